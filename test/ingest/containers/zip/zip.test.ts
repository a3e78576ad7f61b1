import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bytesAccess } from '../../../../src/ingest/containers/file-access.js';
import { CONTAINERS } from '../../../../src/ingest/containers/index.js';
import { makeZipReader } from '../../../../src/ingest/containers/zip/zip.js';
import { containerOptions, describeMember, listAll, openAll } from '../../../support/containers.js';
import {
  makePage,
  makePageRecord,
  makeZip,
  packRecords,
  type MadeMember,
} from '../../../support/web-archives.js';

const zipReader = makeZipReader(CONTAINERS);

/** What each document and picture of a ZIP file is, by its locator; the code of the message where there is none. */
async function readAll(members: readonly MadeMember[] | Buffer): Promise<Readonly<Record<string, string>>> {
  const file = bytesAccess('a.zip', Buffer.isBuffer(members) ? members : makeZip(members));
  const { entries, skips } = await listAll(zipReader, file);
  const read: Record<string, string> = {};
  for (const { locator, diagnostic } of skips) read[locator ?? ''] = diagnostic.code;
  for (const entry of entries) {
    if (entry.kind === 'picture') {
      const bytes = await zipReader.openPicture?.(file, entry, containerOptions());
      read[entry.locator] = `picture ${Buffer.from(bytes ?? []).toString()}`;
    } else {
      const member = await zipReader.open(file, entry, containerOptions());
      read[entry.locator] =
        'skipped' in member ? member.diagnostic.code : Buffer.from(member.bytes).toString();
    }
  }
  return read;
}

test('members are read by their names, wherever these lead', async () => {
  const members = ['Kliping 2024/a.txt', '../b.txt', '/etc/c.md', 'd\\e.html', 'C:/f.txt'];
  expect(await readAll(members.map((name) => ({ name, content: name })))).toEqual({
    'Kliping 2024/a.txt': 'Kliping 2024/a.txt',
    '../b.txt': '../b.txt',
    '/etc/c.md': '/etc/c.md',
    'd/e.html': 'd\\e.html',
    'C:/f.txt': 'C:/f.txt',
  });
});

test.each([true, false])(
  'a member has its place, its digest and its bytes (deflated: %s)',
  async (isDeflated) => {
    const file = bytesAccess('a.zip', makeZip([{ name: 'a.txt', content: 'satu dua', isDeflated }]));
    const { entries } = await listAll(zipReader, file);
    expect(entries).toMatchObject([{ kind: 'document', offset: 35, url: null, capturedAt: null }]);
    expect(await readAll([{ name: 'a.txt', content: 'satu dua', isDeflated }])).toEqual({
      'a.txt': 'satu dua',
    });
  },
);

test('a saved page or a document in one is read as the file it is', async () => {
  const page = 'Content-Type: text/html\r\nContent-Location: https://berita.example/a\r\n\r\n<p>Satu</p>';
  const members = {
    'x/a.mhtml': page,
    'b.rtf': '{\\rtf1 Dua\\par}',
    'c.rtf': 'no document',
    'd.eml': 'Subject: x\r\n\r\nshort',
  };
  expect(await readAll(Object.entries(members).map(([name, content]) => ({ name, content })))).toEqual({
    'x/a.mhtml': '<p>Satu</p>',
    'b.rtf': 'Dua',
    'c.rtf': 'zip/unsupported',
    'd.eml': 'mail/short',
  });
});

test('names are UTF-8 with and without a mark, and of the old code page otherwise', async () => {
  const members = [
    { name: 'Überschrift.txt', content: '1' },
    { name: 'Café.txt', content: '2', flags: 0x800 },
    { name: Buffer.from('Stra\u00e1e.txt', 'latin1'), content: '3' },
  ];
  expect(await readAll(members)).toEqual({ 'Überschrift.txt': '1', 'Café.txt': '2', 'Straße.txt': '3' });
});

