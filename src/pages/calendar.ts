import { max, range } from 'd3-array';
import { scaleQuantize, type ScaleQuantize } from 'd3-scale';
import { formatDate, formatMonth, formatNumber, monthNames } from '../languages/format.js';
import type { EdtfDate } from '../util/edtf.js';
import type { PageFrame } from './page-type.js';
import { monthPath, yearPath } from './paths.js';

/** Steps of the heat scale. */
const LEVELS = 4;

export interface HeatCell {
  readonly text: string;
  readonly countText: string;
  readonly barText: string;
  readonly rowText: string;
  /** 1–4, or 0 when every date in it is uncertain. */
  readonly level: number;
  readonly href: string;
}

/** Years by months. */
export interface Matrix {
  readonly months: readonly { readonly short: string; readonly long: string }[];
  readonly rows: readonly {
    readonly year: string;
    readonly href: string;
    /** Null for a month without articles. */
    readonly cells: readonly (HeatCell | null)[];
    readonly totalText: string;
  }[];
}

/** The days of one year: a row a month. */
export interface DayChart {
  readonly label: string;
  readonly months: readonly {
    readonly name: string;
    readonly length: number;
    readonly days: readonly (HeatCell & { readonly day: number })[];
  }[];
}

interface Count {
  certain: number;
  uncertain: number;
}

/** All years that have articles, newest first. */
export function makeMatrix(dates: readonly EdtfDate[], frame: PageFrame): Matrix {
  const { tag, locale } = frame.language;
  const years = new Map<number, { total: number; months: Count[] }>();
  for (const { year, month, uncertain } of dates) {
    const row = years.get(year) ?? {
      total: 0,
      months: Array.from({ length: 12 }, () => ({ certain: 0, uncertain: 0 })),
    };
    years.set(year, row);
    row.total += 1;
    const cell = row.months[(month ?? 0) - 1];
    if (cell !== undefined) add(cell, uncertain);
  }
  const levelOf = scaleLevels([...years.values()].flatMap(({ months }) => months));
  const short = monthNames(locale, 'short');
  const long = monthNames(locale, 'long');
  return {
    months: short.map((name, i) => ({ short: name, long: long[i] ?? name })),
    rows: [...years]
      .sort(([a], [b]) => b - a)
      .map(([year, { total, months }]) => ({
        year: String(year),
        href: yearPath(year),
        cells: months.map((count, i) =>
          totalOf(count) === 0
            ? null
            : makeCell(count, levelOf, formatMonth(year, i + 1, locale), monthPath(year, i + 1), frame),
        ),
        totalText: formatNumber(total, tag),
      })),
  };
}

/**
 * Makes the chart of the days of a year that have articles; null without any. `hrefOf` says where a day's articles stand.
 */
export function makeDayChart(
  year: number,
  days: readonly { readonly month: number; readonly day: number; readonly uncertain: boolean }[],
  hrefOf: (month: number, day: number) => string,
  frame: PageFrame,
): DayChart | null {
  const { locale, strings } = frame.language;
  const counts = new Map<string, Count>();
  for (const { month, day, uncertain } of days) {
    const key = `${String(month)}-${String(day)}`;
    const count = counts.get(key) ?? { certain: 0, uncertain: 0 };
    counts.set(key, count);
    add(count, uncertain);
  }
  if (counts.size === 0) return null;
  const levelOf = scaleLevels([...counts.values()]);
  return {
    label: strings.dates.daysLabel(String(year)),
    months: monthNames(locale, 'short').map((name, i) => {
      const length = new Date(Date.UTC(2000 + (year % 400), i + 1, 0)).getUTCDate();
      const days = Array.from({ length }, (_, d) => d + 1).flatMap((day) => {
        const count = counts.get(`${String(i + 1)}-${String(day)}`);
        if (count === undefined) return [];
        const date: EdtfDate = { year, month: i + 1, day, time: null, offset: null, uncertain: false };
        return [{ day, ...makeCell(count, levelOf, formatDate(date, locale), hrefOf(i + 1, day), frame) }];
      });
      return { name, length, days };
    }),
  };
}

/** The level of a count: 1 to 4, evenly over what occurs. */
function scaleLevels(counts: readonly Count[]): ScaleQuantize<number> {
  // From half below the least to half above the greatest: up to four, every count has a level of its own.
  const greatest = Math.max(LEVELS, max(counts, totalOf) ?? 0);
  return scaleQuantize([0.5, greatest + 0.5], range(1, LEVELS + 1));
}

function makeCell(
  count: Count,
  levelOf: ScaleQuantize<number>,
  period: string,
  href: string,
  frame: PageFrame,
): HeatCell {
  const { tag, strings } = frame.language;
  const total = totalOf(count);
  return {
    text: period,
    countText: formatNumber(total, tag),
    barText: strings.charts.bar('article', period, total, count.uncertain),
    rowText: count.uncertain === 0 ? period : strings.charts.rowUncertain(period, total, count.uncertain),
    level: count.certain === 0 ? 0 : levelOf(total),
    href,
  };
}

function add(count: Count, uncertain: boolean): void {
  if (uncertain) count.uncertain += 1;
  else count.certain += 1;
}

function totalOf(count: Count): number {
  return count.certain + count.uncertain;
}
