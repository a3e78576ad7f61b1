/** A stretch of text. Offsets are UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** What stands around a word and is not part of it. */
const OPENING = /^["'“‘«‹(<[{]+/u;
const CLOSING = new Set('"\'”’»›)>]}.,;:!?…');
const HANDLE = /^[@#＠＃]./u;
const ADDRESS = /:\/\/|^www\.|^mailto:|^[^\s@]+@[^\s@]+\.|^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/./iu;

/** Returns the handles, hashtags, and mail and web addresses of a text, in order. */
export function findAddresses(text: string): readonly TextRange[] {
  return [...text.matchAll(/\S+/gu)].flatMap(({ 0: token, index }): readonly TextRange[] => {
    const start = index + (OPENING.exec(token)?.[0].length ?? 0);
    let end = index + token.length;
    while (end > start && CLOSING.has(text.charAt(end - 1))) end -= 1;
    if (end <= start || !isAddress(text.slice(start, end))) return [];
    return [{ start, end }];
  });
}

/** Whether a word is a handle, a hashtag, or a mail or web address. */
export function isAddress(word: string): boolean {
  return HANDLE.test(word) || ADDRESS.test(word);
}
