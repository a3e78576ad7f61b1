import { english } from './en/index.js';
import { indonesian } from './id/index.js';
import type { Language } from './language.js';

/** Every language, by BCP 47 tag. To add one: a folder next to these and a line here. */
export const LANGUAGES: readonly Language[] = [indonesian, english];

/** Returns the language of a BCP 47 tag ('id', 'id-ID'); null when Kliping does not know it. */
export function findLanguage(tag: string): Language | null {
  const base = tag.toLowerCase().split('-')[0];
  return LANGUAGES.find((language) => language.tag === base) ?? null;
}
