import { closest, distance } from 'fastest-levenshtein';

/** Returns 'Did you mean …?' when a word is a misspelling of a known one, else the list of all known words. `kind`: their name. */
export function suggest(word: string, known: readonly string[], kind = 'keys'): string {
  const near = closest(word, known);
  // Two letters changed places count as two; further away, the nearest word is a guess.
  const isTypo =
    distance(word.toLowerCase(), near.toLowerCase()) <= (word.length < 4 ? 1 : Math.max(2, word.length / 3));
  return isTypo ? `Did you mean "${near}"?` : `The ${kind} are ${known.join(', ')}.`;
}
