import type { Element, Root } from 'hast';
import type { Declaration } from '../../model/document.js';
import type { ExtractOptions } from '../context.js';
import { dateParserFor, type DateParser } from '../fields/date-parse.js';
import { createDateReader } from '../fields/date-reader.js';
import { detectLanguage, isLanguage } from '../fields/language.js';
import { findPageAuthors } from './metadata-authors.js';
import { ARCHIVE_HOST, originalUrl, readMachineDate } from './metadata-date-values.js';
import type { FoundAuthors } from './metadata-sources.js';
import { findPageDates } from './metadata-dates.js';
import { declare, type Found } from './metadata-found.js';
import { readLinkedData, textsOf, type LinkedData, type LinkedNode } from './metadata-json-ld.js';
import { createNameReader } from './metadata-names.js';
import { findPageOutlets, siteNamesOf } from './metadata-outlet.js';
import { isAside, type PagePart } from './metadata-part.js';
import { scanPage, type PageScan } from './metadata-scan.js';
import { findPageTitles, methodOf } from './metadata-title.js';
import { readSocialPost, type SocialPost } from './social-post.js';
import { foldText } from '../../util/text.js';
import { canParseUrl } from '../../util/can-parse-url.js';

export interface MetadataContext {
  /** The page's address, if it is known. */
  readonly url: string | null;
  /** When the page was saved, as EDTF; null when nobody says. */
  readonly capturedAt: string | null;
  readonly options: ExtractOptions;
  readonly dates: DateParser;
}

const SECTION_METAS: readonly (readonly [string, number])[] = [
  ['article:section', 0.9],
  ['parsely-section', 0.85],
  ['cxenseparse:section', 0.8],
  ['og:section', 0.85],
  ['og:article:section', 0.85],
  ['section', 0.8],
  ['category', 0.7],
];
/** Longer ones are lists of subjects. */
const MAX_SECTION = 40;

/**
 * What a page says about its article, under the keys of front matter ('title', 'date', 'modified', 'outlet', 'authors', 'section',
 * 'url', 'lang'), each with its evidence; best first. Structured data is tried before meta elements, these before the
 * page's own text and address; what stands in menus, comments and lists of other articles counts for nothing.
 */
export function readPageMetadata(tree: Root, context: MetadataContext): PageMetadata {
  const page = collectPage(tree, context);
  const { titles, published, modified, outlets, authors, sections, urls, languages } = page;
  const [best] = authors;
  const list = (key: string, found: readonly Found[]): Declaration[] =>
    found.map((item) => declare(key, [item.value], item));
  const declarations = [
    ...list('title', titles),
    ...list('date', published),
    ...list('modified', modified),
    ...list('outlet', outlets),
    // One source only: names of several would be taken together.
    ...(best === undefined ? [] : [declare('authors', best.names, best)]),
    ...list('section', sections),
    ...list('url', urls),
    ...list('lang', languages),
  ];
  return { declarations, page };
}

export interface PageMetadata {
  readonly declarations: readonly Declaration[];
  readonly page: PageCandidates;
}

/** Every candidate of every field, best first. */
export interface PageCandidates {
  readonly titles: readonly Found[];
  readonly published: readonly Found[];
  readonly modified: readonly Found[];
  readonly outlets: readonly Found[];
  readonly authors: readonly FoundAuthors[];
  readonly sections: readonly Found[];
  readonly urls: readonly Found[];
  readonly languages: readonly Found[];
  readonly scan: PageScan;
  readonly data: LinkedData;
  /** The JSON-LD of the article itself; null when the page has none. */
  readonly article: LinkedNode | null;
}

export function collectPage(tree: Root, context: MetadataContext): PageCandidates {
  const scan = scanPage(tree);
  const data = readLinkedData(scan.jsonLd);
  const article = chooseArticle(data, scan);
  const urls = findUrls(scan, data, article);
  const url = context.url ?? urls[0]?.value ?? null;
  const post = readSocialPost(tree, scan);
  const outlets = [
    ...(post?.outlet == null ? [] : [post.outlet]),
    ...findPageOutlets(scan, data, article, url),
  ];
  const siteNames = siteNamesOf(outlets, url);
  const titles = [
    ...(post?.title == null ? [] : [post.title]),
    ...findPageTitles(scan, data, article, siteNames),
  ];
  const headline = findHeadline(scan, titles);
  const declared = scan.language?.value ?? null;
  const dates = createDateReader(dateParserFor(context.options.languages, declared ?? '', context.dates), {
    declared,
    detect: () => detectLanguage(scan.sample, context.options.languages, context.options.language).value,
  });
  const { capturedAt, options } = context;
  const sources = { scan, data, article, url, dates, headline, capturedAt, languages: options.languages };
  const { published: found, modified } = findPageDates(sources);
  const published = [...readPostDates(post, dates), ...found];
  const names = createNameReader(context.options.languages, siteNames, dates);
  return {
    titles,
    published,
    modified,
    outlets,
    authors: findPageAuthors({ scan, data, article, names, headline }),
    sections: findSections(scan, data, article),
    urls,
    languages: findLanguages(scan, context.options),
    scan,
    data,
    article,
  };
}

function readPostDates(post: SocialPost | null, dates: DateParser): readonly Found[] {
  return (post?.published ?? []).flatMap(({ quote, node }): readonly Found[] => {
    const value = readMachineDate(quote, dates);
    return value === null ? [] : [{ value, method: 'page:time', quote, node, score: 0.9 }];
  });
}

