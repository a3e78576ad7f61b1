import { hashString } from '../../src/entities/recognize/tagger/hash.js';
import { CLUSTERINGS, type ModelData } from '../../src/entities/recognize/tagger/model.js';
import { CASING_BITS, clusterKey, coreOf, LISTS } from '../../src/entities/recognize/tagger/words.js';
import { clusterWords } from './clusters.js';
import type { NameLists } from './name-lists.js';

/** What a model knows of words from text that nobody labelled. */
export type Knowledge = Pick<ModelData, 'clusterKeys' | 'clusters' | 'profileKeys' | 'profiles'>;

/** Classes of each clustering, coarse to fine. */
const CLASSES = [40, 150, 350] as const;

type Sentences = readonly (readonly string[])[];

/** Learns classes of words and their capitals from sentences that nobody labelled. */
export function learnKnowledge(sentences: Sentences, minCount: number, lists: NameLists): Knowledge {
  const keys = sentences.map((sentence) => sentence.map((word) => clusterKey(coreOf(word))));
  return { ...learnClasses(keys, minCount), ...learnProfiles(keys, minCount, lists) };
}

function learnClasses(sentences: Sentences, minCount: number): Pick<Knowledge, 'clusterKeys' | 'clusters'> {
  const levels = CLASSES.slice(0, CLUSTERINGS).map((classes) => clusterWords(sentences, classes, minCount));
  const entries = sortByHash([...(levels[0]?.keys() ?? [])]);
  return {
    clusterKeys: Uint32Array.from(entries, ([hash]) => hash),
    clusters: Uint16Array.from(entries.flatMap(([, word]) => levels.map((level) => level.get(word) ?? 0))),
  };
}

/** Returns how often each word has a capital inside sentences, and the lists it is in. */
export function learnProfiles(
  sentences: Sentences,
  minCount: number,
  lists: NameLists,
): Pick<Knowledge, 'profileKeys' | 'profiles'> {
  const counts = new Map<string, { all: number; capital: number }>();
  for (const sentence of sentences)
    for (const word of sentence.slice(1)) {
      if (!/^\p{L}/u.test(word)) continue;
      const lower = word.toLowerCase();
      const count = counts.get(lower) ?? { all: 0, capital: 0 };
      count.all += 1;
      if (word !== lower) count.capital += 1;
      counts.set(lower, count);
    }
  const frequent = [...counts].filter(([, count]) => count.all >= minCount).map(([word]) => word);
  const words = sortByHash([...new Set([...frequent, ...LISTS.flatMap((list) => [...lists[list]])])]);
  return {
    profileKeys: Uint32Array.from(words, ([hash]) => hash),
    profiles: Uint16Array.from(words, ([, word]) => {
      const bits = LISTS.reduce((sum, list, bit) => (lists[list].has(word) ? sum | (1 << bit) : sum), 0);
      return (bits << CASING_BITS) | casingOf(counts.get(word), minCount);
    }),
  };
}

/** 0 where a word was seen too seldom, 1 never has a capital … 5 always has one. */
function casingOf(
  count: { readonly all: number; readonly capital: number } | undefined,
  minCount: number,
): number {
  if (count === undefined || count.all < minCount) return 0;
  const share = count.capital / count.all;
  return 1 + [0.02, 0.25, 0.75, 0.98].filter((bound) => share >= bound).length;
}

function sortByHash(words: readonly string[]): readonly (readonly [number, string])[] {
  const seen = new Set<number>();
  return words
    .map((word) => [hashString(word) >>> 0, word] as const)
    .filter(([hash]) => !seen.has(hash) && seen.add(hash))
    .sort((a, b) => a[0] - b[0]);
}