test('what is no article is told by its reason', async () => {
  const content = 'x';
  expect(
    await readAll([
      { name: 'berita/', content: '', isDeflated: false },
      { name: '__MACOSX/._a.txt', content },
      { name: '.git/a.txt', content },
      { name: 'email_list.a.csv', content },
      { name: 'x/subscriber_list.jsonl', content },
      { name: 'members.2024.csv', content },
      { name: 'dalam.zip', content },
      { name: 'film.mp4', content },
      { name: 'rahasia.txt', content, flags: 1 },
      { name: 'a.html', content: 'page' },
      { name: 'a_files/frame.html', content },
      { name: 'a_files/b.jpg', content: 'jpg' },
    ]),
  ).toEqual({
    '__MACOSX/._a.txt': 'zip/hidden',
    '.git/a.txt': 'zip/hidden',
    'email_list.a.csv': 'zip/private',
    'x/subscriber_list.jsonl': 'zip/private',
    'members.2024.csv': 'zip/private',
    'dalam.zip': 'zip/nested',
    'film.mp4': 'zip/unsupported',
    'rahasia.txt': 'zip/encrypted',
    'a.html': 'page',
    'a_files/frame.html': 'zip/companion',
    'a_files/b.jpg': 'picture jpg',
  });
});

test('of two members with one name, the second is named by its place too', async () => {
  const read = await readAll([
    { name: 'a.txt', content: 'satu' },
    { name: 'a.txt', content: 'dua' },
  ]);
  expect(Object.values(read)).toEqual(['satu', 'dua']);
  expect(Object.keys(read)).toEqual(['a.txt', expect.stringMatching(/^@\d+!a\.txt$/)]);
});

describe('bad input', () => {
  const air = Buffer.alloc(20_000_000);

  test.each<readonly [string, MadeMember, string]>([
    ['a large member', { name: 'a.txt', content: air }, 'zip/too-large'],
    ['one that says to be small', { name: 'a.txt', content: air, says: 10 }, 'zip/too-large'],
    ['one whose sum is wrong', { name: 'a.txt', content: 'x', crc: 7 }, 'zip/damaged'],
  ])('%s', async (_, member, code) => {
    expect(await readAll([member, { name: 'b.txt', content: 'b' }])).toEqual({ 'a.txt': code, 'b.txt': 'b' });
  });

  test('a member that says another size than it has is read', async () => {
    expect(await readAll([{ name: 'a.txt', content: 'satu', says: 900 }])).toEqual({ 'a.txt': 'satu' });
  });

  test('a file without its directory is told', async () => {
    const zip = makeZip([{ name: 'a.txt', content: 'satu' }]);
    expect(await readAll(zip.subarray(0, zip.length - 30))).toMatchObject({ '': 'zip/directory' });
  });

  test('members whose data lies over each other are not all read', async () => {
    const content = 'x'.repeat(100_000);
    const zip = makeZip(
      Array.from({ length: 40 }, (_, i) => ({ name: `${10 + i}.txt`, content, isDeflated: false })),
    );
    const single = makeZip([{ name: '10.txt', content, isDeflated: false }]);
    // The directory of forty, each of which is the same hundred thousand bytes.
    const directory = zip.subarray(zip.indexOf('PK\u0001\u0002'));
    for (let at = 42; at < directory.length - 22; at += 52) directory.writeUInt32LE(0, at);
    const data = single.subarray(0, single.indexOf('PK\u0001\u0002'));
    directory.writeUInt32LE(data.length, directory.length - 6);
    const read = Object.values(await readAll(Buffer.concat([data, directory])));
    expect(read.filter((code) => code === 'zip/damaged').length).toBeGreaterThan(30);
    expect(read).toContain(content);
  });

  test('random damage never throws, and listing twice gives the same', async () => {
    const made = makeZip([
      { name: 'a.txt', content: 'satu dua tiga '.repeat(20) },
      { name: 'archive/a.warc.gz', content: packRecords([makePageRecord('satu'), makePageRecord('dua')]) },
      { name: 'b.html', content: makePage('b'), isDeflated: false },
    ]);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.uint8Array({ maxLength: 4 }), fc.nat(20), async (at, put, drop) => {
        const place = at % made.length;
        const damaged = Buffer.concat([made.subarray(0, place), put, made.subarray(place + drop)]);
        const read = await readAll(damaged);
        expect(await readAll(damaged)).toEqual(read);
      }),
      { numRuns: 60 },
    );
  });
});

