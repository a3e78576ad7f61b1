import type { DateParser } from './fields/date-parse.js';

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
