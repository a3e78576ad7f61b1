import slugify from '@sindresorhus/slugify';
import { sha256 } from './hash.js';
import { foldText } from './text.js';

/** Characters of a slug: with folder, hash and extension a path stays well below the 260 that Windows takes. */
const MAX_LENGTH = 80;
/** Hexadecimal digits of the hash of a name that a slug cannot hold. */
const HASH_DIGITS = 8;

/**
 * A lower-case ASCII path segment, at most `maxLength` characters, cut at a word; '' when nothing of the text can be
 * written in ASCII.
 */
export function slug(text: string, maxLength = MAX_LENGTH): string {
  const whole = slugAll(text);
  if (whole.length <= maxLength) return whole;
  const cut = whole.slice(0, maxLength + 1);
  const lastDash = cut.lastIndexOf('-');
  return cut.slice(0, lastDash > maxLength / 2 ? lastDash : maxLength);
}

/**
 * Returns a path segment for the page of something with a name. It depends on the name alone, so that no other name changes it:
 * names that differ in case, accents or punctuation have the same one, all others one of their own. A name that cannot be written
 * in ASCII, or is too long, gets a hash; `fallback` stands before it when nothing is left of the name.
 */
export function nameSlug(name: string, fallback: string): string {
  // Not all that slugify knows as a small letter it knows as a capital.
  const small = name.toLowerCase().normalize('NFC');
  const whole = slugAll(small);
  if (whole !== '' && whole.length <= MAX_LENGTH && isSpelledOut(small)) return whole;
  const beginning = slug(small);
  const hash = sha256(foldText(small) || small).slice(0, HASH_DIGITS);
  return `${beginning === '' ? fallback : beginning}-${hash}`;
}

/** Letters, digits and '+' ('Canal+' is not 'Canal'), but for the signs of Cyrillic, which no transliteration has. */
const TELLING = /(?![ъь])[\p{L}\p{N}+]/gu;

/** Tells whether every sign of a name that tells it from another stands in its slug. */
function isSpelledOut(name: string): boolean {
  return [...name.matchAll(TELLING)].every(([sign]) => slugAll(sign) !== '');
}

/** ASCII without the signs that mean something to slugify: an apostrophe, what is spelled out, what stands for an accent. */
const PLAIN = /^[ -%(-\]_a-~]*$/;

/** Returns what slugify makes of a text, in a tenth of its time for most. */
function slugAll(text: string): string {
  if (!PLAIN.test(text)) return slugify(text, { decamelize: false });
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
