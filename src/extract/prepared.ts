import type { Language } from '../languages/language.js';
import type { DateParser } from './date-parse.js';

/** What is made from the languages once and used for every document: patterns, sets of names. */
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

/** A parser for one document: several steps ask for the dates of the same line. */
export function rememberDates(dates: DateParser): DateParser {
  const found = new Map<string, ReturnType<DateParser['find']>>();
  return {
    ...dates,
    find: (text) => {
      const known = found.get(text) ?? dates.find(text);
      found.set(text, known);
      return known;
    },
  };
}
