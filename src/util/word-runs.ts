/**
 * Runs of six words in files as they lie on the disk: HTML, JSON, XML, CSV, plain text, all in UTF-8. A site of ten thousand
 * articles has half a gigabyte of them, so bytes are taken one by one and nothing but numbers is made of them.
 */

/** Words of a run: more than five in a row are somebody's sentence, not a turn of phrase. */
export const RUN_WORDS = 6;

/** What a byte is: the end of a word, a part of one, or the start of something that takes a closer look. */
const SEPARATOR = 0;
const LETTER = 1;
const TAG = 2;
const ENTITY = 3;
const ESCAPE = 4;
const WIDE = 5;

const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => kindOf(byte));
/** Each byte in lower case, as far as it is ASCII. */
const LOWER = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte,
);

function kindOf(byte: number): number {
  const sign = [0x3c, 0x26, 0x5c].indexOf(byte);
  if (sign >= 0) return [TAG, ENTITY, ESCAPE][sign] ?? SEPARATOR;
  // First bytes of signs, and of letters in scripts that put no spaces between words.
  if (byte === 0xc2 || byte === 0xe0 || (byte >= 0xe2 && byte <= 0xe9) || byte === 0xef) return WIDE;
  return byte >= 0x80 || /[0-9a-z]/i.test(String.fromCharCode(byte)) ? LETTER : SEPARATOR;
}

/** Tells whether a character of three bytes is a letter that is a word by itself (Chinese, Thai), a sign, or a part of a word. */
function tellWide(lead: number, next: number): 'word' | 'sign' | 'part' {
  if (lead === 0xc2 || lead === 0xe2 || (lead === 0xe3 && next === 0x80) || (lead === 0xef && next >= 0xbc))
    return 'sign';
  return lead === 0xef || (lead === 0xe0 && (next < 0xb8 || next > 0xbb)) ? 'part' : 'word';
}

const PRIMES = [0x01000193, 0x9e3779b1, 0x85ebca6b, 0xc2b2ae35] as const;
/** A number that holds 53 bits exactly is made of one hash of the words, with 32 bits, and 21 bits of another. */
const LOW_BITS = 21;
const LOW_SIZE = 2 ** LOW_BITS;

/** Runs to look for: lets those pass, and few others. */
export type RunFilter = Uint32Array;
/** Bits of a hash that find its place in a filter: of 2^25 bits a million runs set 3 %. */
const FILTER_SHIFT = 12;

/** Makes a filter of numbers that {@link visitRuns} gave. */
export function createRunFilter(runs: Iterable<number>): RunFilter {
  const bits = new Uint32Array(2 ** (32 - FILTER_SHIFT));
  for (const run of runs) {
    const hash = Math.floor(run / LOW_SIZE);
    const at = hash >>> FILTER_SHIFT;
    bits[at] = (bits[at] ?? 0) | (1 << (hash & 31));
  }
  return bits;
}

export interface RunSearch {
  /** Which runs are asked for; all of them without one. */
  readonly filter?: RunFilter;
  /** Is given one number for six words, the same in every form of file. */
  readonly visit: (run: number) => void;
}

/**
 * Visits every six words in a row of a file. A tag does not part the words around it; its attributes are looked through by
 * themselves. Words that differ only in ASCII capitals are the same.
 */
export function visitRuns(bytes: Uint8Array, search: RunSearch, from = 0, to = bytes.length): void {
  const ring = new Int32Array(RUN_WORDS + 2);
  let word = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    const kind = KINDS[byte];
    if (kind === LETTER) {
      word = Math.imul(word ^ (LOWER[byte] ?? 0), PRIMES[0]);
      continue;
    }
    const wide = kind === WIDE ? tellWide(byte, bytes[at + 1] ?? 0) : null;
    if (wide === 'part') {
      word = Math.imul(word ^ byte, PRIMES[0]);
      continue;
    }
    if (word !== 0) push(word, ring, search);
    word = 0;
    if (kind === TAG) at = visitTag(bytes, search, at, to);
    else if (kind === ENTITY) at = endOfEntity(bytes, at);
    else if (kind === ESCAPE) at += bytes[at + 1] === 0x75 ? 5 : 1;
    else if (wide !== null) {
      if (wide === 'word')
        push(
          Math.imul((byte << 16) ^ ((bytes[at + 1] ?? 0) << 8) ^ (bytes[at + 2] ?? 0), PRIMES[1]),
          ring,
          search,
        );
      at += byte === 0xc2 ? 1 : 2;
    }
  }
  if (word !== 0) push(word, ring, search);
}

