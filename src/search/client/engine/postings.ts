import { POSTING_BLOCK } from '../../format.js';
import { createReader, readNumber, skipNumbers, type Reader } from '../../numbers.js';

/** In which articles of a shard one word stands. They are in their order; `i` counts them. */
export interface Posting {
  /** Each article's place in its shard. */
  readonly places: Uint32Array;
  /** Twice how many times in the text of each, and one more where it stands in the headline. */
  readonly codeAt: (i: number) => number;
  /** One for every POSTING_BLOCK articles. */
  readonly blocks: readonly PostingBlock[];
}

/** What is known of articles that follow each other without reading their codes. */
export interface PostingBlock {
  /** No code of its articles is greater. */
  readonly greatest: number;
  /** No article of it is shorter (lengthCode); null where that is not known. */
  readonly shortest: number | null;
}

/** Where one word stands in the articles of a shard; `i` counts as in its {@link Posting}. */
export interface Positions {
  /** Words before it in the text, and in the headline, each time. */
  readonly textAt: (i: number) => readonly number[];
  readonly titleAt: (i: number) => readonly number[];
}

/** Returns the words of a chunk, each with its bytes for {@link readPosting} and with its number in the chunk. */
export function readChunk(
  bytes: Uint8Array,
): ReadonlyMap<string, { readonly bytes: Uint8Array; readonly number: number }> {
  const words = new Map<string, { bytes: Uint8Array; number: number }>();
  const decoder = new TextDecoder();
  const reader = createReader(bytes);
  while (reader.at < bytes.length) {
    const word = decoder.decode(reader.take(readNumber(reader)));
    words.set(word, { bytes: reader.take(readNumber(reader)), number: words.size });
  }
  return words;
}

/** Returns the bytes of each word's positions, in the order of the chunk's words. */
export function readPositionsChunk(bytes: Uint8Array): readonly Uint8Array[] {
  const words: Uint8Array[] = [];
  const reader = createReader(bytes);
  while (reader.at < bytes.length) words.push(reader.take(readNumber(reader)));
  return words;
}

/** Reads what joinParts (postings.ts of the build) wrote of a word's articles. Codes are read by the block, when one is asked for. */
export function readPosting(bytes: Uint8Array): Posting {
  const reader = createReader(bytes);
  const size = readNumber(reader);
  const places = new Uint32Array(size);
  let place = 0;
  for (let i = 0; i < size; i += 1) {
    place += readNumber(reader);
    places[i] = place;
  }
  const codes = new Uint32Array(size);
  const count = Math.ceil(size / POSTING_BLOCK);
  const starts = new Int32Array(count);
  const readCodes = (block: number, from: Reader): void => {
    const end = Math.min(size, (block + 1) * POSTING_BLOCK);
    for (let i = block * POSTING_BLOCK; i < end; i += 1) codes[i] = readNumber(from);
    starts[block] = READ;
  };
  const blocks: PostingBlock[] = [];
  if (count === 1) {
    readCodes(0, reader);
    blocks.push({ greatest: codes.reduce((most, code) => Math.max(most, code), 0), shortest: null });
  } else {
    for (let block = 0; block < count; block += 1) {
      const length = readNumber(reader);
      const greatest = readNumber(reader);
      blocks.push({ greatest, shortest: readNumber(reader) });
      starts[block] = reader.at;
      reader.at += length;
    }
  }
  return {
    places,
    blocks,
    codeAt: (i) => {
      const block = Math.floor(i / POSTING_BLOCK);
      const start = starts[block] ?? READ;
      if (start !== READ) readCodes(block, createReader(bytes, start));
      return codes[i] ?? 0;
    },
  };
}

/** In place of where a block starts: its codes have been read. */
const READ = -1;

/** Reads where a word stands in its articles, from what joinParts (postings.ts of the build) wrote. */
export function readPositions(bytes: Uint8Array, { places, codeAt }: Posting): Positions {
  const reader = createReader(bytes);
  const count = Math.ceil(places.length / POSTING_BLOCK);
  const sizes = Array.from({ length: count }, () => (count === 1 ? bytes.length : readNumber(reader)));
  let start = reader.at;
  const blocks = sizes.map((size) => {
    start += size;
    return start - size;
  });
  // Where the articles of a block start, found when one of them is asked for.
  const known = new Map<number, readonly number[]>();
  const startsOf = (block: number): readonly number[] => {
    const own = known.get(block);
    if (own !== undefined) return own;
    const from = createReader(bytes, blocks[block]);
    const found: number[] = [];
    const end = Math.min(places.length, (block + 1) * POSTING_BLOCK);
    for (let i = block * POSTING_BLOCK; i < end; i += 1) {
      found.push(from.at);
      const code = codeAt(i);
      skipNumbers(from, (code >> 1) + ((code & 1) === 1 ? readNumber(from) : 0));
    }
    known.set(block, found);
    return found;
  };
  const readerAt = (i: number): Reader =>
    createReader(bytes, startsOf(Math.floor(i / POSTING_BLOCK))[i % POSTING_BLOCK]);
  const distances = (from: Reader, length: number): readonly number[] => {
    let position = 0;
    return Array.from({ length }, () => (position += readNumber(from)));
  };
  const titleOf = (i: number, from: Reader): readonly number[] =>
    (codeAt(i) & 1) === 1 ? distances(from, readNumber(from)) : [];
  return {
    titleAt: (i) => titleOf(i, readerAt(i)),
    textAt: (i) => {
      const from = readerAt(i);
      titleOf(i, from);
      return distances(from, codeAt(i) >> 1);
    },
  };
}
