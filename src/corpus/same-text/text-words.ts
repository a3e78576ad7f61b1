/** Words of a text by number: where each lies, and a hash of it without capitals and forms of writing. */
export interface TextWords {
  /** 32-bit hashes, in the order of the text. */
  readonly hashes: Int32Array;
  /** UTF-16 offsets of the first unit of each word, and of the one behind its last. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Words of a run that is hashed: the more there are, the more of a text is lost to a single change. */
export const RUN = 3;

/** Letters that are written without spaces: each counts as a word. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}`;
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** Cuts a text into words. */
export function cutTextWords(text: string): TextWords {
  const hashes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const known = new Map<string, number>();
  for (const { 0: word, index } of text.matchAll(WORD)) {
    let hash = known.get(word);
    if (hash === undefined) {
      hash = hashOf(word.normalize('NFKC').toLowerCase());
      known.set(word, hash);
    }
    hashes.push(hash);
    starts.push(index);
    ends.push(index + word.length);
  }
  return { hashes: Int32Array.from(hashes), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** Returns a hash (32 bits) of each run of {@link RUN} words, by the place of its first word. */
export function hashRuns({ hashes }: Pick<TextWords, 'hashes'>): Int32Array {
  return Int32Array.from({ length: Math.max(0, hashes.length - RUN + 1) }, (_, at) => {
    let hash = 0x2545f491;
    for (let i = at; i < at + RUN; i += 1) hash = mix(Math.imul(hash, 31) ^ (hashes[i] ?? 0));
    return hash;
  });
}

/** FNV-1a over UTF-16 units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function hashOf(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** The last step of MurmurHash3: every bit of the input changes half of the output's. */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