test.each(['stored', 'deflated'])('a web archive in a ZIP file is read (%s)', async (how) => {
  const warc = packRecords([makePageRecord('satu'), makePageRecord('dua')]);
  const read = await readAll([
    { name: 'kota.warc.gz', content: warc, isDeflated: how === 'deflated' },
    { name: 'lama.arc', content: 'filedesc://x 0 1 2', isDeflated: how === 'deflated' },
    { name: 'c.txt', content: 'tiga' },
  ]);
  expect(read).toMatchObject({
    'kota.warc.gz!urn:uuid:satu': makePage('satu'),
    'kota.warc.gz!urn:uuid:dua': makePage('dua'),
    'c.txt': 'tiga',
  });
});

test('a WACZ file with another ending is read as one', async () => {
  const read = await readAll([
    { name: 'kota/datapackage.json', content: '{}' },
    { name: 'kota/archive/data.warc.gz', content: gzipSync(makePageRecord('satu')) },
    { name: 'kota/README.md', content: 'no article' },
  ]);
  expect(read).toEqual({ 'kota/archive/data.warc.gz!urn:uuid:satu': makePage('satu') });
});

test.each([true, false])('a table in a ZIP file is read (deflated: %s)', async (isDeflated) => {
  const row = (name: string): string => JSON.stringify({ title: name, text: `${name} `.repeat(30).trim() });
  const read = await readAll([
    { name: 'a/b.jsonl', content: `${row('satu')}\n${row('dua')}\n`, isDeflated },
    { name: 'c.txt', content: 'tiga' },
  ]);
  expect(read).toEqual({
    'a/b.jsonl!1': 'satu '.repeat(30).trim(),
    'a/b.jsonl!2': 'dua '.repeat(30).trim(),
    'c.txt': 'tiga',
  });
});

const CLIPPING = '<p>Warga memperbaiki dermaga kayu.</p>';

test('an export of Substack has its table’s values, and nothing that was not published', async () => {
  const table =
    'post_id,post_date,is_published,title\n1.satu,2021-01-02T03:04:05Z,true,"Satu, dua"\n2.dua,,false,Rahasia\n';
  const members = [
    { name: 'posts.csv', content: table },
    { name: 'posts/1.satu.html', content: CLIPPING },
    { name: 'posts/2.dua.html', content: CLIPPING },
    { name: 'email_list.csv', content: 'email\nani@muara.example\n' },
  ];
  const file = bytesAccess('a.zip', makeZip(members));
  const { entries, skips } = await listAll(zipReader, file);
  expect(skips.map(({ locator, diagnostic: { code } }) => [locator, code])).toEqual([
    ['posts/2.dua.html', 'zip/unpublished'],
    ['email_list.csv', 'zip/private'],
  ]);
  expect(entries.map(({ locator }) => locator)).toEqual(['posts/1.satu.html']);
  expect((await openAll(zipReader, file)).map(describeMember)).toEqual([
    { text: CLIPPING, title: 'Satu, dua', date: '2021-01-02T03:04:05Z' },
  ]);
});

test('an export of Omnivore joins each text with what its list says', async () => {
  const list = [
    {
      slug: 'satu',
      title: 'Satu',
      author: 'Dian Puspita',
      url: 'https://muara.example/satu',
      savedAt: '2024-02-01T01:02:03.000Z',
      publishedAt: '2021-01-02T00:00:00.000Z',
    },
  ];
  const members = [
    { name: 'metadata_0_to_9.json', content: JSON.stringify(list) },
    { name: 'content/satu.html', content: CLIPPING },
    { name: 'highlights/satu.md', content: 'sorotan' },
  ];
  const file = bytesAccess('a.zip', makeZip(members));
  const found = await openAll(zipReader, file);
  expect(found).toMatchObject([
    { url: 'https://muara.example/satu', capturedAt: '2024-02-01T01:02:03.000Z' },
  ]);
  expect(found.map(describeMember)).toMatchObject([
    { text: CLIPPING, title: 'Satu', authors: 'Dian Puspita' },
  ]);
});

test('a table of a service that is broken says nothing', async () => {
  const members = [
    { name: 'posts.csv', content: 'post_id,"is_publ' },
    { name: 'posts/1.satu.html', content: CLIPPING },
  ];
  expect(await readAll(members)).toMatchObject({ 'posts/1.satu.html': CLIPPING });
});
