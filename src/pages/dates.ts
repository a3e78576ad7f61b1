import { formatNumber } from '../languages/format.js';
import type { SitePage } from '../model/site.js';
import { makeMatrix, type DayChart, type Matrix } from './calendar.js';
import { makeChart, type Chart } from './coverage.js';
import { dayChartOf, dayInputsOf, groupYears, sayNone, type Year } from './date-groups.js';
import { monthPages, undatedPages, yearPages } from './date-lists.js';
import { listed } from './inputs.js';
import { definePage, type PageContext, type PageType } from './page-type.js';
import { PAGE_SIZE } from './paging.js';
import { DATES_PATH, UNDATED_PATH } from './paths.js';
import { indexArchive } from './site-index.js';
import { viewArticle, type ArticleItem, type Link, type MetaItem } from './views.js';

/** Undated articles shown on the overview. */
const UNDATED_SHOWN = 5;

export interface DatesPageData {
  readonly title: string;
  readonly meta: readonly MetaItem[];
  readonly noneText: string | null;
  /** Shown when there are more years than the matrix alone makes plain. */
  readonly chart: Chart | null;
  readonly matrix: Matrix | null;
  readonly days: DayChart | null;
  readonly daysTitle: string;
  /** The articles of each year, while they are few enough. */
  readonly years: readonly {
    readonly id: string;
    readonly link: Link;
    readonly countText: string;
    readonly articles: readonly ArticleItem[];
  }[];
  readonly undatedTitle: string;
  /** Empty in an empty archive. */
  readonly undatedText: string;
  readonly undated: readonly ArticleItem[];
  readonly undatedLink: Link | null;
}

/** dates/index.html, a page a year and a month that have articles, and one for the undated. */
export const datePages: PageType = (context) => {
  const years = groupYears(context);
  return [
    overviewPage(years, context),
    ...years.flatMap((year, i) => yearPages(year, years[i + 1], years[i - 1], context)),
    ...monthPages(years, context),
    ...undatedPages(context),
  ];
};

function overviewPage(years: readonly Year[], context: PageContext): SitePage {
  const { strings, tag } = context.language;
  const { archive } = context;
  const { figures, dates } = indexArchive(archive);
  const known = dates.filter((date) => date !== null);
  const only = years.length === 1 ? years[0] : undefined;
  const undated = archive.articles.filter((_, position) => dates[position] === null);
  const counted = dates.map((date) => ({ date, count: 1 }));
  const plain = {
    title: strings.dates.title,
    meta: [
      ...(figures.dated === 0
        ? []
        : [
            { figure: formatNumber(figures.dated, tag), text: strings.dates.datedCount(figures), href: null },
          ]),
      ...(figures.undated === 0
        ? []
        : [
            {
              figure: formatNumber(figures.undated, tag),
              text: strings.words.undated.toLowerCase(),
              href: UNDATED_PATH,
            },
          ]),
    ],
    noneText: figures.dated === 0 ? sayNone(strings.dates.noneDated, context) : null,
    chart: years.length > 1 ? makeChart(counted, 'article', context) : null,
    matrix: known.length === 0 ? null : makeMatrix(known, context),
    days: only === undefined ? null : dayChartOf(dayInputsOf(only), context),
    daysTitle: only === undefined ? '' : strings.dates.days(only.title),
    undatedTitle: strings.words.undated,
    undatedText: describeUndated(undated.length, context),
    undatedLink:
      undated.length > UNDATED_SHOWN ? { text: strings.front.allUndated, href: UNDATED_PATH } : null,
  } satisfies Omit<DatesPageData, 'years' | 'undated'>;
  const shownYears = figures.dated > PAGE_SIZE ? [] : years;
  return definePage(context, {
    path: DATES_PATH,
    template: 'dates',
    title: strings.dates.title,
    origin: DATES_PATH,
    inputs: {
      plain,
      years: shownYears.map(({ title, path, articles }) => ({
        title,
        path,
        articles: articles.map(({ article }) => listed(article, context)),
      })),
      undated: undated.slice(0, UNDATED_SHOWN).map((article) => listed(article, context)),
    },
    describe: (_, { language }) => language.strings.dates.description,
    view: (inputs, frame) => {
      const data: DatesPageData = {
        ...inputs.plain,
        years: inputs.years.map(({ title, path, articles }) => ({
          id: `y${title}`,
          link: { text: title, href: path },
          countText: frame.language.strings.words.articles(articles.length),
          articles: articles.map((article) => viewArticle(article, frame)),
        })),
        undated: inputs.undated.map((article) => viewArticle(article, frame)),
      };
      return { data };
    },
  });
}

function describeUndated(count: number, context: PageContext): string {
  const { dates, words } = context.language.strings;
  if (context.archive.articles.length === 0) return '';
  return count === 0 ? dates.noneUndated : `${words.articles(count)}. ${dates.undatedNote}`;
}
