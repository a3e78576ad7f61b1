import type { OutputFile } from '../model/site.js';
import { compareCodePoints, firstDifference } from '../util/compare.js';
import { sha256 } from '../util/hash.js';
import { encodeNumbers, type Buckets } from './format.js';
import { packParts } from './packs.js';

/** A line of a dictionary. */
export interface BucketLine {
  /** The word it is found by, in lower case. */
  readonly word: string;
  /** Which lines are offered where there are too many: the heaviest. */
  readonly weight: number;
  readonly line: string;
}

/** Lines a file may have before what it holds goes to longer keys: about twenty kilobytes, seven when compressed. */
const MAX_LINES = 1000;
/** Lines that a key with longer keys offers of what begins with it. */
const OFFERED = 24;
/** Letters after which lines are no longer divided: so many of one word are rather read together. */
const MAX_KEY = 12;
/** Hexadecimal digits of a content hash in a name. */
const HASH_DIGITS = 10;

/**
 * Divides a dictionary by how its words begin, so that a reader loads one small part for what is typed: the one with the longest
 * key that the word begins with. A key that has longer keys keeps what has none of them, and the heaviest others.
 */
export function makeBuckets(
  name: string,
  lines: readonly BucketLine[],
): { readonly buckets: Buckets; readonly files: readonly OutputFile[] } {
  const sorted = [...lines].sort(
    (a, b) => compareCodePoints(a.word, b.word) || b.weight - a.weight || compareCodePoints(a.line, b.line),
  );
  const found = new Map<string, readonly BucketLine[]>();
  divide('', sorted, found);
  const parts = [...found]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([key, held]) => ({ key, content: held.map(({ line }) => `${line}\n`).join('') }));
  const folder = `${name}.${sha256(JSON.stringify(parts)).slice(0, HASH_DIGITS)}`;
  const { packs, sizes } = packParts(
    folder,
    parts.map(({ content }) => Buffer.from(content)),
  );
  const keys = parts.map(({ key }) => key).filter((key) => key !== '');
  return { buckets: { folder, keys: keys.join(' '), sizes: encodeNumbers(sizes) }, files: packs };
}

function divide(key: string, lines: readonly BucketLine[], found: Map<string, readonly BucketLine[]>): void {
  if (lines.length <= MAX_LINES || key.length >= MAX_KEY) {
    found.set(key, lines);
    return;
  }
  const longer = new Map<string, BucketLine[]>();
  const own: BucketLine[] = [];
  for (const line of lines) {
    const letter = line.word.codePointAt(key.length);
    if (letter === undefined) own.push(line);
    else {
      const next = key + String.fromCodePoint(letter);
      const group = longer.get(next);
      if (group === undefined) longer.set(next, [line]);
      else group.push(line);
    }
  }
  // Small groups stay together: fewer files, and fewer keys for every reader to load.
  const groups = [...longer].sort(([a, x], [b, y]) =>
    firstDifference(x.length - y.length, compareCodePoints(a, b)),
  );
  const further: (readonly [string, readonly BucketLine[]])[] = [];
  for (const [next, group] of groups) {
    if (further.length === 0 && own.length + group.length <= MAX_LINES) own.push(...group);
    else further.push([next, group]);
  }
  const offered = further.flatMap(([, group]) => group).sort((a, b) => b.weight - a.weight);
  found.set(key, [...own, ...offered.slice(0, OFFERED)]);
  for (const [next, group] of further) divide(next, group, found);
}
