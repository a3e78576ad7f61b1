/** Letters of a word that is put right, or proposed: longer ones are addresses and what a broken text runs together. */
const MAX_LETTERS = 32;

/** Tells whether a word can be misspelt: it is of letters alone. */
export function isSpelledWord(word: string): boolean {
  return word.length <= MAX_LETTERS && /^[\p{L}\p{M}]+$/u.test(word);
}
