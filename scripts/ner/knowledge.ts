import { hashString } from '../../src/entities/recognize/tagger/hash.js';
import { CLUSTERINGS, type ModelData } from '../../src/entities/recognize/tagger/model.js';
import { clusterKey, coreOf } from '../../src/entities/recognize/tagger/words.js';
import { clusterWords } from './clusters.js';

/** What a model knows of words from text that nobody labelled. */
export type Knowledge = Pick<ModelData, 'clusterKeys' | 'clusters' | 'casingKeys' | 'casings'>;

/** Classes of each clustering, coarse to fine. */
const CLASSES = [40, 160, 500] as const;

/** Learns classes of words and their capitals from sentences that nobody labelled. */
export function learnKnowledge(sentences: readonly (readonly string[])[], minCount: number): Knowledge {
  const keys = sentences.map((sentence) => sentence.map((word) => clusterKey(coreOf(word))));
  const levels = CLASSES.slice(0, CLUSTERINGS).map((classes) => clusterWords(keys, classes, minCount));
  const clusterEntries = sortByHash([...(levels[0]?.keys() ?? [])]);
  const counts = new Map<string, { all: number; capital: number }>();
  for (const sentence of keys)
    for (const word of sentence.slice(1)) {
      if (!/^\p{L}/u.test(word)) continue;
      const lower = word.toLowerCase();
      const count = counts.get(lower) ?? { all: 0, capital: 0 };
      count.all += 1;
      if (word !== lower) count.capital += 1;
      counts.set(lower, count);
    }
  const cased = sortByHash([...counts].filter(([, count]) => count.all >= minCount).map(([word]) => word));
  return {
    clusterKeys: Uint32Array.from(clusterEntries, ([hash]) => hash),
    clusters: Uint16Array.from(clusterEntries.flatMap(([, word]) => levels.map((level) => level.get(word) ?? 0))),
    casingKeys: Uint32Array.from(cased, ([hash]) => hash),
    casings: Uint8Array.from(cased, ([, word]) => {
      const { all, capital } = counts.get(word) ?? { all: 1, capital: 0 };
      const share = capital / all;
      return share < 0.02 ? 1 : share < 0.25 ? 2 : share < 0.75 ? 3 : share < 0.98 ? 4 : 5;
    }),
  };
}

function sortByHash(words: readonly string[]): readonly (readonly [number, string])[] {
  const seen = new Set<number>();
  return words
    .map((word) => [hashString(word) >>> 0, word] as const)
    .filter(([hash]) => !seen.has(hash) && seen.add(hash))
    .sort((a, b) => a[0] - b[0]);
}

