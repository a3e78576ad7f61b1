import {
  CALENDARS,
  DATE_PARTICLES,
  MORE_MONTHS,
  REGIONAL_LOCALES,
  type CalendarName,
} from '../../languages/date-forms.js';
import { calendarMonths } from './date-calendar.js';

/** A month of our calendar by its number, or of another one by Intl's English name. */
export type MonthMeaning =
  | { readonly calendar: null; readonly month: number }
  | { readonly calendar: CalendarName; readonly month: string };

/** What Intl knows of the words in a language's dates. Words are folded by {@link foldWord}. */
export interface DateLexicon {
  readonly tag: string;
  /** By every form it knows: nominative and genitive, whole and abbreviated. */
  readonly months: ReadonlyMap<string, MonthMeaning>;
  /** Words after which a number is a month: 'tháng' in Vietnamese. */
  readonly monthWords: ReadonlySet<string>;
  readonly weekdays: ReadonlySet<string>;
  /** Words between the parts of a date. */
  readonly particles: ReadonlySet<string>;
  /** Letters that grow together with the month: Hebrew 'ב'. */
  readonly prefixes: readonly string[];
  /** Words before or after a time of day. */
  readonly clockWords: ReadonlySet<string>;
  /** Words for the second half of the day. */
  readonly afternoon: ReadonlySet<string>;
  readonly morning: ReadonlySet<string>;
  readonly calendars: readonly CalendarName[];
}

/** Accents, Hebrew points, Arabic signs and dots below Indic letters, which pages leave out, and full stops and marks of direction. */
const LEFT_OUT =
  /\.|[\u0300-\u036f]|[\u0591-\u05c7]|[\u064b-\u065f]|\u093c|\u09bc|[\u05f3\u05f4]|\u0970|[\u200c-\u200f]/g;

/** Returns a word as it is compared: in lower case by the rules of its language, without what pages leave out. */
export function foldWord(word: string, tag: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  return word
    .toLocaleLowerCase(tag)
    .normalize('NFD')
    .replace(LEFT_OUT, '')
    .replace(/[يى]/g, 'ی')
    .replace(/ك/g, 'ک')
    .normalize('NFC');
}

/** Words that are folded alike in all languages: nearly all in most texts. 'I' is not one of them. */
const PLAIN = /^[a-zA-HJ-Z]+$/;

/** Returns words folded as they are where no language is known. */
export function foldWords(words: Iterable<string>): ReadonlySet<string> {
  return new Set([...words].map((word) => foldWord(word, 'en')));
}

const lexicons = new Map<string, DateLexicon | null>();

/** Returns the words of a language's dates; null when Intl does not know the language. Made once a language. */
export function dateLexicon(tag: string): DateLexicon | null {
  const known = lexicons.get(tag);
  if (known !== undefined) return known;
  const locale = supportedLanguage(tag);
  const made = locale === null ? null : locale === tag ? makeLexicon(locale) : dateLexicon(locale);
  lexicons.set(tag, made);
  return made;
}

/** Returns the language of a tag as Intl names it, without country; null when it does not know it. */
export function supportedLanguage(tag: string): string | null {
  try {
    const base = new Intl.Locale(tag.trim().replace(/_/g, '-')).language;
    return (
      Intl.DateTimeFormat.supportedLocalesOf(base)[0] ?? (REGIONAL_LOCALES[base] === undefined ? null : base)
    );
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const STYLES: readonly Intl.DateTimeFormatOptions[] = [
  { day: 'numeric', month: 'long', year: 'numeric', weekday: 'long' },
  { day: 'numeric', month: 'short', year: 'numeric', weekday: 'short' },
  { day: 'numeric', month: 'long', year: 'numeric' },
  { day: 'numeric', month: 'short', year: 'numeric' },
  { month: 'long', year: 'numeric' },
  { month: 'long' },
  { month: 'short' },
  { weekday: 'long' },
  { weekday: 'short' },
];

/** Returns a day in a month, in milliseconds: those of seven months one after the other are seven days of the week. */
function dayOf(month: number): number {
  const first = new Date(Date.UTC(2024, month, 1)).getUTCDay();
  return Date.UTC(2024, month, 1 + ((month - first + 14) % 7));
}

function makeLexicon(tag: string): DateLexicon {
  const months = new Map<string, MonthMeaning>();
  const monthWords = new Set<string>();
  const weekdays = new Set<string>();
  const particles = new Set(foldWords(DATE_PARTICLES));
  const prefixes = new Set<string>();
  const locales = [tag, ...(REGIONAL_LOCALES[tag] ?? [])].filter(
    (locale) => Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0,
  );
  for (const locale of locales) {
    for (const style of STYLES) {
      const format = new Intl.DateTimeFormat(locale, {
        ...style,
        calendar: 'gregory',
        numberingSystem: 'latn',
        timeZone: 'UTC',
      });
      for (let month = 0; month < 12; month += 1) {
        const parts = format.formatToParts(new Date(dayOf(month)));
        for (const [index, { type, value }] of parts.entries()) {
          if (type === 'month') addMonth(value, month + 1);
          else if (type === 'weekday') addWords(weekdays, value);
          else if (type === 'literal') {
            addWords(particles, value);
            const glued = /(?<!\p{L})[\p{L}\p{M}]{1,2}$/u.exec(value)?.[0];
            if (glued !== undefined && parts[index + 1]?.type === 'month') prefixes.add(glued);
          }
        }
      }
    }
  }
  function addWords(into: Set<string>, text: string): void {
    for (const word of text.match(/[\p{L}\p{M}]+/gu) ?? []) into.add(foldWord(word, tag));
  }
  function addMonth(name: string, month: number): void {
    const [, word] = /^([\p{L}\p{M}]+)\s*\d+$/u.exec(name) ?? [];
    if (word !== undefined) monthWords.add(foldWord(word, tag));
    else if (!/\d/.test(name) && !months.has(foldWord(name, tag)))
      months.set(foldWord(name, tag), { calendar: null, month });
  }
  const calendars = CALENDARS[tag] ?? [];
  for (const calendar of calendars) {
    for (const [name, month] of calendarMonths(tag, calendar)) {
      const key = foldWord(name, tag);
      if (!months.has(key)) months.set(key, { calendar, month });
    }
  }
  for (const [name, month] of Object.entries(MORE_MONTHS[tag] ?? {})) addMonth(name, month);
  const clockWords = new Set<string>();
  const clock = new Intl.DateTimeFormat(tag, {
    dateStyle: 'long',
    timeStyle: 'short',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  });
  for (const { type, value } of clock.formatToParts(new Date(dayOf(0))))
    if (type === 'literal') addWords(clockWords, value);
  const hours = new Intl.DateTimeFormat(tag, {
    hour: 'numeric',
    hour12: true,
    numberingSystem: 'latn',
    timeZone: 'UTC',
  });
  const periods = (hour: number): Set<string> =>
    new Set(
      hours
        .formatToParts(new Date(Date.UTC(2024, 0, 1, hour)))
        .flatMap(({ type, value }) =>
          type === 'dayPeriod' ? [foldWord(value, tag).replace(/\s/g, '')] : [],
        ),
    );
  return {
    tag,
    months,
    monthWords,
    weekdays,
    particles,
    prefixes: [...prefixes],
    clockWords,
    afternoon: periods(15),
    morning: periods(9),
    calendars,
  };
}
