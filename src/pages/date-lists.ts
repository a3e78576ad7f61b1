import { formatNumber } from '../languages/format.js';
import type { SitePage } from '../model/site.js';
import { describePart } from './coverage.js';
import { dayInputsOf, sayNone, type Dated, type Group, type Year } from './date-groups.js';
import { listed } from './inputs.js';
import { EMPTY_LISTING, listingPage, type Listing, type ListingItem } from './listing.js';
import type { PageContext } from './page-type.js';
import { PAGE_SIZE, paginate, paginateByDate, type ListPage } from './paging.js';
import { DATES_PATH, UNDATED_PATH } from './paths.js';
import { foldSameTexts } from './same-text.js';
import { indexArchive } from './site-index.js';
import { indexSameDays, type SameDay } from './same-day.js';
import { percentOf, type Link, type MetaItem } from './views.js';

/** The pages of a year; `before` and `after` are those with articles next to it. */
export function yearPages(
  year: Year,
  before: Year | undefined,
  after: Year | undefined,
  context: PageContext,
): readonly SitePage[] {
  const { strings, tag } = context.language;
  const isLong = year.articles.length > PAGE_SIZE;
  // A long year is read by its months; what has no month stands here.
  const listed = isLong ? year.yearOnly : year.articles;
  const max = Math.max(...year.months.map(({ articles }) => articles.length));
  return pagesByDate(year.path, listed, context).map(({ path, page, items, paging }) =>
    makePage(path, year, items, context, {
      days: page === 1 ? dayInputsOf(year) : null,
      sections: listSection(
        {
          title: isLong ? strings.dates.yearOnly : strings.dates.articles,
          note: isLong ? strings.dates.yearOnlyNote : strings.dates.newestFirst,
        },
        items,
        { context },
      ),
      kicker: { text: strings.dates.title, href: DATES_PATH },
      daysTitle: strings.dates.days(year.title),
      months:
        isLong && page === 1
          ? [...year.months].reverse().map(({ title, path: href, articles }) => ({
              name: title,
              href,
              countText: formatNumber(articles.length, tag),
              percent: percentOf(articles.length, max),
            }))
          : [],
      paging,
      previous: linkTo(before),
      next: linkTo(after),
    }),
  );
}

/** The pages of every month that has articles. */
export function monthPages(years: readonly Year[], context: PageContext): readonly SitePage[] {
  const { strings } = context.language;
  const months = years.flatMap((year) => year.months.map((month) => ({ year, month })));
  const findSameDay = indexSameDays(years, context);
  return months.flatMap(({ year, month }, i) =>
    pagesByDate(month.path, month.articles, context).map(({ path, items, paging }) =>
      makePage(path, month, items, context, {
        kicker: { text: year.title, href: year.path },
        days: null,
        sections: listSection({ title: strings.dates.articles, note: strings.dates.newestFirst }, items, {
          context,
          sameDayOf: (day) => findSameDay(year.year, month.month, day),
        }),
        paging,
        previous: linkTo(months[i + 1]?.month),
        next: linkTo(months[i - 1]?.month),
      }),
    ),
  );
}

function pagesByDate(
  path: string,
  articles: readonly Dated[],
  context: PageContext,
): readonly ListPage<Dated>[] {
  return paginateByDate(path, articles, context, { dated: articles.length });
}

/** The pages of what is undated: always at least one. */
export function undatedPages(context: PageContext): readonly SitePage[] {
  const { strings } = context.language;
  const { dates } = indexArchive(context.archive);
  const undated = context.archive.articles.filter((_, position) => dates[position] === null);
  return paginate(UNDATED_PATH, undated, context).map(({ path, items, paging }) =>
    listingPage(
      {
        path,
        title: strings.words.undated,
        description: strings.dates.undatedNote,
        origin: UNDATED_PATH,
        frame: {
          ...EMPTY_LISTING,
          title: strings.words.undated,
          kicker: { text: strings.dates.title, href: DATES_PATH },
          meta: undated.length === 0 ? [] : countMeta(undated.length, context),
          noneText: undated.length === 0 ? sayNone(strings.dates.noneUndated, context) : null,
          saysUndated: false,
          paging,
        },
        days: null,
        sections:
          items.length === 0
            ? []
            : [
                {
                  title: strings.dates.articles,
                  note: strings.dates.undatedNote,
                  items: foldSameTexts(items, context.archive, {
                    articleOf: (article) => article,
                    keyOf: () => null,
                  }).map(({ item, others }) => ({
                    listed: listed(item, context),
                    id: null,
                    folded: others.map((other) => listed(other, null)),
                  })),
                },
              ],
      },
      context,
    ),
  );
}

function makePage(
  path: string,
  group: Group,
  items: readonly Dated[],
  context: PageContext,
  { sections, days, ...rest }: Partial<Listing['frame']> & Pick<Listing, 'sections' | 'days'>,
): SitePage {
  const { strings } = context.language;
  const { paging } = { ...EMPTY_LISTING, ...rest };
  const isFirst = paging === null || paging.page === 1;
  const title = isFirst ? group.title : `${group.title}, ${paging.text.toLowerCase()}`;
  const part = describePart(
    items.map(({ date }) => date),
    context,
  );
  const frame = {
    ...EMPTY_LISTING,
    title: group.title,
    meta: isFirst ? countMeta(group.articles.length, context) : [{ figure: null, text: part, href: null }],
    ...rest,
  };
  return listingPage(
    {
      path,
      title,
      description: `${title}: ${isFirst ? strings.words.articles(group.articles.length) : part}.`,
      origin: `${group.path} (${items[0]?.article.facts.source.path ?? ''})`,
      frame,
      days,
      sections,
    },
    context,
  );
}

function countMeta(count: number, { language }: PageContext): readonly MetaItem[] {
  const text = language.strings.words.articleNoun(count);
  return [{ figure: formatNumber(count, language.tag), text, href: null }];
}

function listSection(
  heading: { readonly title: string; readonly note: string },
  dated: readonly Dated[],
  {
    context,
    sameDayOf,
  }: {
    readonly context: PageContext;
    /** On the pages of months, where days have anchors. */
    readonly sameDayOf?: (day: number) => SameDay | null;
  },
): Listing['sections'] {
  if (dated.length === 0) return [];
  const seen = new Set<number>();
  const folded = foldSameTexts(dated, context.archive, {
    articleOf: ({ article }) => article,
    keyOf: ({ date }) => (sameDayOf === undefined ? null : date.day),
  });
  const items = folded.map(({ item: { article, date }, others }, i): ListingItem => {
    const { day } = date;
    const own = {
      listed: listed(article, context),
      id: null,
      folded: others.map((other) => listed(other, null)),
    };
    if (sameDayOf === undefined || day === null) return own;
    const isFirst = !seen.has(day);
    seen.add(day);
    const isLast = folded[i + 1]?.item.date.day !== day;
    return {
      ...own,
      id: isFirst ? `d${String(day)}` : null,
      sameDay: isLast ? sameDayOf(day) : null,
    };
  });
  return [{ ...heading, items }];
}

function linkTo(group: Group | undefined): Link | null {
  return group === undefined ? null : { text: group.title, href: group.path };
}
