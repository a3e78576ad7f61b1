import fc from 'fast-check';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { ContainerReader, Entry } from '../../../../src/ingest/containers/container.js';
import { bytesAccess } from '../../../../src/ingest/containers/file-access.js';
import { arcReader, warcReader } from '../../../../src/ingest/containers/warc/warc.js';
import { containerOptions, listAll, type Contents } from '../../../support/containers.js';
import {
  makeAnswer,
  makeChunks,
  makePage,
  makePageRecord,
  makeRecord,
  packRecords,
  type MadeRecord,
} from '../../../support/web-archives.js';

const HTML = { 'Content-Type': 'text/html' };

async function listBytes(bytes: Buffer, reader: ContainerReader = warcReader): Promise<Contents> {
  return listAll(reader, bytesAccess('a.warc.gz', bytes));
}

/** What each document of an archive says, by its locator; the reason where it cannot be had. */
async function readTexts(
  bytes: Buffer,
  reader: ContainerReader = warcReader,
): Promise<Readonly<Record<string, string>>> {
  const file = bytesAccess('a.warc.gz', bytes);
  const texts: Record<string, string> = {};
  for (const entry of (await listAll(reader, file)).entries) {
    if (entry.kind !== 'document') continue;
    const member = await reader.open(file, entry, containerOptions());
    texts[entry.locator] =
      'skipped' in member ? member.skipped : Buffer.from(member.bytes).toString('latin1');
  }
  return texts;
}

const pages = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [`urn:uuid:${name}`, makePage(name)]));
const records = (...names: readonly string[]): readonly Buffer[] => names.map((name) => makePageRecord(name));

describe('places', () => {
  const three = records('satu', 'dua', 'tiga');

  test.each([
    ['without compression', Buffer.concat(three)],
    ['a gzip member a record', packRecords(three)],
    ['one gzip member', gzipSync(Buffer.concat(three))],
    [
      'gzip members that end anywhere',
      Buffer.concat([
        gzipSync(Buffer.concat(three).subarray(0, 700)),
        gzipSync(Buffer.concat(three).subarray(700)),
      ]),
    ],
    ['zeros at the end', Buffer.concat([packRecords(three), Buffer.alloc(512)])],
  ])('every page is found in an archive with %s', async (_, bytes) => {
    expect(await readTexts(bytes)).toEqual(pages('satu', 'dua', 'tiga'));
    const { skips } = await listBytes(bytes);
    expect(skips.filter(({ diagnostic }) => diagnostic.severity !== 'info')).toEqual([]);
  });

  test('an entry names the place, the time, and the digest of what lies there', async () => {
    const { entries } = await listBytes(packRecords(three));
    const [first, second] = entries;
    expect(first).toMatchObject({
      locator: 'urn:uuid:satu',
      offset: 0,
      url: 'https://berita.example/satu',
      capturedAt: '2023-05-06T07:08:09Z',
      state: null,
    });
    expect(second?.offset).toBe(first?.length);
    expect(new Set(entries.map(({ digest }) => digest)).size).toBe(3);
  });

  test('records of one gzip member have no places, and it is said how to get some', async () => {
    const { entries, skips } = await listBytes(gzipSync(Buffer.concat(three)));
    expect(entries.map(({ offset }) => offset)).toEqual([null, null, null]);
    expect(skips.map(({ diagnostic }) => diagnostic.hint).join('')).toContain('warcio recompress');
  });

  test('a record in one gzip member can be read before another that lies before it', async () => {
    const file = bytesAccess(
      'a.warc.gz',
      gzipSync(
        Buffer.concat(
          records(...Array.from({ length: 400 }, (_, i) => `n${i}`)).concat(
            makePageRecord('besar', { block: makeAnswer(makePage('besar', 150_000)) }),
            makePageRecord('akhir'),
          ),
        ),
      ),
    );
    const { entries } = await listAll(warcReader, file);
    const texts: string[] = [];
    for (const entry of entries.toReversed()) {
      const member = await warcReader.open(file, entry, containerOptions());
      if ('bytes' in member) texts.push(Buffer.from(member.bytes).toString().slice(15, 45));
    }
    expect(texts).toHaveLength(402);
  });
});

