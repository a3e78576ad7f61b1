import type { Block } from '../blocks.js';
import type { DateMatch, DateParser } from '../fields/date-parse.js';
import { findNumericOrder, orderFigures, unglueDates } from './ungluing.js';

/** Returns a parser that reads dates as this dump prints them: in its order, glued to other words. `language`: the dump's, BCP 47. */
export function dumpDateParser(
  blocks: readonly Block[],
  dates: DateParser,
  language: () => string | null,
): DateParser {
  const dated = blocks.filter(({ text }) => /\d{4}/.test(text)).map(({ text }) => text);
  const order = findNumericOrder(dated, language);
  const plain = (text: string): string => orderFigures(unglueDates(text), order);
  return {
    ...dates,
    find: (text): readonly DateMatch[] => dates.find(plain(text)),
    rest: (text) => dates.rest(plain(text)),
    label: (text) => dates.label(plain(text)),
    weekdayFits: (text, match) => dates.weekdayFits(plain(text), match),
  };
}
