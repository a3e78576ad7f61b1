import { describe, expect, test } from 'vitest';
import { bytesAccess } from '../../../../src/ingest/containers/file-access.js';
import { webArchiveReader } from '../../../../src/ingest/containers/saved/web-archive.js';
import { containerOptions, describeMember, listAll, openAll } from '../../../support/containers.js';
import { checkDamage } from '../../../support/damage.js';
import { writeBinaryPlist, writeObjects, writeXmlPlist, type PlistInput } from '../../../support/plist.js';

const ADDRESS = 'https://kabar.example/panen-kopi?a=1&b=2';
const PAGE = '<h1>Panen kopi</h1><p>Petani mulai memetik biji kopi – lebih awal dari biasanya.</p>';
const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 7]);

const resource = (url: string, type: string, data: Buffer): PlistInput => ({
  WebResourceData: data,
  WebResourceMIMEType: type,
  WebResourceTextEncodingName: 'UTF-8',
  WebResourceURL: url,
});
const main = resource(ADDRESS, 'text/html', Buffer.from(PAGE));
const archive: PlistInput = {
  WebMainResource: main,
  WebSubframeArchives: [
    { WebMainResource: resource('https://iklan.example/', 'text/html', Buffer.from('Iklan')) },
  ],
  WebSubresources: [
    resource('https://kabar.example/gaya.css', 'text/css', Buffer.from('p{}')),
    resource('https://kabar.example/gambar/kopi–1.png', 'image/png', PICTURE),
    resource('https://kabar.example/gambar/kopi–1.png', 'image/png', Buffer.from('lain')),
  ],
};

describe.each([
  ['binary', writeBinaryPlist],
  ['XML', writeXmlPlist],
])('a page that Safari saved as a list in %s', (_, write) => {
  test('is its main page, and none of its frames', async () => {
    const members = await openAll(webArchiveReader, bytesAccess('a.webarchive', write(archive)));
    expect(members).toMatchObject([{ content: 'page', charset: 'UTF-8', url: ADDRESS, capturedAt: null }]);
    expect(members.map(describeMember)).toEqual([{ text: PAGE, url: ADDRESS }]);
  });

  test('has the pictures it shows', async () => {
    const file = bytesAccess('a.webarchive', write(archive));
    const { entries } = await listAll(webArchiveReader, file);
    const pictures = entries.filter(({ kind }) => kind === 'picture');
    expect(pictures.map(({ url }) => url)).toEqual(['https://kabar.example/gambar/kopi–1.png']);
    for (const entry of pictures)
      expect(await webArchiveReader.openPicture?.(file, entry, containerOptions())).toEqual(PICTURE);
  });

  test('is skipped in words when it holds no page or a page that is too large', async () => {
    const read = async (value: PlistInput) => {
      const file = bytesAccess('a.webarchive', write(value));
      return (await listAll(webArchiveReader, file, containerOptions({ documentBytes: 50 }))).skips;
    };
    expect(await read({ WebSubresources: [] })).toMatchObject([{ reason: 'empty' }]);
    expect(await read(archive)).toMatchObject([{ reason: 'too-large' }]);
  });

  test('is read or skipped whatever its damage, never thrown', async () => {
    await checkDamage(webArchiveReader, 'a.webarchive', write(archive));
  });
});

test('lists that hold the next list sixteen times over are not followed', async () => {
  const levels = Array.from({ length: 12 }, (_, level) =>
    Buffer.from([0xaf, 0x10, 16, ...Array.from({ length: 16 }).flatMap(() => [0, level + 1])]),
  );
  const bomb = writeObjects([...levels, Buffer.from([0x10, 1])]);
  const { skips } = await listAll(webArchiveReader, bytesAccess('a.webarchive', bomb));
  expect(skips).toMatchObject([{ reason: 'empty' }]);
});
