import { createReader, readNumber, skipNumbers, type Reader } from '../../numbers.js';

/** Where one word stands in the articles of a shard. Articles are in their order; `i` counts them. */
export interface Posting {
  /** Each article's place in its shard. */
  readonly places: Uint32Array;
  /** How many times in the text of each. */
  readonly counts: Uint32Array;
  /** 1 where it stands in the headline. */
  readonly named: Uint8Array;
  /** Words before it in the text, and in the headline, each time. */
  readonly textAt: (i: number) => readonly number[];
  readonly titleAt: (i: number) => readonly number[];
}

/** Returns a chunk's words, each with its bytes for readPosting, as joinUnits wrote them. */
export function readChunk(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const words = new Map<string, Uint8Array>();
  const decoder = new TextDecoder();
  const reader = createReader(bytes);
  while (reader.at < bytes.length) {
    const word = decoder.decode(reader.take(readNumber(reader)));
    words.set(word, reader.take(readNumber(reader)));
  }
  return words;
}

export function readPosting(bytes: Uint8Array): Posting {
  const reader = createReader(bytes);
  const size = readNumber(reader);
  const places = new Uint32Array(size);
  const counts = new Uint32Array(size);
  const named = new Uint8Array(size);
  const starts = new Uint32Array(size);
  let place = 0;
  for (let i = 0; i < size; i += 1) {
    place += readNumber(reader);
    places[i] = place;
    const code = readNumber(reader);
    const count = code >> 1;
    counts[i] = count;
    starts[i] = reader.at;
    let left = count;
    if ((code & 1) === 1) {
      named[i] = 1;
      left += readNumber(reader);
    }
    skipNumbers(reader, left);
  }
  const distances = (from: Reader, count: number): readonly number[] => {
    let position = 0;
    return Array.from({ length: count }, () => (position += readNumber(from)));
  };
  const titleOf = (i: number, from: Reader): readonly number[] =>
    named[i] === 1 ? distances(from, readNumber(from)) : [];
  return {
    places,
    counts,
    named,
    titleAt: (i) => titleOf(i, createReader(bytes, starts[i])),
    textAt: (i) => {
      const from = createReader(bytes, starts[i]);
      titleOf(i, from);
      return distances(from, counts[i] ?? 0);
    },
  };
}
