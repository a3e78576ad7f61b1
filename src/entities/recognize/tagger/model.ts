import { LABEL_COUNT } from './labels.js';
import type { WordKnowledge } from './words.js';

/** The numbers of a trained tagger, as its file holds them. All weights share one scale: only their order counts. */
export interface ModelData {
  /** Hashes of features, ascending as unsigned numbers. */
  readonly keys: Uint32Array;
  /** A row of LABEL_COUNT weights for each key. */
  readonly weights: Int8Array;
  /** (LABEL_COUNT + 1)² scores, from × to; the last label is the sentence's edge. */
  readonly transitions: Int16Array;
  /** Hashes of words that have classes, ascending, and CLUSTERINGS classes for each. */
  readonly clusterKeys: Uint32Array;
  readonly clusters: Uint16Array;
  /** Hashes of small words, ascending, and what is known of each: how often it has a capital, and the lists it is in. */
  readonly profileKeys: Uint32Array;
  readonly profiles: Uint16Array;
}

/** Clusterings of the vocabulary, coarse to fine. */
export const CLUSTERINGS = 3;
const VERSION = 2;
/** Bytes before the sections: version, then the number of entries of each. */
const HEADER = 16;
const TRANSITIONS = (LABEL_COUNT + 1) ** 2;

/** Returns the bytes of a model: little-endian, keys as differences of seven bits a byte. */
export function encodeModel(model: ModelData): Uint8Array {
  const header = new DataView(new ArrayBuffer(HEADER));
  [VERSION, model.keys.length, model.clusterKeys.length, model.profileKeys.length].forEach((value, i) => {
    header.setUint32(i * 4, value, true);
  });
  const parts = [
    new Uint8Array(header.buffer),
    bytesOf(model.transitions, 2),
    columns(model.weights, LABEL_COUNT),
    bytesOf(model.clusters, 2),
    bytesOf(model.profiles, 2),
    encodeKeys(model.keys),
    encodeKeys(model.clusterKeys),
    encodeKeys(model.profileKeys),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Reads what {@link encodeModel} wrote. Throws on bytes of another version. */
export function decodeModel(bytes: Uint8Array): ModelData {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0, true) !== VERSION)
    throw new Error('the names model is of another version: train it again with npm run train-ner');
  const rows = view.getUint32(4, true);
  const words = view.getUint32(8, true);
  const profiled = view.getUint32(12, true);
  let at = HEADER;
  const take = (length: number): Uint8Array => bytes.subarray(at, (at += length));
  const shorts = (count: number): DataView => {
    const part = take(count * 2);
    return new DataView(part.buffer, part.byteOffset, part.byteLength);
  };
  const transitionBytes = shorts(TRANSITIONS);
  const weights = rowsOf(take(rows * LABEL_COUNT), LABEL_COUNT);
  const clusterBytes = shorts(words * CLUSTERINGS);
  const profileBytes = shorts(profiled);
  const keys = decodeKeys(bytes, at, rows);
  const clusterKeys = decodeKeys(bytes, keys.end, words);
  return {
    keys: keys.values,
    weights,
    transitions: Int16Array.from({ length: TRANSITIONS }, (_, i) => transitionBytes.getInt16(i * 2, true)),
    clusterKeys: clusterKeys.values,
    clusters: Uint16Array.from({ length: words * CLUSTERINGS }, (_, i) =>
      clusterBytes.getUint16(i * 2, true),
    ),
    profileKeys: decodeKeys(bytes, clusterKeys.end, profiled).values,
    profiles: Uint16Array.from({ length: profiled }, (_, i) => profileBytes.getUint16(i * 2, true)),
  };
}

function bytesOf(values: ArrayLike<number>, width: 2): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * width));
  for (let i = 0; i < values.length; i += 1) view.setUint16(i * width, (values[i] ?? 0) & 0xffff, true);
  return new Uint8Array(view.buffer);
}

