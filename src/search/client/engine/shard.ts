import {
  findPart,
  packPath,
  placeParts,
  tableRange,
  type ByteRange,
  type PackPlace,
} from '../../../model/search-pack.js';
import { compareCodePoints } from '../../../util/compare.js';
import { lengthOfCode, SHARD_TABLE, TEXTS_PER_PACK, type ArticleView, type PartEntry } from '../../format.js';
import { createReader, readNumber } from '../../numbers.js';
import {
  readChunk,
  readPositions,
  readPositionsChunk,
  readPosting,
  type Positions,
  type Posting,
} from './postings.js';
import { unpack } from './unpack.js';

/**
 * Gives the bytes of a pack of search/, or a range of them; rejects when they cannot be had. The path is relative to search/ and
 * has no suffix.
 */
export type LoadFile = (path: string, range?: ByteRange) => Promise<Uint8Array>;

/** One index: some thousand articles that follow each other in the archive. */
export interface Shard {
  /** About how many words each article has, and the codes that say so (lengthCode). */
  readonly lengths: Float32Array;
  /** In which articles a word stands, by its key in the index; null when it has no such word. */
  readonly find: (key: string) => Promise<ShardPosting | null>;
}

export interface ShardPosting extends Posting {
  /** Loads where in these articles it stands. */
  readonly positions: () => Promise<Positions>;
}

export async function openShard({ folder }: PartEntry, load: LoadFile): Promise<Shard> {
  const table = await unpack(await load(`${folder}/${SHARD_TABLE}`));
  const { lengths, starts, places } = readTable(table);
  const loadPart = async (part: number): Promise<Uint8Array> => {
    const place = places[part];
    if (place === undefined) throw new Error(`there is no part ${String(part)}`);
    return unpack(await load(packPath(folder, place.pack), place));
  };
  const chunks = createCache(async (chunk: number) => readChunk(await loadPart(chunk)));
  // Behind the chunks with the articles of words are those with the positions, in the same order.
  const positions = createCache(async (chunk: number) =>
    readPositionsChunk(await loadPart(starts.length + chunk)),
  );
  return {
    lengths,
    find: async (key) => {
      // Articles without a word have none.
      if (places.length === 0) return null;
      const chunk = Math.max(
        0,
        starts.findLastIndex((start) => compareCodePoints(start, key) <= 0),
      );
      const word = (await chunks(chunk)).get(key);
      if (word === undefined) return null;
      const posting = readPosting(word.bytes);
      return {
        ...posting,
        positions: async () => {
          const bytes = (await positions(chunk))[word.number];
          if (bytes === undefined) throw new Error(`the positions of ${key} are missing`);
          return readPositions(bytes, posting);
        },
      };
    },
  };
}

/** Reads what results show of the article in a place of the archive. */
export function openTexts(
  texts: readonly PartEntry[],
  load: LoadFile,
): (place: number) => Promise<ArticleView> {
  const tables = createCache(async (path: string, parts: number) => load(path, tableRange(parts)));
  const readPart = async ({ folder, articles }: PartEntry, part: number): Promise<ArticleView> => {
    const pack = Math.floor(part / TEXTS_PER_PACK);
    const path = packPath(folder, pack);
    const first = pack * TEXTS_PER_PACK;
    const table = await tables(path, Math.min(TEXTS_PER_PACK, articles - first));
    const bytes = await unpack(await load(path, findPart(table, part - first)));
    return JSON.parse(new TextDecoder().decode(bytes)) as ArticleView;
  };
  const views = createCache(async (place: number) => {
    let start = 0;
    for (const entry of texts) {
      if (place < start + entry.articles) return readPart(entry, place - start);
      start += entry.articles;
    }
    throw new Error(`there is no article ${String(place)}`);
  });
  return views;
}

/** Reads what makeShard (shard-files.ts of the build) wrote. */
function readTable(bytes: Uint8Array): {
  readonly lengths: Float32Array;
  readonly starts: readonly string[];
  readonly places: readonly PackPlace[];
} {
  const reader = createReader(bytes);
  const sizes = Array.from({ length: readNumber(reader) }, () => readNumber(reader));
  const lengths = Float32Array.from(reader.take(readNumber(reader)), lengthOfCode);
  const starts = new TextDecoder().decode(bytes.subarray(reader.at)).split('\n');
  return { lengths, starts, places: placeParts(sizes) };
}

/** Keeps what was loaded once, by the first of its arguments; what could not be loaded may be there next time. */
function createCache<Key, Rest extends readonly unknown[], T>(
  load: (key: Key, ...rest: Rest) => Promise<T>,
): (key: Key, ...rest: Rest) => Promise<T> {
  const kept = new Map<Key, Promise<T>>();
  return (key, ...rest) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const loading = load(key, ...rest);
    kept.set(key, loading);
    loading.catch(() => kept.delete(key));
    return loading;
  };
}
