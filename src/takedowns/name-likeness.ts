import { distance } from 'fastest-levenshtein';
import { SAME_GIVEN_NAME, SPELLING_RULES } from '../languages/name-spellings.js';

/** Letters of a word that can be misspelled and still be known. */
const LONG_WORD = 4;
/** Letters of a word that may have another ending. */
const STEM_LETTERS = 4;
/** Letters of an ending: 'Widodovyi'. */
const ENDING_LETTERS = 4;

/** Whether a folded word is another spelling of a word of a name, or the word with another ending; the word itself is as well. */
export function isSpelledAlike(said: string, word: string): boolean {
  if (said === word) return true;
  if (said.length < LONG_WORD || word.length < LONG_WORD) return false;
  if (soundOf(said) === soundOf(word)) return true;
  // The first letter is seldom mistyped, and tells most names apart.
  if (said.startsWith(word.charAt(0)) && distance(said, word) <= 1) return true;
  const stem = word.length > STEM_LETTERS ? word.slice(0, -1) : word;
  return said.startsWith(stem) && said.length <= stem.length + ENDING_LETTERS;
}

function soundOf(word: string): string {
  const known = SAME_GIVEN_NAME.get(word) ?? word;
  return SPELLING_RULES.reduce((text, [pattern, sound]) => text.replace(pattern, sound), known);
}
