import type { Article } from '../model/archive.js';
import { changeOf } from '../model/change.js';
import type { EntityId } from '../model/entity.js';
import type { MetaElement, PageMetadata, SitePage } from '../model/site.js';
import { parseEdtf } from '../util/edtf.js';
import { makeCitedItem } from './cited-item.js';
import { linkToIndex } from './entities.js';
import {
  certainDay,
  describeEntity,
  describeNewsArticle,
  describeSite,
  describeTrail,
  namesIn,
  webAddress,
} from './json-ld.js';
import type { ListingPageData } from './listing.js';
import { describeLater, type PageContext } from './page-type.js';
import { entityPath } from './paths.js';
import { indexArchive } from './site-index.js';
import type { Link } from './views.js';

const NOTHING: PageMetadata = { meta: [], links: [], jsonLd: [] };
/** Names given as an article's tags. */
const TAGS = 8;

/** What each page says about itself to machines: search engines, networks, reference managers. */
export function addMetadata(pages: readonly SitePage[], context: PageContext): readonly SitePage[] {
  const articles = new Map(context.archive.articles.map((article) => [article.path, article]));
  return pages.map((page) => describeLater(page, () => describePage(page, articles.get(page.path), context)));
}

function describePage(page: SitePage, article: Article | undefined, context: PageContext): PageMetadata {
  const home: Link = { text: context.site.title, href: 'index.html' };
  const here: Link = { text: page.title, href: page.path };
  switch (page.template) {
    case 'article':
      return article === undefined ? NOTHING : describeArticlePage(article, home, here, context);
    case 'front':
      return {
        meta: [],
        links: [{ rel: 'alternate', type: 'application/feed+json', href: 'feed.json', isOfSite: true }],
        jsonLd: [describeSite(context)],
      };
    case 'entity': {
      const entity = context.archive.entityById.get(page.origin as EntityId);
      if (entity === undefined) return NOTHING;
      const isFirst = page.path === entityPath(entity.id);
      // Not from the page's data: that is made when the page is drawn, and takes time.
      const trail = describeTrail([home, linkToIndex(entity.type, context), here], context);
      return {
        ...NOTHING,
        jsonLd: [isFirst ? describeEntity(entity, context) : null, trail].filter((thing) => thing !== null),
      };
    }
    case 'listing': {
      const { kicker } = page.data as ListingPageData;
      const trail = kicker === null ? null : describeTrail([home, kicker, here], context);
      return { ...NOTHING, jsonLd: trail === null ? [] : [trail] };
    }
    default:
      return NOTHING;
  }
}

function describeArticlePage(article: Article, home: Link, here: Link, context: PageContext): PageMetadata {
  const outlet = article.record.outlet.value;
  const above = outlet === null ? undefined : indexArchive(context.archive).outletPaths.get(outlet);
  const trail =
    outlet === null || above === undefined
      ? null
      : describeTrail([home, { text: outlet, href: above }, here], context);
  return {
    meta: [...openGraph(article, context), ...dublinCore(article, context), ...highwire(article, context)],
    links: [
      { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' },
      { rel: 'schema.prism', href: 'http://prismstandard.org/namespaces/basic/2.1/' },
    ],
    jsonLd: [describeNewsArticle(article, context), trail].filter((thing) => thing !== null),
  };
}

/** https://ogp.me/#type_article; the layout gives title, type, address and description. */
function openGraph(article: Article, context: PageContext): readonly MetaElement[] {
  const { record } = article;
  return elements('property', [
    ['article:published_time', certainDay(record.date.value)],
    ['article:modified_time', certainDay(changeOf(record))],
    ['article:section', record.section.value],
    ...(record.authors.value ?? []).map((name) => ['article:author', name] as const),
    ...namesIn(article, context)
      .slice(0, TAGS)
      .map(({ name }) => ['article:tag', name] as const),
  ]);
}

/**
 * Dublin Core and PRISM. The type and the outlet as its publication make reference managers take it for a newspaper's article;
 * they would else name this archive as the newspaper. The date is as it is recorded (EDTF), uncertain ones with their '?'.
 */
function dublinCore(article: Article, context: PageContext): readonly MetaElement[] {
  const { record } = article;
  const item = makeCitedItem(article, context);
  return elements('name', [
    ['DC.type', 'NewsItem'],
    ['DC.title', item.title],
    ...item.authors.map(({ name }) => ['DC.creator', name] as const),
    ['DC.publisher', item.outlet],
    ['DC.date', record.date.value],
    ['DC.language', item.language],
    ['DC.identifier', item.pageUrl],
    ['DC.source', webAddress(item.url)],
    ['DC.rights', record.rights.statement ?? context.site.rights],
    ['prism.publicationName', item.outlet],
    ['prism.section', item.section],
  ]);
}

/**
 * What scholarly search engines and reference managers read. Never citation_journal_title: a newspaper is no journal. No date
 * that is uncertain: these have no way to say so.
 */
function highwire(article: Article, context: PageContext): readonly MetaElement[] {
  const item = makeCitedItem(article, context);
  const date = item.date === null || item.date.uncertain ? null : article.record.date.value;
  return elements('name', [
    ['citation_title', item.title],
    ...item.authors.map(({ name }) => ['citation_author', name] as const),
    ['citation_date', date === null ? null : slashed(date)],
    ['citation_language', item.language],
  ]);
}

/** '2024/06/20', '2024/06' or '2024'. */
function slashed(edtf: string): string | null {
  const date = parseEdtf(edtf);
  if (date === null) return null;
  const pad = (value: number): string => String(value).padStart(2, '0');
  const parts = [date.month, date.day].flatMap((part) => (part === null ? [] : [pad(part)]));
  return [String(date.year).padStart(4, '0'), ...parts].join('/');
}

function elements(
  attribute: MetaElement['attribute'],
  pairs: readonly (readonly [string, string | null])[],
): readonly MetaElement[] {
  return pairs.flatMap(([key, content]) => (content === null ? [] : [{ attribute, key, content }]));
}
