import { offsetMinutes, parseEdtf, type EdtfDate } from '../util/edtf.js';

/** Between a day and its month, a number and its unit, and before '…'. */
export const NO_BREAK_SPACE = '\u00a0';

/** Words a minute: Indonesian and English news are read silently at about 200 to 240. */
const WORDS_A_MINUTE = 200;

// Making an Intl object costs a hundred times what using it does.
const formatters = new WeakMap<Intl.DateTimeFormatOptions, Map<string, Intl.DateTimeFormat>>();
const numberFormats = new Map<string, Intl.NumberFormat>();
const pluralRules = new Map<string, Intl.PluralRules>();
const listFormats = new Map<string, Intl.ListFormat>();
const languageNames = new Map<string, string>();

// The same days stand on page after page, and Intl takes twenty times as long as a look into a map.
const dates = new Map<string, string>();
const spans = new Map<string, string>();
/** More are forgotten: an archive of a lifetime has fewer days. */
const MAX_REMEMBERED = 50_000;

function remember<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (cache.size >= MAX_REMEMBERED) cache.clear();
  cache.set(key, made);
  return made;
}

/** Returns a formatter, for UTC unless another zone is given; for the calendar of the data in every language. Formatters are kept by `options`, so the same form must be the same object. */
function dateFormat(tag: string, options: Intl.DateTimeFormatOptions, timeZone = 'UTC'): Intl.DateTimeFormat {
  const known = formatters.get(options) ?? new Map<string, Intl.DateTimeFormat>();
  formatters.set(options, known);
  return remember(
    known,
    `${tag} ${timeZone}`,
    () =>
      new Intl.DateTimeFormat(tag, {
        ...options,
        calendar: 'gregory',
        numberingSystem: numberingSystemOf(tag),
        timeZone,
      }),
  );
}

/** Numbers are written as the language writes them: beside them, dates of a region (ar-EG) must not have other figures. */
function numberingSystemOf(tag: string): string {
  return new Intl.NumberFormat(new Intl.Locale(tag).language).resolvedOptions().numberingSystem;
}

const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric' };
const DAY_OF_YEAR: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long' };
const MONTH: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long' };
const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric' };
const MONTH_NAMES: Readonly<Record<'long' | 'short', Intl.DateTimeFormatOptions>> = {
  long: { month: 'long' },
  short: { month: 'short' },
};
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };
const ZONED_TIME: Intl.DateTimeFormatOptions = { ...TIME, timeZoneName: 'short' };
const DIGITS: Intl.DateTimeFormatOptions = { year: 'numeric', month: '2-digit', day: '2-digit' };
const OFFSET: Intl.DateTimeFormatOptions = { timeZoneName: 'longOffset' };

