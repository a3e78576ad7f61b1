import type { Lexicon } from '../../lexicon.js';
import { MAX_CONTEXT_FEATURES, SentenceContext } from './context.js';
import { hintKey, readHints } from './document-hints.js';
import { windowFeatures, WINDOW, WordKinds } from './features.js';
import { canFollow, decodeLabels, LABEL_COUNT, type TokenSpan } from './labels.js';
import { mix } from './hash.js';
import { KeyIndex, knowledgeOf, type ModelData } from './model.js';
import type { WordKind } from './words.js';

const L = LABEL_COUNT;
const T = LABEL_COUNT + 1;
const PLACES = 2 * WINDOW + 1;
/** Less than any score can be. */
const NEVER = -(2 ** 29);
/** The labels each label may follow. */
const PREDECESSORS = Array.from({ length: L }, (_, label) =>
  Uint8Array.from({ length: L }, (_, before) => before).filter((before) => canFollow(before, label)),
);

/** Finds names in sentences of tokens with a trained model. Give it one language's lexicon, the one it was trained with. */
export class Tagger {
  private readonly kinds: WordKinds;
  private readonly index: KeyIndex;
  private readonly transitions: Int32Array;
  /** Scores a word gives to its window, by the word's number: reading them is faster than adding up its features. */
  private cache = new Map<WordKind, Int32Array>();
  private readonly buffer = new Int32Array(MAX_CONTEXT_FEATURES);
  private best = new Int32Array(64 * L);
  private from = new Uint8Array(64 * L);

  constructor(
    private readonly model: ModelData,
    private readonly lexicon: Lexicon,
  ) {
    this.kinds = new WordKinds(lexicon, knowledgeOf(model));
    this.index = new KeyIndex(model.keys);
    this.transitions = Int32Array.from(model.transitions, (score, at) => {
      const [before, label] = [Math.floor(at / T), at % T];
      return canFollow(before === L ? null : before, label === L ? null : label) ? score : NEVER;
    });
  }

  /** The names of each sentence of a document; what a word is elsewhere in the document helps to tell what it is. */
  tagDocument(sentences: readonly (readonly string[])[]): readonly (readonly TokenSpan[])[] {
    const scored = sentences.map((sentence) => this.score(sentence));
    const first = scored.map(({ scores }) => decodeLabels(this.viterbi(scores)));
    const hints = readHints(
      scored.map(({ context }) => context.words.map(hintKey)),
      first,
    );
    return scored.map(({ scores, context }, s) => {
      const own = hints[s] ?? null;
      if (own === null) return first[s] ?? [];
      for (const [i, hint] of own.entries()) {
        const count = context.writeHint(i, hint, this.buffer);
        for (let k = 0; k < count; k += 1) this.add(this.buffer[k] ?? 0, scores, i * L);
      }
      return decodeLabels(this.viterbi(scores));
    });
  }

  /** The score of each label at each token, without what the document says. */
  private score(tokens: readonly string[]): {
    readonly scores: Int32Array;
    readonly context: SentenceContext;
  } {
    const n = tokens.length;
    const words = tokens.map((token) => this.kinds.of(token));
    const scores = new Int32Array(n * L);
    for (let i = 0; i < n; i += 1) {
      const word = words[i];
      if (word === undefined) continue;
      const given = this.windowScores(word);
      for (let place = 0; place < PLACES; place += 1) {
        // The word at i stands at offset (place - WINDOW) of this token.
        const at = i - (place - WINDOW);
        if (at < 0 || at >= n) continue;
        for (let y = 0; y < L; y += 1)
          scores[at * L + y] = (scores[at * L + y] ?? 0) + (given[place * L + y] ?? 0);
      }
    }
    const context = new SentenceContext(words, this.lexicon.known);
    for (let i = 0; i < n; i += 1) {
      const count = context.write(i, this.buffer);
      for (let k = 0; k < count; k += 1) this.add(this.buffer[k] ?? 0, scores, i * L);
    }
    return { scores, context };
  }

  private windowScores(word: WordKind): Int32Array {
    let scores = this.cache.get(word);
    if (scores === undefined) {
      scores = new Int32Array(PLACES * L);
      for (let place = 0; place < PLACES; place += 1)
        for (const features of windowFeatures(word, place - WINDOW))
          for (const feature of features) this.add(mix(feature, place), scores, place * L);
      if (word.id === 0) this.cache = new Map();
      this.cache.set(word, scores);
    }
    return scores;
  }

  private add(feature: number, scores: Int32Array, at: number): void {
    const row = this.index.find(feature);
    if (row < 0) return;
    const { weights } = this.model;
    const base = row * L;
    for (let y = 0; y < L; y += 1) scores[at + y] = (scores[at + y] ?? 0) + (weights[base + y] ?? 0);
  }

  /** The best sequence of labels. */
  private viterbi(scores: Int32Array): Uint8Array {
    const n = scores.length / L;
    if (n === 0) return new Uint8Array(0);
    if (this.best.length < n * L) {
      this.best = new Int32Array(2 * n * L);
      this.from = new Uint8Array(2 * n * L);
    }
    const { best, from, transitions } = this;
    for (let y = 0; y < L; y += 1) best[y] = (scores[y] ?? 0) + (transitions[L * T + y] ?? 0);
    for (let i = 1; i < n; i += 1) {
      const before = (i - 1) * L;
      for (let y = 0; y < L; y += 1) {
        let highest = NEVER * 2;
        let origin = 0;
        for (const x of PREDECESSORS[y] ?? []) {
          const value = (best[before + x] ?? 0) + (transitions[x * T + y] ?? 0);
          if (value > highest) {
            highest = value;
            origin = x;
          }
        }
        best[i * L + y] = Math.max(highest, NEVER) + (scores[i * L + y] ?? 0);
        from[i * L + y] = origin;
      }
    }
    const labels = new Uint8Array(n);
    let label = 0;
    let highest = NEVER * 2;
    for (let y = 0; y < L; y += 1) {
      const value = (best[(n - 1) * L + y] ?? 0) + (transitions[y * T + L] ?? 0);
      if (value > highest) {
        highest = value;
        label = y;
      }
    }
    for (let i = n - 1; i >= 0; i -= 1) {
      labels[i] = label;
      label = from[i * L + label] ?? 0;
    }
    return labels;
  }
}