describe('names', () => {
  test('a record that has no id, or that of another one, is named by its place', async () => {
    const first = makePageRecord('satu');
    const again = makePageRecord('dua', { id: 'urn:uuid:satu' });
    const nameless = Buffer.from(
      makePageRecord('tiga')
        .toString('latin1')
        .replace(/WARC-Record-ID: .*\r\n/, ''),
      'latin1',
    );
    const { entries } = await listBytes(Buffer.concat([first, again, nameless]));
    expect(entries.map(({ locator }) => locator)).toEqual([
      'urn:uuid:satu',
      `@${first.length}`,
      `@${first.length + again.length}`,
    ]);
  });

  test.each([
    ['<https://a.example/x>', 'https://a.example/x'],
    ['https://a.example/x y', 'https://a.example/x%20y'],
  ])('the address %s is mended', async (url, mended) => {
    const { entries } = await listBytes(makePageRecord('a', { url }));
    expect(entries[0]?.url).toBe(mended);
  });

  test('fractions of a second are cut from times, and what is no time is none', async () => {
    const times = ['2020-04-12T18:42:50.696509Z', '2020-04', 'yesterday'];
    const { entries } = await listBytes(
      Buffer.concat(times.map((date, i) => makePageRecord(`${i}`, { date }))),
    );
    expect(entries.map(({ capturedAt }) => capturedAt)).toEqual(['2020-04-12T18:42:50Z', '2020-04', null]);
  });
});

describe('kinds', () => {
  const kindOf = async (record: MadeRecord): Promise<string> => {
    const { entries, skips } = await listBytes(makePageRecord('a', record));
    return entries[0]?.kind ?? skips[0]?.diagnostic.code ?? 'nothing';
  };

  test.each<readonly [string, MadeRecord, string]>([
    ['an answer', {}, 'document'],
    ['XHTML', { block: makeAnswer('<html/>', { 'content-type': 'application/xhtml+xml' }) }, 'document'],
    ['an answer without a type that is a page', { block: makeAnswer(makePage('x'), {}) }, 'document'],
    [
      'one of these, compressed',
      { block: makeAnswer(gzipSync(makePage('x')), { 'Content-Encoding': 'gzip' }) },
      'document',
    ],
    ['an answer without a type that is none', { block: makeAnswer('{"a": 1}', {}) }, 'warc/not-page'],
    [
      'a resource',
      { type: 'resource', fields: { 'Content-Type': 'text/html' }, block: makePage('x') },
      'document',
    ],
    [
      'a conversion',
      { type: 'conversion', fields: { 'Content-Type': 'text/html' }, block: makePage('x') },
      'document',
    ],
    [
      'a resource about a page',
      {
        type: 'resource',
        url: 'urn:text:https://a.example/',
        fields: { 'Content-Type': 'text/html' },
        block: makePage('x'),
      },
      'nothing',
    ],
    [
      'a name server',
      { url: 'dns:a.example', fields: { 'Content-Type': 'text/dns' }, block: '1' },
      'nothing',
    ],
    ['metadata', { type: 'metadata' }, 'nothing'],
    ['a request', { type: 'request', block: 'GET / HTTP/1.1\r\n\r\n' }, 'nothing'],
    ['robots.txt', { url: 'https://a.example/robots.txt' }, 'nothing'],
    ['a revisit', { type: 'revisit', block: makeAnswer('') }, 'revisit'],
    ['not found', { block: makeAnswer(makePage('x'), HTML, '404 Not Found') }, 'warc/status'],
    ['a script', { block: makeAnswer('x', { 'Content-Type': 'text/javascript' }) }, 'warc/not-page'],
    ['a picture', { block: makeAnswer('x', { 'Content-Type': 'image/webp' }) }, 'picture'],
    ['a drawing', { block: makeAnswer('<svg/>', { 'Content-Type': 'image/svg+xml' }) }, 'warc/not-page'],
    [
      'a coding of the future',
      { block: makeAnswer('xyz', { ...HTML, 'Content-Encoding': 'zz' }) },
      'warc/coding',
    ],
    [
      'a coding that was not applied',
      { block: makeAnswer(makePage('x'), { ...HTML, 'Content-Encoding': 'utf-8' }) },
      'document',
    ],
    ['something that says to be an answer', { block: 'hello' }, 'warc/answer'],
    ['a large page', { block: makeAnswer(Buffer.alloc(1_000_001, 'x')) }, 'warc/too-large'],
    ['a part of a page', { type: 'continuation' }, 'warc/part'],
  ])('%s', async (_, record, kind) => {
    expect(await kindOf(record)).toBe(kind);
  });

  test('a redirect leads to an absolute address', async () => {
    const block = makeAnswer('', { Location: '../baru?x=1' }, '302 Found');
    const { entries } = await listBytes(makePageRecord('lama/a', { block }));
    expect(entries).toMatchObject([{ kind: 'redirect', state: 'https://berita.example/baru?x=1' }]);
  });

  test.each([0, 3, 30])(
    'the answer to a form is none, %i records before or after its request',
    async (between) => {
      const answer = makePageRecord('formulir');
      const request = makeRecord({
        type: 'request',
        id: 'urn:uuid:q',
        url: 'https://berita.example/formulir',
        fields: { 'WARC-Concurrent-To': '<urn:uuid:formulir>' },
        block: 'POST /formulir HTTP/1.1\r\n\r\na=1',
      });
      const others = Array.from({ length: Math.min(between, 10) }, (_, i) => makePageRecord(`n${i}`));
      for (const order of [
        [answer, ...others, request],
        [request, ...others, answer],
      ]) {
        const { entries } = await listBytes(packRecords(order));
        expect(entries.map(({ locator }) => locator)).not.toContain('urn:uuid:formulir');
        expect(entries).toHaveLength(others.length);
      }
    },
  );
});