/** Returns the node of the article itself, where a page describes several: the one that bears the page's title. */
function chooseArticle(data: LinkedData, scan: PageScan): LinkedNode | null {
  const wanted = [scan.metas.get('og:title')?.[0]?.content, scan.title?.text, scan.headings[0]?.text].map(
    (text) => foldText(text ?? ''),
  );
  const same = data.articles.find(({ json }) => {
    const headline = foldText(textsOf(json, 'headline', data)[0] ?? textsOf(json, 'name', data)[0] ?? '');
    return headline !== '' && wanted.some((text) => text.includes(headline));
  });
  return same ?? data.articles[0] ?? null;
}

/** Addresses the page gives as its own; a site's front page is not an article's address. */
function findUrls(scan: PageScan, data: LinkedData, article: LinkedNode | null): readonly Found[] {
  const found: Found[] = [];
  const add = (quote: string, method: string, node: Element | null, score: number): void => {
    const value = originalUrl(quote.trim());
    if (!/^https?:\/\/\S+$/i.test(value) || !canParseUrl(value)) return;
    const { pathname, search, hostname } = new URL(value);
    if ((pathname === '/' && search === '') || ARCHIVE_HOST.test(hostname)) return;
    found.push({ value, method, quote: value, node, score });
  };
  if (scan.canonical !== null) add(scan.canonical.content, 'page:canonical', scan.canonical.node, 0.95);
  for (const name of ['og:url', 'parsely-link', 'twitter:url', 'citation_public_url', 'dc.identifier']) {
    const [meta] = scan.metas.get(name) ?? [];
    if (meta !== undefined) add(meta.content, methodOf(name), meta.node, name === 'og:url' ? 0.9 : 0.8);
  }
  if (article !== null) {
    const { json, node } = article;
    for (const key of ['mainEntityOfPage', 'url']) {
      const value = json.get(key);
      const id = typeof value === 'object' && value !== null && '@id' in value ? value['@id'] : value;
      if (typeof id === 'string') add(id, `json-ld:${key}`, node, 0.85);
    }
  }
  return found;
}

/** Returns the heading that bears the best title, to measure from. */
function findHeadline(
  scan: PageScan,
  titles: readonly Found[],
): { readonly part: PagePart; readonly ancestors: ReadonlySet<Element> } | null {
  const nodes = new Set(
    titles.flatMap((item) => (item.score >= 0.6 && item.node !== null ? [item.node] : [])),
  );
  const part =
    scan.headings.find((heading) => nodes.has(heading.node) && heading.text === titles[0]?.value) ??
    scan.headings.find((heading) => nodes.has(heading.node)) ??
    scan.headings.find((heading) => !isAside(heading, null));
  return part === undefined ? null : { part, ancestors: scan.ancestors.get(part.node) ?? new Set() };
}

function findSections(scan: PageScan, data: LinkedData, article: LinkedNode | null): readonly Found[] {
  const found: Found[] = [];
  const add = (quote: string, method: string, node: Element | null, score: number): void => {
    const value = quote.split(/[|>;]|,\s/, 1)[0]?.trim() ?? '';
    if (
      value !== '' &&
      value.length <= MAX_SECTION &&
      !/^(?:https?:|uncategori[sz]ed$)|\w\.\w/i.test(value)
    ) {
      found.push({ value, method, quote, node, score });
    }
  };
  for (const [name, score] of SECTION_METAS) {
    const [meta] = scan.metas.get(name) ?? [];
    if (meta !== undefined) add(meta.content, methodOf(name), meta.node, score);
  }
  if (article !== null) {
    const [section] = textsOf(article.json, 'articleSection', data);
    if (section !== undefined) add(section, 'json-ld:articleSection', article.node, 0.88);
  }
  const item = scan.items.find(({ name, part }) => name === 'articlesection' && !isAside(part, null));
  if (item !== undefined) add(item.value, 'microdata:articleSection', item.part.node, 0.8);
  return [...found].sort((a, b) => b.score - a.score);
}

/** Returns the declared language, unless the text is in another: many pages keep the language of their theme. */
function findLanguages(scan: PageScan, options: ExtractOptions): readonly Found[] {
  const meta = ['content-language', 'og:locale', 'language', 'dc.language'].flatMap(
    (name) => scan.metas.get(name)?.slice(0, 1) ?? [],
  );
  const written = [
    ...(scan.language === null
      ? []
      : [{ quote: scan.language.value, method: 'page:lang', node: scan.language.node }]),
    ...meta.map(({ name, content, node }) => ({ quote: content, method: methodOf(name), node })),
  ];
  if (written.length === 0 || scan.sample === '') return [];
  const detected = detectLanguage(scan.sample, options.languages, options.language).value;
  return written
    .flatMap((item) => {
      const tag =
        item.quote
          .toLowerCase()
          .split(/[-_,;]/)[0]
          ?.trim() ?? '';
      return /^[a-z]{2,3}$/.test(tag) && isLanguage(tag) && !isContradicted(tag, detected, options)
        ? { ...item, value: tag, score: 0.9 }
        : [];
    })
    .slice(0, 1);
}

/** English is what themes are delivered in; and a text in a language known here is recognized surely enough. */
function isContradicted(declared: string, detected: string | null, options: ExtractOptions): boolean {
  if (detected === null || declared === detected) return false;
  return declared === THEME_LANGUAGE || options.languages.some((language) => language.tag === detected);
}

const THEME_LANGUAGE = 'en';
