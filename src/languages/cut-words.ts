import type { Language } from './language.js';
import { prepareOnce } from './prepare-once.js';

/** Ends in a word cut in two. */
const CUT = /(?<!\p{L})(?<first>\p{L}+)-$/u;
const REST = /^(?<second>\p{Ll}[\p{L}\p{M}]*)/u;
/** Letters of a word's half that may be a word of its own. */
const MIN_LETTERS = 4;

/** Tells whether a line ends in a word that goes on in the next one. */
export function isCutWord(line: string, next: string): boolean {
  return CUT.test(line) && REST.test(next);
}

/**
 * Joins two lines of which the first ends in a hyphen. The hyphen goes where a printer set it ('argu-' 'ment') and stays where it is the
 * word's own ('four-' 'storey'): words that the text has elsewhere and those that a language knows tell.
 */
export function joinCutWord(
  line: string,
  next: string,
  text: ReadonlySet<string>,
  languages: readonly Language[],
): string {
  const first = CUT.exec(line)?.groups?.['first']?.toLowerCase() ?? '';
  const second = REST.exec(next)?.groups?.['second']?.toLowerCase() ?? '';
  const { common, small } = wordsOf(languages);
  const isWord = (word: string): boolean => text.has(word) || common.has(word);
  const isOwn =
    text.has(`${first}-${second}`) ||
    (!isWord(first + second) && !small.has(first) && isTwoWords(first, second, isWord));
  return isOwn ? line + next : line.slice(0, -1) + next;
}

/** A longer beginning need not be known where the rest is: 'twenty-' 'first'. */
function isTwoWords(first: string, second: string, isWord: (word: string) => boolean): boolean {
  if (first.length < MIN_LETTERS) return false;
  return isWord(first) || (first.length > MIN_LETTERS && second.length >= MIN_LETTERS && isWord(second));
}

const wordsOf = prepareOnce((languages) => ({
  common: new Set(languages.flatMap(({ names }) => [...names.commonWords])),
  // 'over-', 'under-' begin words without a hyphen.
  small: new Set(languages.flatMap(({ stopWords }) => [...stopWords])),
}));
