import type { Positions, Posting } from './postings.js';

/** A word of a phrase in one shard. */
export interface PhraseWord {
  readonly posting: Pick<Posting, 'places'>;
  readonly positions: Positions;
}

/** Makes one word of several that may stand in the same place of a phrase. */
export function uniteWords(words: readonly PhraseWord[]): PhraseWord {
  const [only] = words;
  if (only !== undefined && words.length === 1) return only;
  const having = new Map<number, { readonly positions: Positions; readonly i: number }[]>();
  for (const { posting, positions } of words) {
    for (const [i, place] of posting.places.entries()) {
      const own = having.get(place);
      if (own === undefined) having.set(place, [{ positions, i }]);
      else own.push({ positions, i });
    }
  }
  const places = Uint32Array.from(having.keys()).sort();
  const unite = (i: number, field: keyof Positions): readonly number[] => {
    const own = having.get(places[i] ?? -1) ?? [];
    return [...new Set(own.flatMap((one) => one.positions[field](one.i)))].sort((a, b) => a - b);
  };
  return {
    posting: { places },
    positions: { textAt: (i) => unite(i, 'textAt'), titleAt: (i) => unite(i, 'titleAt') },
  };
}

/** The articles of a shard that have a phrase. */
export interface PhraseMatch {
  readonly places: Uint32Array;
  /** How many times in the text of each, and 1 where it is in the headline. */
  readonly counts: Uint32Array;
  readonly named: Uint8Array;
  /** Where all its words are in the text. */
  readonly textAt: (i: number) => readonly number[];
}

/** Returns the places that all of these postings have. */
export function commonPlaces(postings: readonly Pick<Posting, 'places'>[]): readonly number[] {
  const [first, ...rest] = [...postings].sort((a, b) => a.places.length - b.places.length);
  if (first === undefined) return [];
  const at = rest.map(() => 0);
  return [...first.places].filter((place) =>
    rest.every(({ places }, w) => {
      let next = at[w] ?? 0;
      while ((places[next] ?? Infinity) < place) next += 1;
      at[w] = next;
      return places[next] === place;
    }),
  );
}

/** Returns the articles in which these words stand one behind the other. */
export function findPhrase(words: readonly PhraseWord[]): PhraseMatch {
  const places: number[] = [];
  const counts: number[] = [];
  const named: number[] = [];
  const starts: (readonly number[])[] = [];
  const at = words.map(() => 0);
  for (const place of commonPlaces(words.map(({ posting }) => posting))) {
    const own = words.map(({ posting, positions }, w) => {
      let i = at[w] ?? 0;
      while ((posting.places[i] ?? Infinity) < place) i += 1;
      at[w] = i;
      return { positions, i };
    });
    const text = startsOf(own.map(({ positions, i }) => positions.textAt(i)));
    const title = startsOf(own.map(({ positions, i }) => positions.titleAt(i)));
    if (text.length + title.length === 0) continue;
    places.push(place);
    counts.push(text.length);
    named.push(title.length > 0 ? 1 : 0);
    starts.push(text);
  }
  return {
    places: Uint32Array.from(places),
    counts: Uint32Array.from(counts),
    named: Uint8Array.from(named),
    textAt: (i) => (starts[i] ?? []).flatMap((start) => words.map((_, w) => start + w)),
  };
}

/** Positions of the first word behind which the others follow. */
function startsOf([first = [], ...rest]: readonly (readonly number[])[]): readonly number[] {
  if (first.length === 0 || rest.some((positions) => positions.length === 0)) return [];
  const sets = rest.map((positions) => new Set(positions));
  return first.filter((start) => sets.every((positions, w) => positions.has(start + w + 1)));
}
