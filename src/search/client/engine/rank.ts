import type { CreditField } from '../../format.js';
import type { IndexedArchive } from './archive.js';
import { indexOfPlace, type HitBlock, type Hits } from './hits.js';
import { leastOfBest } from './least-of-best.js';

/**
 * How articles are put in order. Figures were chosen by five-fold cross-validation on judged questions (`npm run evaluate -- search`);
 * none of them changes the result much by itself.
 */

/** As BM25 has them: how soon a word more often makes no difference, and how much a long article must have more of it. */
const SATURATION = 1.6;
const LENGTH_WEIGHT = 0.75;
/** What a word in the headline counts for, in times that it stands in a text of average length. */
const HEADLINE_TIMES = 2;
/** What a word counts for in the author, outlet, section or address of an article, in the same unit. */
const CREDIT_TIMES: Readonly<Record<CreditField, number>> = {
  author: 3,
  outlet: 1,
  section: 1,
  address: 0.5,
};
/**
 * How much more an article counts that has all words in its headline: of the headlines of 10,000 articles, three words found their
 * own in the first place in 94.4 % of cases with 2 and in 94.8 % from 4 on; in the others several have all three.
 */
const HEADLINE_BOOST = 4;
/** What words that stand close together count for, and up to how many words between them. */
const PROXIMITY = 0.5;
const PROXIMITY_SATURATION = 1.2;
const PROXIMITY_WINDOW = 8;

/** What an article is looked for by: a part of the query, or a word of the first answers. */
export interface RankedTerm {
  readonly hits: Hits;
  readonly credits: readonly { readonly field: CreditField; readonly hits: Hits }[];
  /** All articles that have it, in their order. */
  readonly places: Uint32Array;
  /** How much it counts compared with a word that was typed. */
  readonly share: number;
}

/** Inverse document frequency, as BM25 has it. */
export function rarity(articles: number, having: number): number {
  return Math.log(1 + (articles - having + 0.5) / (having + 0.5));
}

function saturate(times: number): number {
  return ((SATURATION + 1) * times) / (SATURATION + times);
}

/** About how often a word stands in an article, as if it were of average length. */
function timesIn(count: number, length: number, isNamed: boolean): number {
  return count / (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length) + (isNamed ? HEADLINE_TIMES : 0);
}

/** A term of which each article's score can be had. */
interface Scorer {
  readonly places: Uint32Array;
  /** No article has a greater score. */
  readonly bound: number;
  /** Adds the scores of all its articles that may be among the best, or of `wanted` alone. */
  readonly scoreAt: (place: number) => number;
  readonly blocks: readonly HitBlock[];
  readonly blockBound: (block: HitBlock) => number;
}

function createScorer(term: RankedTerm, archive: IndexedArchive): Scorer {
  const { hits, credits, places, share } = term;
  const weight = share * rarity(archive.size, places.length);
  const ofCredits = credits.reduce((sum, { field }) => sum + CREDIT_TIMES[field], 0);
  const blockBound = ({ most, isNamed, shortest }: HitBlock): number =>
    weight * saturate(timesIn(most, shortest / archive.averageLength, isNamed) + ofCredits);
  return {
    places,
    blocks: hits.blocks,
    blockBound,
    bound: Math.max(
      weight * saturate(ofCredits),
      hits.blocks.reduce((most, block) => Math.max(most, blockBound(block)), 0),
    ),
    scoreAt: (place) => {
      const i = indexOfPlace(hits.places, place);
      let times = i < 0 ? 0 : timesIn(hits.countAt(i), archive.lengths[place] ?? 1, hits.isNamedAt(i));
      for (const { field, hits: own } of credits)
        if (indexOfPlace(own.places, place) >= 0) times += CREDIT_TIMES[field];
      return weight * saturate(times);
    },
  };
}

/** Articles with their scores, the best first; of equal ones the first in the archive's order. */
export interface Ranked {
  readonly place: number;
  readonly score: number;
}

/**
 * Returns the best of the articles that have any of these terms. Those that cannot be among them are not scored: terms come in the order
 * of the most they can add, and once what is left cannot lift an article to the best, only those that have enough already go on
 * (MaxScore).
 * @param isAllowed whether an article may be in the result
 */
