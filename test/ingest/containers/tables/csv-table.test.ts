import { gzipSync } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { bytesAccess } from '../../../../src/ingest/containers/file-access.js';
import { csvReader } from '../../../../src/ingest/containers/tables/csv-table.js';
import { CsvScanner } from '../../../../src/ingest/containers/tables/csv-scan.js';
import { containerOptions, describeMember, listAll, openAll } from '../../../support/containers.js';

const TEXT =
  'Der Gemeinderat beschloss am Abend den Bau eines Radwegs entlang der alten Bahnlinie, für den sich Bürger über Jahre hinweg eingesetzt hatten.';
const HEADER = ['Headline', 'Body', 'Date', 'Byline', 'Source'];
const ROWS = [
  ['Radweg kommt', `${TEXT}\n\nEr sagte: "Gut."`, '2022-03-04', 'Eva Roth', 'Talbote'],
  ['Brücke zu', TEXT, '05.03.2022', 'Jan Weiß', 'Talbote'],
];

function fileOf(rows: readonly (readonly string[])[], options = {}, path = 'data/clips.csv') {
  return bytesAccess(path, Buffer.from(stringify([...rows.map((row) => [...row])], options)));
}

const EXPECTED = ROWS.map(([title, text, date, authors, outlet]) => ({ title, text, date, authors, outlet }));

describe('a table', () => {
  test.each([
    ['commas', {}, 'a.csv'],
    ['semicolons and CRLF', { delimiter: ';', record_delimiter: 'windows' }, 'a.csv'],
    ['tabs', { delimiter: '\t' }, 'a.tsv'],
    ['bars', { delimiter: '|', quoted: true, bom: true }, 'a.csv'],
    ['lines that end as on old Macs', { record_delimiter: '\r' }, 'a.csv'],
  ])('with %s is read', async (_, options, path) => {
    expect((await openAll(csvReader, fileOf([HEADER, ...ROWS], options, path))).map(describeMember)).toEqual(
      EXPECTED,
    );
  });

  test('may name its separator, be in another encoding, and be packed', async () => {
    const text = `sep=;\r\n${stringify([HEADER, ...ROWS], { delimiter: ';' })}`;
    const file = bytesAccess('a.csv', iconv.encode(text, 'windows-1252'));
    expect((await openAll(csvReader, file)).map(describeMember)).toEqual(EXPECTED);
    const packed = bytesAccess('a.csv.gz', gzipSync(text));
    expect((await openAll(csvReader, packed)).map(describeMember)).toEqual(EXPECTED);
  });

  test('tells the number, the place and the line of each row', async () => {
    const { entries } = await listAll(csvReader, fileOf([HEADER, ...ROWS]));
    expect(entries.map(({ locator, offset }) => [locator, offset])).toEqual([
      ['1', 33],
      ['2', 242],
    ]);
    const members = await openAll(csvReader, fileOf([HEADER, ...ROWS]));
    expect(
      members.map((member) => 'declarations' in member && member.declarations[0]?.evidence.line),
    ).toEqual([2, 5]);
  });

  test('has rows with fewer and with more cells than names', async () => {
    const rows = [['Title', 'Text'], ['A'], ['B', TEXT, 'x', 'y'], [''], ['', TEXT]];
    expect((await openAll(csvReader, fileOf(rows))).map(describeMember)).toEqual([
      'no-text',
      { title: 'B', text: TEXT },
      { text: TEXT },
    ]);
  });

  test('is read up to a quotation mark that is not closed', async () => {
    const text = `${stringify([HEADER, ...ROWS])}C,"open,,,\n${stringify(ROWS)}`;
    const { entries, skips } = await listAll(csvReader, bytesAccess('a.csv', Buffer.from(text)));
    expect(entries.map(({ locator }) => locator)).toEqual(['1', '2']);
    expect(skips).toMatchObject([{ reason: 'unreadable', diagnostic: { line: 6, code: 'table/quotes' } }]);
  });

  test('of addresses is refused once, with its columns', async () => {
    const rows = [
      ['title', 'url', 'time_added'],
      ...Array.from({ length: 40 }, (_, i) => [`No. ${i}`, 'https://a.example/', '1']),
    ];
    const { entries, skips } = await listAll(csvReader, fileOf(rows));
    expect(entries).toEqual([]);
    expect(skips.map(({ reason, diagnostic }) => [reason, diagnostic.message])).toEqual([
      [
        'no-text',
        'no column of this table seems to hold articles (its columns are title, url, time_added); skipped',
      ],
    ]);
  });

  test('of people is never read, whatever it holds', async () => {
    const { entries, skips } = await listAll(
      csvReader,
      fileOf([HEADER, ...ROWS], {}, 'subscribers-2022.csv'),
    );
    expect(entries).toEqual([]);
    expect(skips.map(({ diagnostic }) => diagnostic.code)).toEqual(['table/private']);
  });

  test('of two bytes a character is refused', async () => {
    const file = bytesAccess(
      'a.csv',
      iconv.encode(stringify([HEADER, ...ROWS]), 'utf-16le', { addBOM: true }),
    );
    expect((await listAll(csvReader, file)).skips.map(({ diagnostic }) => diagnostic.code)).toEqual([
      'table/encoding',
    ]);
  });

  test('goes on behind a row that is larger than a document may be', async () => {
    const file = fileOf([HEADER, ...ROWS, ['C', TEXT.repeat(30)], ...ROWS]);
    const { entries, skips } = await listAll(csvReader, file, containerOptions({ documentBytes: 2000 }));
    expect(entries.map(({ locator }) => locator)).toEqual(['1', '2', '4', '5']);
    expect(skips.map(({ reason, locator }) => [reason, locator])).toEqual([['too-large', '3']]);
  });

  test('is cut into the same rows however it is read', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a,"\r\n]{0,30}$/), fc.nat(30), (text, cut) => {
        const bytes = Buffer.from(text);
        const read = (chunks: readonly Buffer[]) => {
          const scanner = new CsvScanner(0x2c, 100);
          const found = chunks.flatMap((chunk) => [...scanner.read(chunk)]);
          return found.some((item) => 'faultLine' in item) ? found : [...found, ...scanner.end()];
        };
        const whole = read([bytes]);
        const parted = read([bytes.subarray(0, cut), bytes.subarray(cut)]);
        const lastRow = (items: typeof whole) =>
          items.slice(0, items.findIndex((item) => 'faultLine' in item) + 1 || undefined);
        expect(lastRow(parted)).toEqual(lastRow(whole));
      }),
      { numRuns: 300 },
    );
  });

  test('never makes the reader throw, is listed the same twice, and its rows lie in the file', async () => {
    const sound = Buffer.from(stringify([HEADER, ...ROWS, ...ROWS]));
    const change = fc.tuple(
      fc.nat(sound.length - 1),
      fc.oneof(fc.constantFrom(...Buffer.from('",\n\r;')), fc.nat(255)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
        const bytes = Buffer.from(sound);
        for (const [place, value] of changes) bytes[place] = value;
        const file = bytesAccess('a.csv', bytes);
        const first = await listAll(csvReader, file);
        expect(await listAll(csvReader, file)).toEqual(first);
        for (const { offset, length } of first.entries)
          expect((offset ?? -1) >= 0 && (offset ?? 0) + (length ?? 0) <= bytes.length).toBe(true);
        await openAll(csvReader, file);
      }),
      { numRuns: 60 },
    );
  });
});
