import type { WordCounts } from '../model/article.js';

/** Characters of an article's beginning that are looked at: news says what it is about first. */
const BEGINNING = 2000;
/** A headline's word counts as one that occurs this often. */
const HEADLINE_WEIGHT = 3;
/** Letters and digits; shorter words are function words or abbreviations. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]{2,}/gu;
/** Times a word is counted at most, which a byte holds: by the logarithm it is used with, more make no difference. */
export const MOST_COUNTED = 255;

export interface WordSource {
  readonly title: string | null;
  readonly text: string;
}

/** Word counts with the words themselves, in the order of their counts. */
export interface CountedWords extends WordCounts {
  readonly words: readonly string[];
}

/** Counts the words of an article's headline and the beginning of its text. */
export function countWords({ title, text }: WordSource): CountedWords {
  const places = new Map<number, number>();
  const words: string[] = [];
  const counts: number[] = [];
  const count = (part: string, weight: number): void => {
    for (const [word] of part.toLowerCase().matchAll(WORD)) {
      const hash = hashOf(word);
      const place = places.get(hash) ?? words.push(word) - 1;
      places.set(hash, place);
      counts[place] = Math.min(MOST_COUNTED, (counts[place] ?? 0) + weight);
    }
  };
  count(title ?? '', HEADLINE_WEIGHT);
  count(text.slice(0, BEGINNING), 1);
  return { hashes: Int32Array.from(places.keys()), counts: Uint8Array.from(counts), words };
}

/** Packs word counts: the number of words and their hashes (32 bits, little-endian), their counts, the words with spaces between. */
export function packWordCounts({ hashes, counts, words }: CountedWords): Buffer {
  const text = Buffer.from(words.join(' '));
  const packed = Buffer.alloc(NUMBER_BYTES * (1 + hashes.length) + counts.length + text.length);
  packed.writeUInt32LE(hashes.length, 0);
  for (const [i, hash] of hashes.entries()) packed.writeInt32LE(hash, NUMBER_BYTES * (i + 1));
  packed.set(counts, NUMBER_BYTES * (1 + hashes.length));
  packed.set(text, NUMBER_BYTES * (1 + hashes.length) + counts.length);
  return packed;
}

/** Returns the counts of what {@link packWordCounts} made. */
export function unpackWordCounts(packed: Buffer): WordCounts {
  const length = packed.readUInt32LE(0);
  const hashes = new Int32Array(length);
  for (let i = 0; i < length; i += 1) hashes[i] = packed.readInt32LE(NUMBER_BYTES * (i + 1));
  const start = NUMBER_BYTES * (1 + length);
  return { hashes, counts: Uint8Array.from(packed.subarray(start, start + length)) };
}

/** Returns the words of what {@link packWordCounts} made. */
export function unpackWords(packed: Buffer): readonly string[] {
  const length = packed.readUInt32LE(0);
  const text = packed.toString('utf8', NUMBER_BYTES * (1 + length) + length);
  return text === '' ? [] : text.split(' ');
}

/** Size of the number of words, and of a hash. */
const NUMBER_BYTES = 4;

/** FNV-1a over UTF-16 units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** Returns the hashes of words, to look for them in {@link WordCounts.hashes}. */
export function hashWords(words: Iterable<string>): ReadonlySet<number> {
  return new Set([...words].map(hashOf));
}
