import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesAccess } from '../../../../src/ingest/containers/file-access.js';
import { jsonLinesReader } from '../../../../src/ingest/containers/tables/json-lines.js';
import { containerOptions, describeMember, listAll, openAll } from '../../../support/containers.js';

const TEXT =
  'Warga Desa Sukamaju membangun jembatan bambu setelah banjir besar merobohkan jembatan lama pada awal musim hujan tahun ini di tepi sungai.';

function linesOf(records: readonly unknown[], path = 'data/clips.jsonl') {
  return bytesAccess(path, Buffer.from(records.map((record) => JSON.stringify(record)).join('\n')));
}

async function readOne(record: object): Promise<unknown> {
  const [member] = await openAll(jsonLinesReader, linesOf([record]));
  return member === undefined ? null : describeMember(member);
}

describe('a record of JSON Lines', () => {
  test('is a document with what its columns state', async () => {
    const record = {
      Headline: 'Jembatan bambu dibuka',
      maintext: TEXT,
      date_publish: '2023-05-04 00:00:00',
      authors: ['Sri Wahyuni', 'Tono'],
      url: 'https://koran.example/jembatan',
      source_domain: 'koran.example',
      language: 'id',
      date_download: '2023-06-01 08:30:00',
    };
    const [member] = await openAll(jsonLinesReader, linesOf([record]));
    expect(member).toMatchObject({
      content: 'paragraphs',
      url: 'https://koran.example/jembatan',
      capturedAt: '2023-06-01T08:30:00',
      declarations: [
        {
          key: 'title',
          values: ['Jembatan bambu dibuka'],
          evidence: { method: 'table:Headline', quote: 'Jembatan bambu dibuka', line: 1, score: 1 },
        },
        { key: 'date', values: ['2023-05-04'], evidence: { quote: '2023-05-04 00:00:00' } },
        { key: 'authors', values: ['Sri Wahyuni', 'Tono'] },
        { key: 'url' },
        { key: 'lang', values: ['id'] },
      ],
    });
  });

  test.each([
    ['seconds', 1683158400, '2023-05-04'],
    ['milliseconds', 1683189000000, '2023-05-04T08:30:00Z'],
    ['a zone', '2023-05-04 08:30:00.25+07:00', '2023-05-04T08:30:00+07:00'],
    ['MongoDB', { $date: '2023-05-04T01:00:00Z' }, '2023-05-04T01:00:00Z'],
    ['words', '4 Mei 2023', '4 Mei 2023'],
    ['no date', 'soon', undefined],
  ])('gives the date that is written as %s', async (_, published, date) => {
    expect((await readOne({ text: TEXT, published })) ?? {}).toEqual({
      text: TEXT,
      ...(date === undefined ? {} : { date }),
    });
  });

  test.each([
    ['a printed list', '[\'Sri Wahyuni\', "Tono"]', 'Sri Wahyuni | Tono'],
    ['objects', [{ name: 'Sri Wahyuni', id: 3 }, { name: 'Tono' }], 'Sri Wahyuni | Tono'],
    ['a byline', 'By Sri Wahyuni and Tono', 'By Sri Wahyuni and Tono'],
    ['nobody', '[]', undefined],
  ])('gives the authors that are written as %s', async (_, author, authors) => {
    expect(await readOne({ text: TEXT, author })).toEqual({
      text: TEXT,
      ...(authors === undefined ? {} : { authors }),
    });
  });

  test('is found in the objects that hold it, and takes no name from others', async () => {
    const record = {
      _source: { title: 'Dari indeks', body: TEXT },
      image: { url: 'https://koran.example/foto.jpg', title: 'Foto' },
      source: { id: null, name: 'Koran Desa' },
    };
    expect(await readOne(record)).toEqual({ text: TEXT, title: 'Dari indeks', outlet: 'Koran Desa' });
  });

  test('has the better of two texts, and no outlet behind its headline', async () => {
    const record = {
      title: 'Banjir surut - Koran Desa',
      publication: 'Koran Desa',
      source: 'https://koran.example/banjir',
      raw_text: `${TEXT} ${TEXT}`,
      text: TEXT,
    };
    expect(await readOne(record)).toEqual({
      text: TEXT,
      title: 'Banjir surut',
      outlet: 'Koran Desa',
      url: 'https://koran.example/banjir',
    });
  });

  test.each([
    ['page', `<!DOCTYPE html><html><body><p>${TEXT}</p></body></html>`, null],
    ['fragment', `<p>${TEXT}</p>`, null],
    [
      'fragment',
      `${TEXT} &amp; <b>lain</b>\n\n${TEXT}`,
      `<p>${TEXT} &amp; <b>lain</b></p>\n\n<p>${TEXT}</p>`,
    ],
    ['paragraphs', `${TEXT}\r\n1 < 2`, `${TEXT}\n1 < 2`],
  ])('is read as a %s', async (content, text, bytes) => {
    const [member] = await openAll(jsonLinesReader, linesOf([{ text }]));
    expect(member).toMatchObject({ content, bytes: Buffer.from(bytes ?? text) });
  });

  test('was not changed when a service noted something of it after its capture', async () => {
    const saved = {
      text: TEXT,
      created_at: '2023-05-01T08:00:00+0200',
      updated_at: '2023-05-03T08:00:00+0200',
    };
    const changed = { ...saved, updated_at: '2023-04-28T08:00:00+0200' };
    expect((await openAll(jsonLinesReader, linesOf([saved, changed]))).map(describeMember)).toEqual([
      { text: TEXT },
      { text: TEXT, modified: '2023-04-28T08:00:00+02:00' },
    ]);
  });

  test('is none without a text, or when it is a draft', async () => {
    const file = linesOf([
      { text: TEXT },
      { title: 'Judul saja', text: null, description: TEXT },
      { text: TEXT, status: 'draft' },
    ]);
    expect((await openAll(jsonLinesReader, file)).map(describeMember)).toEqual([
      { text: TEXT },
      'no-text',
      'draft',
    ]);
  });
});

