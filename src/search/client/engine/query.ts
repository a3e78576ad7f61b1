/** One word or phrase of what was typed. */
export interface QueryPart {
  /** As it was written, without quotation marks. */
  readonly text: string;
  readonly isPhrase: boolean;
}

/** Straight and printed quotation marks alike: telephones type the printed ones. */
const PARTS = /["“”„«»]([^"“”„«»]*)["“”„«»]|[^\s"“”„«»]+/gu;
/** Without a letter or figure there is nothing to look for. */
const SOMETHING = /[\p{L}\p{N}]/u;

/** 'a “b c”' → the word a, the phrase b c, each once. A quotation mark that is not closed yet stands for nothing. */
export function parseQuery(text: string): readonly QueryPart[] {
  const parts = new Map<string, QueryPart>();
  for (const [whole, phrase] of text.matchAll(PARTS)) {
    const isPhrase = phrase !== undefined;
    const part = { text: (phrase ?? whole).trim().replace(/\s+/gu, ' '), isPhrase };
    const key = `${String(isPhrase)} ${fold(part.text)}`;
    if (SOMETHING.test(part.text) && !parts.has(key)) parts.set(key, part);
  }
  return [...parts.values()];
}

/** Folds a text as the index compares words: lower case, without accents and punctuation. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\s]+/gu, '')
    .normalize('NFC')
    .trim();
}