/** Weights of one label stand together in the file: it compresses better. */
function columns(weights: Int8Array, width: number): Uint8Array {
  const rows = weights.length / width;
  const bytes = new Uint8Array(weights.length);
  for (let row = 0; row < rows; row += 1)
    for (let y = 0; y < width; y += 1) bytes[y * rows + row] = weights[row * width + y] ?? 0;
  return bytes;
}

function rowsOf(bytes: Uint8Array, width: number): Int8Array {
  const rows = bytes.length / width;
  const weights = new Int8Array(bytes.length);
  for (let y = 0; y < width; y += 1)
    for (let row = 0; row < rows; row += 1) weights[row * width + y] = bytes[y * rows + row] ?? 0;
  return weights;
}

function encodeKeys(keys: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const key of keys) {
    let rest = key - before;
    before = key;
    while (rest > 127) {
      bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

function decodeKeys(bytes: Uint8Array, from: number, count: number): { values: Uint32Array; end: number } {
  const values = new Uint32Array(count);
  let at = from;
  let key = 0;
  for (let i = 0; i < count; i += 1) {
    let factor = 1;
    for (;;) {
      const byte = bytes[at] ?? 0;
      at += 1;
      key += (byte & 127) * factor;
      if (byte < 128) break;
      factor *= 128;
    }
    values[i] = key;
  }
  return { values, end: at };
}

/** Bits of a key that the filter of {@link KeyIndex} goes by: 128 kB, which stay in a core's own cache. */
const FILTER_BITS = 20;

/**
 * Finds rows by 32-bit keys: open addressing, at most half full, each key next to its row so that both come with one look into
 * memory. Most keys asked for have no row: a small filter tells nine of ten of them before the large array is touched.
 */
export class KeyIndex {
  private readonly mask: number;
  /** Two numbers a slot: the key, and its row + 1, or 0. */
  private readonly slots: Int32Array;
  private readonly filter = new Int32Array(2 ** (FILTER_BITS - 5));

  constructor(keys: Uint32Array) {
    let size = 16;
    while (size < keys.length * 2) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(2 * size);
    const { slots, filter, mask } = this;
    for (let row = 0; row < keys.length; row += 1) {
      const key = (keys[row] ?? 0) | 0;
      let at = key & mask;
      while (slots[2 * at + 1] !== 0) at = (at + 1) & mask;
      slots[2 * at] = key;
      slots[2 * at + 1] = row + 1;
      const bit = key >>> (32 - FILTER_BITS);
      filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  /** The row of a key; -1 when it has none. */
  find(key: number): number {
    const bit = key >>> (32 - FILTER_BITS);
    if ((((this.filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0) return -1;
    const { slots, mask } = this;
    const wanted = key | 0;
    let at = key & mask;
    for (;;) {
      const row = slots[2 * at + 1] ?? 0;
      if (row === 0) return -1;
      if (slots[2 * at] === wanted) return row - 1;
      at = (at + 1) & mask;
    }
  }
}

/** Returns the words' classes and capitals of a model. */
export function knowledgeOf(
  model: Pick<ModelData, 'clusterKeys' | 'clusters' | 'profileKeys' | 'profiles'>,
): WordKnowledge {
  const clusterIndex = new KeyIndex(model.clusterKeys);
  const profileIndex = new KeyIndex(model.profileKeys);
  return {
    clusters(key) {
      const row = clusterIndex.find(key);
      if (row < 0) return NO_CLUSTERS;
      return Array.from(
        { length: CLUSTERINGS },
        (_, level) => model.clusters[row * CLUSTERINGS + level] ?? 0,
      );
    },
    profile(key) {
      const row = profileIndex.find(key);
      return row < 0 ? 0 : (model.profiles[row] ?? 0);
    },
  };
}

const NO_CLUSTERS: readonly number[] = Array.from({ length: CLUSTERINGS }, () => -1);
