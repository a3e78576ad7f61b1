import { describe, expect, test } from 'vitest';
import type { Member, MemberFault } from '../../../../src/ingest/containers/container.js';
import { bytesAccess } from '../../../../src/ingest/containers/file-access.js';
import { mhtmlReader } from '../../../../src/ingest/containers/saved/mhtml.js';
import { ingestBytes, loadReaders } from '../../../../src/ingest/ingest-file.js';
import { containerOptions, listAll, openAll } from '../../../support/containers.js';
import { checkDamage } from '../../../support/damage.js';
import { writeMessage, writePart } from '../../../support/mime.js';

const ADDRESS = 'https://warta.example/2021/05/pasar-apung';
const PAGE = `<html><body><h1>Pasar apung dibuka</h1><p>Pedagang menjual – sejak pagi – ikan & sayur.</p><img src="cid:perahu"></body></html>`;
const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 0, 250]);

const page = (headers: Readonly<Record<string, string>> = {}, text: string | Uint8Array = PAGE): Buffer =>
  writePart(
    {
      'Content-Type': 'text/html',
      'Content-Transfer-Encoding': 'quoted-printable',
      'Content-Location': ADDRESS,
      ...headers,
    },
    text,
  );
const picture = writePart(
  {
    'Content-Type': 'image/jpeg',
    'Content-ID': '<perahu>',
    'Content-Transfer-Encoding': 'base64',
    'Content-Location': '/gambar/perahu.jpg',
  },
  PICTURE,
);
const frame = page({ 'Content-Location': 'https://iklan.example/bingkai' }, '<p>Iklan besar</p>');

function save(parts: readonly Buffer[], headers: Readonly<Record<string, string>> = {}): Buffer {
  return writeMessage(
    {
      From: '<Saved by Blink>',
      'Snapshot-Content-Location': ADDRESS,
      Date: 'Tue, 11 May 2021 06:05:04 +0700',
      'Content-Type': 'multipart/related;\r\n\ttype="text/html";\r\n\tboundary="=_cut"',
      ...headers,
    },
    parts,
  );
}

const open = async (bytes: Uint8Array): Promise<readonly (Member | MemberFault)[]> =>
  openAll(mhtmlReader, bytesAccess('a.mhtml', bytes));

function textOf(member: Member | MemberFault | undefined): string {
  return member === undefined || 'skipped' in member ? '' : Buffer.from(member.bytes).toString('utf8');
}

describe('a page in one file', () => {
  test('is its first web page, with address and time, and none of its frames', async () => {
    const members = await open(save([page(), picture, frame]));
    expect(members).toMatchObject([
      {
        content: 'page',
        charset: null,
        url: ADDRESS,
        capturedAt: '2021-05-11T06:05:04+07:00',
        declarations: [{ key: 'url', values: [ADDRESS] }],
      },
    ]);
    expect(textOf(members[0])).toBe(PAGE);
  });

  test('is the part that the message names as its start', async () => {
    const start = { start: 'multipart/related; start="<utama@x>"; boundary="=_cut"' };
    const bytes = save([frame, page({ 'Content-ID': '<utama@x>' })], { 'Content-Type': start.start });
    expect(textOf((await open(bytes))[0])).toBe(PAGE);
  });

  test('lies in a list of a list, of which one was never closed', async () => {
    const inner = writeMessage(
      { 'Content-Type': 'multipart/alternative; boundary=dalam' },
      [page()],
      'dalam',
    );
    const cut = inner.subarray(0, inner.lastIndexOf('--dalam--'));
    expect(textOf((await open(save([cut, picture, frame])))[0]).trimEnd()).toBe(PAGE);
  });

  test('has the address and the encoding that its part states', async () => {
    const stated = page(
      {
        'Content-Type': 'text/html; charset="windows-1252"',
        'Content-Location': 'https://warta.example/\r\n a',
      },
      Buffer.from('<p>d\xe9j\xe0</p>', 'latin1'),
    );
    const members = await open(save([stated], { 'Snapshot-Content-Location': 'file:///C:/a.htm' }));
    expect(members).toMatchObject([{ charset: 'windows-1252', url: 'https://warta.example/a' }]);
  });

  test('shows pictures by their address and by their number', async () => {
    const file = bytesAccess('a.mht', save([page(), picture, picture]));
    const { entries } = await listAll(mhtmlReader, file);
    const pictures = entries.filter(({ kind }) => kind === 'picture');
    expect(pictures.map(({ url }) => url)).toEqual(['https://warta.example/gambar/perahu.jpg', 'cid:perahu']);
    for (const entry of pictures)
      expect(await mhtmlReader.openPicture?.(file, entry, containerOptions())).toEqual(PICTURE);
  });

  test('is told from another one of the same text by where and when it was saved', async () => {
    const saved = [
      {},
      { Date: 'Wed, 12 May 2021 06:05:04 +0700' },
      { 'Snapshot-Content-Location': `${ADDRESS}/2` },
    ];
    const digests = await Promise.all(
      saved.map(async (headers) => {
        const { entries } = await listAll(mhtmlReader, bytesAccess('a.mht', save([page()], headers)));
        return entries[0]?.digest;
      }),
    );
    expect(new Set(digests).size).toBe(3);
  });
});

test('a file without a page, and one with a page that is too large, are skipped in words', async () => {
  const read = async (bytes: Uint8Array) =>
    (await listAll(mhtmlReader, bytesAccess('a.mht', bytes), containerOptions({ documentBytes: 200 }))).skips;
  expect(await read(save([picture]))).toMatchObject([{ reason: 'empty' }]);
  expect(await read(Buffer.alloc(0))).toMatchObject([{ reason: 'empty' }]);
  expect(await read(save([page({}, PAGE.repeat(3))]))).toMatchObject([{ reason: 'too-large' }]);
});

test.each(['a.html', 'a.txt'])(
  'a page that was given another ending (%s) is read as the page it is',
  async (path) => {
    const bytes = save([page(), picture, frame]);
    const result = ingestBytes({ path, bytes }, await loadReaders());
    const [document] = 'documents' in result ? result.documents : [];
    expect(document).toMatchObject({
      source: { path, size: bytes.length, mediaType: 'text/html' },
      structure: 'page',
      capturedAt: '2021-05-11T06:05:04+07:00',
      declarations: [{ key: 'url', values: [ADDRESS] }],
    });
  },
);

test('damage of any kind is read or skipped, never thrown', async () => {
  await checkDamage(mhtmlReader, 'a.mht', save([page(), picture, frame]));
});
