import type { Posting } from './postings.js';

/** Where a phrase stands: `textAt` counts all its words. */
export type PhraseMatch = Omit<Posting, 'titleAt'>;

const NOTHING: PhraseMatch = {
  places: new Uint32Array(),
  counts: new Uint32Array(),
  named: new Uint8Array(),
  textAt: () => [],
};

/** Returns the articles in which these words stand one behind the other. Null stands for a word no article has. */
export function findPhrase(words: readonly (Posting | null)[]): PhraseMatch {
  const [first, ...rest] = words.filter((word) => word !== null);
  if (first === undefined || rest.length + 1 < words.length) return NOTHING;
  if (rest.length === 0) return first;
  const places: number[] = [];
  const counts: number[] = [];
  const named: number[] = [];
  const starts: (readonly number[])[] = [];
  const at = rest.map(() => 0);
  first.places.forEach((place, i) => {
    const others = rest.map(({ places: own }, w) => {
      let next = at[w] ?? 0;
      while ((own[next] ?? Infinity) < place) next += 1;
      at[w] = next;
      return own[next] === place ? next : -1;
    });
    if (others.includes(-1)) return;
    const text = startsOf(
      first.textAt(i),
      rest.map((word, w) => word.textAt(others[w] ?? 0)),
    );
    const title = startsOf(
      first.titleAt(i),
      rest.map((word, w) => word.titleAt(others[w] ?? 0)),
    );
    if (text.length + title.length === 0) return;
    places.push(place);
    counts.push(text.length);
    named.push(title.length > 0 ? 1 : 0);
    starts.push(text);
  });
  return {
    places: Uint32Array.from(places),
    counts: Uint32Array.from(counts),
    named: Uint8Array.from(named),
    textAt: (i) => (starts[i] ?? []).flatMap((start) => words.map((_, w) => start + w)),
  };
}

/** Positions of the first word behind which the others follow. */
function startsOf(first: readonly number[], rest: readonly (readonly number[])[]): readonly number[] {
  if (first.length === 0 || rest.some((positions) => positions.length === 0)) return [];
  return first.filter((start) => rest.every((positions, w) => positions.includes(start + w + 1)));
}
