import { createReader, pushNumber, readNumber } from './numbers.js';
import { addCounts, type WordCount } from './words.js';

/** All that an index has of one article. Articles are indexed once; units and shards are put together from these. */
export interface ArticleEntry {
  /** About how long it is (lengthCode). */
  readonly length: number;
  /** Its words and where they stand, as encodeUnit writes a unit of one article. */
  readonly index: Uint8Array;
  /** The words that it can be found by, and those of which it has the parts, as packCounts writes them. */
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

/** Counts in how many of some articles each word occurs. */
export function countEntries(
  entries: readonly Pick<ArticleEntry, 'words'>[],
): ReadonlyMap<string, WordCount> {
  const counts = new Map<string, WordCount>();
  for (const { words } of entries) addCounts(counts, words);
  return counts;
}
