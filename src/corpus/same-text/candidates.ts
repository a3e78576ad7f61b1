import type { TextSketch } from '../../model/article.js';
import { NumberIndex } from '../../util/number-index.js';

/** Articles of one outlet, and the different days they are of, from which on what they share is its boilerplate, template or background. */
const REPEATED = 4;
/** Articles that have a run looked at, the last ones before an article: a run that a hundred outlets have says enough in these. */
const MOST_LISTED = 60;
/** Runs in common from which on two texts are compared. */
const LEAST_COMMON = 2;
/** Texts with fewer words are compared for a single one: a brief shares few of the runs that are kept of a long text. */
const BRIEF_WORDS = 60;
/** Texts that one is compared with, those with the most runs in common. */
const MOST_COMPARED = 24;

/** A text that is looked at, in the order of time. */
export interface SketchedText {
  readonly sketch: TextSketch;
  /** Null where it is not known. */
  readonly outlet: string | null;
  /** 'YYYY-MM-DD'; null for undated. */
  readonly day: string | null;
}

/** Two texts that may have passages in common, by their places in the list; `a` comes first. */
export interface Candidate {
  readonly a: number;
  readonly b: number;
  /** Whether more than half of what their sketches share is what an outlet repeats. */
  readonly isRepeated: boolean;
}

/** Which of the runs of texts are repeated by an outlet. */
export interface RunTable {
  /** For each text the numbers of its runs. */
  readonly slots: readonly Int32Array[];
  /** For each run 1 when an outlet repeats it. */
  readonly repeated: Uint8Array;
}

/** What an outlet has of a run. */
interface Seen {
  articles: number;
  days: number;
  last: string | null | undefined;
}

/** Numbers the runs of texts, and says which are repeated by an outlet on several days. */
export function tableRuns(texts: readonly SketchedText[]): RunTable {
  const index = new NumberIndex();
  const slots = texts.map(({ sketch }) => Int32Array.from(sketch.hashes, (hash) => index.add(hash | 0)));
  const counts = new Int32Array(index.size);
  for (const own of slots) for (const slot of own) counts[slot] = (counts[slot] ?? 0) + 1;
  const outlets = new Map<string, number>();
  for (const { outlet } of texts) if (!outlets.has(outlet ?? '')) outlets.set(outlet ?? '', outlets.size);
  const repeated = new Uint8Array(index.size);
  // By run and outlet. Texts come in the order of time, so that a day which is another than the last is a new one.
  const seen = new Map<number, Seen>();
  for (const [i, own] of slots.entries()) {
    const { outlet, day } = texts[i] ?? { outlet: null, day: null };
    const number = outlets.get(outlet ?? '') ?? 0;
    for (const slot of own) {
      // Only runs of several texts can be repeated: these are few.
      if ((counts[slot] ?? 0) < REPEATED || repeated[slot] === 1) continue;
      const key = slot * outlets.size + number;
      const here = seen.get(key) ?? { articles: 0, days: 0, last: undefined };
      here.articles += 1;
      if (here.last !== day) here.days += 1;
      here.last = day;
      seen.set(key, here);
      if (here.days >= REPEATED && here.articles >= REPEATED) repeated[slot] = 1;
    }
  }
  return { slots, repeated };
}

/** Tells whether more than half of a text's own runs are repeated by an outlet. */
export function isMostlyRepeated({ slots, repeated }: RunTable, at: number): boolean {
  const own = slots[at] ?? NO_RUNS;
  return own.reduce((sum, slot) => sum + (repeated[slot] ?? 0), 0) * 2 > own.length;
}

/** Finds pairs of texts that share some of their runs. Those at `left out` take no part. The work grows with the number of texts. */
export function findCandidates(
  texts: readonly SketchedText[],
  { slots, repeated }: RunTable,
  isLeftOut: (at: number) => boolean,
): readonly Candidate[] {
  const total = slots.reduce((sum, own) => sum + own.length, 0);
  // For each run the last entry, and for each entry the one before it: a list that is walked from its end.
  const last = new Int32Array(repeated.length).fill(-1);
  const before = new Int32Array(total);
  const textOf = new Int32Array(total);
  let entries = 0;
  const common = new Int32Array(texts.length);
  const candidates: Candidate[] = [];
  for (const [at, own] of slots.entries()) {
    if (isLeftOut(at)) continue;
    const touched: number[] = [];
    for (const slot of own) {
      if (repeated[slot] === 0) {
        let entry = last[slot] ?? -1;
        for (let looked = 0; entry >= 0 && looked < MOST_LISTED; looked += 1) {
          const other = textOf[entry] ?? 0;
          if (common[other] === 0) touched.push(other);
          common[other] = (common[other] ?? 0) + 1;
          entry = before[entry] ?? -1;
        }
        before[entries] = last[slot] ?? -1;
        textOf[entries] = at;
        last[slot] = entries;
        entries += 1;
      }
    }
    const found = touched.flatMap((other): { a: number; shared: number }[] => {
      const shared = common[other] ?? 0;
      common[other] = 0;
      const words = Math.min(texts[at]?.sketch.words ?? 0, texts[other]?.sketch.words ?? 0);
      return shared >= (words < BRIEF_WORDS ? 1 : LEAST_COMMON) ? [{ a: other, shared }] : [];
    });
    found.sort((x, y) => y.shared - x.shared || x.a - y.a);
    for (const { a, shared } of found.slice(0, MOST_COMPARED)) {
      const all = countCommon(slots[a] ?? NO_RUNS, own, texts[a]?.sketch.hashes, texts[at]?.sketch.hashes);
      candidates.push({ a, b: at, isRepeated: (all - shared) * 2 > all });
    }
  }
  return candidates;
}

const NO_RUNS = new Int32Array(0);

/** Counts the runs that two sketches share; their hashes are ascending. */
function countCommon(
  a: Int32Array,
  b: Int32Array,
  hashesA: Uint32Array | undefined,
  hashesB: Uint32Array | undefined,
): number {
  let [i, j, count] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const difference = (hashesA?.[i] ?? 0) - (hashesB?.[j] ?? 0);
    if (difference === 0) count += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return count;
}
