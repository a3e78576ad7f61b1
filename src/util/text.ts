import { SURROGATE_UNIT, traitsOf, UNSTABLE_UNIT, WORD_UNIT } from './characters.js';

/**
 * NFC, invisible marks and control characters out, every run of white space one space, halves of characters (which no file
 * can hold: two that differ would have one address) as U+FFFD. Not trimmed.
 */
export function normalizeText(text: string): string {
  if (isNormal(text)) return text;
  return text.normalize('NFC').replace(INVISIBLE, '').replace(HALF, '\uFFFD').replace(/\s+/gu, ' ');
}

const SPACE = 0x20;

/**
 * Whether a text is sure to be normalized: single spaces, and nothing but Latin letters that are one character each,
 * digits and the signs of ordinary prose. False says nothing.
 */
function isNormal(text: string): boolean {
  let before = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const isPlain =
      unit < 0x7f
        ? unit > SPACE || (unit === SPACE && before !== SPACE)
        : (unit > 0xa0 && unit < 0x300 && unit !== 0xad) || (unit >= 0x2010 && unit <= 0x2027);
    if (!isPlain) return false;
    before = unit;
  }
  return true;
}

// Control characters, soft hyphen, zero-width space, byte-order mark. ZWJ and ZWNJ stay: Persian and emoji need them.
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const INVISIBLE = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u200B\u2060\uFEFF]/gu;

/** Matches, with the flag u, a surrogate without its other half. */
const HALF = /\p{Cs}/gu;

/** What {@link countWords} counts, for texts with characters beyond U+FFFF. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’.,][\p{L}\p{M}\p{N}]+)*/gu;
const JOINERS = new Set(Array.from("-'’.,", (sign) => sign.charCodeAt(0)));

/** Words as a reader would count them: 'anti-Barat' and '6.700' are one each. */
export function countWords(text: string): number {
  let words = 0;
  let isInWord = false;
  /** Whether the unit before joins what comes to the word that stands before it. */
  let isJoined = false;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    const traits = traitsOf(unit);
    if ((traits & WORD_UNIT) !== 0) {
      if (!isInWord && !isJoined) words += 1;
      isInWord = true;
      isJoined = false;
    } else if ((traits & SURROGATE_UNIT) !== 0) {
      return text.match(WORD)?.length ?? 0;
    } else {
      isJoined = isInWord && unit !== SPACE && JOINERS.has(unit);
      isInWord = false;
    }
  }
  return words;
}

/** Tells whether spaces part a text into more than so many words: quicker than to count those of a long text. */
export function hasMoreWordsThan(text: string, count: number): boolean {
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0 && words <= count; at = text.indexOf(' ', at + 1)) words += 1;
  return words > count;
}

/** Returns the parts between signs, without the white space around each: 'a , b' at ',' is a and b. Empty parts stay. */
export function splitTrimmed(text: string, sign: RegExp | string): string[] {
  return text.split(sign).map((part) => part.trim());
}

/** Folds a text for comparison: lower case, letters and digits only, single spaces. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  let folded = '';
  /** Where a stretch of words with single spaces between them begins; below 0 outside of one. */
  let start = -1;
  for (let index = 0; index < lower.length; index += 1) {
    const unit = lower.charCodeAt(index);
    const traits = traitsOf(unit);
    if ((traits & UNSTABLE_UNIT) !== 0) return foldAny(text);
    if ((traits & WORD_UNIT) !== 0) {
      if (start < 0) start = index;
    } else if (start >= 0 && !(unit === SPACE && isWordAt(lower, index + 1))) {
      folded = append(folded, lower.slice(start, index));
      start = -1;
    }
  }
  return start < 0 ? folded : append(folded, lower.slice(start));
}

function isWordAt(text: string, index: number): boolean {
  return index < text.length && (traitsOf(text.charCodeAt(index)) & WORD_UNIT) !== 0;
}

function append(words: string, more: string): string {
  return words === '' ? more : `${words} ${more}`;
}

/** {@link foldText} as it is defined. */
function foldAny(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Cut at a character boundary so that the result, with its '…', has at most `max` UTF-16 units. */
export function truncate(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Tells whether a name is printed in capitals alone; an acronym of up to three letters is not. */
export function isShouted(name: string): boolean {
  return /\p{Lu}{4}/u.test(name) && name === name.toUpperCase();
}

/** Escapes what has a meaning in a regular expression. */
export function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
