import { formatMonth } from '../languages/format.js';
import type { Article } from '../model/archive.js';
import type { EdtfDate } from '../util/edtf.js';
import { makeDayChart, type DayChart } from './calendar.js';
import type { PageContext, PageFrame } from './page-type.js';
import { pathByDate } from './paging.js';
import { monthPath, yearPath } from './paths.js';
import { indexArchive } from './site-index.js';

export interface Dated {
  readonly article: Article;
  readonly date: EdtfDate;
}

/** The articles of one time, in the archive's order. */
export interface Group {
  readonly path: string;
  readonly title: string;
  readonly articles: readonly Dated[];
}

export interface Year extends Group {
  readonly year: number;
  readonly months: readonly (Group & { readonly month: number })[];
  /** Those of which only the year is known. */
  readonly yearOnly: readonly Dated[];
}

/** Newest year and month first; within them in the archive's order. */
export function groupYears(context: PageContext): readonly Year[] {
  const { archive, language } = context;
  const { dates } = indexArchive(archive);
  const byYear = new Map<number, Dated[]>();
  for (const [position, article] of archive.articles.entries()) {
    const date = dates[position];
    if (date == null) continue;
    const list = byYear.get(date.year) ?? [];
    byYear.set(date.year, list);
    list.push({ article, date });
  }
  return [...byYear]
    .sort(([a], [b]) => b - a)
    .map(([year, articles]) => ({
      year,
      path: yearPath(year),
      title: String(year),
      articles,
      months: Array.from({ length: 12 }, (_, i) => 12 - i).flatMap((month) => {
        const inMonth = articles.filter(({ date }) => date.month === month);
        if (inMonth.length === 0) return [];
        return [
          {
            month,
            path: monthPath(year, month),
            title: formatMonth(year, month, language.locale),
            articles: inMonth,
          },
        ];
      }),
      yearOnly: articles.filter(({ date }) => date.month === null),
    }));
}

/** What the chart of a year's days is made of: the days of its articles, in the order they are listed in. */
export interface DayInputs {
  readonly year: number;
  readonly path: string;
  readonly months: readonly {
    readonly month: number;
    readonly path: string;
    /** The day of each article; negative where it is uncertain, 0 where it is not known. */
    readonly days: readonly number[];
  }[];
}

/** Takes from a year what its chart of days is made of. */
export function dayInputsOf({ year, path, months }: Year): DayInputs {
  return {
    year,
    path,
    months: months.map(({ month, path: ofMonth, articles }) => ({
      month,
      path: ofMonth,
      days: articles.map(({ date: { day, uncertain } }) => (day === null ? 0 : uncertain ? -day : day)),
    })),
  };
}

/** Makes a year's chart of days: each leads to its first article, on the page of its month that has it. Null without days. */
export function dayChartOf({ year, path: ofYear, months }: DayInputs, frame: PageFrame): DayChart | null {
  const hrefs = new Map<string, string>();
  const counted: { readonly month: number; readonly day: number; readonly uncertain: boolean }[] = [];
  for (const { month, path, days } of months) {
    for (const [i, signed] of days.entries()) {
      if (signed === 0) continue;
      const day = Math.abs(signed);
      counted.push({ month, day, uncertain: signed < 0 });
      const key = `${month}-${day}`;
      if (!hrefs.has(key)) hrefs.set(key, `${pathByDate(path, days.length, i)}#d${day}`);
    }
  }
  return makeDayChart(year, counted, (month, day) => hrefs.get(`${month}-${day}`) ?? ofYear, frame);
}

/** Says that there are none of a kind, or that the archive is empty. */
export function sayNone(text: string, { archive, language }: PageContext): string {
  return archive.articles.length === 0 ? language.strings.front.emptyTitle : text;
}
