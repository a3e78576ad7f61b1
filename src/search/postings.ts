import { compareCodePoints } from '../util/compare.js';
import { POSTING_BLOCK } from './format.js';
import { createReader, createWriter, pushNumber, readNumber, skipNumbers } from './numbers.js';

/** Where one word stands in one article: counted in words, from 0, in rising order. */
export interface Occurrence {
  /** The article's place in its unit. */
  readonly place: number;
  readonly title: readonly number[];
  readonly text: readonly number[];
}

/** The words of some articles with their occurrences, in code-point order. */
export type UnitWords = readonly (readonly [word: string, occurrences: readonly Occurrence[]])[];

/** A word of a shard, as the browser reads it (client/engine/postings.ts): in which articles it is, and where in each of them. */
export interface ShardWord {
  readonly word: string;
  readonly articles: Uint8Array;
  readonly positions: Uint8Array;
}

/**
 * The words of a unit, in a form that can be joined to others: for each the length of the word and the word, the number of its
 * articles, the places of the first and the last, and the length of its occurrences and they. Occurrences are, article for
 * article, its distance from the one before (not of the first), twice the number of its positions in the text (and one more
 * when it stands in the headline: then how many times and where), and where in the text. Positions too are distances.
 */
export function encodeUnit(words: UnitWords): Uint8Array {
  const bytes: number[] = [];
  for (const [word, occurrences] of words) {
    const body: number[] = [];
    let last: number | null = null;
    for (const { place, title, text } of occurrences) {
      if (last !== null) pushNumber(body, place - last);
      last = place;
      pushNumber(body, text.length * 2 + (title.length > 0 ? 1 : 0));
      if (title.length > 0) {
        pushNumber(body, title.length);
        pushDistances(body, title);
      }
      pushDistances(body, text);
    }
    const name = Buffer.from(word, 'utf8');
    pushNumber(bytes, name.length);
    for (const byte of name) bytes.push(byte);
    for (const number of [occurrences.length, occurrences[0]?.place ?? 0, last ?? 0, body.length]) {
      pushNumber(bytes, number);
    }
    for (const byte of body) bytes.push(byte);
  }
  return Uint8Array.from(bytes);
}

function pushDistances(bytes: number[], positions: readonly number[]): void {
  let last = 0;
  for (const position of positions) {
    pushNumber(bytes, position - last);
    last = position;
  }
}

/** Divides the words of a unit by its articles: those of each, as a unit of its own. */
export function splitUnit(words: UnitWords, articles: number): readonly UnitWords[] {
  const parts = Array.from({ length: articles }, (): (readonly [string, readonly Occurrence[]])[] => []);
  for (const [word, occurrences] of words)
    for (const occurrence of occurrences)
      parts[occurrence.place]?.push([word, [{ ...occurrence, place: 0 }]]);
  return parts;
}

/** Joins units of one article each to one unit: the same bytes as if they had been indexed together. */
export function joinArticles(articles: readonly Uint8Array[]): Uint8Array {
  const whole = createWriter();
  const body = createWriter();
  const units = articles.map((index, start) => ({ start, index }));
  for (const [word, parts] of collectParts(units)) {
    body.at = 0;
    let last: number | null = null;
    for (const part of parts) {
      if (last !== null) body.number(part.start - last);
      body.copy(part.index, part.from, part.to);
      last = part.start;
    }
    const name = Buffer.from(word, 'utf8');
    whole.number(name.length);
    whole.copy(name);
    for (const number of [parts.length, parts[0]?.start ?? 0, last ?? 0, body.at]) whole.number(number);
    whole.copy(body.written());
  }
  return whole.written().slice();
}

