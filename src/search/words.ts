import type { SearchForms } from '../languages/language.js';
import { compareCodePoints } from '../util/compare.js';
import type { BucketLine } from './buckets.js';

/** Words asked for besides a word: each is one more search, and the first bring nearly all. */
const MAX_FORMS = 4;

/** A word that occurs. */
export interface WordCount {
  /** In how many articles. */
  readonly count: number;
  /** Under what the index has it: what its stemmer makes of it. */
  readonly key: string;
}

/** Returns a line for each word of a unit: the word, in how many articles, its key; divided by tabs. */
export function packCounts(counts: ReadonlyMap<string, WordCount>): Uint8Array {
  const lines = [...counts].map(([word, { count, key }]) => `${word}\t${count}\t${key === word ? '' : key}`);
  return Buffer.from(lines.join('\n'), 'utf8');
}

/** Adds what {@link packCounts} made of a unit to the words of an archive, in whichever order units come. */
export function addCounts(sum: Map<string, WordCount>, packed: Uint8Array): void {
  const text = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).toString('utf8');
  for (const line of text === '' ? [] : text.split('\n')) {
    const end = line.indexOf('\t');
    const middle = line.indexOf('\t', end + 1);
    const word = line.slice(0, end);
    const own = line.slice(middle + 1) || word;
    const known = sum.get(word);
    sum.set(word, {
      count: (known?.count ?? 0) + Number(line.slice(end + 1, middle)),
      // One word has one key, but where only another word's happens to be the same.
      key: known === undefined || compareCodePoints(own, known.key) < 0 ? own : known.key,
    });
  }
}

/**
 * A line for each word that occurs: the word, in how many articles, its key in the index (empty where that is the word), and keys
 * to ask for besides it, of words that are forms of it and have another stem. And a line with 0 for each root that does not
 * occur, with the keys of words that may come from it. Divided by tabs.
 */
export function wordLines(words: ReadonlyMap<string, WordCount>, forms: SearchForms): readonly BucketLine[] {
  const families = new Map<string, string[]>();
  const rootsOf = new Map<string, readonly string[]>();
  for (const word of words.keys()) {
    const roots = forms.rootsOf(word);
    rootsOf.set(word, roots);
    for (const root of roots) {
      const family = families.get(root);
      if (family === undefined) families.set(root, [word]);
      else family.push(word);
    }
  }
  const byFrequency = (a: string, b: string): number =>
    (words.get(b)?.count ?? 0) - (words.get(a)?.count ?? 0) || compareCodePoints(a, b);
  const keysOf = (relatives: Iterable<string>, own: string | null): readonly string[] => {
    const keys = new Set<string>();
    for (const relative of [...relatives].sort(byFrequency)) {
      const key = words.get(relative)?.key ?? relative;
      if (keys.size < MAX_FORMS && key !== own) keys.add(key);
    }
    return [...keys];
  };
  const lineOf = (word: string, count: number, key: string, further: readonly string[]): BucketLine => ({
    word,
    weight: count,
    line: [word, count, key === word ? '' : key, ...further].join('\t').trimEnd(),
  });
  const occurring = [...words].map(([word, { count, key }]) => {
    const relatives = new Set<string>();
    for (const root of rootsOf.get(word) ?? [])
      for (const relative of families.get(root) ?? []) relatives.add(relative);
    // Most words are the only one of their family.
    const isAlone = relatives.size === 1 && relatives.has(word);
    return lineOf(word, count, key, isAlone ? [] : keysOf(relatives, key));
  });
  const roots = [...families].filter(([root]) => !words.has(root));
  return [...occurring, ...roots.map(([root, family]) => lineOf(root, 0, '', keysOf(family, null)))];
}
