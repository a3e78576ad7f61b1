import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesAccess } from '../../../src/ingest/containers/file-access.js';
import { waczReader } from '../../../src/ingest/containers/wacz.js';
import { containerOptions, describeMember, listAll, openAll } from '../../support/containers.js';
import { makeAnswer, makePage, makePageRecord, makeZip, packRecords } from '../../support/web-archives.js';

const lines = (...pages: readonly unknown[]): string =>
  [{ format: 'json-pages-1.0', id: 'pages' }, ...pages].map((page) => JSON.stringify(page)).join('\n');
const url = 'https://berita.example/satu';
const warc = packRecords([
  makePageRecord('satu'),
  makePageRecord('lagi', { url, date: '2024-01-01T00:00:00.5Z' }),
  makePageRecord('dua'),
]);

test.each([true, false])(
  'pages get their titles from the lists of pages (deflated: %s)',
  async (isDeflated) => {
    const file = bytesAccess(
      'a.wacz',
      makeZip([
        { name: 'archive/a.warc.gz', content: warc, isDeflated },
        { name: 'archive/b.warc.gz', content: gzipSync(makePageRecord('tiga')), isDeflated },
        { name: 'indexes/index.cdx.gz', content: 'x' },
        {
          name: 'pages/pages.jsonl',
          content: `${lines({ url, title: 'Judul satu', ts: '2023-05-06T07:08:09Z' }, { url, title: 'Judul baru', ts: '2024-01-01T00:00:00Z' })}\n{"url": `,
        },
        {
          name: 'pages/extraPages.jsonl',
          content: lines({ url: 'https://berita.example/tiga', title: 'Judul tiga' }),
        },
      ]),
    );
    const members = await openAll(waczReader, file);
    expect(members.map(describeMember)).toEqual([
      { text: makePage('satu'), title: 'Judul satu' },
      { text: makePage('lagi'), title: 'Judul baru' },
      { text: makePage('dua') },
      { text: makePage('tiga'), title: 'Judul tiga' },
    ]);
    const { entries } = await listAll(waczReader, file);
    expect(entries.map(({ locator }) => locator)).toEqual([
      'archive/a.warc.gz!urn:uuid:satu',
      'archive/a.warc.gz!urn:uuid:lagi',
      'archive/a.warc.gz!urn:uuid:dua',
      'archive/b.warc.gz!urn:uuid:tiga',
    ]);
    expect(entries.every(({ offset }) => (offset === null) === isDeflated)).toBe(true);
  },
);

test('another title in the list is another document', async () => {
  const digestOf = async (title: string): Promise<string | undefined> => {
    const zip = makeZip([
      { name: 'archive/a.warc.gz', content: warc },
      { name: 'pages/pages.jsonl', content: lines({ url, title }) },
    ]);
    return (await listAll(waczReader, bytesAccess('a.wacz', zip))).entries[0]?.digest;
  };
  expect(await digestOf('Satu')).toBe(await digestOf('Satu'));
  expect(await digestOf('Satu')).not.toBe(await digestOf('Dua'));
});

test('a damaged record in a deflated archive is passed over, however far it is', async () => {
  const large = gzipSync(makePageRecord('besar', { block: makeAnswer(Buffer.alloc(9_000_000, 'x<p>')) }), {
    level: 0,
  });
  large.fill(0, 5_000_000, 5_000_100);
  const content = Buffer.concat([warc, large, gzipSync(makePageRecord('tiga'))]);
  const file = bytesAccess('a.wacz', makeZip([{ name: 'archive/a.warc.gz', content }]));
  const options = containerOptions({ documentBytes: 20_000_000 });
  const { entries, skips } = await listAll(waczReader, file, options);
  expect(entries).toHaveLength(4);
  expect(skips.map(({ diagnostic }) => diagnostic.code)).toEqual(['warc/damaged']);
});

test('one that holds no web archive is told', async () => {
  const file = bytesAccess('a.wacz', makeZip([{ name: 'a.txt', content: 'x' }]));
  expect((await listAll(waczReader, file)).skips.map(({ diagnostic }) => diagnostic.code)).toEqual([
    'zip/no-web-archive',
  ]);
});
