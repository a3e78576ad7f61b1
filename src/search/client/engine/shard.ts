import { compareCodePoints } from '../../../util/compare.js';
import {
  chunkFile,
  fragmentFile,
  lengthOfCode,
  SHARD_TABLE,
  type ArticleView,
  type ShardEntry,
} from '../../format.js';
import { readChunk, readPosting, type Posting } from './postings.js';

/** Gives the bytes of a file of search/, as it was written; rejects when it cannot be had. */
export type LoadFile = (path: string) => Promise<Uint8Array>;

/** One index: some thousand articles that follow each other in the archive. */
export interface Shard {
  /** About how many words each article has. */
  readonly lengths: Float32Array;
  /** Where a word stands, by its key in the index; null when it has no such word. */
  readonly find: (key: string) => Promise<Posting | null>;
  /** Of the article in this place of the shard. */
  readonly readView: (place: number) => Promise<ArticleView>;
}

export async function openShard({ folder }: ShardEntry, load: LoadFile): Promise<Shard> {
  const table = await unpack(await load(`${folder}/${SHARD_TABLE}`));
  const { lengths, starts } = readTable(table);
  const loadOnce = createCache(async (path) => unpack(await load(`${folder}/${path}`)));
  const chunks = createCache(async (path) => readChunk(await loadOnce(path)));
  return {
    lengths,
    find: async (key) => {
      const chunk = starts.findLastIndex((start) => compareCodePoints(start, key) <= 0);
      const bytes = (await chunks(chunkFile(Math.max(0, chunk)))).get(key);
      return bytes === undefined ? null : readPosting(bytes);
    },
    readView: async (place) =>
      JSON.parse(new TextDecoder().decode(await loadOnce(fragmentFile(place)))) as ArticleView,
  };
}

/** As makeTable (repack.ts of the build) wrote it. */
function readTable(bytes: Uint8Array): {
  readonly lengths: Float32Array;
  readonly starts: readonly string[];
} {
  let at = 0;
  let size = 0;
  for (let shift = 0, more = true; more; shift += 7, at += 1) {
    const byte = bytes[at] ?? 0;
    size |= (byte & 127) << shift;
    more = byte > 127;
  }
  return {
    lengths: Float32Array.from(bytes.subarray(at, at + size), lengthOfCode),
    starts: new TextDecoder().decode(bytes.subarray(at + size)).split('\n'),
  };
}

/** What was loaded once is kept; what could not be loaded may be there next time. */
function createCache<T>(load: (path: string) => Promise<T>): (path: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (path) => {
    const known = kept.get(path);
    if (known !== undefined) return known;
    const loading = load(path);
    kept.set(path, loading);
    loading.catch(() => kept.delete(path));
    return loading;
  };
}

/** Some hosts unpack what they hand over. */
async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const plain = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(plain).arrayBuffer());
}
