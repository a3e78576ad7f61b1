import { compareCodePoints } from '../util/compare.js';
import { POSTING_BLOCK } from './format.js';
import { createReader, pushNumber, readNumber, skipNumbers } from './numbers.js';

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
  const pieces: Uint8Array[] = [];
  const push = (...numbers: readonly number[]): void => {
    const bytes: number[] = [];
    for (const number of numbers) pushNumber(bytes, number);
    pieces.push(Uint8Array.from(bytes));
  };
  const units = articles.map((index, start) => ({ start, index }));
  for (const [word, parts] of collectParts(units)) {
    const body: Uint8Array[] = [];
    let last: number | null = null;
    for (const part of parts) {
      if (last !== null) {
        const distance: number[] = [];
        pushNumber(distance, part.start - last);
        body.push(Uint8Array.from(distance));
      }
      body.push(part.body);
      last = part.start;
    }
    const name = Buffer.from(word, 'utf8');
    push(name.length);
    pieces.push(name);
    push(
      parts.length,
      parts[0]?.start ?? 0,
      last ?? 0,
      body.reduce((sum, { length }) => sum + length, 0),
    );
    pieces.push(...body);
  }
  return Buffer.concat(pieces);
}

/** What a unit has of a word. */
interface Part {
  readonly start: number;
  readonly articles: number;
  readonly first: number;
  readonly last: number;
  readonly body: Uint8Array;
}

/**
 * Returns the words of units that follow each other: each begins at this place of the shard. In code-point order.
 * @param lengths the lengths of the shard's articles (lengthCode)
 */
export function joinUnits(units: readonly PlacedUnit[], lengths: Uint8Array): readonly ShardWord[] {
  return collectParts(units).map(([word, own]) => joinParts(word, own, lengths));
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
  const decoder = new TextDecoder();
  for (const { start, index } of units) {
    const reader = createReader(index);
    while (reader.at < index.length) {
      const word = decoder.decode(reader.take(readNumber(reader)));
      const articles = readNumber(reader);
      const first = readNumber(reader);
      const last = readNumber(reader);
      const part = { start, articles, first, last, body: reader.take(readNumber(reader)) };
      const known = parts.get(word);
      if (known === undefined) parts.set(word, [part]);
      else known.push(part);
    }
  }
  return [...parts].sort(([a], [b]) => compareCodePoints(a, b));
}

/**
 * Divides what units have of a word into two. `articles`: the word's length in bytes and the word; the length of what follows: the
 * number of articles, their places as distances, and by blocks the number of bytes of the codes, the greatest code, the least length
 * of an article (where there is more than one block), and the codes: twice the number of its positions in the text, and one more
 * when it stands in the headline. `positions`: the length of what follows: by blocks the number of bytes (where there is more than
 * one block), and for each article in turn, when it stands in the headline, how many times and where; and where in the text.
 */
function joinParts(word: string, parts: readonly Part[], lengths: Uint8Array): ShardWord {
  const distances: number[] = [];
  const blocks: Block[] = [];
  let size = 0;
  let last = 0;
  for (const part of parts) {
    const reader = createReader(part.body);
    let place = part.start + part.first;
    for (let i = 0; i < part.articles; i += 1) {
      if (i > 0) place += readNumber(reader);
      const code = readNumber(reader);
      const from = reader.at;
      skipNumbers(reader, (code >> 1) + ((code & 1) === 1 ? readNumber(reader) : 0));
      if (size % POSTING_BLOCK === 0)
        blocks.push({ codes: [], greatest: 0, shortest: 255, positions: [], bytes: 0 });
      const block = blocks.at(-1);
      if (block === undefined) throw new Error('a block is missing');
      pushNumber(distances, place - last);
      pushNumber(block.codes, code);
      block.greatest = Math.max(block.greatest, code);
      block.shortest = Math.min(block.shortest, lengths[place] ?? 0);
      const positions = part.body.subarray(from, reader.at);
      block.positions.push(positions);
      block.bytes += positions.length;
      last = place;
      size += 1;
    }
  }
  const isOne = blocks.length === 1;
  const head: number[] = [];
  pushNumber(head, size);
  const tail: number[] = [];
  const positionsHead: number[] = [];
  for (const { codes, greatest, shortest, bytes } of blocks) {
    if (!isOne) {
      for (const number of [codes.length, greatest, shortest]) pushNumber(tail, number);
      pushNumber(positionsHead, bytes);
    }
    for (const byte of codes) tail.push(byte);
  }
  const name = Buffer.from(word, 'utf8');
  const body = Buffer.concat([Uint8Array.from(head), Uint8Array.from(distances), Uint8Array.from(tail)]);
  const where = Buffer.concat([
    Uint8Array.from(positionsHead),
    ...blocks.flatMap(({ positions }) => positions),
  ]);
  return {
    word,
    articles: Buffer.concat([numbers(name.length), name, numbers(body.length), body]),
    positions: Buffer.concat([numbers(where.length), where]),
  };
}

/** Articles of a word that follow each other. */
interface Block {
  readonly codes: number[];
  greatest: number;
  shortest: number;
  readonly positions: Uint8Array[];
  bytes: number;
}

function numbers(...values: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const value of values) pushNumber(bytes, value);
  return Uint8Array.from(bytes);
}
