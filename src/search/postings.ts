/** Where one word stands in one article: counted in words, from 0, in rising order. */
export interface Occurrence {
  /** The article's place in its shard. */
  readonly place: number;
  readonly title: readonly number[];
  readonly text: readonly number[];
}

/**
 * A word with its occurrences as the browser reads them (client/engine/postings.ts): the word's length in bytes and the word; the
 * length of what follows; the number of articles; for each its distance from the one before, twice the number of its
 * positions in the text (and one more when it stands in the headline: then how many times and where), and where in the text.
 * Positions too are distances. All numbers are in bytes of seven bits, the lowest first, with a bit that tells that there are more.
 */
export function encodeWord(word: string, occurrences: readonly Occurrence[]): Uint8Array {
  const body: number[] = [];
  pushNumber(body, occurrences.length);
  let last = 0;
  for (const { place, title, text } of occurrences) {
    pushNumber(body, place - last);
    last = place;
    pushNumber(body, text.length * 2 + (title.length > 0 ? 1 : 0));
    if (title.length > 0) {
      pushNumber(body, title.length);
      pushDistances(body, title);
    }
    pushDistances(body, text);
  }
  const name = Buffer.from(word, 'utf8');
  const head: number[] = [];
  pushNumber(head, name.length);
  const length: number[] = [];
  pushNumber(length, body.length);
  return Buffer.concat([Uint8Array.from(head), name, Uint8Array.from(length), Uint8Array.from(body)]);
}

export function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}

function pushDistances(bytes: number[], positions: readonly number[]): void {
  let last = 0;
  for (const position of positions) {
    pushNumber(bytes, position - last);
    last = position;
  }
}