describe('bodies', () => {
  const text = makePage('kota', 200);
  const body = Buffer.from(text);
  const readBody = async (
    sent: Buffer,
    fields: Readonly<Record<string, string>>,
  ): Promise<string | undefined> =>
    (await readTexts(makePageRecord('a', { block: makeAnswer(sent, { ...HTML, ...fields }) })))['urn:uuid:a'];

  test.each<readonly [string, Buffer, Readonly<Record<string, string>>]>([
    ['gzip', gzipSync(body), { 'Content-Encoding': 'gzip' }],
    ['x-gzip', gzipSync(body), { 'Content-Encoding': 'x-gzip' }],
    ['deflate', deflateSync(body), { 'Content-Encoding': 'deflate' }],
    ['raw deflate', deflateRawSync(body), { 'Content-Encoding': 'deflate' }],
    ['br', brotliCompressSync(body), { 'content-encoding': 'BR' }],
    ['gzip twice', gzipSync(gzipSync(body)), { 'Content-Encoding': 'gzip, gzip' }],
    ['chunks', makeChunks(body), { 'Transfer-Encoding': 'chunked' }],
    [
      'chunks of gzip',
      makeChunks(gzipSync(body)),
      { 'Transfer-Encoding': 'chunked', 'Content-Encoding': 'gzip' },
    ],
    ['chunks without an end', makeChunks(body).subarray(0, -5), { 'Transfer-Encoding': 'chunked' }],
    ['chunks that are announced only', body, { 'Transfer-Encoding': 'chunked' }],
    ['gzip that is announced only', body, { 'Content-Encoding': 'gzip' }],
    ['the end of gzip missing', gzipSync(body).subarray(0, -8), { 'Content-Encoding': 'gzip' }],
  ])('%s', async (_, sent, fields) => {
    expect(await readBody(sent, fields)).toBe(text);
  });

  test('broken chunks lose nothing of the page', async () => {
    const broken = Buffer.concat([
      makeChunks(body.subarray(0, 100)).subarray(0, -5),
      Buffer.from('zz'),
      body.subarray(100),
    ]);
    const read = await readBody(broken, { 'Transfer-Encoding': 'chunked' });
    expect(read).toContain(text.slice(0, 100));
    expect(read).toContain(text.slice(100));
  });

  test('a page that cannot be unpacked is skipped', async () => {
    const damaged = Buffer.from(gzipSync(body));
    damaged.fill(0xff, 20, 40);
    expect(await readBody(damaged, { 'Content-Encoding': 'gzip' })).toBe('unreadable');
  });

  test.each([1, 2, 3])('a page of 300 MB in %i layers of gzip is not unpacked', async (layers) => {
    let bomb = Buffer.from(gzipSync(Buffer.alloc(30_000_000)));
    for (let i = 1; i < layers; i += 1) bomb = Buffer.from(gzipSync(bomb));
    const coding = Array.from({ length: layers }, () => 'gzip').join(', ');
    expect(await readBody(bomb, { 'Content-Encoding': coding })).toBe('too-large');
  });

  test('a record says the charset of its answer, and whether the crawler cut it', async () => {
    const file = bytesAccess(
      'a.warc',
      makePageRecord('a', {
        block: makeAnswer(makePage('a'), { 'Content-Type': 'text/html; charset="ISO-8859-2"' }),
        fields: { 'WARC-Truncated': 'length' },
      }),
    );
    const [entry] = (await listAll(warcReader, file)).entries;
    const member = entry === undefined ? null : await warcReader.open(file, entry, containerOptions());
    expect(member).toMatchObject({ charset: 'ISO-8859-2', diagnostics: [{ code: 'warc/cut' }] });
  });

  test('the bytes of a picture are read', async () => {
    const file = bytesAccess(
      'a.warc',
      makePageRecord('a', { block: makeAnswer('GIF89a', { 'Content-Type': 'image/gif' }) }),
    );
    const [entry] = (await listAll(warcReader, file)).entries;
    const bytes =
      entry === undefined ? null : await warcReader.openPicture?.(file, entry, containerOptions());
    expect(Buffer.from(bytes ?? []).toString()).toBe('GIF89a');
  });
});

