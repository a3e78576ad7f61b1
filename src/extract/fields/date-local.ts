import { BUDDHIST } from '../../languages/date-forms.js';
import { formatEdtf, type EdtfDate } from '../../util/edtf.js';
import { fromCalendar, monthByNumber } from './date-calendar.js';
import { readClock } from './date-clock.js';
import { foldWord, type DateLexicon, type MonthMeaning } from './date-lexicon.js';
import type { DateMatch } from './date-parse.js';

/** A word or number of a text. */
interface Token {
  readonly start: number;
  readonly end: number;
  /** Figures as written; null for a word. */
  readonly figures: string | null;
  /** Folded; '' for a number. */
  readonly word: string;
}

const TOKEN = /\d+|[\p{L}\p{M}\u200c\u200d]+(?:\.[\p{L}\p{M}]+)*/gu;
/** Signs between the parts of a date. */
const GAP = /^[\s.,،:'’‘`´׳॰/\-–—()|\u200e\u200f]{0,4}$/u;
/** Letters that follow a day's figures directly: 1er, 13th, 1º, 13-го. */
const MAX_SUFFIX = 3;
/** Words such as 'de' between two parts. */
const MAX_PARTICLES = 3;

/** The parts around a month; numbers are places among the tokens. */
interface Place {
  readonly first: number;
  readonly last: number;
  readonly day: number | null;
  readonly year: number;
}

/** Returns the dates in a text that name a month in the lexicon's language, in text order. Figures are ASCII's. */
export function findLocalDates(text: string, lexicon: DateLexicon): readonly DateMatch[] {
  const tokens = tokenize(text, lexicon);
  const found: DateMatch[] = [];
  let after = 0;
  for (const [index, token] of tokens.entries()) {
    if (index < after || token.figures !== null) continue;
    const month = monthAt(tokens, index, lexicon);
    if (month === null) continue;
    const place = placeAround(text, tokens, { from: index, to: month.last, lexicon, month: month.meaning });
    if (place === null || (month.isAlike && place.day === null)) continue;
    const match = toMatch(text, tokens, place, month.meaning, lexicon);
    if (match === null) continue;
    found.push(match);
    after = place.last + 1;
  }
  return found.length > 0 ? found : findNumericDates(text, lexicon);
}

function tokenize(text: string, { tag }: DateLexicon): readonly Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const [written] = match;
    const isNumber = /^\d/.test(written);
    return {
      start: match.index,
      end: match.index + written.length,
      figures: isNumber ? written : null,
      word: isNumber ? '' : foldWord(written, tag),
    };
  });
}

interface MonthAt {
  readonly meaning: MonthMeaning;
  readonly last: number;
  /** Not a form that Intl has, but one that begins alike: a name, perhaps, where no day stands beside it. */
  readonly isAlike: boolean;
}

function monthAt(tokens: readonly Token[], index: number, lexicon: DateLexicon): MonthAt | null {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token === undefined) return null;
  for (const last of [index + 2, index + 1]) {
    const words = tokens.slice(index, last + 1);
    if (words.length !== last + 1 - index || words.some(({ figures }) => figures !== null)) continue;
    const compound = lexicon.months.get(words.map(({ word }) => word).join(' '));
    if (compound !== undefined) return { meaning: compound, last, isAlike: false };
  }
  if (lexicon.monthWords.has(token.word) && next?.figures !== null && next !== undefined) {
    const month = Number(next.figures);
    return month >= 1 && month <= 12
      ? { meaning: { calendar: null, month }, last: index + 1, isAlike: false }
      : null;
  }
  const meaning = exactMeaning(token.word, lexicon);
  if (meaning !== null) return { meaning, last: index, isAlike: false };
  const alike = alikeMeaning(token.word, lexicon);
  return alike === null ? null : { meaning: alike, last: index, isAlike: true };
}

/** Letters of an abbreviation of one's own that only one month begins with: 'фев'. */
const MIN_ABBREVIATION = 3;
/** Letters a name must have to be known by its beginning, and letters that may differ at its end: 'aprila' is an 'april'. */
const MIN_STEM = 4;
const MAX_ENDING = 4;

