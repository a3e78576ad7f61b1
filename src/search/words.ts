import type { SearchForms } from '../languages/language.js';
import type { Article } from '../model/archive.js';
import { compareCodePoints } from '../util/compare.js';
import { foldWords } from '../util/fold-words.js';
import type { BucketLine } from './buckets.js';
import { searchedText } from './document.js';

/** Words asked for beside a word: each is one more search, and the first bring nearly all. */
const MAX_FORMS = 4;

/** A word that occurs. */
export interface WordCount {
  /** In how many articles. */
  readonly count: number;
  /** Under what the index has it: what its stemmer makes of it. */
  readonly key: string;
}

/** In how many of these articles each word occurs. */
export function countWords(articles: readonly Article[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const text = `${article.record.title.value ?? ''}\n${searchedText(article)}`;
    for (const word of new Set(foldWords(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The words of parts of an archive together. */
export function addCounts(parts: readonly ReadonlyMap<string, WordCount>[]): ReadonlyMap<string, WordCount> {
  const sum = new Map<string, WordCount>();
  for (const part of parts) {
    for (const [word, { count, key }] of part)
      sum.set(word, { count: (sum.get(word)?.count ?? 0) + count, key });
  }
  return sum;
}

/**
 * A line for each word that occurs: the word, in how many articles, its key in the index (empty where that is the word), and keys
 * to ask for beside it, of words that are forms of it and have another stem. And a line with 0 for each root that does not
 * occur, with the keys of words that may come from it. Divided by tabs.
 */
export function wordLines(words: ReadonlyMap<string, WordCount>, forms: SearchForms): readonly BucketLine[] {
  const families = new Map<string, string[]>();
  for (const word of words.keys()) {
    for (const root of forms.rootsOf(word)) {
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
    const relatives = new Set(forms.rootsOf(word).flatMap((root) => families.get(root) ?? []));
    return lineOf(word, count, key, keysOf(relatives, key));
  });
  const roots = [...families].filter(([root]) => !words.has(root));
  return [...occurring, ...roots.map(([root, family]) => lineOf(root, 0, '', keysOf(family, null)))];
}
