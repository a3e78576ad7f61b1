import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDateParser } from '../../src/extract/fields/date-parse.js';
import { dates as englishDates } from '../../src/languages/en/dates.js';
import { dates } from '../../src/languages/id/dates.js';
import { parseEdtf } from '../../src/util/edtf.js';

const indonesian = createDateParser([
  { tag: 'id', dates },
  { tag: 'en', dates: englishDates },
]);
const english = createDateParser([{ tag: 'en', dates: englishDates }]);

test.each([
  ["Jum'at, 10 Pebruari 2023 20:28 WIB", '2023-02-10T20:28+07:00'],
  ['Rabu (9/8/2023) pukul 07.05 WIT', '2023-08-09'],
  ['9/8/2023 07.05 WIT', '2023-08-09T07:05+09:00'],
  ['2 Nopember 1998', '1998-11-02'],
  ['19 November, 2024', '2024-11-19'],
  ['Oktober 10, 2024', '2024-10-10'],
  ['20 Jun 2024 08:19 wib.', '2024-06-20T08:19+07:00'],
  ['10 Agt 2024', '2024-08-10'],
  ['2024-06-20T08:19:30.123Z', '2024-06-20T08:19:30Z'],
  ['12:30 pm, June 3, 2021', '2021-06-03'],
  ['June 3, 2021 at 12:30 am GMT', '2021-06-03T00:30Z'],
  ['Juni 2024', '2024-06'],
  ['3 Juni 2024 25:99', '2024-06-03'],
])('reads %s', (text, edtf) => {
  expect(indonesian.find(text)[0]?.edtf).toBe(edtf);
});

test.each([
  '10/12 persen',
  'tahun 2024',
  '31 Februari 2024',
  'Pasal 12 ayat 3',
  '1.234.567',
  '12 Junior 2024',
  '0 Mei 2024',
])('finds no date in “%s”', (text) => {
  expect(indonesian.find(text)).toEqual([]);
});

test('takes only the year where day and month cannot be told apart', () => {
  expect(english.find('06/07/2024')).toMatchObject([{ edtf: '2024', ambiguous: true }]);
  expect(english.find('23/07/2024')).toMatchObject([{ edtf: '2024-07-23', ambiguous: false }]);
  expect(indonesian.find('06/07/2024')).toMatchObject([{ edtf: '2024-07-06', ambiguous: false }]);
});

test('offsets lie in the text and every date is a real one', () => {
  const piece = fc.oneof(
    fc.constantFrom('20', 'Juni', '2024', '/', '-', ' ', '08:19', 'WIB', ',', 'Senin'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join(' ');
      for (const { start, end, edtf } of indonesian.find(text)) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(parseEdtf(edtf)).not.toBeNull();
      }
    }),
  );
});
