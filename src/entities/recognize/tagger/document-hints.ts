import { ENTITY_TYPES } from '../../../model/entity.js';
import type { TokenSpan } from './labels.js';
import type { WordKind } from './words.js';

/** What the rest of a document says of a sentence's words: for each a small number, 0 for nothing. */
export type DocumentHints = Uint8Array;

/** Outside of names, and the types. */
const CLASSES = 1 + ENTITY_TYPES.length;
/** From this share of a word's other occurrences on, what they are is sure. */
const SURE_SHARE = 0.8;
/** Fewer other occurrences are never sure. */
const MIN_SURE = 2;

/** What a word is recognized by in its document; null for words without a capital and single letters. */
export type HintKey = string | null;

export function hintKey(word: Pick<WordKind, 'text' | 'isCapital'>): HintKey {
  return word.isCapital && word.text.length > 1 ? word.text : null;
}

/**
 * For each word with a capital what its other occurrences in the document were taken for: 1 + 2 × class, and one more where
 * most of them agree. null for sentences of which the rest of the document says nothing.
 */
export function readHints(
  sentences: readonly (readonly HintKey[])[],
  found: readonly (readonly TokenSpan[])[],
): readonly (DocumentHints | null)[] {
  const counts = new Map<string, Uint32Array>();
  const classes = sentences.map((words, s) => classesOf(words.length, found[s] ?? []));
  for (const [s, words] of sentences.entries())
    for (const [i, key] of words.entries()) {
      if (key === null) continue;
      let count = counts.get(key);
      if (count === undefined) counts.set(key, (count = new Uint32Array(CLASSES)));
      const own = classes[s]?.[i] ?? 0;
      count[own] = (count[own] ?? 0) + 1;
    }
  return sentences.map((words, s) => {
    let hints: DocumentHints | null = null;
    for (const [i, key] of words.entries()) {
      const count = key === null ? undefined : counts.get(key);
      if (count === undefined) continue;
      const hint = readHint(count, classes[s]?.[i] ?? 0);
      if (hint > 0) (hints ??= new Uint8Array(words.length))[i] = hint;
    }
    return hints;
  });
}

function readHint(count: Uint32Array, own: number): number {
  let total = 0;
  let best = 0;
  let most = 0;
  for (let c = 0; c < CLASSES; c += 1) {
    const others = (count[c] ?? 0) - (c === own ? 1 : 0);
    total += others;
    if (others > most) {
      most = others;
      best = c;
    }
  }
  if (total === 0) return 0;
  const isSure = most >= MIN_SURE && most >= total * SURE_SHARE;
  return 1 + 2 * best + (isSure ? 1 : 0);
}

function classesOf(length: number, spans: readonly TokenSpan[]): Uint8Array {
  const classes = new Uint8Array(length);
  for (const { type, from, to } of spans) classes.fill(1 + ENTITY_TYPES.indexOf(type), from, to);
  return classes;
}
