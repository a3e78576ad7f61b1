import { OTHER_DATE_WORDS } from '../../languages/page-labels.js';
import { escapeRegExp } from '../../util/text.js';

/** Words besides a date and its label from which a line that ends in a full stop is a sentence. */
const SENTENCE_WORDS = 2;

const OTHER_WORDS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${OTHER_DATE_WORDS.map(escapeRegExp).join('|')})(?![\p{L}\p{N}])`,
  'iu',
);

/** '(12 May 1931 – 3 January 2014)' */
const LIFE = /^\([^()–—-]*\d{4} ?[–—-][^()–—-]*\d{4}\)$/u;

/** A line with a date in it. */
export interface DatedLine {
  readonly text: string;
  /** What it says besides the date, weekdays and labels. */
  readonly rest: string;
  readonly isLabelled: boolean;
}

/**
 * Tells whether a line's date is that of something else than the article: of an offer's end, of a print, of a life, of what a sentence
 * tells of.
 */
export function isOtherDate({ text, rest, isLabelled }: DatedLine): boolean {
  if (OTHER_WORDS.test(rest)) return true;
  if (isLabelled) return false;
  if (isLife(text)) return true;
  return text.endsWith('.') && rest.split(' ').length >= SENTENCE_WORDS && /^\p{Ll}/u.test(text);
}

/** Tells whether a line is the days between which somebody lived, in brackets. */
export function isLife(text: string): boolean {
  return LIFE.test(text.trim());
}