function exactMeaning(word: string, { months, prefixes }: DateLexicon): MonthMeaning | null {
  const known = months.get(word);
  if (known !== undefined) return known;
  for (const prefix of prefixes) {
    const rest = word.startsWith(prefix) ? months.get(word.slice(prefix.length)) : undefined;
    if (rest !== undefined) return rest;
  }
  return null;
}

function alikeMeaning(word: string, { months }: DateLexicon): MonthMeaning | null {
  const alike = new Map<string, MonthMeaning>();
  for (const [name, meaning] of months) {
    const stem = name.slice(0, Math.max(MIN_STEM, name.length - 1));
    const isInflected =
      name.length >= MIN_STEM && word.startsWith(stem) && word.length - stem.length <= MAX_ENDING;
    const isAbbreviated = word.length >= MIN_ABBREVIATION && name.startsWith(word);
    if (!isInflected && !isAbbreviated) continue;
    alike.set(`${String(meaning.calendar)} ${String(meaning.month)}`, meaning);
  }
  const [only, ...others] = alike.values();
  return others.length === 0 ? (only ?? null) : null;
}

interface MonthPlace {
  readonly from: number;
  readonly to: number;
  readonly lexicon: DateLexicon;
  readonly month: MonthMeaning;
}

/** The day and the year next to a month, in any order; null when there is no year. */
function placeAround(text: string, tokens: readonly Token[], at: MonthPlace): Place | null {
  const left = neighbour(text, tokens, at, -1);
  const right = neighbour(text, tokens, at, 1);
  const isDay = (index: number | null): index is number => {
    const figures = index === null ? null : tokens[index]?.figures;
    return (
      typeof figures === 'string' && figures.length <= 2 && Number(figures) >= 1 && Number(figures) <= 31
    );
  };
  const isYear = (index: number | null): index is number =>
    index !== null && tokens[index]?.figures?.length === 4;
  const beyond = (index: number, step: 1 | -1): number | null =>
    neighbour(text, tokens, { ...at, from: index, to: index }, step);
  if (isDay(left)) {
    if (isYear(right)) return { first: left, last: right, day: left, year: right };
    const before = beyond(left, -1);
    if (isYear(before)) return { first: before, last: at.to, day: left, year: before };
    if (isShortYear(text, tokens, left, right)) return { first: left, last: right, day: left, year: right };
  }
  if (isDay(right)) {
    if (isYear(left)) return { first: left, last: right, day: right, year: left };
    const after = beyond(right, 1);
    if (isYear(after)) return { first: at.from, last: after, day: right, year: after };
    if (isShortYear(text, tokens, at.from, after))
      return { first: at.from, last: after, day: right, year: after };
  }
  if (isYear(right)) return { first: at.from, last: right, day: null, year: right };
  return isYear(left) ? { first: left, last: at.to, day: null, year: left } : null;
}

/** Characters of a line that is nothing but a date. */
const MAX_DATE_LINE = 40;

