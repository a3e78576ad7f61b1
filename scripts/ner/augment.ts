import type { TokenSpan } from '../../src/entities/recognize/tagger/labels.js';
import type { Sentence } from './conll.js';
import { createRandom } from '../random.js';
import type { NamePool } from './name-pool.js';

/** Share of the names in a sentence that are replaced in its copy. */
const REPLACED = 0.7;
const SEED = 7;

/**
 * A copy of every sentence with names, most of these replaced by other names of their type: so the trainer learns to go by what
 * stands around a name and by the lists, not by the names of its own sets. Deterministic.
 */
export function replaceNames(sentences: readonly Sentence[], names: NamePool): readonly Sentence[] {
  const random = createRandom(SEED);
  return sentences
    .filter(({ spans }) => spans.length > 0)
    .map((sentence) => replaceIn(sentence, names, random));
}

function replaceIn(sentence: Sentence, names: NamePool, random: () => number): Sentence {
  const words: string[] = [];
  const spans: TokenSpan[] = [];
  let at = 0;
  for (const { type, from, to } of [...sentence.spans, { type: null, from: sentence.words.length, to: 0 }]) {
    words.push(...sentence.words.slice(at, from));
    if (type === null) break;
    const own = sentence.words.slice(from, to);
    const other = names[type][Math.floor(random() * names[type].length)];
    const isSmall = own.every((word) => word === word.toLowerCase());
    const isKept = random() >= REPLACED || other === undefined;
    const taken = isKept ? own : isSmall ? other.map((word) => word.toLowerCase()) : other;
    spans.push({ type, from: words.length, to: words.length + taken.length });
    words.push(...taken);
    at = to;
  }
  return { ...sentence, words, spans };
}
