import { titleOf } from '../languages/cited-item.js';
import { NO_METADATA, type SitePage } from '../model/site.js';
import type { DayChart } from './calendar.js';
import type { Chart } from './coverage.js';
import type { ListedArticle } from './inputs.js';
import { dayChartOf, type DayInputs } from './date-groups.js';
import { describeTrail } from './json-ld.js';
import { homeOf } from './metadata.js';
import { definePage, type PageFrame } from './page-type.js';
import type { Paging } from './paging.js';
import type { SameDay } from './same-day.js';
import { feedElements, feedLinks } from './feed-links.js';
import { langOf, viewArticle, type ArticleItem, type Link, type MetaItem, type RankItem } from './views.js';

/** An article in a list of dates; `id` is its anchor there, if it has one. */
export interface AnchoredItem extends ArticleItem {
  readonly id: string | null;
  /** After the last article of a day: the same day in other years. */
  readonly sameDay: SameDay | null;
  /** Articles with the same text that do not stand in the list themselves, by their outlets or headlines. */
  readonly folded: readonly (Link & { readonly lang: string | null })[];
}

/** What the articles of a list are divided over, and how many each has. */
export interface ListRanking {
  readonly title: string;
  readonly note: string;
  readonly items: readonly RankItem[];
}

/** A list of articles of one time, one outlet, one author. */
export interface ListingPageData {
  readonly title: string;
  readonly kicker: Link | null;
  readonly meta: readonly MetaItem[];
  /** Something to know about them, in paragraphs. */
  readonly text: readonly string[];
  /** Where else the site tells about it. */
  readonly links: readonly Link[];
  readonly ranking: ListRanking | null;
  readonly chart: Chart | null;
  readonly days: DayChart | null;
  readonly daysTitle: string;
  /** The months of a year that is too long for one list. */
  readonly months: readonly RankItem[];
  readonly sections: readonly {
    readonly title: string;
    readonly note: string | null;
    readonly articles: readonly AnchoredItem[];
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
export const EMPTY_LISTING: Listing['frame'] = {
  title: '',
  kicker: null,
  meta: [],
  text: [],
  links: [],
  ranking: null,
  chart: null,
  daysTitle: '',
  months: [],
  saysUndated: true,
  noneText: null,
  paging: null,
  previous: null,
  next: null,
};

/** A list of articles, before it is rendered. */
export interface Listing {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly origin: string;
  /** Everything that it shows besides its articles and its chart of days. */
  readonly frame: Omit<ListingPageData, 'sections' | 'days'>;
  /** Its feed, relative to the site. */
  readonly feed?: string | null;
  /** What its chart of days is made of; null for no chart. */
  readonly days: DayInputs | null;
  readonly sections: readonly {
    readonly title: string;
    readonly note: string | null;
    readonly items: readonly ListingItem[];
  }[];
}

/** An article of a list and its anchor there, if it has one. */
export interface ListingItem {
  readonly listed: ListedArticle;
  readonly id: string | null;
  readonly sameDay?: SameDay | null;
  /** Articles with the same text, which stand below it. */
  readonly folded?: readonly ListedArticle[];
}

/** Makes the page of a list. */
export function listingPage({ path, title, origin, ...inputs }: Listing, context: PageFrame): SitePage {
  return definePage(context, {
    path,
    title,
    origin,
    template: 'listing',
    inputs: { ...inputs, here: { text: title, href: path } },
    describe: ({ description }) => description,
    view: ({ frame: shown, days, sections, here, feed = null }, frame) => {
      const data: ListingPageData = {
        ...shown,
        links: [...shown.links, ...feedLinks(feed, frame)],
        days: days === null ? null : dayChartOf(days, frame),
        sections: sections.map(({ title: heading, note, items }) => ({
          title: heading,
          note,
          articles: items.map(({ listed, id, sameDay = null, folded = [] }) => ({
            ...viewArticle(listed, frame),
            id,
            sameDay,
            folded: folded.map((other) => viewFolded(other, frame)),
          })),
        })),
      };
      const trail = shown.kicker === null ? null : describeTrail([homeOf(frame), shown.kicker, here], frame);
      return {
        data,
        metadata: {
          ...NO_METADATA,
          links: feedElements(feed, shown.title),
          jsonLd: trail === null ? [] : [trail],
        },
      };
    },
  });
}

/** An article with the same text as one that is listed: by its outlet, or by its headline where it has none. */
function viewFolded({ article }: ListedArticle, frame: PageFrame): AnchoredItem['folded'][number] {
  const { outlet } = article.facts;
  return outlet === null
    ? { text: titleOf(article, frame), href: article.path, lang: langOf(article, frame) }
    : { text: outlet, href: article.path, lang: null };
}
