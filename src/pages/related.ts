import type { EntityId } from '../model/entity.js';
import { compareCodePoints } from '../util/compare.js';
import type { EdtfDate } from '../util/edtf.js';
import type { SiteIndex } from './site-index.js';

/** Articles shown as related. */
const SHOWN = 4;
/** Names said to be shared. */
const NAMES_SHOWN = 3;
/**
 * Of a name in more articles than this only the nearest ones in the archive's order, which is that of time, are looked
 * at: it says little, and looking at all would be quadratic.
 */
const NEAREST = 200;
/** Names looked at in one article: a list of hundreds of names relates to everything. */
const NAMES_LOOKED_AT = 120;

export interface Related {
  readonly position: number;
  /** The rarest shared names first. */
  readonly shared: readonly EntityId[];
}

/** Finds the articles related to the one at a position. */
export type RelatedFinder = (position: number) => readonly Related[];

interface Weighted {
  readonly id: EntityId;
  readonly weight: number;
}

/**
 * Related are the articles that share the rarest names, by the sum of the names' inverse document frequencies, then the
 * nearest in time, then in the archive's order. A name in every article counts for nothing.
 */
export function makeRelatedFinder(index: SiteIndex): RelatedFinder {
  // One score an article, kept from call to call: a map made anew each time takes most of the time.
  const scores = new Float64Array(index.dates.length);
  return (position) => {
    const weights = weighNames(position, index);
    const touched: number[] = [];
    for (const { id, weight } of weights) {
      for (const other of nearest(index.postings.get(id) ?? [], position)) {
        if (other === position) continue;
        if (scores[other] === 0) touched.push(other);
        scores[other] = (scores[other] ?? 0) + weight;
      }
    }
    const best = chooseBest(position, touched, scores, index);
    for (const other of touched) scores[other] = 0;
    return best.map((other) => ({
      position: other,
      shared: weights
        .filter(({ id }) => index.names[other]?.some((name) => name.id === id) === true)
        .slice(0, NAMES_SHOWN)
        .map(({ id }) => id),
    }));
  };
}

/** An article's names, the rarest first. */
function weighNames(position: number, index: SiteIndex): readonly Weighted[] {
  return (index.names[position] ?? [])
    .map(({ id }) => ({ id, weight: weightOf(id, index) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || compareCodePoints(a.id, b.id))
    .slice(0, NAMES_LOOKED_AT);
}

function chooseBest(
  position: number,
  candidates: readonly number[],
  scores: Float64Array,
  index: SiteIndex,
): readonly number[] {
  const own = index.dates[position] ?? null;
  const isBetter = (a: number, b: number): boolean => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0);
    if (difference !== 0) return difference > 0;
    const daysA = daysBetween(own, index.dates[a] ?? null);
    const daysB = daysBetween(own, index.dates[b] ?? null);
    return daysA === daysB ? a < b : daysA < daysB;
  };
  const best: number[] = [];
  for (const candidate of candidates) {
    const last = best.at(-1);
    if (best.length === SHOWN && last !== undefined && !isBetter(candidate, last)) continue;
    const at = best.findIndex((other) => isBetter(candidate, other));
    best.splice(at === -1 ? best.length : at, 0, candidate);
    if (best.length > SHOWN) best.pop();
  }
  return best;
}

function weightOf(id: EntityId, index: SiteIndex): number {
  return Math.log(index.dates.length / (index.postings.get(id)?.length ?? index.dates.length));
}

/** The part of an ascending list around a value. */
function nearest(list: readonly number[], value: number): readonly number[] {
  if (list.length <= NEAREST) return list;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  const from = Math.min(Math.max(0, low - NEAREST / 2), list.length - NEAREST);
  return list.slice(from, from + NEAREST);
}

function daysBetween(a: EdtfDate | null, b: EdtfDate | null): number {
  if (a === null || b === null) return Infinity;
  return Math.abs(dayNumber(a) - dayNumber(b));
}

function dayNumber({ year, month, day }: EdtfDate): number {
  return year * 372 + ((month ?? 6) - 1) * 31 + (day ?? 15);
}
