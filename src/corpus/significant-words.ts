import { LANGUAGES } from '../languages/index.js';

/** Words looked at in an article, by characters of its beginning: news says what it is about first. */
const BEGINNING = 2000;
/** Words that stand for an article: more make neighbours of articles that only share a manner of speaking. */
const CHOSEN = 24;
/** A word in more than this part of the articles says nothing about any of them. */
const COMMON = 0.1;
/** A headline's word counts as one that occurs this often. */
const HEADLINE_WEIGHT = 3;
/** Letters and digits; shorter words are function words or abbreviations. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]{2,}/gu;

export interface WordSource {
  readonly title: string | null;
  readonly text: string;
}

/** A word that tells an article from the others. */
export interface SignificantWord {
  readonly word: string;
  /** In how many articles it occurs. */
  readonly articles: number;
}

/**
 * For each article the words that tell it from the others, the weightiest first: by their number in its headline and
 * beginning and by their inverse document frequency (tf–idf). Words of one article only relate it to nothing and are left out.
 */
export function findSignificantWords(
  sources: readonly WordSource[],
): readonly (readonly SignificantWord[])[] {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const articles: number[] = [];
  const counted = sources.map((source) => {
    const counts = new Map<number, number>();
    const count = (text: string, weight: number): void => {
      for (const [word] of text.toLowerCase().matchAll(WORD)) {
        const id = ids.get(word) ?? words.push(word) - 1;
        ids.set(word, id);
        counts.set(id, (counts.get(id) ?? 0) + weight);
      }
    };
    count(source.title ?? '', HEADLINE_WEIGHT);
    count(source.text.slice(0, BEGINNING), 1);
    for (const id of counts.keys()) articles[id] = (articles[id] ?? 0) + 1;
    // Two short typed arrays: a map an article would be several times as large.
    return { ids: Int32Array.from(counts.keys()), counts: Uint16Array.from(counts.values()) };
  });
  const stop = new Set(LANGUAGES.flatMap(({ stopWords }) => [...stopWords]));
  const most = Math.max(2, sources.length * COMMON);
  return counted.map(({ ids: own, counts }) => {
    const weighed: { readonly id: number; readonly weight: number }[] = [];
    for (const [i, id] of own.entries()) {
      const df = articles[id] ?? 0;
      if (df < 2 || df > most || df === sources.length || stop.has(words[id] ?? '')) continue;
      weighed.push({ id, weight: (1 + Math.log(counts[i] ?? 1)) * Math.log(sources.length / df) });
    }
    return weighed
      .sort((a, b) => b.weight - a.weight || a.id - b.id)
      .slice(0, CHOSEN)
      .map(({ id }) => ({ word: words[id] ?? '', articles: articles[id] ?? 0 }));
  });
}
