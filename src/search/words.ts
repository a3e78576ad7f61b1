import type { SearchForms } from '../languages/language.js';
import type { Article } from '../model/archive.js';
import { compareCodePoints } from '../util/compare.js';
import { foldWords } from '../util/fold-words.js';
import type { BucketLine } from './buckets.js';
import { searchedText } from './document.js';

/** Words asked for beside a word: each is one more search, and the first bring nearly all. */
const MAX_FORMS = 3;

/** In how many of these articles each word occurs. */
export function countWords(articles: readonly Article[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const text = `${article.record.title.value ?? ''}\n${searchedText(article)}`;
    for (const word of new Set(foldWords(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The same for parts of an archive together. */
export function addCounts(parts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  for (const part of parts) for (const [word, n] of part) sum.set(word, (sum.get(word) ?? 0) + n);
  return sum;
}

/**
 * A line for each word that occurs: the word, in how many articles, and other words to ask for beside it, because they are
 * forms of it and the index's stemmer does not bring them together. And a line with 0 for each root that does not occur, with
 * the words that may come from it. Divided by tabs.
 */
export function wordLines(counts: ReadonlyMap<string, number>, forms: SearchForms): readonly BucketLine[] {
  const families = new Map<string, string[]>();
  for (const word of counts.keys()) {
    for (const root of forms.rootsOf(word)) {
      const family = families.get(root);
      if (family === undefined) families.set(root, [word]);
      else family.push(word);
    }
  }
  const stems = new Map([...counts.keys()].map((word) => [word, forms.stem(word)]));
  const furtherOf = (word: string | null, relatives: Iterable<string>): readonly string[] => {
    const covered = word === null ? [] : [stems.get(word) ?? word];
    const further: string[] = [];
    const byFrequency = (a: string, b: string): number =>
      (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compareCodePoints(a, b);
    for (const relative of [...relatives].sort(byFrequency)) {
      const stem = stems.get(relative) ?? relative;
      // The index answers with every word that begins like the stem.
      if (further.length >= MAX_FORMS || covered.some((start) => stem.startsWith(start))) continue;
      covered.push(stem);
      further.push(relative);
    }
    return further;
  };
  const lineOf = (word: string, count: number, further: readonly string[]): BucketLine => ({
    word,
    weight: count,
    line: [word, count, ...further].join('\t'),
  });
  const occurring = [...counts].map(([word, count]) => {
    const relatives = new Set(forms.rootsOf(word).flatMap((root) => families.get(root) ?? []));
    return lineOf(word, count, furtherOf(word, relatives));
  });
  const roots = [...families].filter(([root]) => !counts.has(root));
  return [...occurring, ...roots.map(([root, family]) => lineOf(root, 0, furtherOf(null, family)))];
}
