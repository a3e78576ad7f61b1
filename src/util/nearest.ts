import { distance } from 'fastest-levenshtein';
import { compareCodePoints } from './compare.js';
import { foldWord } from './fold-words.js';

/** Texts that are offered in place of one that is not there. */
const OFFERED = 3;
/** Share of the letters that may differ: with more, a text is no likely misspelling. */
const LIKELY = 0.5;
/** What it costs when only the last parts of two paths are alike. */
const OTHER_FOLDER = 0.1;
/** Characters of a text that are compared: the time grows with the square of them. */
const COMPARED = 300;

/**
 * Returns the texts that are most like `text`, the nearest first, at most three. `maxDifference`: the share of the letters that may
 * differ, 1 for any.
 */
export function findNearest(
  text: string,
  candidates: Iterable<string>,
  maxDifference = LIKELY,
): readonly string[] {
  const asked = partsOf(text);
  const near: { readonly candidate: string; readonly difference: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const own = partsOf(candidate);
    const difference = Math.min(
      compare(asked.whole, own.whole),
      compare(asked.last, own.last) + OTHER_FOLDER,
    );
    if (difference <= maxDifference) near.push({ candidate, difference });
  }
  return near
    .sort((a, b) => a.difference - b.difference || compareCodePoints(a.candidate, b.candidate))
    .slice(0, OFFERED)
    .map(({ candidate }) => candidate);
}

function partsOf(text: string): { readonly whole: string; readonly last: string } {
  const whole = foldWord(text)
    .replaceAll('\\', '/')
    .replace(/^https?:\/\/(?:www\.)?/, '');
  const last = whole.split('/').findLast((part) => part !== '') ?? '';
  return { whole: whole.slice(0, COMPARED), last: last.slice(0, COMPARED) };
}

/** Returns the share of the letters that differ. */
function compare(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0 || a === '' || b === '') return 1;
  // Texts of such lengths are never likely, and seldom nearer than any other.
  if (Math.abs(a.length - b.length) / longer > LIKELY) return 1;
  return distance(a, b) / longer;
}
