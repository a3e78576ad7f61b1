import type { Element } from 'hast';
import type { PageKind } from '../../model/page-kind.js';
import { foldText } from '../../util/text.js';
import type { KindSignal } from './kind-signal.js';
import { textsOf } from './metadata-json-ld.js';
import type { PageCandidates } from './metadata.js';
import { attribute } from './metadata-part.js';

/** Types of JSON-LD of what is no article itself. */
const TYPES: Readonly<Record<string, readonly [PageKind, number]>> = {
  CollectionPage: ['list', 3],
  SearchResultsPage: ['list', 3],
  ItemList: ['list', 1],
  ProfilePage: ['list', 2],
  ContactPage: ['form', 2],
  CheckoutPage: ['form', 3],
  VideoObject: ['article', 1],
  ImageGallery: ['article', 1],
  MediaGallery: ['article', 1],
  QAPage: ['article', 1],
};
/** Articles that a page describes as its own, from which it is a list of them. */
const MANY_ARTICLES = 3;
/** Element that microdata makes an article. */
const OG_TYPES: readonly (readonly [RegExp, PageKind, number])[] = [
  [/^(?:article|news|newsarticle|blogposting|video|video\.\w+|og:article)$/i, 'article', 1.5],
  [/^profile$/i, 'list', 1.5],
];
const PUBLISHED_METAS: readonly string[] = [
  ...['article:published_time', 'og:article:published_time', 'datepublished', 'parsely-pub-date'],
  ...['citation_publication_date', 'dc.date.issued', 'sailthru.date', 'pubdate', 'publishdate'],
];
/** Words among a body's classes by which WordPress, Drupal and Blogger say what they show. */
const BODY_CLASSES: readonly (readonly [RegExp, PageKind, number])[] = [
  [
    /^(?:single|single-post|postid-\d+|item-view|node-type-(?:article|story|news|blog)|page-node-type-(?:article|story|news|blog))$/,
    'article',
    2,
  ],
  [/^(?:error404|error-view|page-not-found|not-found)$/, 'not-found', 3],
  [
    /^(?:archive|archives|category|tag|author|search|search-results|date|label-view|search-view|archive-view|post-type-archive|path-taxonomy|page-taxonomy|page-taxonomy-term|path-search)$/,
    'list',
    1.5,
  ],
  [/^(?:home|blog|homepage|homepage-view|front-page|frontpage|path-frontpage|front|is-home)$/, 'front', 1.5],
  [/^(?:login|path-user|woocommerce-(?:cart|checkout|account))$/, 'form', 1.5],
];

/** Returns what a page declares about its kind: in JSON-LD, meta elements and the classes of its body. */
export function readDeclaredKind(
  { data, article, scan }: PageCandidates,
  body: Element | null,
): readonly KindSignal[] {
  return [...readTypes(data, article), ...readMetas(scan), ...readClasses(body)];
}

function readTypes(data: PageCandidates['data'], article: PageCandidates['article']): readonly KindSignal[] {
  const signals: KindSignal[] = [];
  const headlines = new Set(
    data.articles.map(({ json }) =>
      foldText(textsOf(json, 'headline', data)[0] ?? textsOf(json, 'name', data)[0] ?? ''),
    ),
  );
  headlines.delete('');
  if (article !== null) {
    const quote = textsOf(article.json, 'headline', data)[0] ?? textsOf(article.json, '@type', data)[0] ?? '';
    signals.push(
      headlines.size >= MANY_ARTICLES
        ? {
            kind: 'list',
            method: 'kind:many-articles',
            quote: [...headlines].join('; '),
            node: article.node,
            weight: 2,
          }
        : {
            kind: 'article',
            method: 'json-ld:article',
            quote,
            node: article.node,
            weight: article.json.has('datePublished') && headlines.size > 0 ? 5 : 3,
          },
    );
  }
  for (const [type, node] of data.types) {
    const said = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
    if (said !== undefined)
      signals.push({ kind: said[0], method: 'json-ld:type', quote: type, node, weight: said[1] });
  }
  return signals;
}

function readMetas({ metas }: PageCandidates['scan']): readonly KindSignal[] {
  const signals: KindSignal[] = [];
  for (const { content, node } of metas.get('og:type')?.slice(0, 1) ?? [])
    for (const [pattern, kind, weight] of OG_TYPES)
      if (pattern.test(content)) signals.push({ kind, method: 'meta:og:type', quote: content, node, weight });
  const published = PUBLISHED_METAS.flatMap((name) => metas.get(name)?.slice(0, 1) ?? [])[0];
  if (published !== undefined) {
    const { name, content: quote, node } = published;
    signals.push({
      kind: 'article',
      method: `meta:${name}`,
      quote,
      node,
      weight: metas.has('og:title') ? 3.5 : 2,
    });
  }
  return signals;
}

function readClasses(body: Element | null): readonly KindSignal[] {
  if (body === null) return [];
  const names = attribute(body, 'class').split(/\s+/);
  const signals = BODY_CLASSES.flatMap(([pattern, kind, weight]): KindSignal[] => {
    const quote = names.find((name) => pattern.test(name));
    return quote === undefined ? [] : [{ kind, method: 'kind:body-class', quote, node: body, weight }];
  });
  // What shows one post may also name its category.
  const own = signals.filter(({ kind }) => kind === 'article');
  return own.length > 0 ? own : signals.slice(0, 1);
}
