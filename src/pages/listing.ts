import type { Article } from '../model/archive.js';
import type { SitePage } from '../model/site.js';
import type { Chart } from './coverage.js';
import type { DayChart } from './calendar.js';
import { digest } from './dependencies.js';
import { deferPage, type PageContext } from './page-type.js';
import type { Paging } from './paging.js';
import { listArticle, type ArticleItem, type Link, type MetaItem, type RankItem } from './views.js';

/** An article in a list of dates; `id` is its anchor there, if it has one. */
export interface ListedArticle extends ArticleItem {
  readonly id: string | null;
}

/** A list of articles of one time or one outlet. */
export interface ListingPageData {
  readonly title: string;
  readonly kicker: Link | null;
  readonly meta: readonly MetaItem[];
  readonly chart: Chart | null;
  readonly days: DayChart | null;
  readonly daysTitle: string;
  /** The months of a year that is too long for one list. */
  readonly months: readonly RankItem[];
  readonly sections: readonly {
    readonly title: string;
    readonly note: string | null;
    readonly articles: readonly ListedArticle[];
  }[];
  /** Whether an undated article says so: not where all are. */
  readonly saysUndated: boolean;
  /** Said when the list is empty. */
  readonly noneText: string | null;
  readonly paging: Paging | null;
  /** The year, month before and after that have articles. */
  readonly previous: Link | null;
  readonly next: Link | null;
}

/** A listing without anything, to fill in. */
export const EMPTY_LISTING: Omit<ListingPageData, 'sections'> = {
  title: '',
  kicker: null,
  meta: [],
  chart: null,
  days: null,
  daysTitle: '',
  months: [],
  saysUndated: true,
  noneText: null,
  paging: null,
  previous: null,
  next: null,
};

/** An article of a list that is not drawn yet. */
export interface ListingItem {
  readonly article: Article;
  readonly id: ListedArticle['id'];
}

export interface Listing {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly origin: string;
  /** All that it shows beside its articles and a chart of days. */
  readonly frame: Omit<ListingPageData, 'sections'>;
  /** A chart that takes long to make, and what tells one from another. */
  readonly days?: { readonly key: string; readonly make: () => DayChart | null };
  readonly sections: readonly {
    readonly title: string;
    readonly note: string | null;
    readonly items: readonly ListingItem[];
  }[];
}

/** The page of a list. What is shown of its articles is made when it is drawn. */
export function listingPage(listing: Listing, context: PageContext): SitePage {
  const { path, title, description, origin, frame, days, sections } = listing;
  return deferPage({
    path,
    template: 'listing',
    language: context.site.language,
    origin,
    dependencies: digest([
      JSON.stringify([title, description, frame]),
      days?.key ?? '',
      ...sections.flatMap(({ title: heading, note, items }) => [
        JSON.stringify([heading, note]),
        ...items.flatMap(({ article, id }) => [article.digest, article.path, id ?? '']),
      ]),
    ]),
    title: () => title,
    description: () => description,
    data: (): ListingPageData => ({
      ...frame,
      ...(days === undefined ? {} : { days: days.make() }),
      sections: sections.map(({ title: heading, note, items }) => ({
        title: heading,
        note,
        articles: items.map(({ article, id }) => listArticle(article, context, { id })),
      })),
    }),
  });
}
