import { LANGUAGES } from '../languages/index.js';
import type { WordCounts } from '../model/archive.js';
import { hashWords } from './word-counts.js';

/** Words that stand for an article: more make neighbours of articles that only share a manner of speaking. */
const CHOSEN = 24;
/** A word in more than this part of the articles says nothing about any of them. */
const COMMON = 0.1;

/** A word that tells an article from the others. */
export interface SignificantWord {
  /** Of the word: {@link WordCounts.hashes}. */
  readonly hash: number;
  /** In how many articles it occurs. */
  readonly articles: number;
}

/**
 * For each article the words that tell it from the others, the weightiest first: by their number in its headline and
 * beginning and by their inverse document frequency (tf–idf). Words of one article only relate it to nothing and are left out.
 */
export function findSignificantWords(
  counted: readonly WordCounts[],
): readonly (readonly SignificantWord[])[] {
  const articles = new Map<number, number>();
  for (const { hashes } of counted)
    for (const hash of hashes) articles.set(hash, (articles.get(hash) ?? 0) + 1);
  const stop = hashWords(LANGUAGES.flatMap(({ stopWords }) => [...stopWords]));
  const most = Math.max(2, counted.length * COMMON);
  return counted.map(({ hashes, counts }) => {
    const weighed: { readonly hash: number; readonly articles: number; readonly weight: number }[] = [];
    for (const [i, hash] of hashes.entries()) {
      const df = articles.get(hash) ?? 0;
      if (df < 2 || df > most || df === counted.length || stop.has(hash)) continue;
      const weight = (1 + Math.log(counts[i] ?? 1)) * Math.log(counted.length / df);
      weighed.push({ hash, articles: df, weight });
    }
    // Sorting keeps the order of words of one weight: that of the article.
    return weighed
      .sort((a, b) => b.weight - a.weight)
      .slice(0, CHOSEN)
      .map(({ hash, articles: df }) => ({ hash, articles: df }));
  });
}
