import { foldText } from '../../util/text.js';
import { evidenceOf, type Block } from '../blocks.js';
import type { Candidate } from '../context.js';
import { findHeadlineCandidates, type HeadlineCandidate } from './model/headline-features.js';
import { softmax, sumWeights, type Weights } from './model/linear-model.js';
import type { HeadlineContext } from './model/page-knowledge.js';
import type { PageTitle } from './title.js';

/** Headlines that are told of: the others have next to no chance. */
const TOLD = 5;
/** Nothing that is only likely is certain. */
const MAX_SCORE = 0.99;

/** A possible headline with how likely it is, 0–1. */
export interface WeighedHeadline extends HeadlineCandidate {
  readonly value: string;
  readonly probability: number;
}

/** Returns every line that may be a dump's headline with its probability: they sum to one. The likeliest first. */
export function weighHeadlineLines(context: HeadlineContext, weights: Weights): WeighedHeadline[] {
  const candidates = findHeadlineCandidates(context);
  if (candidates.length === 0) return [];
  const chances = softmax(candidates.map(({ features }) => sumWeights(weights, features)));
  return candidates
    .map((candidate, index) => ({
      ...candidate,
      value: headlineOf(candidate.line.block, context.pageTitle),
      probability: chances[index] ?? 0,
    }))
    .sort((a, b) => b.probability - a.probability);
}

/** Returns the headline that a line would be: without the names after it where it is the page's title. */
export function headlineOf(block: Block, title: PageTitle | null): string {
  return title !== null && title.isSure && title.block === block ? title.headline : block.text;
}

/** Returns the likeliest headlines of a dump; lines that say the same are one, with the sum of their probabilities. */
export function chooseHeadlines(
  weighed: readonly WeighedHeadline[],
  pageTitle: PageTitle | null,
): Candidate<string>[] {
  const groups = new Map<string, WeighedHeadline[]>();
  for (const item of weighed) {
    const key = foldText(item.value);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [item]);
    else known.push(item);
  }
  return [...groups.values()]
    .map((items) => ({ items, sum: items.reduce((sum, item) => sum + item.probability, 0) }))
    .sort((a, b) => b.sum - a.sum)
    .slice(0, TOLD)
    .flatMap(({ items, sum }) => {
      const score = Math.min(MAX_SCORE, Math.round(sum * 100) / 100);
      return items.slice(0, TOLD).map(({ line: { block }, value }) => {
        const method =
          pageTitle?.block === block
            ? 'text:page-title'
            : items.length > 1
              ? 'text:repeated-headline'
              : 'text:headline-line';
        return { value: items[0]?.value ?? value, evidence: evidenceOf(block, method, score, value), block };
      });
    });
}
