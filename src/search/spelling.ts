import { reverseWord } from '../util/reverse-word.js';
import type { BucketLine } from './buckets.js';
import { isSpelledWord } from './spelled-word.js';
import type { WordCount } from './words.js';

/** Letters of words that are proposed: shorter ones are near too much. */
const MIN_LETTERS = 4;

/**
 * A line for each word that may be proposed for a misspelt one: the word from its end to its beginning, and in how many articles it
 * is; divided by a tab. So words that end alike are in one part of the dictionary.
 */
export function endingLines(words: ReadonlyMap<string, WordCount>): readonly BucketLine[] {
  return [...words].flatMap(([word, { count }]): BucketLine[] => {
    if (word.length < MIN_LETTERS || !isSpelledWord(word)) return [];
    const reversed = reverseWord(word);
    return [{ word: reversed, weight: count, line: `${reversed}\t${String(count)}` }];
  });
}
