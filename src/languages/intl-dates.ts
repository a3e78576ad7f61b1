import type { DateWords } from './language.js';

/** Returns what Intl knows of a language's dates: weekdays and the order of an all-figures date. Months are always taken from it. */
export function intlDateWords(tag: string): DateWords {
  const parts = new Intl.DateTimeFormat(tag, {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .formatToParts(new Date(Date.UTC(2024, 0, 2)))
    .map((part) => part.type);
  const isMonthFirst = parts.indexOf('month') < parts.indexOf('day') && parts[0] !== 'year';
  return {
    isFromIntl: true,
    months: {},
    weekdays: [...weekdayNamesOf(tag).keys()],
    publishedLabels: [],
    modifiedLabels: [],
    zones: {},
    numericOrder: isMonthFirst ? 'mdy' : 'dmy',
    relative: { days: {}, units: {}, one: [], ago: [] },
  };
}

/** Returns the names of the days, long and short, in lower case and without a full stop → 0 for Sunday to 6. */
export function weekdayNamesOf(tag: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const form of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(tag, { weekday: form, timeZone: 'UTC' });
    // 7 January 2024 was a Sunday.
    for (let day = 0; day < 7; day += 1) {
      names.set(
        format
          .format(new Date(Date.UTC(2024, 0, 7 + day)))
          .toLowerCase()
          .replace(/\.$/, ''),
        day,
      );
    }
  }
  return names;
}
