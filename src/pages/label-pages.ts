import { formatNumber } from '../languages/format.js';
import type { Article } from '../model/archive.js';
import { indexFeeds } from '../model/feeds.js';
import type { SitePage } from '../model/site.js';
import type { EdtfDate } from '../util/edtf.js';
import { describePart, makeChart, spanOf } from './coverage.js';
import { listed } from './inputs.js';
import { EMPTY_LISTING, listingPage, type Listing } from './listing.js';
import type { Counted } from './name-groups.js';
import { makeNamePages, type NameIndex } from './names.js';
import type { PageContext } from './page-type.js';
import { paginateByDate } from './paging.js';
import type { PlacedLabel } from '../model/placed-labels.js';
import { indexArchive } from './site-index.js';
import type { Link, MetaItem } from './views.js';

/** A page of what several articles have in common. */
export interface LabelPage extends Pick<
  Partial<Listing['frame']>,
  'text' | 'ranking' | 'links' | 'noneText'
> {
  readonly name: string;
  readonly path: string;
  /** In archive order. */
  readonly articles: readonly Article[];
  /** Up to the index. */
  readonly kicker: Link;
  /** For search engines, and what made the page. */
  readonly description: string;
  readonly origin: string;
}

/** Makes the page of a group of articles; more where it has many. Its text, ranking and links are on the first. */
export function labelPages(label: LabelPage, context: PageContext): readonly SitePage[] {
  const { strings, tag } = context.language;
  const { name, path: ownPath, articles, kicker, description, origin, ...first } = label;
  const index = indexArchive(context.archive);
  const feed = indexFeeds(context.archive).get(ownPath);
  const datesOf = (some: readonly Article[]): readonly (EdtfDate | null)[] =>
    some.map(({ facts }) => index.dates[index.positions.get(facts.id) ?? -1] ?? null);
  const monthsOf = (dates: readonly (EdtfDate | null)[]): readonly (EdtfDate | null)[] =>
    dates.map((date) => (date === null ? null : { ...date, day: null }));
  const dates = datesOf(articles);
  const span = spanOf(monthsOf(dates), context);
  const dated = dates.filter((date) => date !== null).length;
  return paginateByDate(ownPath, articles, context, { dated }).map(({ path, page, items, paging }) => {
    const isFirst = page === 1 || paging === null;
    const title = isFirst ? name : `${name}, ${paging.text.toLowerCase()}`;
    const part = describePart(monthsOf(datesOf(items)), context);
    const total: MetaItem = {
      figure: formatNumber(articles.length, tag),
      text: strings.words.articleNoun(articles.length),
      href: null,
    };
    const plain = (text: string): MetaItem => ({ figure: null, text, href: null });
    return listingPage(
      {
        path,
        title,
        description: isFirst ? description : `${title}: ${part}.`,
        origin,
        frame: {
          ...EMPTY_LISTING,
          title: name,
          kicker,
          meta: isFirst ? [total, ...(span === null ? [] : [plain(span)])] : [plain(part)],
          chart:
            isFirst && dated > 1
              ? makeChart(
                  dates.map((date) => ({ date, count: 1 })),
                  'article',
                  context,
                )
              : null,
          ...(isFirst ? first : {}),
          paging,
        },
        feed: isFirst ? (feed?.path ?? null) : null,
        days: null,
        sections:
          items.length === 0
            ? []
            : [
                {
                  title: strings.dates.articles,
                  note: items.length > 1 ? strings.entity.articlesNote : null,
                  items: items.map((article) => ({ listed: listed(article, context), id: null })),
                },
              ],
      },
      context,
    );
  });
}

/** Makes the index of labels, which has an entry for each that has no page. `labels`: most articles first. */
export function labelIndex(
  index: NameIndex,
  labels: readonly PlacedLabel[],
  context: PageContext,
): readonly SitePage[] {
  return makeNamePages(
    index,
    labels.map(({ name, path, slug, hasPage, listKey, articles }): Counted => {
      const [only] = articles;
      return {
        ...{ name, listKey, href: path, count: articles.length },
        only:
          hasPage || only === undefined
            ? null
            : { anchor: `n-${slug}`, entity: null, listed: listed(only, null) },
      };
    }),
    context,
  );
}
