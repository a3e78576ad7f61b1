import { evidenceOf, type Block } from '../blocks.js';
import type { Candidate } from '../context.js';
import { findDateCandidates, NO_DATE, type DateCandidate, type DateContext } from './model/date-features.js';
import { softmax, sumWeights, type Weights } from './model/linear-model.js';

/** Probability from which a day is told: a wrong one is worse than none. */
const MIN_PROBABILITY = 0.6;
/** Days that are told of besides the best. */
const TOLD = 4;
/** Nothing that is only likely is certain. */
const MAX_SCORE = 0.99;

/** What a dump says of when its article appeared. */
export interface DumpDates {
  readonly published: readonly Candidate<string>[];
  readonly modified: readonly Candidate<string>[];
  /** Days that may be it and were not taken. */
  readonly unlikely: readonly Candidate<string>[];
  /** Lines that are nothing but the date. */
  readonly used: ReadonlySet<Block>;
}

/** A date with how likely it is the day of publication, 0–1. */
export interface WeighedDate extends DateCandidate {
  readonly probability: number;
}

/** Returns every date of a dump with its probability of being the day of publication; what is missing to one is that of there being none. */
export function weighDates(context: DateContext, weights: Weights): WeighedDate[] {
  const candidates = findDateCandidates(context);
  const scores = [NO_DATE, ...candidates.map(({ features }) => features)].map((features) =>
    sumWeights(weights, features),
  );
  const [, ...chances] = softmax(scores);
  return candidates.map((candidate, index) => ({ ...candidate, probability: chances[index] ?? 0 }));
}

/** Chooses the day of publication from weighed dates: the probabilities of one day add up. */
export function chooseDates(weighed: readonly WeighedDate[], { dates }: DateContext): DumpDates {
  const groups = new Map<string, WeighedDate[]>();
  for (const item of weighed) groups.set(item.day, [...(groups.get(item.day) ?? []), item]);
  const ranked = [...groups.values()]
    .map((items) => ({
      items: [...items].sort((a, b) => b.probability - a.probability),
      sum: items.reduce((total, item) => total + item.probability, 0),
    }))
    .sort((a, b) => b.sum - a.sum);
  const [best] = ranked;
  const isFound = best !== undefined && best.sum >= MIN_PROBABILITY;
  const tell = ({ items, sum }: (typeof ranked)[number]): Candidate<string>[] => {
    const score = Math.min(MAX_SCORE, Math.round(sum * 100) / 100);
    // The time may stand at one place only.
    const { match } = items.find((item) => item.match.date.time !== null) ?? items[0] ?? {};
    return match === undefined
      ? []
      : items.slice(0, TOLD).map(({ line: { block } }) => ({
          value: match.edtf,
          evidence: evidenceOf(block, methodOf(dates.label(block.text)), score),
          block,
        }));
  };
  const used = new Set<Block>();
  for (const { line } of isFound ? best.items.slice(0, TOLD) : [])
    if (line.kind === 'date') used.add(line.block);
  return {
    published: isFound ? tell(best) : [],
    modified: [],
    unlikely: ranked.slice(isFound ? 1 : 0, TOLD).flatMap(tell),
    used,
  };
}

function methodOf(label: 'published' | 'modified' | null): string {
  if (label === 'published') return 'text:date-label';
  return label === 'modified' ? 'text:modified-label' : 'text:date-line';
}
