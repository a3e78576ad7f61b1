import type { Element } from 'hast';
import type { Language } from '../../languages/language.js';
import type { DateParser } from '../fields/date-parse.js';
import type { LinkedData, LinkedNode } from './metadata-json-ld.js';
import type { NameReader } from './metadata-names.js';
import type { PagePart } from './metadata-part.js';
import type { PageScan } from './metadata-scan.js';

/** Characters of text from the headline within which a byline is the article's. */
export const NEAR = 900;

/** Authors as one source names them. */
export interface FoundAuthors {
  readonly names: readonly string[];
  readonly method: string;
  readonly quote: string;
  readonly node: Element | null;
  readonly score: number;
}

/** Where a page may say who wrote its article. */
export interface AuthorSources {
  readonly scan: PageScan;
  readonly data: LinkedData;
  readonly article: LinkedNode | null;
  readonly names: NameReader;
  readonly headline: { readonly part: PagePart; readonly ancestors: ReadonlySet<Element> } | null;
}

/** Where a page may say when its article appeared. */
export interface DateSources {
  readonly scan: PageScan;
  readonly data: LinkedData;
  readonly article: LinkedNode | null;
  readonly url: string | null;
  readonly dates: DateParser;
  /** When the page was saved, as EDTF; null when nobody says. */
  readonly capturedAt: string | null;
  readonly languages: readonly Language[];
  /** Where the headline stands; null when it is only declared. */
  readonly headline: { readonly part: PagePart; readonly ancestors: ReadonlySet<Element> } | null;
}
