import { functionWordsOf } from '../languages/function-words.js';
import { LANGUAGES } from '../languages/index.js';
import type { WordCounts } from '../model/article.js';
import { NumberIndex } from '../util/number-index.js';
import { hashWords, MOST_COUNTED } from './word-counts.js';

/** Words that stand for an article: more make neighbours of articles that only share a manner of speaking. */
const CHOSEN = 24;
/** A word in more than this part of the articles says nothing about any of them. */
const COMMON = 0.1;

/** The words that tell articles from each other, by number. */
export interface SignificantWords {
  /** For each article its words, the weightiest first. */
  readonly byArticle: readonly (readonly number[])[];
  /** In how many articles a word occurs. */
  readonly articles: Int32Array;
  /** The hash of the word, see {@link WordCounts.hashes}. */
  readonly hashes: Int32Array;
}

/**
 * For each article the words that tell it from the others, the weightiest first: by their number in its headline and
 * beginning and by their inverse document frequency (tf–idf). Words of one article only relate it to nothing and are left out, and so are
 * the function words of `languages` (BCP 47), which are those of the articles.
 */
export function findSignificantWords(
  counted: Iterable<Pick<WordCounts, 'hashes' | 'counts'>>,
  languages: Iterable<string>,
): SignificantWords {
  const read = readAll(counted);
  const { total, words, counts, starts, articles, hashes } = read;
  const isChosen = chooseWords(read, languages);
  // Both logarithms by what they are of: there are few different ones.
  const byCount = Float64Array.from({ length: MOST_COUNTED + 1 }, (_, count) => 1 + Math.log(count));
  const byArticles = new Float64Array(articles.reduce((most, df) => Math.max(most, df), 0) + 1).map((_, df) =>
    Math.log(total / df),
  );
  const weights = new Float64Array(CHOSEN);
  const byArticle = Array.from({ length: total }, (_, article) => {
    const best: number[] = [];
    const end = starts[article + 1] ?? 0;
    for (let at = starts[article] ?? 0; at < end; at += 1) {
      const word = words[at] ?? 0;
      if (isChosen[word] === 0) continue;
      const weight = (byCount[counts[at] ?? 1] ?? 0) * (byArticles[articles[word] ?? 0] ?? 0);
      if (best.length === CHOSEN && weight <= (weights[CHOSEN - 1] ?? 0)) continue;
      // Behind words of the same weight: they come in the order of the article.
      let place = Math.min(best.length, CHOSEN - 1);
      for (; place > 0 && (weights[place - 1] ?? 0) < weight; place -= 1) {
        weights[place] = weights[place - 1] ?? 0;
        best[place] = best[place - 1] ?? 0;
      }
      weights[place] = weight;
      best[place] = word;
    }
    return best;
  });
  return { byArticle, articles, hashes };
}

interface AllWords extends Pick<SignificantWords, 'articles' | 'hashes'> {
  /** Number of articles. */
  readonly total: number;
  /** Every word of every article, one article after the other, and how often each occurs there. */
  readonly words: Int32Array;
  readonly counts: Uint8Array;
  /** Where the words of an article begin. */
  readonly starts: readonly number[];
}

function readAll(counted: Iterable<Pick<WordCounts, 'hashes' | 'counts'>>): AllWords {
  const index = new NumberIndex();
  const starts = [0];
  let [words, counts] = [new Int32Array(FIRST_ROOM), new Uint8Array(FIRST_ROOM)];
  let articles = new Int32Array(FIRST_ROOM);
  let hashes = new Int32Array(FIRST_ROOM);
  let end = 0;
  for (const own of counted) {
    const { length } = own.hashes;
    if (end + length > words.length)
      [words, counts] = [enlarge(words, end + length), enlarge(counts, end + length)];
    counts.set(own.counts, end);
    for (let i = 0; i < length; i += 1) {
      const hash = own.hashes[i] ?? 0;
      const word = index.add(hash);
      if (word >= articles.length) [articles, hashes] = [enlarge(articles, word), enlarge(hashes, word)];
      articles[word] = (articles[word] ?? 0) + 1;
      hashes[word] = hash;
      words[end + i] = word;
    }
    end += length;
    starts.push(end);
  }
  const { size } = index;
  return {
    total: starts.length - 1,
    words,
    counts,
    starts,
    articles: articles.subarray(0, size),
    hashes: hashes.subarray(0, size),
  };
}

const FIRST_ROOM = 4096;

/** At least twice as long. */
function enlarge<T extends Int32Array | Uint8Array>(list: T, least: number): T {
  const larger = new (list.constructor as new (length: number) => T)(Math.max(list.length * 2, least + 1));
  larger.set(list);
  return larger;
}

/** 1 for the words that can tell articles from each other. */
function chooseWords({ total, articles, hashes }: AllWords, languages: Iterable<string>): Uint8Array {
  // Articles whose language is not known are mostly in one that Kliping reads.
  const all = new Set([...LANGUAGES.map(({ tag }) => tag), ...languages]);
  const stop = hashWords([...all].flatMap((language) => [...functionWordsOf(language)]));
  const most = Math.max(2, total * COMMON);
  return Uint8Array.from(articles, (df, word) =>
    df < 2 || df > most || df === total || stop.has(hashes[word] ?? 0) ? 0 : 1,
  );
}
