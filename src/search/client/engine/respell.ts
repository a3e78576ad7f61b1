import type { Respelling } from '../../../languages/language.js';

/** Other spellings that are looked up: each may need another part of the dictionary. */
const MAX_RESPELLED = 6;

/**
 * Returns the word in other spellings of the same sounds: each group of a language's respellings as a whole, then each single one:
 * 'soerabaja' → 'surabaya', 'soerabaya', 'surabaja'.
 */
export function respell(word: string, groups: readonly (readonly Respelling[])[]): readonly string[] {
  const apply = (rules: readonly Respelling[]): string =>
    rules.reduce((text, [written, other]) => text.replace(written, other), word);
  const found = new Set([...groups, ...groups.flat().map((rule) => [rule])].map(apply));
  found.delete(word);
  return [...found].slice(0, MAX_RESPELLED);
}
