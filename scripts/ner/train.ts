import { mix } from '../../src/entities/recognize/tagger/hash.js';
import type { Lexicon } from '../../src/entities/lexicon.js';
import { MAX_CONTEXT_FEATURES, SentenceContext } from '../../src/entities/recognize/tagger/context.js';
import {
  hintKey,
  readHints,
  type DocumentHints,
} from '../../src/entities/recognize/tagger/document-hints.js';
import { windowFeatures, WINDOW, WordKinds } from '../../src/entities/recognize/tagger/features.js';
import { encodeSpans, LABEL_COUNT } from '../../src/entities/recognize/tagger/labels.js';
import { knowledgeOf, type ModelData } from '../../src/entities/recognize/tagger/model.js';
import { Tagger } from '../../src/entities/recognize/tagger/tagger.js';
import type { Knowledge } from './knowledge.js';
import type { Sentence } from './conll.js';
import { addTo, trainCrf, type CrfWeights, type TrainingOptions, type TrainingSet } from './crf.js';

export interface LabelledSet {
  readonly name: string;
  readonly sentences: readonly Sentence[];
  readonly weight: number;
}

export interface Recipe extends Omit<TrainingOptions, 'seed'> {
  readonly cutoff: number;
  readonly seeds: number;
  /** The set whose habits the model shall have; null: none's more than another's. */
  readonly target: string | null;
  readonly targetShare: number;
}

/** Epochs of the models that only say what the rest of a document is taken for. */
const DRAFT_EPOCHS = 4;
/** Sentences of a training set that are taken for one document. */
const DOCUMENT_SENTENCES = 250;
/** One sentence in so many is trained without the rest of its document, as the first pass over a text is without. */
const WITHOUT_HINTS = 3;

/** Trains a tagger. What the rest of a document says is learned from the answers of models that did not see it labelled. */
export function trainModel(
  sets: readonly LabelledSet[],
  lexicon: Lexicon,
  knowledge: Knowledge,
  recipe: Recipe,
): ModelData {
  const isFirst = (set: LabelledSet, i: number): boolean => i * 2 < set.sentences.length;
  const half = (first: boolean): readonly LabelledSet[] =>
    sets.map((set) => ({ ...set, sentences: set.sentences.filter((_, i) => isFirst(set, i) === first) }));
  const drafts = [false, true].map((first) => {
    const draft = { ...recipe, epochs: DRAFT_EPOCHS, seeds: 1 };
    return new Tagger(trainOnce(half(first), lexicon, knowledge, { recipe: draft, hints: null }), lexicon);
  });
  const kinds = new WordKinds(lexicon, knowledgeOf(knowledge));
  const hints = sets.map((set) => {
    const all: (DocumentHints | null)[] = [];
    for (let from = 0; from < set.sentences.length; from += DOCUMENT_SENTENCES) {
      const part = set.sentences.slice(from, from + DOCUMENT_SENTENCES).map(({ words }) => words);
      const found = part.map(
        (words, i) => drafts[isFirst(set, from + i) ? 0 : 1]?.tagDocument([words])[0] ?? [],
      );
      all.push(
        ...readHints(
          part.map((words) => words.map((word) => hintKey(kinds.of(word)))),
          found,
        ),
      );
    }
    return all.map((own, i) => (i % WITHOUT_HINTS === 0 ? null : own));
  });
  return trainOnce(sets, lexicon, knowledge, { recipe, hints });
}

interface TrainingRun {
  readonly recipe: Recipe;
  /** By set and sentence. */
  readonly hints: readonly (readonly (DocumentHints | null)[])[] | null;
}

