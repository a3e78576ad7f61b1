import type { Language } from '../languages/language.js';
import type { DateParser } from './fields/date-parse.js';

/** Returns what is made from the languages once and used for every document: patterns, sets of names. */
export function prepareOnce<T>(
  build: (languages: readonly Language[]) => T,
): (languages: readonly Language[]) => T {
  const made = new WeakMap<readonly Language[], T>();
  return (languages) => {
    const known = made.get(languages);
    if (known !== undefined) return known;
    const value = build(languages);
    made.set(languages, value);
    return value;
  };
}

/** Returns a parser for one document: several steps ask for the dates of the same line. */
export function rememberDates(dates: DateParser): DateParser {
  return { ...dates, find: remember(dates.find), rest: remember(dates.rest) };
}

function remember<T>(read: (text: string) => T): (text: string) => T {
  const found = new Map<string, T>();
  return (text) => {
    const known = found.get(text) ?? read(text);
    found.set(text, known);
    return known;
  };
}
