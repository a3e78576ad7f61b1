import { countWords, foldText } from '../../util/text.js';
import type { Found } from './metadata-found.js';
import { rank } from './metadata-found.js';
import { textsOf, type LinkedData, type LinkedNode } from './metadata-json-ld.js';
import { attribute, isAside, textOf, type PagePart } from './metadata-part.js';
import { type PageScan } from './metadata-scan.js';
import {
  compact,
  firstSegment,
  isCut,
  isLabelled,
  isTailed,
  MIN_WORDS,
  printedAs,
  similarity,
  stripSite,
  tidyTitle,
  titleSegments,
  withoutSuffix,
} from './metadata-wording.js';

/** Meta elements that name the article, without the name of the site more often than not. */
const TITLE_METAS: readonly (readonly [string, number])[] = [
  ['og:title', 0.86],
  ['twitter:title', 0.8],
  ['citation_title', 0.88],
  ['parsely-title', 0.85],
  ['sailthru.title', 0.84],
  ['dcterms.title', 0.8],
  ['dc.title', 0.8],
  ['cxenseparse:title', 0.84],
  ['headline', 0.85],
  ['title', 0.7],
];

/** Above a heading that says what the `title` element or one source says; below one that says what both say. */
const AGREED = 0.965;
/** Above the score of a heading in the body. */
const MIN_BEST = 0.92;
/** Share of words in common from which two wordings are of one headline. */
const SIMILAR = 0.6;

/**
 * The headline as printed. The page's own headings are tried against what its metadata says, with the site's name taken
 * off: a heading that says what the linked data says is the headline; else what the linked data and `og:title` agree on;
 * else a heading that says what another source says; else the metadata's wording.
 */
export function findPageTitles(
  scan: PageScan,
  data: LinkedData,
  article: LinkedNode | null,
  siteNames: ReadonlySet<string>,
): readonly Found[] {
  const found: Found[] = [];
  const add = (quote: string, method: string, node: Found['node'], score: number): void => {
    const value = tidyTitle(stripSite(quote, siteNames));
    if (value !== '' && !siteNames.has(compact(value))) found.push({ value, method, quote, node, score });
  };
  if (article !== null) {
    const [headline] = textsOf(article.json, 'headline', data);
    if (headline !== undefined) add(headline, 'json-ld:headline', article.node, 0.87);
    const [name] = textsOf(article.json, 'name', data);
    if (name !== undefined) add(name, 'json-ld:name', article.node, 0.75);
  }
  for (const [name, score] of TITLE_METAS) {
    const [meta] = scan.metas.get(name) ?? [];
    if (meta !== undefined) add(meta.content, methodOf(name), meta.node, score);
  }
  for (const { name, value, part } of scan.items) {
    if (name === 'headline' && !isAside(part, null)) add(value, 'microdata:headline', part.node, 0.84);
  }
  withoutSections(found);
  const declared = [...found];
  const titleText = scan.title?.text ?? '';
  const headings = new Set(scan.headings.flatMap((part) => (isSiteName(part) ? [] : [foldText(part.text)])));
  if (scan.title !== null && titleText !== '') {
    const whole = withoutSuffix(titleText, siteNames, declared, headings);
    const printed = printedSegment(scan, whole === titleText ? [titleText] : [titleText, whole]);
    const value = tidyTitle(printed ?? whole);
    if (value !== '') {
      found.push({ value, method: 'page:title', quote: titleText, node: scan.title.node, score: 0.6 });
    }
  }
  found.push(...headingTitles(scan, found, titleText));
  const agreed = agreedWording(found);
  // What the printed headline lacks at the end is a section or a slogan; what it has besides was cut off.
  const title = foldText(titleText);
  const isOdd = scan.headings.some(
    ({ text }) =>
      agreed !== null &&
      countWords(text) >= MIN_WORDS &&
      (isTailed(agreed.value, text) || isCut(agreed.value, text, title)),
  );
  if (agreed !== null && !isOdd) found.push(agreed);
  const ranked = rank(found);
  // The first heading of the text must not outweigh what all sources together say.
  return ranked.map((item, i) => (i === 0 ? { ...item, score: Math.max(item.score, MIN_BEST) } : item));
}