function trainOnce(
  sets: readonly LabelledSet[],
  lexicon: Lexicon,
  knowledge: Knowledge,
  { recipe, hints }: TrainingRun,
): ModelData {
  const kinds = new WordKinds(lexicon, knowledgeOf(knowledge));
  const keysOf: number[][] = [];
  const lexicalKeys = new Set<number>();
  const labels: number[] = [];
  const sentenceStart = [0];
  const weights: number[] = [];
  const domainOf: number[] = [];
  const buffer = new Int32Array(MAX_CONTEXT_FEATURES);
  for (const [index, set] of sets.entries()) {
    // Sets of one name have the same habits.
    const domain = sets.findIndex(({ name }) => name === set.name);
    for (const [s, sentence] of set.sentences.entries()) {
      const words = sentence.words.map((word) => kinds.of(word));
      const context = new SentenceContext(words, lexicon.known);
      const own = hints?.[index]?.[s] ?? null;
      for (let i = 0; i < words.length; i += 1) {
        const keys: number[] = [];
        for (let offset = -WINDOW; offset <= WINDOW; offset += 1) {
          const word = words[i + offset];
          if (word === undefined) continue;
          const place = WINDOW + offset;
          for (const features of windowFeatures(word, offset))
            for (const feature of features) keys.push(mix(feature, place));
          if (offset === 0) for (const feature of word.self[0]) lexicalKeys.add(mix(feature, place));
        }
        const count = context.write(i, buffer);
        for (let k = 0; k < count; k += 1) keys.push(buffer[k] ?? 0);
        for (let k = 0; k < context.lexicalCount(i); k += 1) lexicalKeys.add(buffer[k] ?? 0);
        const hinted = context.writeHint(i, own?.[i] ?? 0, buffer);
        for (let k = 0; k < hinted; k += 1) keys.push(buffer[k] ?? 0);
        keysOf.push(keys);
        domainOf.push(domain);
      }
      labels.push(...encodeSpans(words.length, sentence.spans));
      sentenceStart.push(labels.length);
      weights.push(set.weight);
    }
  }
  const ownKey = (key: number, domain: number): number => mix(key, 0x5e7000 + domain);
  const counts = new Map<number, number>();
  const withDomain = recipe.target !== null;
  for (const [t, keys] of keysOf.entries()) {
    for (const key of keys) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (withDomain) {
        const own = ownKey(key, domainOf[t] ?? 0);
        counts.set(own, (counts.get(own) ?? 0) + 1);
      }
    }
  }
  const rowOf = new Map<number, number>();
  for (const [key, count] of counts) if (count >= recipe.cutoff) rowOf.set(key, rowOf.size);
  const tokenStart = new Int32Array(keysOf.length + 1);
  const features: number[] = [];
  const isLexical = new Uint8Array(rowOf.size);
  for (const [t, keys] of keysOf.entries()) {
    for (const key of keys) {
      const row = rowOf.get(key);
      if (row !== undefined) {
        features.push(row);
        if (lexicalKeys.has(key)) isLexical[row] = 1;
      }
      if (!withDomain) continue;
      const own = rowOf.get(ownKey(key, domainOf[t] ?? 0));
      if (own !== undefined) {
        features.push(own);
        if (lexicalKeys.has(key)) isLexical[own] = 1;
      }
    }
    tokenStart[t + 1] = features.length;
  }
  const set: TrainingSet = {
    sentenceStart: Int32Array.from(sentenceStart),
    tokenStart,
    features: Int32Array.from(features),
    isLexical,
    labels: Uint8Array.from(labels),
    weight: Float32Array.from(weights),
    rows: rowOf.size,
  };
  let sum: CrfWeights | null = null;
  for (let seed = 1; seed <= recipe.seeds; seed += 1) {
    const one = trainCrf(set, { ...recipe, seed });
    if (sum === null) sum = one;
    else {
      addTo(sum.emissions, one.emissions, 1);
      addTo(sum.transitions, one.transitions, 1);
    }
  }
  if (sum === null) throw new Error('no seed to train with');
  const trained = sum;
  const target = sets.findIndex((one) => one.name === recipe.target);
  const rows = new Map<number, Float32Array>();
  const domainKeys = new Set<number>();
  if (withDomain)
    for (const keys of keysOf)
      for (const key of keys) for (let d = 0; d < sets.length; d += 1) domainKeys.add(ownKey(key, d));
  for (const [key, row] of rowOf) {
    if (domainKeys.has(key)) continue;
    rows.set(key, trained.emissions.slice(row * LABEL_COUNT, (row + 1) * LABEL_COUNT));
  }
  if (withDomain) {
    for (const [key, values] of rows) {
      const own = rowOf.get(ownKey(key, target));
      if (own === undefined) continue;
      for (let y = 0; y < LABEL_COUNT; y += 1)
        values[y] = (values[y] ?? 0) + recipe.targetShare * (trained.emissions[own * LABEL_COUNT + y] ?? 0);
    }
  }
  return quantize(rows, trained.transitions, knowledge);
}

/** Weights beyond this share of the largest are cut: a few outliers must not cost all others their precision. */
const KEPT_SHARE = 0.9999;

function quantize(
  rows: ReadonlyMap<number, Float32Array>,
  transitions: Float32Array,
  knowledge: Knowledge,
): ModelData {
  const sizes: number[] = [];
  for (const values of rows.values())
    for (const value of values) if (value !== 0) sizes.push(Math.abs(value));
  sizes.sort((a, b) => a - b);
  const largest = sizes[Math.floor((sizes.length - 1) * KEPT_SHARE)] ?? 1;
  const scale = 127 / largest;
  const kept: { key: number; weights: Int8Array }[] = [];
  for (const [key, values] of rows) {
    const weights = Int8Array.from(values, (value) =>
      Math.max(-127, Math.min(127, Math.round(value * scale))),
    );
    if (weights.some((weight) => weight !== 0)) kept.push({ key: key >>> 0, weights });
  }
  kept.sort((a, b) => a.key - b.key);
  const weights = new Int8Array(kept.length * LABEL_COUNT);
  kept.forEach((row, i) => {
    weights.set(row.weights, i * LABEL_COUNT);
  });
  return {
    keys: Uint32Array.from(kept, (row) => row.key),
    weights,
    transitions: Int16Array.from(transitions, (value) => Math.round(value * scale)),
    clusterKeys: knowledge.clusterKeys,
    clusters: knowledge.clusters,
    profileKeys: knowledge.profileKeys,
    profiles: knowledge.profiles,
  };
}
