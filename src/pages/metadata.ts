import { changeOf } from '../model/change.js';
import type { MetaElement, PageMetadata } from '../model/site.js';
import { parseEdtf } from '../util/edtf.js';
import { makeCitedItem } from './cited-item.js';
import type { WholeArticle } from './inputs.js';
import { certainDay, describeNewsArticle, describeTrail, namesIn, webAddress } from './json-ld.js';
import type { PageFrame } from './page-type.js';
import { titleOf, type Link } from './views.js';

/** Names given as an article's tags. */
const TAGS = 8;

/** Describes an article's page to search engines, networks and reference managers. `outlet` is its outlet's page, where it has one. */
export function articleMetadata(whole: WholeArticle, outlet: Link | null, frame: PageFrame): PageMetadata {
  const trail =
    outlet === null
      ? null
      : describeTrail(
          [homeOf(frame), outlet, { text: titleOf(whole.article, frame), href: whole.article.path }],
          frame,
        );
  return {
    meta: [...openGraph(whole), ...dublinCore(whole, frame), ...highwire(whole, frame)],
    links: [
      { rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' },
      { rel: 'schema.prism', href: 'http://prismstandard.org/namespaces/basic/2.1/' },
    ],
    jsonLd: [describeNewsArticle(whole, frame), trail].filter((thing) => thing !== null),
  };
}

/** Returns the front page as the first step of a trail. */
export function homeOf({ site }: PageFrame): Link {
  return { text: site.title, href: 'index.html' };
}

/** https://ogp.me/#type_article; the layout gives title, type, address and description. */
function openGraph(whole: WholeArticle): readonly MetaElement[] {
  const { facts } = whole.article;
  return elements('property', [
    ['article:published_time', certainDay(facts.date)],
    ['article:modified_time', certainDay(changeOf(facts))],
    ['article:section', facts.section],
    ...(facts.authors ?? []).map((name) => ['article:author', name] as const),
    ...namesIn(whole)
      .slice(0, TAGS)
      .map(({ name }) => ['article:tag', name] as const),
  ]);
}

/**
 * Dublin Core and PRISM. The type and the outlet as its publication make reference managers take it for a newspaper's article;
 * they would else name this archive as the newspaper. The date is as it is recorded (EDTF), uncertain ones with their '?'.
 */
function dublinCore({ article }: WholeArticle, frame: PageFrame): readonly MetaElement[] {
  const { facts } = article;
  const item = makeCitedItem(article, frame);
  return elements('name', [
    ['DC.type', 'NewsItem'],
    ['DC.title', item.title],
    ...item.authors.map(({ name }) => ['DC.creator', name] as const),
    ['DC.publisher', item.outlet],
    ['DC.date', facts.date],
    ['DC.language', item.language],
    ['DC.identifier', item.pageUrl],
    ['DC.source', webAddress(item.url)],
    ['DC.rights', facts.rights.statement ?? frame.site.rights],
    ['prism.publicationName', item.outlet],
    ['prism.section', item.section],
  ]);
}

/**
 * What scholarly search engines and reference managers read. Never citation_journal_title: a newspaper is no journal. No date
 * that is uncertain: these have no way to say so.
 */
function highwire({ article }: WholeArticle, frame: PageFrame): readonly MetaElement[] {
  const item = makeCitedItem(article, frame);
  const date = item.date === null || item.date.uncertain ? null : article.facts.date;
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
