import type { Chart } from './coverage.js';
import type { DayChart } from './calendar.js';
import type { Paging } from './paging.js';
import type { ArticleItem, Link, MetaItem, RankItem } from './views.js';

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
export const EMPTY_LISTING: ListingPageData = {
  title: '',
  kicker: null,
  meta: [],
  chart: null,
  days: null,
  daysTitle: '',
  months: [],
  sections: [],
  saysUndated: true,
  noneText: null,
  paging: null,
  previous: null,
  next: null,
};
