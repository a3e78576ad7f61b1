import type { ReaderWords } from '../../../languages/reader-words.js';
import type { CountedText } from '../../../languages/search-strings.js';

declare global {
  /** What the site's file of words sets. */
  var klipingWords: ReaderWords | undefined;
}

/** Returns the words of the interface. @throws Error where their file was not loaded. */
export function readerWords(): ReaderWords {
  const { klipingWords } = globalThis;
  if (klipingWords === undefined) throw new Error('the words of the interface are missing');
  return klipingWords;
}

/** Fills in a sentence, in the form that its count has in the language. */
export function say(
  sentence: string | CountedText,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const { language } = readerWords();
  const { count } = values;
  const form = new Intl.PluralRules(language).select(typeof count === 'number' ? count : 0);
  const text = typeof sentence === 'string' ? sentence : (sentence[form] ?? sentence.other);
  return text.replace(/\{(\w+)\}/gu, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : (value ?? whole);
  });
}
