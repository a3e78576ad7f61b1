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

/** Reads numbers as pushNumber wrote them. */
interface Reader {
  at: number;
}

function readNumber(bytes: Uint8Array, reader: Reader): number {
  let byte = bytes[reader.at++] ?? 0;
  let number = byte & 127;
  for (let shift = 7; byte > 127; shift += 7) {
    byte = bytes[reader.at++] ?? 0;
    number |= (byte & 127) << shift;
  }
  return number;
}

/** A chunk's words, each with its bytes for readPosting, as encodeWord wrote them. */
export function readChunk(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const words = new Map<string, Uint8Array>();
  const decoder = new TextDecoder();
  const reader = { at: 0 };
  const take = (): Uint8Array => {
    const length = readNumber(bytes, reader);
    reader.at += length;
    return bytes.subarray(reader.at - length, reader.at);
  };
  while (reader.at < bytes.length) words.set(decoder.decode(take()), take());
  return words;
}

export function readPosting(bytes: Uint8Array): Posting {
  const reader = { at: 0 };
  const size = readNumber(bytes, reader);
  const places = new Uint32Array(size);
  const counts = new Uint32Array(size);
  const named = new Uint8Array(size);
  const starts = new Uint32Array(size);
  let place = 0;
  for (let i = 0; i < size; i += 1) {
    place += readNumber(bytes, reader);
    places[i] = place;
    const code = readNumber(bytes, reader);
    const count = code >> 1;
    counts[i] = count;
    starts[i] = reader.at;
    let left = count;
    if ((code & 1) === 1) {
      named[i] = 1;
      left += readNumber(bytes, reader);
    }
    // The last byte of a number is the one without its highest bit.
    while (left > 0) if ((bytes[reader.at++] ?? 0) < 128) left -= 1;
  }
  const distances = (from: Reader, count: number): readonly number[] => {
    let position = 0;
    return Array.from({ length: count }, () => (position += readNumber(bytes, from)));
  };
  const titleOf = (i: number, from: Reader): readonly number[] =>
    named[i] === 1 ? distances(from, readNumber(bytes, from)) : [];
  return {
    places,
    counts,
    named,
    titleAt: (i) => titleOf(i, { at: starts[i] ?? 0 }),
    textAt: (i) => {
      const from = { at: starts[i] ?? 0 };
      titleOf(i, from);
      return distances(from, counts[i] ?? 0);
    },
  };
}