export function rankAny(
  terms: readonly RankedTerm[],
  archive: IndexedArchive,
  { isAllowed, most }: { readonly isAllowed: (place: number) => boolean; readonly most: number },
): readonly Ranked[] {
  const scorers = terms
    .filter(({ places }) => places.length > 0)
    .map((term) => createScorer(term, archive))
    .sort((a, b) => b.bound - a.bound);
  const scores = new Float64Array(archive.size);
  let candidates: number[] = [];
  let left = scorers.reduce((sum, { bound }) => sum + bound, 0);
  for (const [t, scorer] of scorers.entries()) {
    const least = t === 0 ? 0 : leastOfBest(scoresOf(candidates, scores), most);
    if (left < least) {
      const reach = least - left;
      candidates = candidates.filter((place) => (scores[place] ?? 0) >= reach);
      addToCandidates(scorer, { candidates, scores, least, left });
    } else {
      for (const place of scorer.places) {
        if (!isAllowed(place)) continue;
        if (scores[place] === 0) candidates.push(place);
        scores[place] = (scores[place] ?? 0) + scorer.scoreAt(place);
      }
    }
    left -= scorer.bound;
  }
  return best(
    candidates.map((place) => ({ place, score: scores[place] ?? 0 })),
    most,
  );
}

function* scoresOf(places: readonly number[], scores: Float64Array): Iterable<number> {
  for (const place of places) yield scores[place] ?? 0;
}

/** Adds a term's score to articles that have others already, but in blocks that cannot lift one of them to the best. */
function addToCandidates(
  scorer: Scorer,
  {
    candidates,
    scores,
    least,
    left,
  }: {
    readonly candidates: readonly number[];
    readonly scores: Float64Array;
    readonly least: number;
    readonly left: number;
  },
): void {
  const { places, blocks, bound } = scorer;
  const others = left - bound;
  for (const place of candidates) {
    const i = indexOfPlace(places, place);
    if (i < 0) continue;
    const score = scores[place] ?? 0;
    const block = blocks.length > 1 ? blocks.find(({ from, to }) => from <= i && i < to) : undefined;
    if (block !== undefined && score + scorer.blockBound(block) + others < least) continue;
    scores[place] = score + scorer.scoreAt(place);
  }
}

/** Returns the best, so many. */
export function best(ranked: readonly Ranked[], most: number): readonly Ranked[] {
  // Only those that can be among them are sorted, of a hundred thousand.
  const least = leastOfBest(
    ranked.map(({ score }) => score),
    most,
  );
  return ranked
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, most);
}

/**
 * Returns the scores of articles that have all terms. They count for more the more of the terms stand together in the headline: an
 * article is looked for by its headline.
 */
export function rankAll(
  terms: readonly RankedTerm[],
  places: readonly number[],
  archive: IndexedArchive,
): readonly Ranked[] {
  const scorers = terms.map((term) => ({
    scorer: createScorer(term, archive),
    weight: rarity(archive.size, term.places.length),
    hits: term.hits,
  }));
  const whole = scorers.reduce((sum, { weight }) => sum + weight, 0);
  return places.map((place) => {
    let score = 0;
    let named = 0;
    for (const { scorer, weight, hits } of scorers) {
      score += scorer.scoreAt(place);
      const i = indexOfPlace(hits.places, place);
      if (i >= 0 && hits.isNamedAt(i)) named += weight;
    }
    const isTogether = terms.length > 1 && whole > 0;
    return { place, score: isTogether ? score * (1 + (HEADLINE_BOOST * named) / whole) : score };
  });
}

/** Returns the same articles with what they gain by terms that stand close together in their texts, whatever their order. */
export async function addProximity(
  ranked: readonly Ranked[],
  terms: readonly RankedTerm[],
  archive: IndexedArchive,
): Promise<readonly Ranked[]> {
  const telling = terms.filter(({ hits }) => hits.places.length > 0);
  if (telling.length < 2) return ranked;
  const wanted = ranked.map(({ place }) => place);
  const opened = await Promise.all(
    telling.map(async ({ hits, places }) => ({
      weight: rarity(archive.size, places.length),
      positionsAt: await hits.openPositions(wanted),
    })),
  );
  return ranked.map(({ place, score }) => {
    const own = opened
      .map(({ weight, positionsAt }) => ({ weight, positions: positionsAt(place) }))
      .filter(({ positions }) => positions.length > 0);
    let gain = 0;
    for (const [i, a] of own.entries()) {
      for (const b of own.slice(i + 1)) {
        const near = nearness(a.positions, b.positions);
        gain +=
          (Math.min(a.weight, b.weight) * near * (PROXIMITY_SATURATION + 1)) / (PROXIMITY_SATURATION + near);
      }
    }
    return { place, score: score + PROXIMITY * gain };
  });
}

/** How often and how closely two words stand together: each pair within the window counts by the square of its distance. */
function nearness(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  let from = 0;
  for (const position of a) {
    while (from < b.length && (b[from] ?? 0) < position - PROXIMITY_WINDOW) from += 1;
    for (let i = from; i < b.length; i += 1) {
      const distance = Math.abs((b[i] ?? 0) - position);
      if (distance > PROXIMITY_WINDOW) break;
      if (distance > 0) sum += 1 / distance ** 2;
    }
  }
  return sum;
}