/** '2.641' in Indonesian, '2,641' in English. */
export function formatNumber(value: number, tag: string): string {
  return remember(numberFormats, tag, () => new Intl.NumberFormat(tag)).format(value);
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** Returns the size of a file to two figures or the whole number: '9,4 kB' in Indonesian, '120 MB'. Like all numbers it is written as in the language, whatever the region. */
export function formatBytes(bytes: number, tag: string): string {
  const power = Math.min(BYTE_UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const unit = BYTE_UNITS[power] ?? 'byte';
  const value = bytes / 1000 ** power;
  const digits = power > 0 && value < 10 ? 1 : 0;
  return new Intl.NumberFormat(new Intl.Locale(tag).language, {
    style: 'unit',
    unit,
    maximumFractionDigits: digits,
  })
    .format(value)
    .replaceAll(' ', NO_BREAK_SPACE);
}

/** What is said for each form of number: English has 'one' and 'other', Indonesian only 'other', Arabic all six. */
export type PluralForms<T> = Readonly<Partial<Record<Intl.LDMLPluralRule, T>>> & { readonly other: T };

/** Returns what belongs to a number in a language; 'other' where its form has nothing of its own. */
export function choosePlural<T>(value: number, tag: string, forms: PluralForms<T>): T {
  const rules = remember(pluralRules, tag, () => new Intl.PluralRules(tag));
  return forms[rules.select(value)] ?? forms.other;
}

/** 'Kyiv, Iran, dan Tiongkok'. */
export function formatList(items: readonly string[], tag: string): string {
  return remember(listFormats, tag, () => new Intl.ListFormat(tag)).format(items);
}

/** Returns the name of a language: 'id' → 'Indonesia' in Indonesian. The tag itself when nothing better is known. */
export function formatLanguageName(language: string, tag: string): string {
  return remember(languageNames, `${tag} ${language}`, () => {
    try {
      return new Intl.DisplayNames(tag, { type: 'language' }).of(language) ?? language;
    } catch (error) {
      // A tag that is not well-formed: a document may declare anything as its language.
      if (error instanceof RangeError) return language;
      throw error;
    }
  });
}

/** Whole minutes, at least 1. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE));
}

/** Returns a date of the precision it has: '10 Oktober 2024', 'Oktober 2024' or '2024'; without time and mark. */
export function formatDate(date: EdtfDate, tag: string): string {
  return remember(dates, `${tag} ${dayKey(date)}`, () =>
    keepDayAndMonth(dateFormat(tag, precision(date)).format(utc(date))),
  );
}

function dayKey({ year, month, day }: EdtfDate): string {
  return `${year} ${month ?? ''} ${day ?? ''}`;
}

/** 'Juni 2024'. */
export function formatMonth(year: number, month: number, tag: string): string {
  return dateFormat(tag, MONTH).format(utcDay(year, month, 1));
}

/** '20 Juni'. */
export function formatDayOfYear(month: number, day: number, tag: string): string {
  return keepDayAndMonth(dateFormat(tag, DAY_OF_YEAR).format(utcDay(2024, month, day)));
}

/** Names of the twelve months. */
export function monthNames(tag: string, style: 'long' | 'short'): readonly string[] {
  const format = dateFormat(tag, MONTH_NAMES[style]);
  return Array.from({ length: 12 }, (_, i) => format.format(utcDay(2024, i + 1, 1)));
}

/** Writes a span from the first to the last date, as precise as the less precise one: '20 Juni – 19 November 2024'. */
export function formatSpan(first: EdtfDate, last: EdtfDate, tag: string): string {
  return remember(spans, `${tag} ${dayKey(first)} ${dayKey(last)}`, () => makeSpan(first, last, tag));
}

function makeSpan(first: EdtfDate, last: EdtfDate, tag: string): string {
  const month = first.month !== null && last.month !== null;
  const day = month && first.day !== null && last.day !== null;
  const format = dateFormat(tag, day ? DAY : month ? MONTH : YEAR);
  return keepDayAndMonth(format.formatRange(utc(first), utc(last)));
}

/**
 * The time of day: '08.19 WIB'. An instant is shown in `timezone` (IANA) as long as it falls on the printed day there,
 * otherwise as printed with its offset. Null when the date has no time.
 */
export function formatTime(date: EdtfDate, tag: string, timezone: string): string | null {
  if (date.time === null) return null;
  const printed = new Date(utc(date).getTime() + minutesOf(date.time) * 60_000);
  const asPrinted = dateFormat(tag, TIME).format(printed);
  if (date.offset === null) return asPrinted;
  const instant = new Date(printed.getTime() - offsetMinutes(date.offset) * 60_000);
  if (dateFormat('en-CA', DIGITS, timezone).format(instant) !== dateFormat('en-CA', DIGITS).format(printed)) {
    return `${asPrinted}${NO_BREAK_SPACE}UTC${date.offset === 'Z' ? '' : date.offset}`;
  }
  const local = dateFormat(tag, ZONED_TIME, timezone).format(instant);
  return local.replaceAll(' ', NO_BREAK_SPACE);
}

/** Returns a date that orders as its instant does when it is known: RFC 3339, midnight in `timezone` when there is no time. */
export function toInstant(date: EdtfDate, timezone: string): string | null {
  if (date.month === null || date.day === null) return null;
  const day = utc(date).toISOString().slice(0, 10);
  const time = date.time === null ? '00:00:00' : date.time.length === 5 ? `${date.time}:00` : date.time;
  return `${day}T${time}${date.offset ?? zoneOffset(new Date(`${day}T${time}Z`), timezone)}`;
}

/** Returns the day of an ISO 8601 instant in a time zone, in words. */
export function formatInstantDay(instant: string, tag: string, timezone: string): string {
  return keepDayAndMonth(dateFormat(tag, DAY, timezone).format(new Date(instant)));
}

/** Writes an EDTF string as {@link formatDate} writes a date; the string itself when it is not one. */
export function formatEdtfText(text: string, tag: string): string {
  const date = parseEdtf(text);
  return date === null ? text : formatDate(date, tag);
}

function precision(date: EdtfDate): Intl.DateTimeFormatOptions {
  if (date.month === null) return YEAR;
  return date.day === null ? MONTH : DAY;
}

function utc(date: EdtfDate): Date {
  return utcDay(date.year, date.month ?? 1, date.day ?? 1);
}

function utcDay(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(2000, month - 1, day));
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** '+07:00': what a zone is ahead of UTC at a time, taken as local; 'Z' for none. */
function zoneOffset(date: Date, timezone: string): string {
  const parts = dateFormat('en', OFFSET, timezone).formatToParts(date);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  const offset = name.replace('GMT', '').slice(0, '+07:00'.length);
  return offset === '' || offset === '+00:00' ? 'Z' : offset;
}

function keepDayAndMonth(text: string): string {
  return text
    .replace(/(?<!\d)(\d{1,2}\.?) (?=\p{L})/gu, `$1${NO_BREAK_SPACE}`)
    .replace(/(\p{L}) (?=\d{1,2}(?!\d))/gu, `$1${NO_BREAK_SPACE}`);
}
