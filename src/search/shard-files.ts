import { gzipSync } from 'node:zlib';
import type { OutputFile } from '../model/site.js';
import { compareCodePoints } from '../util/compare.js';
import { sha256 } from '../util/hash.js';
import type { SearchDocument } from './document.js';
import { chunkFile, fragmentFile, SHARD_TABLE, type PartEntry } from './format.js';
import { pushNumber } from './numbers.js';
import { joinUnits, type ShardWord } from './postings.js';

/**
 * Bytes of a chunk of the index before it is compressed (to about two thirds), where a word does not need more by itself. A search
 * loads one from each shard: the smaller they are, the less of it is other words; the more there are, the longer the table of them.
 */
const CHUNK_BYTES = 12_000;
/** Hexadecimal digits of a content hash in a name. */
const HASH_DIGITS = 10;

/** A folder named after its content. Paths are relative to search/. */
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
  const chunks = splitChunks(joinUnits(placed));
  const table = makeTable(
    units.map(({ lengths }) => lengths),
    chunks,
  );
  return makePart(articles, [
    { path: SHARD_TABLE, content: table },
    ...chunks.map(({ content }, i) => ({ path: chunkFile(i), content })),
  ]);
}

/** What results show of some articles. */
export function makeTexts(documents: readonly SearchDocument[]): Part {
  return makePart(
    documents.length,
    documents.map(({ view }, place) => ({
      path: fragmentFile(place),
      content: Buffer.from(JSON.stringify(view)),
    })),
  );
}

/** Compresses files. Their folder's name is that of what was compressed: another version of zlib does not change it. */
function makePart(
  articles: number,
  files: readonly { readonly path: string; readonly content: Uint8Array }[],
): Part {
  const name = sha256(files.map((file) => `${file.path} ${sha256(file.content)}\n`).join(''));
  const folder = name.slice(0, HASH_DIGITS);
  return {
    entry: { folder, articles },
    files: files.map(({ path, content }) => ({ path: `${folder}/${path}`, content: pack(content) })),
  };
}

interface Chunk {
  /** Not after its first word, and after every word before. */
  readonly start: string;
  readonly content: Uint8Array;
}

/** All words in chunks of even size. */
function splitChunks(words: readonly ShardWord[]): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let start = '';
  let held: Uint8Array[] = [];
  let size = 0;
  let last = '';
  const finish = (): void => {
    if (held.length > 0) chunks.push({ start, content: Buffer.concat(held) });
    held = [];
    size = 0;
  };
  for (const { word, bytes } of words) {
    if (size > 0 && size + bytes.length > CHUNK_BYTES) finish();
    if (held.length === 0) start = chunks.length === 0 ? '' : shortestAfter(last, word);
    held.push(bytes);
    size += bytes.length;
    last = word;
  }
  finish();
  return chunks;
}

/** The shortest beginning of `word` that comes after `last`. */
function shortestAfter(last: string, word: string): string {
  let start = '';
  for (const letter of word) {
    start += letter;
    if (compareCodePoints(start, last) > 0) break;
  }
  return start;
}

/** The number of articles, a code for the length of each, and where each chunk starts, a line each. */
function makeTable(lengths: readonly Uint8Array[], chunks: readonly Chunk[]): Uint8Array {
  const head: number[] = [];
  pushNumber(
    head,
    lengths.reduce((sum, own) => sum + own.length, 0),
  );
  return Buffer.concat([
    Uint8Array.from(head),
    ...lengths,
    Buffer.from(chunks.map(({ start }) => start).join('\n'), 'utf8'),
  ]);
}

/** Place of the byte of a gzip header that names the system it was made on, and what stands there for an unknown one (RFC 1952). */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/** Compresses to the same bytes on every system. */
function pack(content: Uint8Array): Uint8Array {
  const packed = gzipSync(content);
  packed[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return packed;
}
