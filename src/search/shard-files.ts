import type { OutputFile } from '../model/site.js';
import { compareCodePoints } from '../util/compare.js';
import { sha256 } from '../util/hash.js';
import type { ArticleEntry } from './article-entry.js';
import { SHARD_TABLE, TEXTS_PER_PACK, type ArticleView, type PartEntry } from './format.js';
import { cut } from '../util/cut.js';
import { makePackTable, packPath } from '../model/search-pack.js';
import { compress } from '../util/compress.js';
import { packParts } from './packs.js';
import { pushNumber } from './numbers.js';
import { joinUnits, type ShardWord } from './postings.js';

/**
 * Bytes of a chunk of the index before it is compressed (to about two thirds), where a word does not need more by itself. A search
 * loads one from each shard: the smaller they are, the less of it is other words; the more there are, the longer the table of them.
 */
const CHUNK_BYTES = 12_000;
/** Hexadecimal digits of a content hash in a name. */
const HASH_DIGITS = 10;

/** A folder named after its content. Paths are relative to search/ and without the suffix. */
export interface Part {
  readonly entry: PartEntry;
  readonly files: readonly OutputFile[];
}

/** One index of units that follow each other. */
export function makeShard(
  units: readonly { readonly lengths: Uint8Array; readonly index: Uint8Array }[],
): Part {
  let articles = 0;
  const placed = units.map(({ lengths, index }) => {
    const start = articles;
    articles += lengths.length;
    return { start, index };
  });
  const lengths = Buffer.concat(units.map((unit) => unit.lengths));
  const chunks = splitChunks(joinUnits(placed, lengths));
  const table = makeTable(lengths, chunks);
  // The articles of all words first: positions are asked for afterwards, and of few words.
  const contents = [...chunks.map(({ articles: own }) => own), ...chunks.map(({ positions }) => positions)];
  const folder = nameFolder([table, ...contents].map(sha256));
  const { packs, sizes } = packParts(folder, contents);
  // Where the chunks lie depends on how small they became: that is not part of the name.
  const places: number[] = [];
  for (const size of sizes) pushNumber(places, size);
  const whole = compress(
    Buffer.concat([Uint8Array.from(pushed(sizes.length)), Uint8Array.from(places), table]),
  );
  return {
    entry: { folder, articles },
    files: [{ path: `${folder}/${SHARD_TABLE}`, content: whole }, ...packs],
  };
}

/** Returns what a result shows of an article as a part of a pack of texts, and its hash. */
export function makeView(view: ArticleView): Pick<ArticleEntry, 'view' | 'viewHash'> {
  const content = Buffer.from(JSON.stringify(view));
  return { view: compress(content), viewHash: sha256(content) };
}

/** Puts what results show of some articles into packs, each with a table of its parts. */
export function makeTexts(entries: readonly Pick<ArticleEntry, 'view' | 'viewHash'>[]): Part {
  const folder = nameFolder(entries.map(({ viewHash }) => viewHash));
  const files = cut(entries, TEXTS_PER_PACK).map((some, pack) => {
    const table = makePackTable(some.map(({ view }) => view.length));
    return {
      path: packPath(folder, pack),
      content: Buffer.concat([table, ...some.map(({ view }) => view)]),
    };
  });
  return { entry: { folder, articles: entries.length }, files };
}

/** Returns a name for a folder by the hashes of its contents. Another version of zlib, which packs them smaller, does not change it. */
function nameFolder(hashes: readonly string[]): string {
  return sha256(hashes.map((hash) => `${hash}\n`).join('')).slice(0, HASH_DIGITS);
}

function pushed(number: number): readonly number[] {
  const bytes: number[] = [];
  pushNumber(bytes, number);
  return bytes;
}

interface Chunk {
  /** Not after its first word, and after every word before. */
  readonly start: string;
  /** Two parts of a pack: in which articles its words are, and where in them. */
  readonly articles: Uint8Array;
  readonly positions: Uint8Array;
}

/** Returns all words in chunks of even size. */
function splitChunks(words: readonly ShardWord[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let start = '';
  let held: ShardWord[] = [];
  let size = 0;
  let last = '';
  const finish = (): void => {
    if (held.length > 0) {
      chunks.push({
        start,
        articles: Buffer.concat(held.map(({ articles }) => articles)),
        positions: Buffer.concat(held.map(({ positions }) => positions)),
      });
    }
    held = [];
    size = 0;
  };
  for (const entry of words) {
    const { word } = entry;
    const bytes = entry.articles.length + entry.positions.length;
    if (size > 0 && size + bytes > CHUNK_BYTES) finish();
    if (held.length === 0) start = chunks.length === 0 ? '' : shortestAfter(last, word);
    held.push(entry);
    size += bytes;
    last = word;
  }
  finish();
  return chunks;
}

/** Returns the shortest beginning of `word` that comes after `last`. */
function shortestAfter(last: string, word: string): string {
  let start = '';
  for (const letter of word) {
    start += letter;
    if (compareCodePoints(start, last) > 0) break;
  }
  return start;
}

/** Returns the number of articles, a code for the length of each, and where each chunk starts, a line each. */
function makeTable(lengths: Uint8Array, chunks: readonly Chunk[]): Uint8Array {
  return Buffer.concat([
    Uint8Array.from(pushed(lengths.length)),
    lengths,
    Buffer.from(chunks.map(({ start }) => start).join('\n'), 'utf8'),
  ]);
}
