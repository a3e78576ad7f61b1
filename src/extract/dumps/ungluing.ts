/** What a page's date runs into when its markup is gone: a name before it, its time, a word after it. */
const GLUED = new RegExp(
  [
    // 'Doric SamDecember 20, 2023', 'Published12 May 2023', 'Berlin03.05.2024'
    String.raw`(?<=\p{Ll})(?=\p{Lu}\p{Ll}{2,9}\.? \d{1,2},? \d{4})`,
    String.raw`(?<=\p{L})(?=\d{1,2}\.? ?\p{L}{3,10}\.?,? \d{4})`,
    String.raw`(?<=\p{L})(?=\d{1,2}[./]\d{1,2}[./]\d{4})`,
    String.raw`(?<=\p{Ll})(?=\d{4}-\d{2}-\d{2})`,
    // 'December 22, 20233:00 AM ET', '12.05.202310:15 Uhr'
    String.raw`(?<=[\s./,-](?:19|20)\d{2})(?=\d{1,2}:\d{2})`,
    // 'April 10, 20233 years ago'
    String.raw`(?<=\p{L}{3,9}\.? \d{1,2}, (?:19|20)\d{2})(?=\d)`,
    // '1. November 20161. November 2016', '06/11/20230 comments'
    String.raw`(?<=(?:\p{L}|[./]) ?(?:19|20)\d{2})(?=\d{1,2}(?:\.? \p{L}{3}|[./]\d{1,2}[./]\d{4}))`,
    String.raw`(?<=[./]\d{1,2}[./](?:19|20)\d{2})(?=\d\D)`,
    // '20 Jun 2024By Jane Doe'
    String.raw`(?<=[\s./,-](?:19|20)\d{2})(?=\p{L})`,
  ].join('|'),
  'gu',
);

/** Returns a line with a space where a date has run into what stands beside it. */
export function unglueDates(text: string): string {
  return /\d{4}/.test(text) ? text.replace(GLUED, ' ') : text;
}

/** How dates that are all in figures, with the year at their end, are ordered. */
export type NumericOrder = 'dmy' | 'mdy' | null;

/** A date all in figures with the year at its end. */
const FIGURES = /(?<![\d/.-])(\d{1,2})(\. ?|\/|-)(\d{1,2})\2(\d{4})(?!\d)/g;
/** Dates by name in which the month comes first, and in which the day does; a clock of twelve hours goes with the former. */
const MONTH_FIRST = /\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:st|nd|rd|th)?, \d{4}|\d:\d\d ?[AaPp]\.?[Mm]\b/u;
const DAY_FIRST = /(?<!\d)\d{1,2}(?:st|nd|rd|th)?\.? \p{Lu}\p{Ll}{2,8}\.? \d{4}/u;
/** Characters of a line that is a date with a label and not part of a story. */
const MAX_LINE = 120;

/**
 * Tells how a dump orders dates such as 3/4/2024: by those of which only one order is a date, then by its language, then by its
 * dates by name. Null where nothing tells, or one tells this and the other that. `language`: BCP 47; asked only where needed.
 */
export function findNumericOrder(texts: readonly string[], language: () => string | null): NumericOrder {
  let hasFigures = false;
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    if (!text.includes('/')) continue;
    for (const [, a, sign, b] of text.matchAll(FIGURES)) {
      if (sign !== '/') continue;
      hasFigures = true;
      if (Number(a) > MONTHS) dayFirst += 1;
      if (Number(b) > MONTHS) monthFirst += 1;
    }
  }
  if (!hasFigures) return null;
  if (dayFirst !== monthFirst) return dayFirst > monthFirst ? 'dmy' : 'mdy';
  // Readers of English do not agree; nobody else puts the month first.
  const tag = language();
  if (tag !== null && !/^en\b/.test(tag)) return 'dmy';
  const count = (form: RegExp): number =>
    texts.filter((text) => text.length < MAX_LINE && form.test(text)).length;
  const [named, namedDay] = [count(MONTH_FIRST), count(DAY_FIRST)];
  if (named === namedDay) return null;
  return named > namedDay ? 'mdy' : 'dmy';
}

const MONTHS = 12;
const DAYS = 31;

/** Returns a line with its dates in figures as year-month-day, which nobody reads otherwise. With points the day comes first everywhere. */
export function orderFigures(text: string, order: NumericOrder): string {
  return text.replace(FIGURES, (date, first: string, sign: string, second: string, year: string) => {
    const own = sign === '/' ? order : 'dmy';
    if (own === null) return date;
    const [month, day] = own === 'mdy' ? [first, second] : [second, first];
    const isDate = Number(month) <= MONTHS && Number(day) <= DAYS;
    return isDate ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : date;
  });
}