/** A year of two figures counts in a line that is nothing else, or with the sign of what is left out: '14. */
function isShortYear(
  text: string,
  tokens: readonly Token[],
  first: number,
  year: number | null,
): year is number {
  const token = year === null ? undefined : tokens[year];
  // '09:34' is a time.
  if (token?.figures?.length !== 2 || /^[:.]\d/.test(text.slice(token.end))) return false;
  if (/['’‘]\s?$/.test(text.slice(0, token.start))) return true;
  const others = tokens.filter(
    (item, index) => item.figures === null && (index < first || index > (year ?? 0)),
  );
  return text.length <= MAX_DATE_LINE && others.length <= 1 && first <= 1;
}

/** The next number before or after a month, with nothing but particles, the month again and signs between; null when there is none. */
function neighbour(text: string, tokens: readonly Token[], at: MonthPlace, step: 1 | -1): number | null {
  let index = step < 0 ? at.from : at.to;
  for (let skipped = 0; skipped <= MAX_PARTICLES; skipped += 1) {
    const here = tokens[index];
    const next = tokens[index + step];
    if (here === undefined || next === undefined) return null;
    const gap = step < 0 ? text.slice(next.end, here.start) : text.slice(here.end, next.start);
    if (!GAP.test(gap)) return null;
    index += step;
    if (next.figures !== null) return index;
    const isSuffix =
      next.word.length <= MAX_SUFFIX &&
      /^[-:.]?$/.test(text.slice(tokens[index - 1]?.end ?? 0, next.start)) &&
      tokens[index - 1]?.figures !== null;
    const isSame = at.lexicon.months.get(next.word)?.month === at.month.month;
    if (!isSuffix && !isSame && !at.lexicon.particles.has(next.word) && !at.lexicon.weekdays.has(next.word))
      return null;
  }
  return null;
}

function toMatch(
  text: string,
  tokens: readonly Token[],
  place: Place,
  month: MonthMeaning,
  lexicon: DateLexicon,
): DateMatch | null {
  const figures = tokens[place.year]?.figures ?? '';
  const day = place.day === null ? null : Number(tokens[place.day]?.figures);
  const whole = wholeYear(figures, lexicon);
  const date = toDate(whole, month, day);
  if (date === null) return null;
  let start = tokens[place.first]?.start ?? 0;
  let end = tokens[place.last]?.end ?? 0;
  const before = tokens[place.first - 1];
  if (before !== undefined && isWordOfDate(before, lexicon) && GAP.test(text.slice(before.end, start)))
    start = before.start;
  let next = place.last + 1;
  for (let token = tokens[next]; token !== undefined; token = tokens[next]) {
    if (!isWordOfDate(token, lexicon) || !GAP.test(text.slice(end, token.start))) break;
    end = token.end;
    next += 1;
  }
  const clock = day === null ? null : readClock(text, end, lexicon);
  const complete: EdtfDate = { ...date, time: clock?.time ?? null };
  const edtf = formatEdtf(complete);
  return edtf === null ? null : { edtf, date: complete, start, end: clock?.end ?? end, ambiguous: false };
}

function isWordOfDate({ figures, word }: Token, { weekdays, particles }: DateLexicon): boolean {
  return figures === null && (weekdays.has(word) || particles.has(word));
}

/** Years of two figures from which on the last century is meant: newspapers have been online since the nineties. */
const LAST_CENTURY = 70;

function wholeYear(figures: string, { tag }: DateLexicon): number {
  const year = Number(figures);
  if (figures.length > 2) return year;
  // 62 is 2562 in Thailand.
  if (tag === 'th') return year + 2500;
  return year + (year >= LAST_CENTURY ? 1900 : 2000);
}

/** The oldest newspapers that are still read appeared about then; no page is from the far future. */
const YEARS = { first: 1600, last: 2099 } as const;

function toDate(year: number, month: MonthMeaning, day: number | null): EdtfDate | null {
  const rest = { time: null, offset: null, uncertain: false };
  if (month.calendar !== null) {
    const found = day === null ? null : fromCalendar(month.calendar, { year, month: month.month, day });
    return found === null ? null : { ...found, ...rest };
  }
  const ours = year >= BUDDHIST.first && year <= BUDDHIST.last ? year - BUDDHIST.ahead : year;
  return ours < YEARS.first || ours > YEARS.last ? null : { year: ours, month: month.month, day, ...rest };
}

const NUMERIC = /(?<![\d/.-])(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})(?![\d/.-]*\d)/g;

/** Dates in figures by another calendar: '1398/01/24' in Persian. */
function findNumericDates(text: string, { calendars }: DateLexicon): readonly DateMatch[] {
  const calendar = calendars.find((name) => name === 'persian' || name === 'islamic-umalqura');
  if (calendar === undefined) return [];
  return [...text.matchAll(NUMERIC)].flatMap((match) => {
    const [whole, a = '', , b = '', c = ''] = match;
    const [year, day] = a.length === 4 ? [a, c] : [c, a];
    if (!/^1[34]\d\d$/.test(year) || day.length > 2) return [];
    const month = monthByNumber(calendar, Number(b));
    const found =
      month === null ? null : fromCalendar(calendar, { year: Number(year), month, day: Number(day) });
    if (found === null) return [];
    const end = match.index + whole.length;
    const clock = readClock(text, end, null);
    const date = { ...found, time: clock?.time ?? null, offset: null, uncertain: false };
    const edtf = formatEdtf(date);
    return edtf === null
      ? []
      : [{ edtf, date, start: match.index, end: clock?.end ?? end, ambiguous: false }];
  });
}
