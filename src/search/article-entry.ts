import { compareCodePoints } from '../util/compare.js';
import { createReader, pushNumber, readNumber } from './numbers.js';
import type { WordCount } from './words.js';

/** All that an index has of one article. Articles are indexed once; units and shards are put together from these. */
export interface ArticleEntry {
  /** About how long it is (lengthCode). */
  readonly length: number;
  /** Its words and where they stand, as encodeUnit writes a unit of one article. */
  readonly index: Uint8Array;
  /** A line for each word that it can be found by; behind a tab the word's key in the index, where that is another. */
  readonly words: Uint8Array;
  /** What a result shows of it, compressed, and the SHA-256 of it before that, in hexadecimal digits. */
  readonly view: Uint8Array;
  readonly viewHash: string;
}

/** Bytes of a SHA-256. */
const HASH_BYTES = 32;

/** Returns an entry as it is kept: its length, the lengths of its parts but the last, the hash of its view, and its parts. */
export function packEntry({ length, index, words, view, viewHash }: ArticleEntry): Uint8Array {
  const head: number[] = [];
  for (const number of [length, index.length, words.length]) pushNumber(head, number);
  return Buffer.concat([Uint8Array.from(head), Buffer.from(viewHash, 'hex'), index, words, view]);
}

/** Reads what {@link packEntry} wrote. */
export function unpackEntry(bytes: Uint8Array): ArticleEntry {
  const reader = createReader(bytes);
  const [length, index, words] = [readNumber(reader), readNumber(reader), readNumber(reader)];
  const viewHash = Buffer.from(reader.take(HASH_BYTES)).toString('hex');
  return {
    length,
    viewHash,
    index: reader.take(index),
    words: reader.take(words),
    view: bytes.subarray(reader.at),
  };
}

/** Returns the lines of words with their keys, as an entry has them. */
export function packWords(keys: Iterable<readonly [word: string, key: string]>): Uint8Array {
  const lines = Array.from(keys, ([word, key]) => (key === word ? word : `${word}\t${key}`));
  return Buffer.from(lines.join('\n'), 'utf8');
}

/** Counts in how many of some articles each word occurs. A word has one key; where articles differ, the first in code-point order. */
export function countEntries(
  entries: readonly Pick<ArticleEntry, 'words'>[],
): ReadonlyMap<string, WordCount> {
  const counts = new Map<string, WordCount>();
  for (const { words } of entries) {
    const text = Buffer.from(words.buffer, words.byteOffset, words.byteLength).toString('utf8');
    for (const line of text === '' ? [] : text.split('\n')) {
      const tab = line.indexOf('\t');
      const word = tab < 0 ? line : line.slice(0, tab);
      const key = tab < 0 ? word : line.slice(tab + 1);
      const known = counts.get(word);
      if (known === undefined) counts.set(word, { count: 1, key });
      else
        counts.set(word, {
          count: known.count + 1,
          key: compareCodePoints(key, known.key) < 0 ? key : known.key,
        });
    }
  }
  return counts;
}
