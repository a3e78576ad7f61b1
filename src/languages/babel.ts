/** What LaTeX's babel calls a language, for hyphenation and quotation marks in a bibliography. */
const BABEL: Readonly<Record<string, string>> = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  id: 'indonesian',
  it: 'italian',
  ms: 'malay',
  nl: 'dutch',
  pt: 'portuguese',
  ru: 'russian',
};

/** Null for a language that is not known, or has no name there that is sure to be understood. */
export function babelName(tag: string | null): string | null {
  return BABEL[tag?.split('-')[0]?.toLowerCase() ?? ''] ?? null;
}
