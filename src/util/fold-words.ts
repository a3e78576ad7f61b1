/** Letters and digits in a row. */
const WORD = /[\p{L}\p{N}]+/gu;
/** Letters and digits in a row, before accents are removed. */
const WRITTEN_WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Lower case, without accents: as the search index compares. */
export function foldWord(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}

/** Returns the words of a text as the search index has them, each as often as it occurs; of 'anti-Barat' both parts. */
export function foldWords(text: string): readonly string[] {
  return foldWord(text).match(WORD) ?? [];
}

/** Returns where in a text its words stand: as many as foldWords finds. Offsets are UTF-16 units. */
export function wordSpans(text: string): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(WRITTEN_WORD)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}
