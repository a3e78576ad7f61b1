import { compareCodePoints } from '../util/compare.js';
import type { UnitWords } from './postings.js';

/** Keys of a signature: more of them change no order of results. */
const KEYS = 20;
/** Times a key stands in an article that is about it. */
const MIN_TIMES = 2;
/** Shorter keys are mostly function words, also in languages whose function words are not known. */
const MIN_LETTERS = 3;

/**
 * Returns what an article is about: its most frequent keys, as an ArticleView has them.
 * @param words the words of one article
 * @param isFunctionKey whether a key is of function words
 */
export function makeSignature(words: UnitWords, isFunctionKey: (key: string) => boolean): string {
  return words
    .map(([key, occurrences]) => ({
      key,
      times: occurrences.reduce((sum, { title, text }) => sum + title.length + text.length, 0),
    }))
    .filter(({ key, times }) => times >= MIN_TIMES && key.length >= MIN_LETTERS && !isFunctionKey(key))
    .sort((a, b) => b.times - a.times || compareCodePoints(a.key, b.key))
    .slice(0, KEYS)
    .map(({ key, times }) => `${key}\t${times}`)
    .join(' ');
}
