import type { CalendarName } from '../../languages/date-forms.js';

/** A day as another calendar names it. */
export interface CalendarDay {
  readonly year: number;
  /** Intl's English name of the month, which every spelling is brought to. */
  readonly month: string;
  readonly day: number;
}

/** Years of our calendar in which a year of the other one begins, at the earliest. */
const FIRST_YEAR: Readonly<Record<CalendarName, (year: number) => number>> = {
  persian: (year) => year + 621,
  // Twelve moons: 354 days and a third.
  'islamic-umalqura': (year) => Math.floor(year * 0.970229 + 621.5),
  hebrew: (year) => year - 3761,
  ethiopic: (year) => year + 7,
};

const DAY = 86_400_000;
/** Days from the first of January of that year within which the day must lie. */
const SPAN = 800;
/** No page is older than printing, or from the far future. */
const YEARS = { first: 1600, last: 2200 } as const;

/** Returns the day of our calendar; null when the other calendar has no such day. */
export function fromCalendar(
  calendar: CalendarName,
  day: CalendarDay,
): { readonly year: number; readonly month: number; readonly day: number } | null {
  const from = FIRST_YEAR[calendar](day.year);
  if (from < YEARS.first || from > YEARS.last) return null;
  const start = Date.UTC(from, 0, 1);
  for (let offset = 0; offset < SPAN; offset += 1) {
    const time = new Date(start + offset * DAY);
    const parts = readDay(calendar, time);
    if (parts.year !== day.year || parts.month !== day.month || parts.day !== day.day) continue;
    return { year: time.getUTCFullYear(), month: time.getUTCMonth() + 1, day: time.getUTCDate() };
  }
  return null;
}

const formats = new Map<CalendarName, Intl.DateTimeFormat>();

function readDay(calendar: CalendarName, time: Date): CalendarDay {
  const format =
    formats.get(calendar) ??
    new Intl.DateTimeFormat('en', {
      calendar,
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      timeZone: 'UTC',
    });
  formats.set(calendar, format);
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
  return {
    year: Number(parts.get('year')),
    month: parts.get('month') ?? '',
    day: Number(parts.get('day')),
  };
}

/** Days between the samples from which a calendar's months are learnt, and how many: three years, no month left out. */
const SAMPLE_STEP = 9;
const SAMPLES = 125;

/** Returns the names a locale gives a calendar's months, as written, with Intl's English ones. Months are in their order. */
export function calendarMonths(
  locale: string,
  calendar: CalendarName,
): readonly (readonly [string, string])[] {
  const names = new Map<string, string>();
  const style = { calendar, numberingSystem: 'latn', month: 'long', timeZone: 'UTC' } as const;
  const own = [
    new Intl.DateTimeFormat(locale, style),
    new Intl.DateTimeFormat(locale, { ...style, day: 'numeric', year: 'numeric' }),
  ];
  const start = Date.UTC(2021, 2, 22);
  for (let index = 0; index < SAMPLES; index += 1) {
    const time = new Date(start + index * SAMPLE_STEP * DAY);
    const { month } = readDay(calendar, time);
    for (const format of own) {
      const name = format.formatToParts(time).find(({ type }) => type === 'month')?.value;
      if (name !== undefined) names.set(name, month);
    }
  }
  return [...names];
}

/** Returns the English name of a calendar's month by its number; null when there is none. Only for calendars without leap months. */
export function monthByNumber(calendar: 'persian' | 'islamic-umalqura', number: number): string | null {
  const found = numbered.get(calendar) ?? new Map<number, string>();
  if (found.size === 0) {
    const format = new Intl.DateTimeFormat('en', {
      calendar,
      numberingSystem: 'latn',
      month: 'numeric',
      timeZone: 'UTC',
    });
    const start = Date.UTC(2021, 2, 22);
    for (let index = 0; index < SAMPLES; index += 1) {
      const time = new Date(start + index * SAMPLE_STEP * DAY);
      const value = format.formatToParts(time).find(({ type }) => type === 'month')?.value;
      found.set(Number(value), readDay(calendar, time).month);
    }
    numbered.set(calendar, found);
  }
  return found.get(number) ?? null;
}

const numbered = new Map<CalendarName, Map<number, string>>();
