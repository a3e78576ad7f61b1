import { formatDayOfYear } from '../languages/format.js';
import { dayInputsOf, type Year } from './date-groups.js';
import type { PageFrame } from './page-type.js';
import { pathByDate } from './paging.js';

/** The line that leads from a day to the same day in other years. */
export interface SameDay {
  readonly label: string;
  /** The newest year first; `title`: how many articles there are. */
  readonly years: readonly { readonly text: string; readonly title: string; readonly href: string }[];
}

/** Returns what leads from a day of a year to the same day in the others that have articles of it; null where none has. */
export type FindSameDay = (year: number, month: number, day: number) => SameDay | null;

/** Finds the days that several years have articles of. `years`: the newest first. */
export function indexSameDays(years: readonly Year[], { language }: PageFrame): FindSameDay {
  const byDay = new Map<string, { readonly year: number; readonly href: string; count: number }[]>();
  for (const { year, months } of years.map(dayInputsOf)) {
    for (const { month, path, days } of months) {
      for (const [i, signed] of days.entries()) {
        const day = Math.abs(signed);
        if (day === 0) continue;
        const key = `${month}-${day}`;
        const known = byDay.get(key) ?? [];
        byDay.set(key, known);
        const last = known.at(-1);
        if (last?.year === year) last.count += 1;
        else known.push({ year, count: 1, href: `${pathByDate(path, days.length, i)}#d${day}` });
      }
    }
  }
  const { sameDay } = language.strings;
  return (year, month, day) => {
    const others = (byDay.get(`${month}-${day}`) ?? []).filter((one) => one.year !== year);
    if (others.length === 0) return null;
    return {
      label: sameDay.label(formatDayOfYear(month, day, language.locale)),
      years: others.map(({ year: other, count, href }) => ({
        text: String(other),
        title: sameDay.articles(count),
        href,
      })),
    };
  };
}
