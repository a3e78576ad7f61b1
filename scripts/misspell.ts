import { BESIDE } from '../src/search/client/engine/edits.js';

export const SLIPS = ['swap', 'drop', 'double', 'neighbour'] as const;
export type Slip = (typeof SLIPS)[number];

/** Returns the word with one slip in a place taken by chance; null where none of the kind is possible. */
export function misspell(word: string, slip: Slip, random: () => number): string | null {
  const at = Math.floor(random() * (slip === 'swap' ? word.length - 1 : word.length));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  switch (slip) {
    case 'swap': {
      const swapped = before + after.charAt(0) + letter + after.slice(1);
      return swapped === word ? null : swapped;
    }
    case 'drop':
      return before + after;
    case 'double':
      return before + letter + letter + after;
    case 'neighbour': {
      const keys = BESIDE.get(letter) ?? '';
      return keys === '' ? null : before + keys.charAt(Math.floor(random() * keys.length)) + after;
    }
  }
}
