import type { SearchForms } from '../languages/language.js';
import { compareCodePoints } from '../util/compare.js';
import type { BucketLine } from './buckets.js';
import { foldWord, isUnspaced } from './cut-words.js';
import { fieldOfKey } from './format.js';
import type { Stemmer } from './stemmer.js';

/** Words asked for besides a word: each is one more search, and the first bring nearly all. */
const MAX_FORMS = 4;
/** Ways of writing a word as several that are asked for: each is a search of its own. */
const MAX_SPLITS = 3;
/** Letters of both parts of a word that is found as two: shorter ones begin and end words by chance. */
const MIN_PART = 4;

/** A word that occurs, or that others write for several that do. */
export interface WordCount {
  /** In how many articles; 0 for a word that only stands there in parts. */
  readonly count: number;
  /** Under what the index has it, in code-point order: what the stemmers of its articles' languages make of it. */
  readonly keys: readonly string[];
  /** Where it is written as several words, their keys with '|' between them, in code-point order: 're|elect' of 'reelection'. */
  readonly splits: readonly string[];
}

/** Returns a line for each word: the word, in how many articles, its keys, each of its splits; divided by tabs, keys by spaces. */
export function packCounts(counts: ReadonlyMap<string, WordCount>): Uint8Array {
  const lines = [...counts].map(([word, { count, keys, splits }]) =>
    [word, count, writeKeys(word, keys), ...splits].join('\t').trimEnd(),
  );
  return Buffer.from(lines.join('\n'), 'utf8');
}

/** Adds what {@link packCounts} made of an article or a unit to the words of more, in whichever order they come. */
export function addCounts(sum: Map<string, WordCount>, packed: Uint8Array): void {
  const text = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).toString('utf8');
  for (const line of text === '' ? [] : text.split('\n')) {
    const [word = '', count = '0', written = '', ...splits] = line.split('\t');
    const isThere = count !== '0';
    const keys = !isThere ? [] : written === '' ? [word] : written.split(' ');
    const known = sum.get(word);
    sum.set(word, {
      count: (known?.count ?? 0) + Number(count),
      keys: union(known?.keys, keys),
      splits: union(known?.splits, splits),
    });
  }
}

/** Nearly always both are equal, or one is empty. */
function union(a: readonly string[] = [], b: readonly string[]): readonly string[] {
  if (b.every((item) => a.includes(item))) return a;
  return [...new Set([...a, ...b])].sort(compareCodePoints);
}

/** The keys of a word are not written where they are the word itself. */
function writeKeys(word: string, keys: readonly string[]): string {
  return keys.length === 1 && keys[0] === word ? '' : keys.join(' ');
}

/**
 * A line for each word that occurs: the word, in how many articles, its keys in the index (several where it stands in articles of
 * several languages, with spaces between them; empty where that is the word), and what to ask for besides it: keys of words
 * that are forms of it and have another stem, and, with '|' between the keys of each part, several words that stand one behind the
 * other where it is written as these. And a line with 0 for each root that does not occur, with the keys of words that may come
 * from it, and for each word that only stands there in parts. Divided by tabs. The browser reads them with readEntry. `foreign` has
 * what findForeignKeys returns.
 */
export function wordLines(
  words: ReadonlyMap<string, WordCount>,
  forms: SearchForms,
  foreign: ReadonlyMap<string, readonly string[]> = new Map(),
): readonly BucketLine[] {
  const families = new Map<string, string[]>();
  const rootsOf = new Map<string, readonly string[]>();
  for (const [word, { count }] of words) {
    if (count === 0) continue;
    const roots = forms.rootsOf(word);
    rootsOf.set(word, roots);
    for (const root of roots) {
      const family = families.get(root);
      if (family === undefined) families.set(root, [word]);
      else family.push(word);
    }
  }
  const countOf = (word: string): number => words.get(word)?.count ?? 0;
  const byFrequency = (a: string, b: string): number => countOf(b) - countOf(a) || compareCodePoints(a, b);
  const keysOf = (relatives: Iterable<string>, own: readonly string[]): readonly string[] => {
    const keys = new Set<string>();
    for (const relative of [...relatives].sort(byFrequency))
      for (const key of words.get(relative)?.keys ?? [])
        if (keys.size < MAX_FORMS && !own.includes(key) && fieldOfKey(key) === null) keys.add(key);
    return [...keys];
  };
  const lineOf = (
    word: string,
    { count, keys, splits }: WordCount,
    further: readonly string[],
  ): BucketLine => ({
    word,
    weight: count,
    line: [word, count, writeKeys(word, keys), ...further, ...findSplits(word, splits, words)]
      .join('\t')
      .trimEnd(),
  });
  const occurring = [...rootsOf].map(([word, roots]) => {
    const own = words.get(word) ?? NOTHING;
    const relatives = new Set<string>();
    for (const root of roots) for (const relative of families.get(root) ?? []) relatives.add(relative);
    // Most words are the only one of their family.
    const isAlone = relatives.size === 1 && relatives.has(word);
    const others = foreign.get(word) ?? [];
    const related = isAlone ? [] : keysOf(relatives, [...own.keys, ...others]);
    return lineOf(word, own, [...others, ...related]);
  });
  const missing = new Set([...families.keys(), ...words.keys()]);
  for (const word of rootsOf.keys()) missing.delete(word);
  return [
    ...occurring,
    ...Array.from(missing, (word) =>
      lineOf(word, words.get(word) ?? NOTHING, keysOf(families.get(word) ?? [], [])),
    ),
  ];
}

/**
 * Returns what words are under in articles of other languages than those they occur in: 'senator', where English articles have only
 * 'senators', is a form of it though no English article has it. `stemmers` are those of all languages.
 */
export function findForeignKeys(
  words: ReadonlyMap<string, WordCount>,
  stemmers: readonly Stemmer[],
): ReadonlyMap<string, readonly string[]> {
  const known = new Set([...words.values()].flatMap(({ keys }) => keys));
  const occurring = [...words].flatMap(([word, { count }]) =>
    count === 0 || isUnspaced(word) ? [] : [word],
  );
  const found = new Map<string, readonly string[]>();
  for (const stem of stemmers) {
    for (const [i, raw] of stem(occurring).entries()) {
      const word = occurring[i] ?? '';
      const key = foldWord(raw);
      if (!known.has(key) || words.get(word)?.keys.includes(key) === true) continue;
      found.set(word, union(found.get(word), [key]));
    }
  }
  return found;
}

const NOTHING: WordCount = { count: 0, keys: [], splits: [] };

/** Returns the ways in which a word is written as several: those known of articles, then two words that occur, the best known first. */
function findSplits(
  word: string,
  known: readonly string[],
  words: ReadonlyMap<string, WordCount>,
): readonly string[] {
  const found: { readonly split: string; readonly count: number }[] = [];
  for (let end = MIN_PART; end <= word.length - MIN_PART; end += 1) {
    const first = words.get(word.slice(0, end));
    if (first === undefined || first.count === 0) continue;
    const last = words.get(word.slice(end));
    if (last === undefined || last.count === 0) continue;
    const split = `${first.keys.join(' ')}|${last.keys.join(' ')}`;
    found.push({ split, count: Math.min(first.count, last.count) });
  }
  found.sort((a, b) => b.count - a.count || compareCodePoints(a.split, b.split));
  return [...new Set([...known, ...found.map(({ split }) => split)])].slice(0, MAX_SPLITS);
}
