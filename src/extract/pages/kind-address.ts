import {
  FORM_SEGMENTS,
  LIST_SEGMENTS,
  PAGE_SEGMENTS,
  SEARCH_PARAMETERS,
} from '../../languages/page-kind-words.js';
import type { PageKind } from '../../model/page-kind.js';
import type { KindSignal } from './kind-signal.js';
import { canParseUrl } from '../../util/can-parse-url.js';

/** Words joined in a headline's part of an address; the name of a tag has fewer. */
const MIN_SLUG_WORDS = 5;
/** Parts that name what a list is of: '/category/world/asia'. */
const MAX_LIST_PARTS = 2;
/** Parts of the address of a page to fill in: '/account/login'. */
const MAX_FORM_PARTS = 2;
/** Weight of an address that says what it is, and of one that only looks like an article's. */
const NAMED_WEIGHT = 2;
const ARTICLE_WEIGHT = 1;

/** A number that is an article's: of four digits or more, and no year. */
const ARTICLE_NUMBER = /(?:^|\D)(?!(?:19|20)\d\d$)\d{4,}(?:\D|$)/;
/** A year with a month, and a day if there is one: '/2024/05/'. */
const DATED = /\/(?:19|20)\d\d[/-]?(?:0?[1-9]|1[0-2])(?:[/-]?(?:0?[1-9]|[12]\d|3[01]))?\//;
const DATE_PART = /^(?:(?:19|20)\d\d|0?[1-9]|[12]\d|3[01])$/;
const YEAR = /^(?:19|20)\d\d$/;
const ENDING = /^index\.\w{2,5}$|\.(?:html?|php|aspx?|jsp)$/;

/** Reads what a page's address says about its kind; null when it says nothing. */
export function readAddressKind(address: string): KindSignal | null {
  if (!canParseUrl(address)) return null;
  const url = new URL(address);
  const parts = partsOf(url.pathname);
  const asked = [...url.searchParams.keys()].map((key) => key.toLowerCase());
  const kind = kindOf(parts, asked);
  if (kind === null) return null;
  const weight = kind === 'article' ? ARTICLE_WEIGHT : NAMED_WEIGHT;
  return { kind, method: 'kind:address', quote: address, node: null, weight };
}

function kindOf(parts: readonly string[], asked: readonly string[]): PageKind | null {
  const last = parts.at(-1);
  if (last === undefined) {
    if (asked.some((key) => SEARCH_PARAMETERS.has(key))) return 'list';
    return asked.length === 0 ? 'front' : null;
  }
  if (parts.length <= MAX_FORM_PARTS && parts.some((part) => FORM_SEGMENTS.has(part))) return 'form';
  if (last === '404') return 'not-found';
  const list = parts.findIndex((part) => LIST_SEGMENTS.has(part));
  if (list >= 0 && isListOf(parts.slice(list + 1))) return 'list';
  const before = parts.slice(0, -2);
  const isNumbered = PAGE_SEGMENTS.has(parts.at(-2) ?? '') && /^\d{1,5}$/.test(last);
  if (isNumbered && !before.some(looksLikeArticle)) return 'list';
  // A number alone is no day: some sites number their articles from 1.
  if (YEAR.test(parts[0] ?? '') && parts.every((part) => DATE_PART.test(part))) return 'list';
  return DATED.test(`/${parts.slice(0, -1).join('/')}/`) || looksLikeArticle(last) ? 'article' : null;
}

/** Tells whether the parts behind the name of a list say what it is of, and not which article of it. */
function isListOf(parts: readonly string[]): boolean {
  const isNumbered = PAGE_SEGMENTS.has(parts.at(-2) ?? '');
  const named = isNumbered ? parts.slice(0, -2) : parts;
  return named.length <= MAX_LIST_PARTS && !named.some(looksLikeArticle);
}

function looksLikeArticle(part: string): boolean {
  return ARTICLE_NUMBER.test(part) || part.split(/[-_]/).length >= MIN_SLUG_WORDS;
}

/** Returns the parts of a path in lower case, without the ending of a file's name. */
function partsOf(path: string): readonly string[] {
  return decode(path)
    .toLowerCase()
    .split('/')
    .map((part) => part.replace(ENDING, ''))
    .filter((part) => part !== '');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (error) {
    if (error instanceof URIError) return path;
    throw error;
  }
}
