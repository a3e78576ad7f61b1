import { eld } from 'eld/small';
import type { Language } from '../languages/language.js';
import { emptyField, type Field } from '../model/field.js';

/** Characters looked at: more change no answer. */
const SAMPLE_CHARACTERS = 4000;
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
  const guess = eld.detect(text.slice(0, SAMPLE_CHARACTERS)).language;
  for (const { tag, detection } of languages) {
    if (!detection?.detectedAs.includes(guess)) continue;
    const own = words.filter((word) => detection.own.has(word)).length;
    const other = words.filter((word) => detection.other.has(word)).length;
    return found(own >= other ? tag : guess, 'language:detected', 0.9);
  }
  return guess === '' ? found(fallback.tag, 'language:default', 0.3) : found(guess, 'language:detected', 0.9);
}

function found(tag: string, method: string, score: number): Field<string> {
  return { value: tag, evidence: [{ method, quote: '', line: null, column: null, score }], rejected: [] };
}