describe('damage', () => {
  const all = ['satu', 'dua', 'tiga', 'empat'];
  const codesOf = ({ skips }: Contents): readonly (readonly [string, string | null])[] =>
    skips.map(({ diagnostic, locator }) => [diagnostic.code, locator]);

  test.each(['its middle', 'its sum', 'its beginning'])(
    'the records around a gzip member are found that is damaged in %s',
    async (where) => {
      const members = records(...all).map((record) => Buffer.from(gzipSync(record)));
      const [first, second] = members;
      if (first === undefined || second === undefined) throw new Error('two are made');
      const at = where === 'its sum' ? second.length - 8 : where === 'its beginning' ? 0 : second.length >> 1;
      second.fill(0xaa, at, at + 4);
      const bytes = Buffer.concat(members);
      expect(await readTexts(bytes)).toEqual(pages('satu', 'tiga', 'empat'));
      const contents = await listBytes(bytes);
      expect(codesOf(contents)).toEqual([['warc/damaged', `@${first.length}`]]);
      expect(contents.skips[0]?.diagnostic.message).toContain(`${second.length} bytes were skipped`);
    },
  );

  test('a file that is cut in the middle of a record has those before it', async () => {
    for (const bytes of [packRecords(records(...all)), Buffer.concat(records(...all))]) {
      const last = (await listBytes(bytes)).entries.at(-1);
      const cut = bytes.subarray(0, (last?.offset ?? 0) + 150);
      expect(await readTexts(cut)).toEqual(pages('satu', 'dua', 'tiga'));
      expect(codesOf(await listBytes(cut))).toEqual([['warc/truncated', `@${last?.offset ?? 0}`]]);
    }
  });

  test('a file of one gzip member that is cut has the whole records', async () => {
    const bytes = gzipSync(Buffer.concat(records(...all)), { level: 0 });
    expect(await readTexts(bytes.subarray(0, bytes.length - 300))).toEqual(pages('satu', 'dua', 'tiga'));
  });

  test.each([100, 2000, 100_000_000, 390])(
    'a record that says to have %i bytes is read up to the next one',
    async (says) => {
      const [first, , ...rest] = records(...all);
      if (first === undefined) throw new Error('one is made');
      const bytes = Buffer.concat([first, makePageRecord('dua', { says }), ...rest]);
      expect(await readTexts(bytes)).toEqual(pages(...all));
    },
  );

  test('what is no record is passed over, also text that speaks of some', async () => {
    const junk = Buffer.from(`\r\nWARC/1.0 is a format\r\n${'x'.repeat(10_000)}\r\n`);
    const bytes = Buffer.concat([makePageRecord('satu'), junk, makePageRecord('dua')]);
    expect(Object.keys(await readTexts(bytes))).toEqual(['urn:uuid:satu', 'urn:uuid:dua']);
  });

  test('a gzip member that is nothing but air is passed over fast', async () => {
    const bomb = gzipSync(
      Buffer.concat([makePageRecord('bom', { says: 80_000_000 }), Buffer.alloc(80_000_000)]),
    );
    const bytes = Buffer.concat([gzipSync(makePageRecord('satu')), bomb, gzipSync(makePageRecord('dua'))]);
    const { entries, skips } = await listBytes(bytes);
    expect(entries.map(({ locator }) => locator)).toEqual(['urn:uuid:satu', 'urn:uuid:dua']);
    expect(skips.map(({ reason }) => reason)).toEqual(['too-large']);
  });

  test('a file that is damaged everywhere is left at some time', async () => {
    const member = gzipSync(makePageRecord('a'));
    member.fill(0, member.length - 8);
    const { skips } = await listBytes(Buffer.concat(Array.from({ length: 1200 }, () => member)));
    expect(skips.at(-1)?.diagnostic.code).toBe('warc/too-damaged');
  });
});

