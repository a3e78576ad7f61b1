/** The articles of an archive that have what one form of a word or a phrase asks for, in the archive's order; `i` counts them. */
export interface Hits {
  /** Each article's place in the archive. */
  readonly places: Uint32Array;
  /** How many times it is in the text of each. */
  readonly countAt: (i: number) => number;
  /** Whether it is in the headline of each. */
  readonly isNamedAt: (i: number) => boolean;
  /** Articles that follow each other, with the most that one of them can have. Together they are all. */
  readonly blocks: readonly HitBlock[];
  /** Loads where in the texts of these articles it is; the answer counts words before it, and is empty for other articles. */
  readonly openPositions: (places: readonly number[]) => Promise<(place: number) => readonly number[]>;
}

export interface HitBlock {
  /** Its articles are those from `from` to before `to`. */
  readonly from: number;
  readonly to: number;
  readonly most: number;
  readonly isNamed: boolean;
  /** Words of its shortest article; 0 where that is not known. */
  readonly shortest: number;
}

export const NO_HITS: Hits = {
  places: new Uint32Array(),
  countAt: () => 0,
  isNamedAt: () => false,
  blocks: [],
  openPositions: () => Promise.resolve(() => []),
};

/** Returns the place of an article among hits; -1 when it is none of them. */
export function indexOfPlace(places: Uint32Array, place: number): number {
  let from = 0;
  let to = places.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((places[middle] ?? 0) < place) from = middle + 1;
    else to = middle;
  }
  return places[from] === place ? from : -1;
}

/** Returns what any of these has: counts are added up. */
export function uniteHits(all: readonly Hits[]): Hits {
  const some = all.filter(({ places }) => places.length > 0);
  const [only] = some;
  if (only === undefined) return NO_HITS;
  if (some.length === 1) return only;
  const size = 1 + some.reduce((most, { places }) => Math.max(most, places.at(-1) ?? 0), 0);
  const counts = new Uint32Array(size);
  const named = new Uint8Array(size);
  const having = new Uint8Array(size);
  for (const { places, countAt, isNamedAt } of some) {
    for (let i = 0; i < places.length; i += 1) {
      const place = places[i] ?? 0;
      having[place] = 1;
      counts[place] = (counts[place] ?? 0) + countAt(i);
      if (isNamedAt(i)) named[place] = 1;
    }
  }
  const places = Uint32Array.from(having.keys()).filter((place) => having[place] === 1);
  return {
    places,
    countAt: (i) => counts[places[i] ?? 0] ?? 0,
    isNamedAt: (i) => named[places[i] ?? 0] === 1,
    blocks: [
      {
        from: 0,
        to: places.length,
        most: counts.reduce((most, count) => Math.max(most, count), 0),
        isNamed: true,
        shortest: 0,
      },
    ],
    openPositions: async (wanted) => {
      const own = await Promise.all(some.map((hits) => hits.openPositions(wanted)));
      return (place) => [...new Set(own.flatMap((positionsAt) => positionsAt(place)))].sort((a, b) => a - b);
    },
  };
}

/** Returns those of the hits that are in a headline. */
export function namedHits(hits: Hits): Hits {
  const kept = Uint32Array.from(hits.places.keys()).filter((i) => hits.isNamedAt(i));
  const places = kept.map((i) => hits.places[i] ?? 0);
  return {
    places,
    countAt: () => 0,
    isNamedAt: () => true,
    blocks: [{ from: 0, to: places.length, most: 0, isNamed: true, shortest: 0 }],
    openPositions: () => Promise.resolve(() => []),
  };
}