/** What a unit has of a word. */
interface Part {
  readonly start: number;
  readonly articles: number;
  readonly first: number;
  readonly last: number;
  /** Where its occurrences are, in the bytes of its unit: a view of each would take longer than reading them. */
  readonly index: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/**
 * Returns the words of units that follow each other: each begins at this place of the shard. In code-point order.
 * @param lengths the lengths of the shard's articles (lengthCode)
 */
export function joinUnits(units: readonly PlacedUnit[], lengths: Uint8Array): readonly ShardWord[] {
  const joinParts = createJoin(lengths);
  return collectParts(units).map(([word, own]) => joinParts(word, own));
}

/** A unit, and the place in its shard at which it begins. */
interface PlacedUnit {
  readonly start: number;
  readonly index: Uint8Array;
}

/** Collects what units have of each word, in code-point order of the words and in the order of the units. */
function collectParts(
  units: readonly PlacedUnit[],
): readonly (readonly [word: string, parts: readonly Part[]])[] {
  const parts = new Map<string, Part[]>();
  for (const { start, index } of units) {
    const reader = createReader(index);
    // A Buffer cuts short texts in a third of the time that a TextDecoder takes.
    const text = Buffer.from(index.buffer, index.byteOffset, index.byteLength);
    while (reader.at < index.length) {
      const length = readNumber(reader);
      const word = text.toString('utf8', reader.at, reader.at + length);
      reader.at += length;
      const articles = readNumber(reader);
      const first = readNumber(reader);
      const last = readNumber(reader);
      const size = readNumber(reader);
      const part = { start, articles, first, last, index, from: reader.at, to: reader.at + size };
      reader.at = part.to;
      const known = parts.get(word);
      if (known === undefined) parts.set(word, [part]);
      else known.push(part);
    }
  }
  return [...parts].sort(([a], [b]) => compareCodePoints(a, b));
}

/**
 * Returns what divides all that units have of a word into two. `articles`: the word's length in bytes and the word; the length of what
 * follows: the number of articles, their places as distances, and by blocks the number of bytes of the codes, the greatest code, the
 * least length of an article (where there is more than one block), and the codes: twice the number of its positions in the text, and
 * one more when it stands in the headline. `positions`: the length of what follows: by blocks the number of bytes (where there is
 * more than one block), and for each article in turn, when it stands in the headline, how many times and where; and where in the text.
 */
function createJoin(lengths: Uint8Array): (word: string, parts: readonly Part[]) => ShardWord {
  // They are written to again for every word: an index has ten thousands of them.
  const distances = createWriter();
  const codes = createWriter();
  const places = createWriter();
  const body = createWriter();
  const whole = createWriter();
  return (word, parts) => {
    distances.at = codes.at = places.at = 0;
    const blocks: Block[] = [];
    let block: Block | null = null;
    let size = 0;
    let last = 0;
    for (const part of parts) {
      const reader = { bytes: part.index, at: part.from };
      let place = part.start + part.first;
      for (let i = 0; i < part.articles; i += 1) {
        if (i > 0) place += readNumber(reader);
        const code = readNumber(reader);
        const from = reader.at;
        skipNumbers(reader, (code >> 1) + ((code & 1) === 1 ? readNumber(reader) : 0));
        if (block === null || size % POSTING_BLOCK === 0) {
          block = { codes: codes.at, positions: places.at, greatest: 0, shortest: 255 };
          blocks.push(block);
        }
        distances.number(place - last);
        codes.number(code);
        places.copy(part.index, from, reader.at);
        block.greatest = Math.max(block.greatest, code);
        block.shortest = Math.min(block.shortest, lengths[place] ?? 0);
        last = place;
        size += 1;
      }
    }
    const name = Buffer.from(word, 'utf8');
    const isOne = blocks.length === 1;
    body.at = 0;
    body.number(size);
    body.copy(distances.written());
    const allCodes = codes.written();
    for (const [i, { codes: from, greatest, shortest }] of blocks.entries()) {
      const to = blocks[i + 1]?.codes ?? codes.at;
      if (!isOne) for (const number of [to - from, greatest, shortest]) body.number(number);
      body.copy(allCodes, from, to);
    }
    whole.at = 0;
    whole.number(name.length);
    whole.copy(name);
    whole.number(body.at);
    whole.copy(body.written());
    const articles = whole.written().slice();
    body.at = whole.at = 0;
    if (!isOne)
      for (const [i, { positions }] of blocks.entries())
        body.number((blocks[i + 1]?.positions ?? places.at) - positions);
    body.copy(places.written());
    whole.number(body.at);
    whole.copy(body.written());
    return { word, articles, positions: whole.written().slice() };
  };
}

/** Articles of a word that follow each other: where their codes and positions begin, and what bounds their scores. */
interface Block {
  readonly codes: number;
  readonly positions: number;
  greatest: number;
  shortest: number;
}
