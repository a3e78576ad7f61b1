import { countWords, foldText } from '../../util/text.js';
import type { Found } from './metadata-found.js';
import { rank } from './metadata-found.js';
import { textsOf, type LinkedData, type LinkedNode } from './metadata-json-ld.js';
import { attribute, isAside, textOf, type PagePart } from './metadata-part.js';
import { type PageScan } from './metadata-scan.js';

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
const SEPARATOR = /\s+[|│–—·•»«:‹›⋆~/-]{1,2}\s+|\s*[|│｜»«]\s*|\s+::\s+/u;
/** Words a part of a `title` element may have to be the name of a site. */
const MAX_SITE_WORDS = 5;

/** Above a heading that says what the `title` element or one source says; below one that says what both say. */
const AGREED = 0.965;
/** Fewer words may be the name of a rubric. */
const MIN_WORDS = 3;
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
    const value = stripSite(quote, siteNames);
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
    const value = withoutSuffix(titleText, siteNames, declared, headings);
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
    const text = withoutKicker(part);
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
    const isOnly = mains.length === 1 && sitePenalty === 0;
    return give((isOnly ? (headline === undefined && words > 2 ? LONE_HEADING : 0.65) : 0.3) - sitePenalty);
  });
}

/** Above what `og:title` says by itself. */
const LONE_HEADING = 0.89;
const KICKER =
  /kicker|topline|overline|eyebrow|dachzeile|spitzmarke|roof|pre-?(?:title|headline)|super-?title|head-?intro|catchline/;

/** A heading without the label above the headline that stands in an element of its own. */
function withoutKicker({ node, text }: PagePart): string {
  const first = node.children.find((child) => child.type !== 'text' || child.value.trim() !== '');
  if (first?.type !== 'element' || !KICKER.test(attribute(first, 'class').toLowerCase())) return text;
  const label = textOf(first);
  const rest = text.startsWith(label) ? text.slice(label.length).replace(/^[\s:|–-]+/u, '') : '';
  return rest === '' ? text : rest;
}

/** What stands before the first separator, where there is one. */
function firstSegment(text: string): readonly string[] {
  const match = SEPARATOR.exec(text);
  // Before '»' stands the site.
  return match === null || match.index === 0 || /[»›]/.test(match[0]) ? [] : [text.slice(0, match.index)];
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

/** Whether a wording is only the beginning of the heading: it says so, or the `title` element goes on as the heading does. */
function isCut(wording: string, heading: string, title: string): boolean {
  const begun = wording.replace(/\s*(?:…|\.{3})$/u, '');
  if (heading.length <= wording.length || !heading.startsWith(begun)) return false;
  return begun !== wording || (title.startsWith(foldText(heading)) && !isTail(heading.slice(begun.length)));
}

/** 'Headline | Section' of 'Headline'. */
function isTailed(long: string, short: string): boolean {
  return long.startsWith(short) && isTail(long.slice(short.length));
}

/** 'Label: Headline' of 'Headline'. */
function isLabelled(long: string, short: string): boolean {
  return (
    countWords(short) >= MIN_WORDS &&
    long.endsWith(short) &&
    /:\s+$/u.test(long.slice(0, long.length - short.length))
  );
}

/** Whether what follows a wording is set off from it, as the name of a site or a section is. */
function isTail(rest: string): boolean {
  return /^(?:\s*[|｜»]|\s+[-–—·•]\s|[-–—](?=\p{Lo}))/u.test(rest);
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

/** The wording as the heading prints it, where it stands there letter by letter; else as declared. */
function printedAs(printed: string, wording: string): string {
  const at = printed.toLowerCase().indexOf(wording.toLowerCase());
  return at < 0 ? wording : printed.slice(at, at + wording.length);
}

/** Shared words against all words of both. */
function similarity(a: string, b: string): number {
  const x = new Set(a.split(' '));
  const y = new Set(b.split(' '));
  let shared = 0;
  for (const word of x) if (y.has(word)) shared += 1;
  return shared / Math.max(1, x.size + y.size - shared);
}

/** Takes parts off both ends that are a name of the site. */
function stripSite(text: string, siteNames: ReadonlySet<string>): string {
  let value = text.trim();
  for (;;) {
    const last = lastSeparator(value);
    const first = SEPARATOR.exec(value);
    if (last !== null && siteNames.has(compact(value.slice(last.end))))
      value = value.slice(0, last.start).trim();
    else if (first !== null && first.index > 0 && siteNames.has(compact(value.slice(0, first.index)))) {
      value = value.slice(first.index + first[0].length).trim();
    } else {
      const bare = withoutTail(value, siteNames);
      if (bare === value) return value;
      value = bare;
    }
  }
}

/** Chinese, Japanese and Korean pages put the name behind a bar, colon or dash without spaces: '見出し：新聞'. */
function withoutTail(text: string, siteNames: ReadonlySet<string>): string {
  const match = /^(.*[^\s])\s*[-_|｜ㅣ│：:–—]\s*([^-_|｜ㅣ│：:–—]{2,40})$/u.exec(text);
  const [, before = '', name = ''] = match ?? [];
  return WIDE_SCRIPT.test(name) && siteNames.has(compact(name)) ? before : text;
}

const WIDE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Takes the section off where it stood before the site's name, if another source has the headline alone. */
function withoutSections(found: Found[]): void {
  found.forEach((item, i) => {
    if (item.value === item.quote.trim()) return;
    const short = found.find(({ value }) => countWords(value) >= MIN_WORDS && isTailed(item.value, value));
    if (short !== undefined) found[i] = { ...item, value: short.value };
  });
}

/** A `title` element without the site's name: known, or a short last part where nothing else of the page has it. */
function withoutSuffix(
  text: string,
  siteNames: ReadonlySet<string>,
  declared: readonly Found[],
  headings: ReadonlySet<string>,
): string {
  const value = stripSite(text, siteNames);
  const key = foldText(value);
  const same = declared.find((item) => {
    const wording = foldText(item.value);
    return wording.split(' ').length > 1 && key.startsWith(wording);
  });
  if (same !== undefined) return same.value;
  const last = lastSeparator(value);
  if (last === null) return value;
  // 'Site » Headline': what follows the last arrow, where a heading says it too.
  const after = value.slice(last.end).trim();
  if (
    value.slice(last.start, last.end).includes('»') &&
    countWords(after) >= MIN_WORDS &&
    headings.has(foldText(after))
  )
    return after;
  if (value !== text) return value;
  const before = value.slice(0, last.start).trim();
  const words = value.slice(last.end).split(/\s+/).length;
  return words <= MAX_SITE_WORDS && before.split(/\s+/).length >= words ? before : value;
}

function lastSeparator(text: string): { readonly start: number; readonly end: number } | null {
  let last = null;
  for (const match of text.matchAll(new RegExp(SEPARATOR, 'gu'))) {
    if (match.index > 0) last = { start: match.index, end: match.index + match[0].length };
  }
  return last;
}

/** For comparing names of sites: 'The Guardian', 'theguardian'. */
export function compact(text: string): string {
  return foldText(text).replace(/ /g, '');
}

/** 'og:title' as it is; 'parsely-title' as 'meta:parsely-title'. */
export function methodOf(name: string): string {
  return /^(?:og|twitter|article):/.test(name) ? name : `meta:${name}`;
}
