/** Letters and digits in a row. */
const WORD = /[\p{L}\p{N}]+/gu;

/** Lower case, without accents: as the search index compares. */
export function foldWord(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}

/** The words of a text as the search index has them, each as often as it occurs; of 'anti-Barat' both parts. */
export function foldWords(text: string): readonly string[] {
  return foldWord(text).match(WORD) ?? [];
}