describe('ARC', () => {
  const version = '1 0 Kliping\nURL IP-address Archive-date Content-type Archive-length\n';
  const makeArc = (url: string, body: Buffer | string, type = 'text/html'): Buffer =>
    Buffer.concat([
      Buffer.from(`${url} 192.0.2.1 20050102030405 ${type} ${Buffer.byteLength(body)}\n`),
      Buffer.from(body),
      Buffer.from('\n'),
    ]);
  const parts = [
    makeArc('filedesc://a.arc', version, 'text/plain'),
    makeArc('http://a.example/satu dua', makeAnswer(makePage('satu'))),
    makeArc('http://a.example/no', makeAnswer('no', HTML, '404 Not Found')),
    makeArc('http://a.example/tiga', makeAnswer(makePage('tiga'), {}), 'no-type'),
  ];
  const offsets = parts.map((_, i) => Buffer.concat(parts.slice(0, i)).length);

  test('records are named by their places', async () => {
    const bytes = Buffer.concat(parts);
    expect(await readTexts(bytes, arcReader)).toEqual({
      [`@${offsets[1] ?? 0}`]: makePage('satu'),
      [`@${offsets[3] ?? 0}`]: makePage('tiga'),
    });
    const { entries, skips } = await listBytes(bytes, arcReader);
    expect(entries[0]).toMatchObject({
      url: 'http://a.example/satu%20dua',
      capturedAt: '2005-01-02T03:04:05Z',
    });
    expect(skips.map(({ diagnostic }) => diagnostic.code)).toEqual(['warc/status']);
  });

  test('it may be packed, and damaged', async () => {
    expect(Object.values(await readTexts(packRecords(parts), arcReader))).toEqual([
      makePage('satu'),
      makePage('tiga'),
    ]);
    const broken = Buffer.concat([Buffer.from('http://a.example/ x y abc\nhello\n'), ...parts.slice(1)]);
    expect(Object.values(await readTexts(broken, arcReader))).toEqual([makePage('satu'), makePage('tiga')]);
  });

  test('version 2 has more fields', async () => {
    const page = makeAnswer(makePage('dua'));
    const head = `http://a.example/ 192.0.2.1 20050102030405 text/html 200 abc - 0 a.arc ${page.length}\n`;
    expect(Object.values(await readTexts(Buffer.concat([Buffer.from(head), page]), arcReader))).toEqual([
      makePage('dua'),
    ]);
  });
});

test('random damage never throws, places are in range, and listing twice gives the same', async () => {
  const plain = Buffer.concat([
    ...records('satu', 'dua'),
    makePageRecord('t', {
      block: makeAnswer(makeChunks(gzipSync(makePage('t'))), {
        ...HTML,
        'Content-Encoding': 'gzip',
        'Transfer-Encoding': 'chunked',
      }),
    }),
  ]);
  const made = [plain, gzipSync(plain), packRecords(records('satu', 'dua', 'tiga'))];
  const change = fc.record({ at: fc.nat(), bytes: fc.uint8Array({ maxLength: 6 }), drop: fc.nat(40) });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...made),
      fc.array(change, { minLength: 1, maxLength: 3 }),
      async (bytes, changes) => {
        let damaged = Buffer.from(bytes);
        for (const { at, bytes: put, drop } of changes) {
          const place = at % damaged.length;
          damaged = Buffer.concat([damaged.subarray(0, place), put, damaged.subarray(place + drop)]);
        }
        for (const reader of [warcReader, arcReader]) {
          const contents = await listBytes(damaged, reader);
          expect(await listBytes(damaged, reader)).toEqual(contents);
          expect(new Set(contents.entries.map(({ locator }) => locator)).size).toBe(contents.entries.length);
          await readTexts(damaged, reader);
          for (const { offset, length } of contents.entries)
            expect((offset ?? 0) + (length ?? 0)).toBeLessThanOrEqual(damaged.length);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a record costs what its place does, not what lies before it', async () => {
  const bytes = packRecords(records(...Array.from({ length: 50 }, (_, i) => `n${i}`)));
  const { entries } = await listBytes(bytes);
  const reads: number[] = [];
  const file = bytesAccess('a.warc.gz', bytes);
  const counted = {
    ...file,
    read: (offset: number, length: number) => {
      reads.push(length);
      return file.read(offset, length);
    },
  };
  const last: Entry | undefined = entries.at(-1);
  if (last === undefined) throw new Error('one is listed');
  await warcReader.open(counted, last, containerOptions());
  expect(reads).toEqual([last.length]);
});