function headingTitles(scan: PageScan, declared: readonly Found[], titleText: string): Found[] {
  // A heading that is itself marked up as the headline confirms nothing.
  const others = declared.filter(
    (item) => !(item.method === 'microdata:headline' && item.node?.tagName !== 'meta'),
  );
  const wordings = others.map((item) => ({ key: foldText(item.value), value: item.value }));
  const segments = new Set(
    [...others.map((item) => item.quote), titleText].flatMap((text) => firstSegment(text)).map(foldText),
  );
  // The `title` element may be that of a whole section.
  const named = new Set(
    others.flatMap((item) => (item.method === 'page:title' ? [] : [foldText(item.value)])),
  );
  const title = foldText(titleText);
  const mains = scan.headings.filter((part) => part.node.tagName === 'h1' && !isSiteName(part));
  const headline = others.find((item) => item.method === 'json-ld:headline');
  const graph = others.find((item) => item.method === 'og:title');
  return scan.headings.flatMap((part): Found[] => {
    const text = tidyTitle(withoutKicker(part));
    const key = foldText(text);
    if (key === '') return [];
    const isMain = part.node.tagName === 'h1';
    const base = { method: isMain ? 'page:h1' : 'page:heading', quote: part.text, node: part.node };
    const words = key.split(' ').length;
    const penalty = (isMain ? 0 : 0.02) + (isAside(part, null) ? 0.01 : 0);
    const sitePenalty = isSiteName(part) ? 0.3 : 0;
    const give = (score: number, value = text): Found[] => [{ ...base, value, score: score - penalty }];
    if (key === foldText(headline?.value ?? '')) {
      // With a label before the headline that `og:title` leaves out.
      const bare = isMain && graph !== undefined && isLabelled(text, graph.value);
      return bare ? give(0.985, graph.value) : give(0.985);
    }
    if (wordings.some((wording) => wording.key === key)) return give(named.has(key) ? 0.96 : 0.955);
    // One word may be a rubric's.
    if (segments.has(key)) return give(words > 1 ? 0.93 : 0.925);
    if (text !== part.text && words > 2 && wordings.some((wording) => wording.key === foldText(part.text)))
      return give(0.93);
    // A kicker and the headline in one heading: what is declared is the headline, as it is printed there.
    const inner = wordings.find(
      (wording) =>
        wording.key !== '' &&
        (wording.key.split(' ').length > 2 ? key.includes(wording.key) : key.endsWith(` ${wording.key}`)),
    );
    // Unless it was cut off: where the `title` element goes on as the heading does.
    if (inner !== undefined && isMain) {
      return give(0.94, isCut(inner.value, text, title) ? text : printedAs(text, inner.value));
    }
    if (!isMain) return [];
    if (words > 2 && wordings.some((wording) => wording.key.includes(key))) return give(0.93 - sitePenalty);
    if (words > 2 && title.includes(key)) return give(0.92 - sitePenalty);
    const likeness = Math.max(0, ...wordings.map((wording) => similarity(wording.key, key)));
    if (likeness >= SIMILAR) return give(0.9 - sitePenalty);
    // The only heading of its rank, where metadata has no more than what a search engine is to show.
    const isOnly = mains.length === 1 && sitePenalty === 0 && !isAside(part, null);
    return give((isOnly ? (headline === undefined && words > 2 ? LONE_HEADING : 0.65) : 0.3) - sitePenalty);
  });
}

/** Above what `og:title` says by itself. */
const LONE_HEADING = 0.89;
const KICKER =
  /kicker|topline|overline|eyebrow|dachzeile|spitzmarke|roof|pre-?(?:title|headline)|super-?title|head-?intro|catchline/;

/** Returns a heading without the label above the headline that stands in an element of its own. */
function withoutKicker({ node, text }: PagePart): string {
  const first = node.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  if (first?.type !== 'element' || !KICKER.test(attribute(first, 'class').toLowerCase())) return text;
  const label = textOf(first);
  const rest = text.startsWith(label) ? text.slice(label.length).replace(/^[\s:|–-]+/u, '') : '';
  return rest === '' ? text : rest;
}

/**
 * What both `og:title` and the linked data say of the article outweighs a heading that says it otherwise: the publisher's
 * word for those who share the article and for those who index it. One of the two may bear its section after a bar.
 */
function agreedWording(declared: readonly Found[]): Found | null {
  const data = declared.find((item) => item.method === 'json-ld:headline');
  const graph = declared.find((item) => item.method === 'og:title');
  if (data === undefined || graph === undefined) return null;
  const [x, y] = [data, graph].map((item) => foldText(item.value)) as [string, string];
  if (x.split(' ').length < MIN_WORDS) return null;
  if (x === y) return { ...graph, score: AGREED };
  if (isTailed(data.value, graph.value)) return { ...graph, score: AGREED };
  if (isTailed(graph.value, data.value)) return { ...data, score: AGREED };
  return null;
}

/**
 * Returns the part of the `title` element that stands in the page as a line of its own, where it is long enough to be a headline
 * and the site's name may stand on either side; null when none does, or the whole does.
 */
function printedSegment(scan: PageScan, titles: readonly string[]): string | null {
  const parts = titles.flatMap(titleSegments).filter((part) => countWords(part) > MIN_WORDS);
  if (parts.length === 0) return null;
  const keys = new Map(parts.map((part) => [foldText(part), part]));
  const lines = [...scan.headings, ...scan.lines].filter((part) => !isAside(part, null));
  const whole = new Set(titles.map(foldText));
  if (lines.some(({ text }) => whole.has(foldText(text)))) return null;
  const line = lines.find(({ text }) => keys.has(foldText(text)));
  return line === undefined ? null : (keys.get(foldText(line.text)) ?? null);
}

/** A heading that by its class is the name of the site, or that leads to its front page. */
function isSiteName({ node, names }: PagePart): boolean {
  const own = names.slice(names.lastIndexOf('|') + 1);
  if (/site-?(?:title|name)|blog-?(?:title|name)|logo|brand|masthead/.test(own)) return true;
  if (/site-?(?:title|name)|blog-?(?:title|name)|logo|site-?branding/.test(names)) return true;
  const link = node.children.find((child) => child.type === 'element' && child.tagName === 'a');
  if (link?.type !== 'element') return false;
  const href = attribute(link, 'href').replace(/^https?:\/\/web\.archive\.org\/web\/\d+\//, '');
  return /(?:^|\s)home(?:\s|$)/i.test(attribute(link, 'rel')) || /^(?:https?:\/\/[^/?#]+)?\/?$/i.test(href);
}

/** Takes the section off where it stood before the site's name, if another source has the headline alone. */
function withoutSections(found: Found[]): void {
  found.forEach((item, i) => {
    if (item.value === item.quote.trim()) return;
    const short = found.find(({ value }) => countWords(value) >= MIN_WORDS && isTailed(item.value, value));
    if (short !== undefined) found[i] = { ...item, value: short.value };
  });
}

/** 'og:title' as it is; 'parsely-title' as 'meta:parsely-title'. */
export function methodOf(name: string): string {
  return /^(?:og|twitter|article):/.test(name) ? name : `meta:${name}`;
}
