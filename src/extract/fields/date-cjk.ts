import { CJK_FIGURES, ERA_LETTERS, ERAS } from '../../languages/date-forms.js';
import { formatEdtf } from '../../util/edtf.js';
import { readClock } from './date-clock.js';
import type { DateMatch } from './date-parse.js';

const NUMBER = `\\d{1,4}|[元${CJK_FIGURES}零○十廿卅]{1,5}`;
const WEEKDAY = String.raw`(?:\s?[(（［]?\s?(?:(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]|[月火水木金土日](?:曜日?)?|[월화수목금토일](?:요일)?)(?![\p{L}])\s?[)）］]?)?`;

/** Dates whose words tell year, month and day apart in whatever text: 2019年4月13日, 平成31年, 民國108年, 2019년 4월 13일. */
const FORMS = [
  new RegExp(
    `(?<era>(?:中華)?(?:${Object.keys(ERAS).join('|')}))?\\s?(?<year>${NUMBER})\\s?年\\s?(?<month>${NUMBER})\\s?月(?:\\s?(?<day>${NUMBER})\\s?[日号號])?${WEEKDAY}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<year>\d{4})\s?년\s?(?<month>\d{1,2})\s?월(?:\s?(?<day>\d{1,2})\s?일)?${WEEKDAY}`,
    'gu',
  ),
  // With full stops and spaces, as in Korea and Hungary.
  new RegExp(
    String.raw`(?<!\d|\d[.]\s?)(?<year>(?:19|20)\d\d)\.\s(?<month>\d{1,2})\.\s(?<day>\d{1,2})(?!\d)\.?${WEEKDAY}`,
    'gu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?<era>[${Object.keys(ERA_LETTERS).join('')}])(?<year>\d{1,2}|元)[./](?<month>\d{1,2})[./](?<day>\d{1,2})(?!\d)`,
    'gu',
  ),
];
/** What they have: words, or signs between figures, and these in short lines only. */
const WORDS = /[年년]/;
const SIGNS = /\d\.\s\d|[MTSHR](?:\d|元)/;
/** Characters of a line that is a date line, not prose. */
const MAX_LINE = 200;

/** Returns the dates of these forms, in text order. A year of two figures counts only with its era. Figures are ASCII's. */
export function findCjkDates(text: string): readonly DateMatch[] {
  if (!WORDS.test(text) && (text.length > MAX_LINE || !SIGNS.test(text))) return [];
  const found = FORMS.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match) => {
      const date = readParts(match);
      return date === null ? [] : [date];
    }),
  );
  return found.sort((a, b) => a.start - b.start);

  function readParts(match: RegExpExecArray): DateMatch | null {
    const { era, year, month, day } = match.groups ?? {};
    const written = toNumber(year ?? '');
    const base = era === undefined ? 0 : (ERAS[era.replace('中華', '')] ?? ERA_LETTERS[era] ?? 0);
    if (base === 0 && written < FIRST_YEAR) return null;
    const end = match.index + match[0].length;
    const clock = day === undefined ? null : readClock(text, end, null);
    const date = {
      year: base + written,
      month: toNumber(month ?? ''),
      day: day === undefined ? null : toNumber(day),
      time: clock?.time ?? null,
      offset: null,
      uncertain: false,
    };
    const edtf = formatEdtf(date);
    return edtf === null
      ? null
      : { edtf, date, start: match.index, end: clock?.end ?? end, ambiguous: false };
  }
}

/** Smaller numbers before 年 are how long something lasted. */
const FIRST_YEAR = 1600;

/** Returns a number in figures or in words: 元 is 1, 二〇一九 is 2019, 三十一 is 31. */
function toNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  if (written === '元') return 1;
  const digits = written.replace(/[零○]/g, '〇').replace(/廿/g, '二十').replace(/卅/g, '三十');
  const value = (sign: string): number => CJK_FIGURES.indexOf(sign);
  if (!digits.includes('十')) return Number(digits.replace(/./gu, (sign) => String(value(sign))));
  const [tens = '', ones = ''] = digits.split('十');
  return (tens === '' ? 1 : value(tens)) * 10 + (ones === '' ? 0 : value(ones));
}
