import { escapeRegExp } from './text.js';

/** Signs that may stand between the words of a name where it is part of an address or a file's name. */
const BETWEEN = String.raw`(?:%20|[^\p{L}\p{M}\p{N}]){0,3}`;

/**
 * Finds a name as it stands in texts, addresses and file names: any case, any signs or none between its words, and never as
 * a part of a longer word. Null when no name has a letter.
 */
export function namePattern(names: readonly string[]): RegExp | null {
  const alternatives = names
    .map((name) => name.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [])
    .filter((words) => words.length > 0)
    // The longest first: 'Budi Santoso' before 'Budi'.
    .sort((a, b) => b.join(' ').length - a.join(' ').length)
    .map((words) => words.map(escapeRegExp).join(BETWEEN));
  if (alternatives.length === 0) return null;
  return new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}])(?:${alternatives.join('|')})(?![\p{L}\p{M}\p{N}])`,
    'giu',
  );
}
