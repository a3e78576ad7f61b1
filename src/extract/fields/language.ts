import { eld } from 'eld/small';
import type { Language } from '../../languages/language.js';
import { emptyField, type Field } from '../../model/field.js';

/** Characters looked at: more change no answer. */
const SAMPLE_CHARACTERS = 1000;
/** Words below which no detector is to be believed. */
const MIN_WORDS = 8;

/**
 * The language of a text: n-grams (eld), then, for languages that eld takes for one another, the words that only one of
 * them has. For texts too short to tell, the archive's language; null for no text.
 */
export function detectLanguage(
  text: string,
  languages: readonly Language[],
  fallback: Language,
): Field<string> {
  const words =
    text
      .slice(0, SAMPLE_CHARACTERS)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length === 0) return emptyField();
  if (words.length < MIN_WORDS) return found(fallback.tag, 'language:default', 0.3);
  const plain = languages.find((language) => isPlainly(language, words));
  if (plain !== undefined) return found(plain.tag, 'language:detected', 0.9);
  const guess = eld.detect(text.slice(0, SAMPLE_CHARACTERS)).language;
  for (const { tag, detection } of languages) {
    if (!detection?.detectedAs.includes(guess)) continue;
    const own = words.filter((word) => detection.own.has(word)).length;
    const other = words.filter((word) => detection.other.has(word)).length;
    const lead = tag === fallback.tag ? MIN_LEAD : 0;
    return found(own + lead >= other ? tag : guess, 'language:detected', 0.9);
  }
  return guess === '' ? found(fallback.tag, 'language:default', 0.3) : found(guess, 'language:detected', 0.9);
}

/** Returns the language that a file's name or folder names: 'post.en.md', 'content/en/post.md'; null when none does. */
export function readPathLanguage(path: string): string | null {
  const [, behind = null] = /\.([a-z]{2}(?:-[a-z]{2})?)\.[a-z]+$/i.exec(path) ?? [];
  const folder =
    path
      .split('/')
      .slice(0, -1)
      .findLast((part) => /^[a-z]{2}(?:-[a-z]{2})?$/i.test(part)) ?? null;
  const tag = behind ?? folder;
  return tag !== null && isLanguage(tag.toLowerCase()) ? (Intl.getCanonicalLocales(tag)[0] ?? null) : null;
}

let names: Intl.DisplayNames | undefined;

/** Tells whether a well-formed tag is that of a language, and not 'utf' or another word that pages give by mistake. */
export function isLanguage(tag: string): boolean {
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const [base = ''] = tag.split('-');
  return names.of(base) !== undefined;
}

/** Words by which a language must lead that is so like the archive's own. */
const MIN_LEAD = 2;

/** Share of function words that no text in another language has, and words from which a share says something. */
const PLAIN_SHARE = 0.3;
const MIN_PLAIN_WORDS = 50;

/** Tells whether its function words alone leave no doubt: much faster than n-grams. */
function isPlainly({ stopWords, detection }: Language, words: readonly string[]): boolean {
  if (words.length < MIN_PLAIN_WORDS) return false;
  if (words.filter((word) => stopWords.has(word)).length < words.length * PLAIN_SHARE) return false;
  if (detection === null) return true;
  const own = words.filter((word) => detection.own.has(word)).length;
  return own > 0 && own >= words.filter((word) => detection.other.has(word)).length;
}

function found(tag: string, method: string, score: number): Field<string> {
  return { value: tag, evidence: [{ method, quote: '', line: null, column: null, score }], rejected: [] };
}
