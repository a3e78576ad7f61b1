import type { EntityType } from '../model/entity.js';
import { compareCodePoints } from '../util/compare.js';
import type { Link, RankItem } from './views.js';

/** Names with their counts, the most frequent first, and a link to all of them. */
export interface Ranking {
  readonly title: string;
  readonly items: readonly RankItem[];
  readonly all: Link | null;
}

/** The types of names in the order that rankings of them stand on a page. */
export const RANKED_TYPES: readonly EntityType[] = ['person', 'place', 'organization'];

/** Compares names by their count, the largest first, then in code-point order. The caller breaks ties of the same name. */
export function compareByCount(
  a: { readonly name: string; readonly count: number },
  b: { readonly name: string; readonly count: number },
): number {
  return b.count - a.count || compareCodePoints(a.name, b.name);
}