describe('a file of JSON Lines', () => {
  test('goes on after lines that are no records', async () => {
    const file = bytesAccess(
      'a.jsonl',
      Buffer.from(`\uFEFF{"text":"${TEXT}"}\r\n{"text":\r\n\r\n[1]\r\n  {"text":"${TEXT}","title":"B"}`),
    );
    const { entries, skips } = await listAll(jsonLinesReader, file);
    expect(entries.map(({ locator, offset }) => [locator, offset])).toEqual([
      ['1', 3],
      ['2', 154],
      ['5', 173],
    ]);
    expect(skips.map(({ reason, locator }) => [reason, locator])).toEqual([['not-a-record', '4']]);
    expect((await openAll(jsonLinesReader, file)).map(describeMember)).toEqual([
      { text: TEXT },
      'broken',
      { text: TEXT, title: 'B' },
    ]);
  });

  test('passes over a line that is larger than a document may be', async () => {
    const file = linesOf([{ text: TEXT }, { text: TEXT.repeat(100) }, { text: TEXT, title: 'C' }]);
    const { entries, skips } = await listAll(
      jsonLinesReader,
      file,
      containerOptions({ documentBytes: 2000 }),
    );
    expect(entries.map(({ locator }) => locator)).toEqual(['1', '3']);
    expect(skips.map(({ reason, locator }) => [reason, locator])).toEqual([['too-large', '2']]);
  });

  test('is refused once without texts, with a mapping to paste', async () => {
    const file = linesOf([
      { f1: 'A', meta: { words: TEXT } },
      { f1: 'B', meta: { words: TEXT } },
    ]);
    const { entries, skips } = await listAll(jsonLinesReader, file);
    expect(entries).toEqual([]);
    expect(skips).toMatchObject([
      {
        reason: 'no-text',
        locator: null,
        diagnostic: {
          message: 'no column of this table seems to hold articles (its columns are f1, meta.words); skipped',
          hint: 'If one of them holds the text, name it in kliping.yaml: tables: [{ files: "data/clips.jsonl", columns: { text: "meta.words", title: "f1" } }]',
        },
      },
    ]);
    const tables = [{ files: 'data/*.jsonl', columns: { text: 'meta.words', title: 'f1' } }];
    expect((await openAll(jsonLinesReader, file, containerOptions({ tables }))).map(describeMember)).toEqual([
      { text: TEXT, title: 'A' },
      { text: TEXT, title: 'B' },
    ]);
  });

  test('gives a summary where no column is better', async () => {
    const file = linesOf([{ title: 'A', description: TEXT }]);
    expect((await openAll(jsonLinesReader, file)).map(describeMember)).toEqual([{ text: TEXT, title: 'A' }]);
  });

  test('is read packed, in any order, up to where it is cut', async () => {
    const records = Array.from({ length: 30 }, (_, i) => ({ title: `No. ${i}`, text: TEXT }));
    const bytes = gzipSync(records.map((record) => JSON.stringify(record)).join('\n'));
    const file = bytesAccess('a.jsonl.gz', bytes);
    const { entries } = await listAll(jsonLinesReader, file);
    expect(entries).toHaveLength(30);
    const titles = await Promise.all(
      [3, 20, 0, 29].map(async (i) => {
        const entry = entries[i];
        return entry === undefined
          ? null
          : describeMember(await jsonLinesReader.open(file, entry, containerOptions()));
      }),
    );
    expect(titles).toEqual([3, 20, 0, 29].map((i) => ({ title: `No. ${i}`, text: TEXT })));
    const { skips } = await listAll(jsonLinesReader, bytesAccess('b.jsonl.gz', bytes.subarray(0, -20)));
    expect(skips.at(-1)).toMatchObject({ reason: 'unreadable' });
  });

  test('keeps the digests of its records when others are added', async () => {
    const records = [{ text: TEXT }, { text: TEXT, title: 'B' }];
    const [before, after] = await Promise.all(
      [records, [...records, { text: TEXT, title: 'C' }]].map((some) =>
        listAll(jsonLinesReader, linesOf(some)),
      ),
    );
    expect(after?.entries.slice(0, 2)).toEqual(before?.entries);
  });

  test('never throws for damage, and lists the same twice, in its bounds', async () => {
    const sound = Buffer.from(
      [
        { text: TEXT, date: 1 },
        { text: TEXT, authors: [{ name: 'A' }] },
      ]
        .map((one) => JSON.stringify(one))
        .join('\n'),
    );
    const change = fc.tuple(fc.nat(sound.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 8 }), async (changes) => {
        const bytes = Buffer.from(sound);
        for (const [place, value] of changes) bytes[place] = value;
        const file = bytesAccess('a.jsonl', bytes);
        const first = await listAll(jsonLinesReader, file);
        expect(await listAll(jsonLinesReader, file)).toEqual(first);
        for (const { offset, length } of first.entries)
          expect((offset ?? -1) >= 0 && (offset ?? 0) + (length ?? 0) <= bytes.length).toBe(true);
        await openAll(jsonLinesReader, file);
      }),
      { numRuns: 60 },
    );
  });
});
