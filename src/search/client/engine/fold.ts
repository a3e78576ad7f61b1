import { decodeNumbers } from '../../format.js';

/** Returns a function that gives the number of an article's group with the same text; 0 where it has the only one. */
export function openSameTexts(encoded: string): (place: number) => number {
  const groupOf = new Map<number, number>();
  const numbers = decodeNumbers(encoded);
  let group = 0;
  for (let at = 0; at < numbers.length;) {
    const size = numbers[at] ?? 0;
    group += 1;
    let place = 0;
    for (const distance of numbers.slice(at + 1, at + 1 + size)) {
      place += distance;
      groupOf.set(place, group);
    }
    at += 1 + size;
  }
  return (place) => groupOf.get(place) ?? 0;
}

/** An article that stands for others with the same text. */
export interface FoldedPlace {
  readonly place: number;
  /** Others among all results with the same text. */
  readonly others: number;
}

/** Keeps the first of several articles with the same text. `all`: every article of the result, to count the others. */
export function foldPlaces(
  ordered: readonly { readonly place: number }[],
  all: Iterable<number>,
  groupOf: (place: number) => number,
): readonly FoldedPlace[] {
  const sizes = new Map<number, number>();
  for (const place of all) {
    const group = groupOf(place);
    if (group > 0) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  const seen = new Set<number>();
  return ordered.flatMap(({ place }) => {
    const group = groupOf(place);
    if (seen.has(group)) return [];
    if (group > 0) seen.add(group);
    return [{ place, others: group === 0 ? 0 : (sizes.get(group) ?? 1) - 1 }];
  });
}
