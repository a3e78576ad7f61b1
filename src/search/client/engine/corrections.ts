import { cutWords } from '../../cut-words.js';
import type { Correction } from './found.js';
import { proposeWords, type SpellingParts } from './spelling.js';

/** Unknown words of one query for which others are proposed: of a pasted text nobody wants to see all. */
const MAX_WORDS = 4;

/** Returns what may be meant by words that no article has; nothing for those that are near none. */
export async function findCorrections(
  query: string,
  unknown: readonly string[],
  parts: SpellingParts,
): Promise<readonly Correction[]> {
  const found = await Promise.all(
    unknown.slice(0, MAX_WORDS).map(async (word) => {
      const [folded = '', ...more] = cutWords(word);
      // Of a part of the dictionary that cannot be had nothing is proposed.
      const proposals = more.length > 0 ? [] : await proposeWords(folded, parts).catch(() => []);
      return { word, proposals: proposals.map((text) => ({ text, query: replaceWord(query, word, text) })) };
    }),
  );
  return found.filter(({ proposals }) => proposals.length > 0);
}

/** Returns the query with the likeliest word in the place of each unknown one; null when nothing is proposed for any. */
export function correctAll(query: string, corrections: readonly Correction[]): string | null {
  if (corrections.length === 0) return null;
  return corrections.reduce(
    (text, { word, proposals: [first] }) =>
      first === undefined ? text : replaceWord(text, word, first.text),
    query,
  );
}

function replaceWord(query: string, word: string, other: string): string {
  const at = query.indexOf(word);
  return at < 0 ? query : query.slice(0, at) + other + query.slice(at + word.length);
}
