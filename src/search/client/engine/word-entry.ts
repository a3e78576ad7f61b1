import { joinOf } from '../../cut-words.js';
import type { Dictionary } from './dictionary.js';

/** What the dictionary knows of a word. */
export interface WordEntry {
  readonly word: string;
  /** In how many articles; 0 for a root, or a word that only stands there in parts. */
  readonly count: number;
  /** What it is under in the index: several where it stands in articles of several languages. */
  readonly keys: readonly string[];
  /** Keys of forms of it that have another stem. */
  readonly related: readonly string[];
  /** Words that stand one behind the other where it is written as several: the keys of each. */
  readonly splits: readonly (readonly (readonly string[])[])[];
}

/** Reads a line of the dictionary, as wordLines of the build writes it. */
export function readEntry([word = '', count = '0', keys = '', ...further]: readonly string[]): WordEntry {
  const own = keys === '' ? [word] : keys.split(' ');
  return {
    word,
    count: Number(count),
    keys: count === '0' ? [] : own,
    related: further.filter((key) => !key.includes('|')),
    splits: further
      .filter((key) => key.includes('|'))
      .map((split) => split.split('|').map((part) => part.split(' '))),
  };
}

/** Returns what the dictionary has of a word; null when it neither occurs nor is anything to words that do. */
export async function findEntry(word: string, words: Dictionary): Promise<WordEntry | null> {
  const line = (await words(word)).find(([found]) => found === word);
  return line === undefined ? null : readEntry(line);
}

/** Letters that two forms of a word begin with alike, at least. */
const MIN_STEM = 3;
/** Letters behind a stem that are one more than any that occurs has: forms of a word differ in length. */
const LONGER_ENDING = 2;

/**
 * Returns the keys of words of which a word that does not occur may be a form: the stemmer, which the browser does not have, made of
 * them a beginning of it: 'новая' of 'новый', which is under 'нов'. The longest such beginnings.
 */
export async function findForms(word: string, words: Dictionary): Promise<readonly string[]> {
  const letters = Array.from(word);
  for (let length = letters.length - 1; length >= MIN_STEM; length -= 1) {
    const stem = letters.slice(0, length).join('');
    const ending = letters.length - length;
    const isOfStem = ({ word: own, keys }: WordEntry): boolean => {
      if (!keys.includes(stem)) return false;
      // Behind a word that has no ending itself only one letter is taken for one: 'dogs', not 'putinesia'.
      return ending <= (own === stem ? 1 : Array.from(own).length - length + LONGER_ENDING);
    };
    if ((await words(stem)).map(readEntry).some(isOfStem)) return [stem];
  }
  return [];
}

/** Letters of a part of a word that is tried as two: 're' is the shortest that often stands before another. */
const MIN_PART = 2;
/** Second parts that are looked up: each may be one more part of the dictionary to load. */
const MAX_TRIES = 6;

/**
 * Returns two words that a word which does not occur may be: 'reelection' → 're', 'election', by the keys of each. Whether they stand
 * one behind the other anywhere is not known. Of several the first has both more often.
 */
export async function findApart(
  word: string,
  words: Dictionary,
): Promise<readonly (readonly (readonly string[])[])[]> {
  const starts: { readonly first: WordEntry; readonly rest: string }[] = [];
  for (let end = MIN_PART; end <= word.length - MIN_PART; end += 1) {
    const first = await findEntry(word.slice(0, end), words);
    const rest = word.slice(end);
    if (first === null || first.count === 0 || joinOf([first.word, rest]) !== word) continue;
    starts.push({ first, rest });
  }
  // The longer the two words, the less they follow each other by chance.
  const likely = [...starts].sort(
    (a, b) => Math.min(b.first.word.length, b.rest.length) - Math.min(a.first.word.length, a.rest.length),
  );
  const found: { readonly split: readonly (readonly string[])[]; readonly count: number }[] = [];
  for (const { first, rest } of likely.slice(0, MAX_TRIES)) {
    const last = await findEntry(rest, words);
    if (last === null || last.count === 0) continue;
    found.push({ split: [first.keys, last.keys], count: Math.min(first.count, last.count) });
  }
  return found.sort((a, b) => b.count - a.count).map(({ split }) => split);
}

/** Returns the keys of the word that words make when they are written as one; none when nobody writes them so. */
export async function findTogether(parts: readonly string[], words: Dictionary): Promise<readonly string[]> {
  const joined = joinOf(parts);
  return joined === null ? [] : ((await findEntry(joined, words))?.keys ?? []);
}
