import type { PackSuffix } from '../model/search-pack.js';

/** The files below search/ that are Kliping's own, as the build writes them and the browser reads them. */

/** What the search page can filter by, in the order it shows them. */
export const FACETS = [
  'year',
  'outlet',
  'author',
  'tag',
  'person',
  'organization',
  'place',
  'section',
  'language',
] as const;
/** Facets of which an article has one value, and those of which it has any number. */
export const SINGLE_FACETS = ['outlet', 'section', 'language'] as const;
export const NAME_FACETS = ['author', 'tag', 'person', 'organization', 'place'] as const;

/** The one file with a name that never changes; all others are named after their content. */
export const MANIFEST = 'index.json';

/** Lists the parts of an index. Paths are relative to search/ and, except the worker's, have no suffix. */
export interface SearchManifest {
  readonly suffix: PackSuffix;
  /** The search itself, one classic script for a worker. */
  readonly worker: string;
  /** The language whose forms of words are brought together. */
  readonly language: string;
  /** In the archive's order: newest first, undated last. */
  readonly shards: readonly PartEntry[];
  /** Where what results show lies, in the same order; in smaller parts. */
  readonly texts: readonly PartEntry[];
  /** Articles with a date: they come first. */
  readonly dated: number;
  /** Function words of the archive's languages, with spaces between them. */
  readonly functionWords: string;
  readonly facets: string;
  readonly names: string;
  /** The words that occur, by how they begin, and what can be suggested. */
  readonly words: Buckets;
  readonly suggestions: Buckets;
  /** Words that may be meant by misspelt ones, by how they end: each is written backwards. */
  readonly endings: Buckets;
}

/** Before a spelling of a name that may be meant for another as well. No spelling begins with it. */
export const SHARED_MARK = '\u0001';

/** A dictionary in many parts: each holds what begins with its key and with no longer key. The first part has the key ''. */
export interface Buckets {
  /** Where its packs are. */
  readonly folder: string;
  /** In code-point order, with spaces between them; without ''. */
  readonly keys: string;
  /** The bytes of each part, that of '' first, as encodeNumbers writes them. */
  readonly sizes: string;
}

/** A folder for articles that follow each other in the archive: the index of some thousand, or the texts of some hundred. */
export interface PartEntry {
  /** Named after its content. */
  readonly folder: string;
  readonly articles: number;
}

/** In a shard's folder: how long its articles are, and with which word each chunk of its index starts, and where it lies. */
export const SHARD_TABLE = 'table';

/** What is known of an article besides its headline and text, and found as words of its own. */
export const CREDIT_FIELDS = { author: 'a', outlet: 'o', section: 's', address: 'h' } as const;
export type CreditField = keyof typeof CREDIT_FIELDS;
/** Between a word and the letter of the field it stands in: no word has it. */
const FIELD_SIGN = '\u0001';

/** Returns the key that the index has for a word of a field. Such words are not stemmed. */
export function fieldKey(word: string, field: CreditField): string {
  return word + FIELD_SIGN + CREDIT_FIELDS[field];
}

/** Returns the field that a key of the index is of; null for words of headlines and texts. */
export function fieldOfKey(key: string): CreditField | null {
  const [, letter] = key.split(FIELD_SIGN);
  const fields = Object.keys(CREDIT_FIELDS) as CreditField[];
  return letter === undefined ? null : (fields.find((field) => CREDIT_FIELDS[field] === letter) ?? null);
}

/** Articles of a word that are passed over together where none of them can be among the best. */
export const POSTING_BLOCK = 128;

/** Articles whose texts are in one pack: a search that shows ten results loads ten parts, or from a disk ten packs. */
export const TEXTS_PER_PACK = 64;

/**
 * What is known of an article: its path and, behind '#', what a result shows besides; its headline, '' where it has none; its text,
 * with a blank line between blocks; and what it is about: its most frequent keys but function words, the most frequent first, each
 * with a tab and how often it is there, with spaces between them.
 */
export type ArticleView = readonly [address: string, title: string, text: string, signature: string];

/** Codes a doubling of an article's length takes: one is 9 % more, which no order of results depends on. */
const CODES_PER_DOUBLING = 8;

/** Returns an article's number of words in one byte. */
export function lengthCode(words: number): number {
  return Math.min(255, Math.round(CODES_PER_DOUBLING * Math.log2(1 + words)));
}

/** About how many words a code stands for. */
export function lengthOfCode(code: number): number {
  return 2 ** (code / CODES_PER_DOUBLING) - 1;
}

/** Values that every article has one of. Articles are in the archive's order. */
export interface FacetTable {
  /** Runs of articles with one date, as EDTF cut to the month; '' for undated. */
  readonly dates: readonly (readonly [date: string, articles: number])[];
  /** The day of the month of each article, 0 where it is not known, as encodeNumbers writes them. */
  readonly days: string;
  readonly columns: Readonly<Record<(typeof SINGLE_FACETS)[number], FacetColumn>>;
  /**
   * Articles with the same text: for each group how many there are, and their places, each as its distance from the one before, all as
   * encodeNumbers writes them.
   */
  readonly sameTexts: string;
}

export interface FacetColumn {
  /** The most frequent first. */
  readonly values: readonly string[];
  /** An index into `values` for each article, as encodeNumbers writes them. */
  readonly articles: string;
}

/** The articles each name is in: their places, each as its distance from the one before, as encodeNumbers writes them. */
export type NameTable = Readonly<
  Record<(typeof NAME_FACETS)[number], readonly (readonly [name: string, articles: string])[]>
>;

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Five of the six bits of a digit belong to the number; the sixth says that more digits follow. */
const BITS = 5;
const MORE = 1 << BITS;

/** Numbers ≥ 0 as text, small ones with one character: it lies in JSON as it is and is compressed well. */
export function encodeNumbers(numbers: Iterable<number>): string {
  const digits: string[] = [];
  for (const number of numbers) {
    let rest = number;
    while (rest >= MORE) {
      digits.push(DIGITS.charAt((rest & (MORE - 1)) | MORE));
      rest >>>= BITS;
    }
    digits.push(DIGITS.charAt(rest));
  }
  return digits.join('');
}

export function decodeNumbers(text: string): readonly number[] {
  const numbers: number[] = [];
  let number = 0;
  let shift = 0;
  for (let i = 0; i < text.length; i += 1) {
    const digit = DIGITS.indexOf(text.charAt(i));
    number |= (digit & (MORE - 1)) << shift;
    shift += BITS;
    if (digit >= MORE) continue;
    numbers.push(number);
    number = 0;
    shift = 0;
  }
  return numbers;
}
