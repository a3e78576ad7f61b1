import type { TextSketch } from '../../model/article.js';
import { cutTextWords, hashRuns, mix } from './text-words.js';

/** Hashes of a text's runs of words are kept when they are below this: one in eight, so that what a short text shares with a long one can be told. */
const KEPT_BELOW = 2 ** 32 / 8;
/** Texts with fewer words keep all: an eighth of a brief would be two or three. */
export const FEW_WORDS = 40;

/** Returns what is kept of a text to find others with the same words in them. */
export function sketchText(text: string): TextSketch {
  const words = cutTextWords(text);
  const runs = hashRuns(words);
  const isShort = words.hashes.length < FEW_WORDS;
  const kept = new Set<number>();
  for (const run of runs) if (isShort || run >>> 0 < KEPT_BELOW) kept.add(run >>> 0);
  return {
    words: words.hashes.length,
    digest: digestWords(words.hashes),
    hashes: Uint32Array.from(kept).sort(),
  };
}

/** A digest of the words in their order (64 bits): texts that differ only in punctuation, capitals and paragraphs have the same. */
function digestWords(hashes: Int32Array): string {
  let [a, b] = [0x9e3779b9 | 0, 0x7f4a7c15 | 0];
  for (const hash of hashes) {
    a = mix(Math.imul(a, 31) ^ hash);
    b = mix(Math.imul(b, 37) + hash);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

const NUMBER_BYTES = 4;
const DIGEST_BYTES = 8;

/** Packs a sketch: the number of words (32 bits, little-endian), the digest, the hashes. */
export function packSketch({ words, digest, hashes }: TextSketch): Buffer {
  const packed = Buffer.alloc(NUMBER_BYTES * (1 + hashes.length) + DIGEST_BYTES);
  packed.writeUInt32LE(words, 0);
  packed.write(digest, NUMBER_BYTES, 'hex');
  for (const [i, hash] of hashes.entries()) packed.writeUInt32LE(hash, NUMBER_BYTES * (i + 1) + DIGEST_BYTES);
  return packed;
}

/** Returns the sketch that {@link packSketch} packed. */
export function unpackSketch(packed: Buffer): TextSketch {
  const hashes = new Uint32Array((packed.length - DIGEST_BYTES) / NUMBER_BYTES - 1);
  for (let i = 0; i < hashes.length; i += 1)
    hashes[i] = packed.readUInt32LE(NUMBER_BYTES * (i + 1) + DIGEST_BYTES);
  return {
    words: packed.readUInt32LE(0),
    digest: packed.toString('hex', NUMBER_BYTES, NUMBER_BYTES + DIGEST_BYTES),
    hashes,
  };
}
