import type { Lexicon } from '../../lexicon.js';
import { MAX_CONTEXT_FEATURES, SentenceContext } from './context.js';
import { hintKey, readHints } from './document-hints.js';
import { forgetFeatures, windowFeatures, WINDOW, WordKinds } from './features.js';
import { canFollow, decodeLabels, LABEL_COUNT, type TokenSpan } from './labels.js';
import { mix } from './hash.js';
import { KeyIndex, knowledgeOf, type ModelData } from './model.js';
import type { WordKind } from './words.js';

const L = LABEL_COUNT;
const T = LABEL_COUNT + 1;
const PLACES = 2 * WINDOW + 1;
/** Scores a word gives to its window. */
const ROW = PLACES * L;
/** Less than any score can be. */
const NEVER = -(2 ** 29);
/** The labels each label may follow, one label's after another's, and where each label's begin. */
const PREDECESSORS: number[] = [];
const FIRST_PREDECESSOR: number[] = [];
for (let label = 0; label <= L; label += 1) {
  FIRST_PREDECESSOR.push(PREDECESSORS.length);
  for (let before = 0; before < L && label < L; before += 1)
    if (canFollow(before, label)) PREDECESSORS.push(before);
}

/** Finds names in sentences of tokens with a trained model. Give it one language's lexicon, the one it was trained with. */
export class Tagger {
  private readonly kinds: WordKinds;
  private readonly index: KeyIndex;
  private readonly transitions: Int32Array;
  private readonly buffer = new Int32Array(MAX_CONTEXT_FEATURES);
  /** What the words met so far give to their windows, a row a word: see {@link WordKind.row}. */
  private rows = new Int32Array(1024 * ROW);
  private rowCount = 0;
  /** Scores of a document's tokens, and what the best sequence of a sentence is read from. */
  private scores = new Int32Array(512 * L);
  private best = new Int32Array(64 * L);
  private from = new Uint8Array(64 * L);
  private labels = new Uint8Array(64);

  constructor(
    private readonly model: ModelData,
    private readonly lexicon: Lexicon,
    /** Kinds of words kept; the names are the same however many. */
    mostKinds?: number,
  ) {
    this.kinds = new WordKinds(lexicon, knowledgeOf(model), mostKinds);
    this.index = new KeyIndex(model.keys);
    this.transitions = Int32Array.from(model.transitions, (score, at) => {
      const [before, label] = [Math.floor(at / T), at % T];
      return canFollow(before === L ? null : before, label === L ? null : label) ? score : NEVER;
    });
  }

  /** The names of each sentence of a document; what a word is elsewhere in the document helps to tell what it is. */
  tagDocument(sentences: readonly (readonly string[])[]): readonly (readonly TokenSpan[])[] {
    if (this.kinds.forgetWhenMany()) this.rowCount = 0;
    const length = sentences.reduce((sum, sentence) => sum + sentence.length, 0);
    if (this.scores.length < length * L) this.scores = new Int32Array(2 * length * L);
    else this.scores.fill(0, 0, length * L);
    const contexts: SentenceContext[] = [];
    const first: (readonly TokenSpan[])[] = [];
    let start = 0;
    for (const sentence of sentences) {
      contexts.push(this.score(sentence, start * L));
      first.push(this.viterbi(start * L, sentence.length));
      start += sentence.length;
    }
    const hints = readHints(
      contexts.map(({ words }) => words.map(hintKey)),
      first,
    );
    start = 0;
    return contexts.map((context, s) => {
      const base = start * L;
      start += context.words.length;
      const own = hints[s] ?? null;
      if (own === null) return first[s] ?? [];
      for (let i = 0; i < own.length; i += 1) {
        const count = context.writeHint(i, own[i] ?? 0, this.buffer);
        for (let k = 0; k < count; k += 1) this.add(this.buffer[k] ?? 0, this.scores, base + i * L);
      }
      return this.viterbi(base, context.words.length);
    });
  }

  /** Adds the score of each label at each token from `base` on, without what the document says. */
  private score(tokens: readonly string[], base: number): SentenceContext {
    const n = tokens.length;
    const words = tokens.map((token) => this.kinds.of(token));
    const { scores, buffer } = this;
    for (let i = 0; i < n; i += 1) {
      const word = words[i];
      if (word === undefined) continue;
      if (word.row < 0) this.addRow(word);
      const given = word.row * ROW;
      const { rows } = this;
      // The word at i stands at offset (place - WINDOW) of the token at i - (place - WINDOW).
      const firstPlace = Math.max(0, i + WINDOW - (n - 1));
      const lastPlace = Math.min(PLACES - 1, i + WINDOW);
      for (let place = firstPlace; place <= lastPlace; place += 1) {
        const to = base + (i + WINDOW - place) * L;
        for (let y = 0; y < L; y += 1)
          scores[to + y] = (scores[to + y] ?? 0) + (rows[given + place * L + y] ?? 0);
      }
    }
    const context = new SentenceContext(words, this.lexicon.known);
    for (let i = 0; i < n; i += 1) {
      const count = context.write(i, buffer);
      for (let k = 0; k < count; k += 1) this.add(buffer[k] ?? 0, scores, base + i * L);
    }
    return context;
  }

  private addRow(word: WordKind): void {
    const row = this.rowCount;
    if ((row + 1) * ROW > this.rows.length) {
      const larger = new Int32Array(2 * this.rows.length);
      larger.set(this.rows);
      this.rows = larger;
    }
    this.rows.fill(0, row * ROW, (row + 1) * ROW);
    for (let place = 0; place < PLACES; place += 1)
      for (const features of windowFeatures(word, place - WINDOW))
        for (const feature of features) this.add(mix(feature, place), this.rows, row * ROW + place * L);
    this.rowCount += 1;
    word.row = row;
    forgetFeatures(word);
  }

  private add(feature: number, scores: Int32Array, at: number): void {
    const row = this.index.find(feature);
    if (row < 0) return;
    const { weights } = this.model;
    const base = row * L;
    for (let y = 0; y < L; y += 1) scores[at + y] = (scores[at + y] ?? 0) + (weights[base + y] ?? 0);
  }

  /** The names in the best sequence of labels of `n` tokens whose scores begin at `base`. */
  private viterbi(base: number, n: number): readonly TokenSpan[] {
    if (n === 0) return [];
    if (this.labels.length < n) {
      this.best = new Int32Array(2 * n * L);
      this.from = new Uint8Array(2 * n * L);
      this.labels = new Uint8Array(2 * n);
    }
    const { best, from, labels, transitions, scores } = this;
    for (let y = 0; y < L; y += 1) best[y] = (scores[base + y] ?? 0) + (transitions[L * T + y] ?? 0);
    for (let i = 1; i < n; i += 1) {
      const before = (i - 1) * L;
      for (let y = 0; y < L; y += 1) {
        let highest = NEVER * 2;
        let origin = 0;
        const end = FIRST_PREDECESSOR[y + 1] ?? 0;
        for (let p = FIRST_PREDECESSOR[y] ?? 0; p < end; p += 1) {
          const x = PREDECESSORS[p] ?? 0;
          const value = (best[before + x] ?? 0) + (transitions[x * T + y] ?? 0);
          if (value > highest) {
            highest = value;
            origin = x;
          }
        }
        best[i * L + y] = Math.max(highest, NEVER) + (scores[base + i * L + y] ?? 0);
        from[i * L + y] = origin;
      }
    }
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
    return decodeLabels(labels, n);
  }
}