/** Parts of a ring: six words, then the place of the newest, then a hash of all six that is updated with each word. */
const [NEWEST, ROLLING] = [RUN_WORDS, RUN_WORDS + 1];
/** What the oldest word's part of the rolling hash has been multiplied by. */
const OLDEST = Array.from({ length: RUN_WORDS }).reduce<number>((power) => Math.imul(power, PRIMES[0]), 1);

/**
 * Adds a word. Runs with the nothing before the first word in them pass as well as others: nobody asks for them.
 */
function push(word: number, ring: Int32Array, { filter, visit }: RunSearch): void {
  const newest = ring[NEWEST] === RUN_WORDS - 1 ? 0 : (ring[NEWEST] ?? 0) + 1;
  const mixed = Math.imul(word ^ (word >>> 15), PRIMES[1]);
  const rolling =
    (Math.imul(ring[ROLLING] ?? 0, PRIMES[0]) + mixed - Math.imul(ring[newest] ?? 0, OLDEST)) | 0;
  ring[NEWEST] = newest;
  ring[newest] = mixed;
  ring[ROLLING] = rolling;
  const high = (rolling ^ (rolling >>> 15)) >>> 0;
  if (filter !== undefined && (((filter[high >>> FILTER_SHIFT] ?? 0) >>> (high & 31)) & 1) === 0) return;
  visit(high * LOW_SIZE + (hash(ring, newest) >>> (32 - LOW_BITS)));
}

/** Returns the hash of the words in the ring, from the oldest on, which follows the newest. */
function hash(ring: Int32Array, newest: number): number {
  let value = 0;
  for (let place = 1; place <= RUN_WORDS; place += 1)
    value = Math.imul(value ^ (ring[(newest + place) % RUN_WORDS] ?? 0), PRIMES[2]) + PRIMES[3];
  return (value ^ (value >>> 13)) >>> 0;
}

/** In shorter tags no attribute holds a run. */
const TAG_BYTES = 30;
/** Spaces that an attribute with a run has, or signs like the % of '%20'. */
const TAG_SPACES = 5;

/** Looks through a tag that may hold a run. Returns where it ends; a '<' that opens none is passed over. */
function visitTag(bytes: Uint8Array, search: RunSearch, from: number, to: number): number {
  const end = bytes.indexOf(0x3e, from);
  if (end < 0 || end >= to) return from;
  if (end - from < TAG_BYTES) return end;
  let spaces = 0;
  let isEncoded = false;
  for (let at = from; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === 0x25) isEncoded = true;
    if (byte === 0x20 || byte === 0x25) spaces += 1;
  }
  if (spaces < TAG_SPACES) return end;
  const inner = bytes.subarray(from + 1, end);
  visitRuns(isEncoded ? decodePercent(inner) : inner, search);
  return end;
}

/** Returns where '&quot;' or '&#39;' ends; an & that begins neither is passed over. */
function endOfEntity(bytes: Uint8Array, from: number): number {
  const end = bytes.subarray(from, from + LONGEST_ENTITY).indexOf(0x3b);
  return end < 0 ? from : from + end;
}

const LONGEST_ENTITY = 10;

function decodePercent(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  return Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  );
}

/** Returns the runs of a plain text, in its order. */
export function runsOfText(text: string): readonly number[] {
  const runs: number[] = [];
  let words = 0;
  const visit = (run: number): void => {
    words += 1;
    if (words >= RUN_WORDS) runs.push(run);
  };
  visitRuns(Buffer.from(text.replace(/[<&\\]/g, ' ')), { visit });
  return runs;
}
