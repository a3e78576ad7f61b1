import { expect, test } from 'vitest';
import { createDateParser } from '../../src/extract/fields/date-parse.js';
import { createDateReader } from '../../src/extract/fields/date-reader.js';
import { LANGUAGES } from '../../src/languages/index.js';
import { extractText } from '../support/extract.js';

const base = createDateParser(LANGUAGES);
const read = (tag: string, text: string): string | null =>
  createDateReader(base, { declared: tag, detect: () => null }).find(text)[0]?.edtf ?? null;

/** Languages whose news is read far and wide; the others of Intl are read in the same way. */
const TAGS =
  'af am ar az be bg bn ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk ko lt lv mk ml mr ms nb ne nl pl pt ro ru sk sl sq sr sv sw ta te th tr uk ur uz vi zh'.split(
    ' ',
  );

test.each(TAGS)('reads the dates that Intl writes in %s', (tag) => {
  for (const dateStyle of ['full', 'long', 'medium'] as const) {
    const format = new Intl.DateTimeFormat(tag, { dateStyle, timeZone: 'UTC' });
    for (let month = 0; month < 12; month += 1) {
      const day = new Date(Date.UTC(2021, month, 4 + 2 * month));
      expect(read(tag, format.format(day)), format.format(day)).toBe(day.toISOString().slice(0, 10));
    }
  }
});

test.each([
  ['fr', 'Publié le mardi 1er juin 2021 à 7h45', '2021-06-01T07:45'],
  ['de', '7. Jänner 2021', '2021-01-07'],
  ['ru', '7-го янв 2021 года, в 07:45', '2021-01-07T07:45'],
  ['tr', '7 EYLÜL 2021 SALI', '2021-09-07'],
  ['ar', 'الثلاثاء ٧ أيلول / سبتمبر ٢٠٢١', '2021-09-07'],
  ['ar', '1 محرم 1443 هـ', '2021-08-09'],
  ['fa', '۱۶ شهریور ۱۴۰۰', '2021-09-07'],
  ['fa', '1400/06/16', '2021-09-07'],
  ['he', 'יום שלישי, 7 בספטמבר 2021', '2021-09-07'],
  ['he', '1 בתשרי 5782', '2021-09-07'],
  ['th', '๗ กันยายน พ.ศ. ๒๕๖๔', '2021-09-07'],
  ['th', '7 ก.ย. 64', '2021-09-07'],
  ['th', '07/09/2564', '2021-09-07'],
  ['vi', 'Ngày 7 tháng 9 năm 2021', '2021-09-07'],
  ['vi', '7 Tháng Chín, 2021', '2021-09-07'],
  ['ja', '令和３年９月７日（火）', '2021-09-07'],
  ['ja', '平成元年十二月三十一日', '1989-12-31'],
  ['zh-TW', '中華民國110年9月7日', '2021-09-07'],
  ['zh', '2021年9月7日 星期二 下午3:20', '2021-09-07T15:20'],
  ['ko', '2021년 9월 7일 (화) 오후 3:20', '2021-09-07T15:20'],
  ['en', '7 Sep 21', '2021-09-07'],
  ['en', 'September 7, ’21', '2021-09-07'],
  ['cs', '7. 9. 2021', '2021-09-07'],
])('reads in %s: %s', (tag, text, edtf) => {
  expect(read(tag, text)).toBe(edtf);
});

test.each([
  ['de', 'Julia 2021'],
  ['zh', '工程历时12年3月'],
  ['zh', '110年9月7日'],
  ['ne', '२०७८ भदौ २२'],
  ['en', 'The shop sold 7 sepia prints and 21 frames in a week of rain'],
  ['fr', 'Il reste 7 places sur 21 dans la salle du premier étage'],
])('finds no date in %s: %s', (tag, text) => {
  expect(read(tag, text)).toBeNull();
});

test('a text dump in another language has the date of its date line', () => {
  const text =
    'Der alte Leuchtturm wird ein Museum\n\n7. März 2021\n\n' +
    'Der Gemeinderat hat am Dienstag beschlossen, den alten Leuchtturm am Hafen zu einem Museum umzubauen.\n\n' +
    'Die Kosten tragen Spender aus der ganzen Gegend, die sich seit Jahren für den Turm einsetzen.\n';
  expect(extractText(text).date.value).toBe('2021-03-07');
});
