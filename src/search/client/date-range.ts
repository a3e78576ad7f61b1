import { parseEdtf } from '../../util/edtf.js';
import { foldWord } from '../cut-words.js';
import { parseQuery } from './engine/query.js';

/** A stretch of time: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD', both days inclusive. Null where it is open. */
export interface DateRange {
  readonly from: string | null;
  readonly to: string | null;
}

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;

/** Returns a date as the address has it; null for anything else. */
export function readDate(text: string | null): string | null {
  return text !== null && DATE.test(text) && parseEdtf(text) !== null ? text : null;
}

/** Whether a range ends before it begins: then nothing lies in it. */
export function isReversed({ from, to }: DateRange): boolean {
  return from !== null && to !== null && firstDay(from) > lastDay(to);
}

/**
 * Returns what a range adds to a query: the operators that the search knows, each only where the query itself is not stricter.
 * '' for an open range.
 */
export function rangeOperators(query: string, range: DateRange | undefined): string {
  if (range === undefined) return '';
  const typed = parseQuery(query);
  const { from } = range;
  const before = range.to === null ? null : dayAfter(range.to);
  const isFrom = from !== null && (typed.after === null || firstDay(typed.after) < firstDay(from));
  const isBefore = before !== null && (typed.before === null || firstDay(typed.before) > firstDay(before));
  return `${isFrom ? ` after:${from}` : ''}${isBefore ? ` before:${before}` : ''}`;
}

function firstDay(date: string): string {
  return date + '-01-01'.slice(date.length - 'YYYY'.length);
}

function lastDay(date: string): string {
  // Later than any day of its month or year, as texts.
  return date + '-99-99'.slice(date.length - 'YYYY'.length);
}

/** Returns the first year, month or day that lies behind one. */
function dayAfter(date: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return write(year + 1);
  if (day === undefined) return month === 12 ? write(year + 1, 1) : write(year, month + 1);
  const next = new Date(Date.UTC(2000, month - 1, day + 1));
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  next.setUTCFullYear(year, month - 1, day + 1);
  return write(next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate());
}

function write(year: number, ...parts: readonly number[]): string {
  return [String(year).padStart(4, '0'), ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}

const ISO = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/u;
const ASIAN = /^(\d{4})[年년](?:(\d{1,2})[月월](?:(\d{1,2})[日일])?)?$/u;
const NUMBERS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u;
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/u;
/** Letters by which a month is known. */
const MIN_MONTH = 3;

/** Reads a date as it is typed: 2024, 2024-8, 2024-08-15, or as the language writes it: '15 Agustus 2024', 'Aug 2024', '15/8/2024'. */
export function readTypedDate(typed: string, language: string): string | null {
  const text = toPlainDigits(typed.trim(), language);
  const iso = ISO.exec(text) ?? ASIAN.exec(text.replace(/\s/gu, ''));
  if (iso !== null) return check(iso[1], iso[2], iso[3]);
  const [, a, b, year] = NUMBERS.exec(text) ?? [];
  if (year !== undefined) return isMonthFirst(language) ? check(year, a, b) : check(year, b, a);
  const [, month, ofYear] = MONTH_YEAR.exec(text) ?? [];
  return ofYear === undefined ? readWords(text, language) : check(ofYear, month, undefined);
}

function readWords(text: string, language: string): string | null {
  const words = text.match(/[\p{L}\p{M}]+|\d+/gu) ?? [];
  const numbers = words.filter((word) => /^\d/u.test(word));
  const names = words.filter((word) => !/^\d/u.test(word)).map(foldName);
  const months = new Set(names.flatMap((name) => monthOf(name, language) ?? []));
  // What is not understood must be short: 'de', 'a', 'th'.
  const isOdd = names.some((name) => name.length >= MIN_MONTH && monthOf(name, language) === null);
  const years = numbers.filter(({ length }) => length === 4);
  const days = numbers.filter(({ length }) => length < 3);
  const [month] = months;
  if (isOdd || months.size !== 1 || years.length !== 1 || years.length + days.length !== numbers.length)
    return null;
  return days.length > 1 ? null : check(years[0], String(month), days[0]);
}

function check(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (year === undefined) return null;
  const parts = [month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]));
  return readDate([year, ...parts].join('-'));
}

function foldName(word: string): string {
  return foldWord(word.toLowerCase());
}

/** Returns the month of a name or of its beginning, from 1; null for what is none, or could be several. */
function monthOf(name: string, language: string): number | null {
  if (name.length < MIN_MONTH) return null;
  const found = monthNames(language).flatMap((names, i) =>
    names.some((own) => own === name || own.startsWith(name)) ? [i + 1] : [],
  );
  const exact = monthNames(language).findIndex((names) => names.includes(name));
  return exact >= 0 ? exact + 1 : found.length === 1 ? (found[0] ?? null) : null;
}

/** The months as they stand alone and in a date, in full and short. */
function monthNames(language: string): readonly (readonly string[])[] {
  const formats = (['long', 'short'] as const).flatMap((month) => [
    new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' }),
    new Intl.DateTimeFormat(language, { month, day: 'numeric', year: 'numeric', timeZone: 'UTC' }),
  ]);
  return Array.from({ length: 12 }, (_, i) => {
    const day = new Date(Date.UTC(2024, i, 1));
    return formats.flatMap((format) =>
      format
        .formatToParts(day)
        .flatMap(({ type, value }) => (type === 'month' ? [foldName(value.replace(/\./gu, ''))] : [])),
    );
  });
}

function isMonthFirst(language: string): boolean {
  const parts = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeZone: 'UTC' }).formatToParts(0);
  return parts.findIndex(({ type }) => type === 'month') < parts.findIndex(({ type }) => type === 'day');
}

function toPlainDigits(text: string, language: string): string {
  const own = new Intl.NumberFormat(language, { useGrouping: false });
  return Array.from({ length: 10 }, (_, digit) => own.format(digit)).reduce(
    (plain, sign, digit) => plain.replaceAll(sign, String(digit)),
    text,
  );
}
