import { gunzipSync, gzipSync } from 'node:zlib';
import type { OutputFile } from '../model/site.js';
import { compareCodePoints } from '../util/compare.js';
import { readCbor, type CborValue } from './cbor.js';
import type { SearchDocument } from './document.js';
import { chunkFile, fragmentFile, lengthCode, SHARD_TABLE } from './format.js';
import { encodeWord, pushNumber, type Occurrence } from './postings.js';

/** What each of Pagefind's files begins with when unpacked. */
const SIGNATURE = Buffer.from('pagefind_dcd');
/** Lists in a meta file: its version, pages, chunks of the index, filters, sort keys, meta fields. */
const META_PARTS = 6;
/**
 * Bytes of an index chunk before it is compressed (to about two thirds), where a word does not need more by itself. A search
 * loads one from each shard: the smaller they are, the less of it is other words; the more there are, the longer the table of them.
 */
const CHUNK_BYTES = 6000;

const META = /^pagefind\.(.+)\.pf_meta$/;

/** A shard's files, and which words its articles can be found by. */
export interface RepackedIndex {
  /** Paths are relative to the shard's own folder. */
  readonly files: readonly OutputFile[];
  readonly words: ReadonlySet<string>;
  /** Pagefind's meta file, unpacked. */
  readonly meta: Uint8Array;
}

/**
 * Pagefind's index of some documents in the form in which the browser reads it: a table of the documents' lengths and of
 * the chunks of the index, the chunks, and each document's address, headline and text. Takes what Pagefind 1.6 writes.
 * @throws Error when the files are not as Pagefind 1.6 writes them.
 */
export function repackIndex(
  files: readonly OutputFile[],
  documents: readonly SearchDocument[],
): RepackedIndex {
  const metaFile = files.find((file) => META.test(file.path));
  if (metaFile === undefined) throw new Error('Pagefind made no meta file');
  const meta = unpack(metaFile.content);
  const parts = asList(readCbor(meta));
  if (parts.length !== META_PARTS) throw new Error('the meta file of Pagefind has another form');
  const placeByPage = readPlaces(parts[4], documents.length);
  const lengths = new Map(
    asList(parts[1]).map((page, number) => [placeByPage.get(number), asNumber(asList(page)[1])]),
  );
  const words = files
    .filter(({ path }) => path.startsWith('index/'))
    .flatMap(({ content }) => asList(asList(readCbor(unpack(content)))[0]).map((item) => asList(item)))
    .map((item) => [String(item[0]), readOccurrences(item, placeByPage, documents)] as const)
    .filter(([, occurrences]) => occurrences.length > 0)
    .sort(([a], [b]) => compareCodePoints(a, b));
  const chunks = splitChunks(words);
  return {
    meta,
    words: new Set(words.map(([word]) => word)),
    files: [
      {
        path: SHARD_TABLE,
        content: pack(
          makeTable(
            documents.map((_, place) => lengths.get(place) ?? 0),
            chunks,
          ),
        ),
      },
      ...chunks.map(({ content }, i) => ({ path: chunkFile(i), content: pack(content) })),
      ...documents.map(({ view }, place) => ({
        path: fragmentFile(place),
        content: pack(Buffer.from(JSON.stringify(view))),
      })),
    ],
  };
}

/** The documents' places by Pagefind's number, from the one sort key there is. */
function readPlaces(sorts: CborValue | undefined, documents: number): ReadonlyMap<number, number> {
  const [, order] = asList(asList(sorts)[0]);
  const places = new Map(asList(order).map((page, place) => [asNumber(page), place]));
  if (places.size !== documents) throw new Error('the sort key of Pagefind has another form');
  return places;
}

/** [word, pages, variants of its spelling], a page as [distance from the one before, positions in the text, in the headline]. */
function readOccurrences(
  item: readonly CborValue[],
  placeByPage: ReadonlyMap<number, number>,
  documents: readonly SearchDocument[],
): readonly Occurrence[] {
  const [, pages, variants] = item;
  const found = new Map<number, Occurrence>();
  for (const list of [pages, ...asList(variants).map((variant) => asList(variant)[1])]) {
    let number = 0;
    for (const page of asList(list)) {
      const [distance, text, title] = asList(page);
      number += asNumber(distance);
      const place = placeByPage.get(number);
      const document = place === undefined ? undefined : documents[place];
      if (place === undefined || document === undefined) throw new Error('a page has no place');
      const before = found.get(place);
      const occurrence = {
        place,
        title: merge(before?.title, readPositions(title ?? [])),
        // A document without a word of text was given another for Pagefind to take it.
        text: document.hasText ? merge(before?.text, readPositions(text)) : [],
      };
      if (occurrence.title.length + occurrence.text.length > 0) found.set(place, occurrence);
    }
  }
  return [...found.values()].sort((a, b) => a.place - b.place);
}

/** Distances; a negative number tells a weight or field of those that follow, which begin again. */
function readPositions(list: CborValue | undefined): readonly number[] {
  let position = 0;
  const positions: number[] = [];
  for (const item of asList(list)) {
    const number = asNumber(item);
    if (number < 0) position = 0;
    else {
      position += number;
      positions.push(position);
    }
  }
  return positions;
}

function merge(before: readonly number[] | undefined, positions: readonly number[]): readonly number[] {
  const all = before === undefined ? positions : [...before, ...positions];
  return [...new Set(all)].sort((a, b) => a - b);
}

interface Chunk {
  /** Not after its first word, and after every word before. */
  readonly start: string;
  readonly content: Uint8Array;
}

/** All words in chunks of even size. */
function splitChunks(
  words: readonly (readonly [word: string, occurrences: readonly Occurrence[]])[],
): readonly Chunk[] {
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
  for (const [word, occurrences] of words) {
    const bytes = encodeWord(word, occurrences);
    if (size > 0 && size + bytes.length > CHUNK_BYTES) finish();
    if (held.length === 0) start = chunks.length === 0 ? '' : shortestBetween(last, word);
    held.push(bytes);
    size += bytes.length;
    last = word;
  }
  finish();
  return chunks;
}

/** The shortest beginning of `word` that comes after `last`. */
function shortestBetween(last: string, word: string): string {
  let start = '';
  for (const letter of word) {
    start += letter;
    if (compareCodePoints(start, last) > 0) break;
  }
  return start;
}

/** The number of documents, a code for the length of each, and where each chunk starts, a line each. */
function makeTable(lengths: readonly number[], chunks: readonly Chunk[]): Uint8Array {
  const head: number[] = [];
  pushNumber(head, lengths.length);
  return Buffer.concat([
    Uint8Array.from(head),
    Uint8Array.from(lengths.map(lengthCode)),
    Buffer.from(chunks.map(({ start }) => start).join('\n'), 'utf8'),
  ]);
}

/** Pagefind's own files, without their signature. */
export function unpack(content: string | Uint8Array): Uint8Array {
  const bytes = Buffer.from(content);
  const isPacked = !bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE);
  const plain = isPacked ? gunzipSync(bytes) : bytes;
  if (!plain.subarray(0, SIGNATURE.length).equals(SIGNATURE)) {
    throw new Error('a file of Pagefind has another form');
  }
  return plain.subarray(SIGNATURE.length);
}

function pack(content: Uint8Array): Uint8Array {
  return gzipSync(content, { level: 9 });
}

function asList(value: CborValue | undefined): readonly CborValue[] {
  if (typeof value !== 'object') throw new Error('the index of Pagefind has another form');
  return value;
}

function asNumber(value: CborValue | undefined): number {
  if (typeof value !== 'number') throw new Error('the index of Pagefind has another form');
  return value;
}
