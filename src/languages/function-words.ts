import { stopWords as arabic } from './ar/stop-words.js';
import { stopWords as german } from './de/stop-words.js';
import { stopWords as english } from './en/stop-words.js';
import { stopWords as spanish } from './es/stop-words.js';
import { stopWords as french } from './fr/stop-words.js';
import { stopWords as indonesian } from './id/stop-words.js';
import { stopWords as malay } from './ms/stop-words.js';
import { stopWords as portuguese } from './pt/stop-words.js';

const BY_TAG: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['ar', arabic],
  ['de', german],
  ['en', english],
  ['es', spanish],
  ['fr', french],
  ['id', indonesian],
  ['ms', malay],
  ['pt', portuguese],
]);

const NONE: ReadonlySet<string> = new Set();

/**
 * Returns the function words of a language (BCP 47), in lower case, which say nothing about what a text is about; an empty set where none
 * are known. Those of each language are apart: the German 'war' (was) is a word of great weight in English.
 */
export function functionWordsOf(language: string): ReadonlySet<string> {
  return BY_TAG.get(language.toLowerCase().split('-')[0] ?? '') ?? NONE;
}
