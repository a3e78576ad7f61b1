import { gunzipSync } from 'node:zlib';
import type { OutputFile } from '../model/site.js';
import { readCbor, type CborValue } from './cbor.js';
import type { SearchDocument } from './document.js';
import { lengthCode } from './format.js';
import type { Occurrence } from './postings.js';

/** What each of Pagefind's files begins with when unpacked. */
const SIGNATURE = Buffer.from('pagefind_dcd');
/** Lists in a meta file: its version, pages, chunks of the index, filters, sort keys, meta fields. */
const META_PARTS = 6;
const META = /^pagefind\.(.+)\.pf_meta$/;

/** What is kept of Pagefind's index of some documents. */
export interface UnitIndex {
  /** About how long each document is (lengthCode). */
  readonly lengths: Uint8Array;
  /** Where words stand in each. */
  readonly positions: readonly Positions[];
  /** Pagefind's meta file, unpacked. */
  readonly meta: Uint8Array;
}

/** Where in a document words stand, counted in words from 0, in rising order. */
export type Positions = Pick<Occurrence, 'title' | 'text'>;

/**
 * Reads what Pagefind 1.6 writes: where it found words. Under which key each is found is not taken from it: it removes accents before
 * it looks for a stem, and then does not know the endings that have some ('новый', 'eleições').
 * @throws Error when the files have another form.
 */
export function readPagefindIndex(
  files: readonly OutputFile[],
  documents: readonly SearchDocument[],
): UnitIndex {
  const metaFile = files.find((file) => META.test(file.path));
  if (metaFile === undefined) throw new Error('Pagefind made no meta file');
  const meta = unpack(metaFile.content);
  const parts = asList(readCbor(meta));
  if (parts.length !== META_PARTS) throw new Error('the meta file of Pagefind has another form');
  const placeByPage = readPlaces(parts[4], documents.length);
  const lengths = new Uint8Array(documents.length);
  for (const [number, page] of asList(parts[1]).entries()) {
    lengths[placeByPage.get(number) ?? 0] = lengthCode(asNumber(asList(page)[1]));
  }
  const found = documents.map(() => ({ title: new Set<number>(), text: new Set<number>() }));
  for (const { content } of files.filter(({ path }) => path.startsWith('index/'))) {
    for (const item of asList(asList(readCbor(unpack(content)))[0])) {
      addPositions(asList(item), placeByPage, found);
    }
  }
  const sorted = (positions: ReadonlySet<number>): readonly number[] => [...positions].sort((a, b) => a - b);
  const positions = found.map(({ title, text }, i) => ({
    title: sorted(title),
    // A document without a word of text was given another for Pagefind to take it.
    text: documents[i]?.text.length === 0 ? [] : sorted(text),
  }));
  return { lengths, positions, meta };
}

/** Returns the documents' places by Pagefind's number, from the one sort key there is. */
function readPlaces(sorts: CborValue | undefined, documents: number): ReadonlyMap<number, number> {
  const [, order] = asList(asList(sorts)[0]);
  const places = new Map(asList(order).map((page, place) => [asNumber(page), place]));
  if (places.size !== documents) throw new Error('the sort key of Pagefind has another form');
  return places;
}

/** [word, pages, variants of its spelling], a page as [distance from the one before, positions in the text, in the headline]. */
function addPositions(
  [, pages, variants]: readonly CborValue[],
  placeByPage: ReadonlyMap<number, number>,
  found: readonly { readonly title: Set<number>; readonly text: Set<number> }[],
): void {
  for (const list of [pages, ...asList(variants).map((variant) => asList(variant)[1])]) {
    let number = 0;
    for (const page of asList(list)) {
      const [distance, text, title] = asList(page);
      number += asNumber(distance);
      const own = found[placeByPage.get(number) ?? -1];
      if (own === undefined) throw new Error('a page has no place');
      readPositions(text, own.text);
      readPositions(title ?? [], own.title);
    }
  }
}

/** Distances; a negative number tells a weight or field of those that follow, which begin again. */
function readPositions(list: CborValue | undefined, positions: Set<number>): void {
  let position = 0;
  for (const item of asList(list)) {
    const number = asNumber(item);
    if (number < 0) position = 0;
    else {
      position += number;
      positions.add(position);
    }
  }
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

function asList(value: CborValue | undefined): readonly CborValue[] {
  if (typeof value !== 'object') throw new Error('the index of Pagefind has another form');
  return value;
}

function asNumber(value: CborValue | undefined): number {
  if (typeof value !== 'number') throw new Error('the index of Pagefind has another form');
  return value;
}
