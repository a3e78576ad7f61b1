import type { SearchForms } from '../../../languages/language.js';
import { reverseWord } from '../../../util/reverse-word.js';
import { isSpelledWord } from '../../spelled-word.js';
import type { Dictionary } from './dictionary.js';
import { BESIDE, editCost, EDIT_COSTS, type EditCosts } from './edits.js';
import { respell } from './respell.js';

export interface SpellingParts {
  /** The words that occur, by how they begin. */
  readonly words: Dictionary;
  /** The same by how they end: an error in the first half of a word leaves the second as it was. */
  readonly endings: Dictionary;
  /** Of the archive's language. */
  readonly forms: Pick<SearchForms, 'respellings'>;
}

/** What decides which of several near words comes first. */
export interface SpellingWeights {
  readonly costs: EditCosts;
  /** Cost that a word has less for each doubling of its articles. */
  readonly frequency: number;
  /** Cost of another first letter: people rarely miss that. */
  readonly first: number;
  /** Cost of a word with fewer letters: people rather leave one out than press a key that is not beside another. */
  readonly shorter: number;
  /** Cost of a word that only another spelling of the same sounds leads to. */
  readonly respelled: number;
}

export const SPELLING_WEIGHTS: SpellingWeights = {
  costs: EDIT_COSTS,
  frequency: 0.05,
  first: 0.1,
  shorter: 0.2,
  respelled: 0.1,
};

/** A reader is shown so many. */
const MAX_PROPOSALS = 3;
/** Letters of a word before another is proposed: there are too many near shorter ones. */
const MIN_LETTERS = 4;
/** Letters from which on two errors are put right; in fewer they leave too little of what was meant. */
const LONG = 8;
/** Parts of the dictionaries that are read besides the two that the word itself is in. */
const MAX_FURTHER = 6;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Returns the words that may be meant by one that no article has, the likeliest first; none for what is no word of letters, is very
 * short or very long. The word is folded.
 */
export async function proposeWords(
  word: string,
  parts: SpellingParts,
  weights: SpellingWeights = SPELLING_WEIGHTS,
): Promise<readonly string[]> {
  if (!isSpelledWord(word) || word.length < MIN_LETTERS) return [];
  const found = await findCandidates(word, parts);
  const respelled = new Set(respell(word, parts.forms.respellings));
  const edits = word.length < LONG ? 1 : 2;
  const letters = letterSet(word);
  const costOf = (text: string): number => {
    if (respelled.has(text)) return weights.respelled;
    // Most words of a part are far off, which costs less to tell than how far.
    if (Math.abs(text.length - word.length) > edits) return Infinity;
    if (countBits(letterSet(text) ^ letters) > 2 * edits) return Infinity;
    return (
      editCost(word, text, edits, weights.costs) +
      (word.startsWith(text.charAt(0)) ? 0 : weights.first) +
      (text.length < word.length ? weights.shorter : 0)
    );
  };
  const ranked: { readonly text: string; readonly rank: number }[] = [];
  for (const [text, count] of found) {
    const cost = costOf(text);
    if (cost < Infinity && text !== word)
      ranked.push({ text, rank: cost - weights.frequency * Math.log2(count) });
  }
  return ranked
    .sort((a, b) => a.rank - b.rank || (a.text < b.text ? -1 : 1))
    .slice(0, MAX_PROPOSALS)
    .map(({ text }) => text);
}

/** Returns words that occur and may be near, with the number of their articles. */
async function findCandidates(
  word: string,
  { words, endings, forms }: SpellingParts,
): Promise<ReadonlyMap<string, number>> {
  const { beginnings, ends } = chooseParts(word, words, endings);
  const found = new Map<string, number>();
  const [first, second, others] = await Promise.all([
    Promise.all(beginnings.map((key) => words(key))),
    Promise.all(ends.map((key) => endings(key))),
    Promise.all(
      respell(word, forms.respellings).map(async (other) =>
        (await words(other)).filter(([it]) => it === other),
      ),
    ),
  ]);
  for (const [text = '', count] of [...first, ...others].flat())
    if (count !== '0' && isSpelledWord(text)) found.set(text, Number(count));
  for (const [text = '', count] of second.flat()) found.set(reverseWord(text), Number(count));
  return found;
}

/**
 * Chooses what to read: the parts with the word's own beginning and end, and those that hold most of the words one slip away that
 * are in neither, such as those whose middle letters are swapped.
 */
export function chooseParts(
  word: string,
  words: Pick<Dictionary, 'keyOf'>,
  endings: Pick<Dictionary, 'keyOf'>,
): { readonly beginnings: readonly string[]; readonly ends: readonly string[] } {
  const beginning = words.keyOf(word);
  const end = endings.keyOf(reverseWord(word));
  const further = new Map<string, number>();
  for (const [near, likelihood] of slips(word)) {
    const key = words.keyOf(near);
    if (key === beginning || endings.keyOf(reverseWord(near)) === end) continue;
    further.set(key, (further.get(key) ?? 0) + likelihood);
  }
  const chosen = [...further].sort((a, b) => b[1] - a[1]).slice(0, MAX_FURTHER);
  return { beginnings: [beginning, ...chosen.map(([key]) => key)], ends: [end] };
}

/** What may have been meant by a word with one slip in it, and how likely that is, compared with the others. */
function* slips(word: string): Iterable<readonly [near: string, likelihood: number]> {
  for (let i = 0; i <= word.length; i += 1) {
    const [before, letter, after] = [word.slice(0, i), word.charAt(i), word.slice(i + 1)];
    if (letter === '') continue;
    yield [before + after.charAt(0) + letter + after.slice(1), 1];
    if (letter === word.charAt(i - 1)) yield [before + after, 1];
    const keys = BESIDE.get(letter) ?? '';
    for (const key of keys) yield [before + key + after, 1 / keys.length];
    for (const missing of ALPHABET) yield [before + missing + letter + after, 1 / ALPHABET.length];
  }
}

/** The letters of a word as bits; letters of large alphabets share some. One edit changes two at most. */
function letterSet(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i += 1) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
