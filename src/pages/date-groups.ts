import { formatMonth } from '../languages/format.js';
import type { Article } from '../model/archive.js';
import type { EdtfDate } from '../util/edtf.js';
import { makeDayChart, type DayChart } from './calendar.js';
import type { PageContext } from './page-type.js';
import { PAGE_SIZE } from './paging.js';
import { monthPath, numberedPath, yearPath } from './paths.js';
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
            title: formatMonth(year, month, language.tag),
            articles: inMonth,
          },
        ];
      }),
      yearOnly: articles.filter(({ date }) => date.month === null),
    }));
}

/** Each day leads to its first article, on the page of its month that has it. */
export function dayChartOf(year: Year, context: PageContext): DayChart | null {
  const hrefs = new Map<string, string>();
  for (const { month, path, articles } of year.months) {
    for (const [i, { date }] of articles.entries()) {
      const key = `${String(month)}-${String(date.day)}`;
      if (hrefs.has(key)) continue;
      hrefs.set(key, `${numberedPath(path, Math.floor(i / PAGE_SIZE) + 1)}#d${String(date.day)}`);
    }
  }
  const hrefOf = (month: number, day: number): string =>
    hrefs.get(`${String(month)}-${String(day)}`) ?? year.path;
  return makeDayChart(
    year.year,
    year.articles.map(({ date }) => date),
    hrefOf,
    context,
  );
}

/** All that the chart of a year is made of: the days of its articles, in the order they are listed in. */
export function dayKeyOf({ path, months }: Year): string {
  return [
    path,
    ...months.map(({ path: ofMonth, articles }) =>
      [ofMonth, ...articles.map(({ date }) => `${String(date.day)}${date.uncertain ? '?' : ''}`)].join(),
    ),
  ].join('\n');
}

/** That there are none of a kind; of an empty archive that it is empty. */
export function sayNone(text: string, { archive, language }: PageContext): string {
  return archive.articles.length === 0 ? language.strings.front.emptyTitle : text;
}
