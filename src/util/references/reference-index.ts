import { compareCodePoints } from '../compare.js';
import { cleanReference } from './clean.js';
import { TIERS, type Key, type Named, type Tier } from './tiers.js';

export type { Named } from './tiers.js';

/** What a reference means. */
export type Meaning<T> =
  | {
      readonly kind: 'found';
      /** In the order of the index. */
      readonly items: readonly T[];
      /** Whether it is a folder, and the items all that lies in it. */
      readonly isFolder: boolean;
      /** Whether it is not written as the thing is, so that it should be told what was found. */
      readonly isLoose: boolean;
      /** Items that go by a name which looks the same: the one that is meant may be among them. */
      readonly lookalikes: readonly T[];
    }
  | { readonly kind: 'ambiguous'; readonly items: readonly T[] }
  | { readonly kind: 'unknown' };

export interface ReferenceIndex<T> {
  /** Says what a reference means: a path, a folder, an address, a page of the site or an id. */
  readonly find: (reference: string) => Meaning<T>;
}

/** The items by key, and of each key by the thing that it names. */
type Table<T> = ReadonlyMap<string, ReadonlyMap<string, readonly T[]>>;

/** How file names are told apart, and how they look. */
const [, AS_WRITTEN, AS_SEEN] = TIERS;

/**
 * Makes an index of what references may name. Nothing is computed before the first reference is looked for. `roots`: absolute
 * paths of the archive's folder.
 */
export function indexReferences<T>(
  items: readonly T[],
  namedOf: (item: T) => Named,
  roots: readonly string[] = [],
): ReferenceIndex<T> {
  const tables = new Map<Tier, Table<T>>();
  const tableOf = (tier: Tier): Table<T> => {
    let table = tables.get(tier);
    if (table === undefined) {
      table = makeTable(items, namedOf, tier);
      tables.set(tier, table);
    }
    return table;
  };
  const lookUp = (reference: string, tier: Tier): ReadonlyMap<string, readonly T[]> => {
    const things = new Map<string, readonly T[]>();
    for (const key of tier.keysFor(reference, roots))
      for (const [thing, own] of tableOf(tier).get(key) ?? []) things.set(thing, own);
    const { fit } = tier;
    return fit === undefined ? things : keepFitting(things, (item) => fit(namedOf(item), reference));
  };
  return {
    find: (reference) => {
      if (cleanReference(reference) === '') return { kind: 'unknown' };
      for (const tier of TIERS) {
        const things = lookUp(reference, tier);
        const [[thing, found] = ['', undefined]] = things;
        if (found === undefined) continue;
        if (things.size > 1) return { kind: 'ambiguous', items: unite(things) };
        const seen = tier === AS_WRITTEN && AS_SEEN !== undefined ? unite(lookUp(reference, AS_SEEN)) : [];
        const lookalikes = seen.filter((item) => !found.includes(item));
        return {
          kind: 'found',
          items: found,
          isFolder: thing.endsWith('/'),
          isLoose: tier.isLoose,
          lookalikes,
        };
      }
      return { kind: 'unknown' };
    },
  };
}

function makeTable<T>(items: readonly T[], namedOf: (item: T) => Named, tier: Tier): Table<T> {
  const table = new Map<string, Map<string, T[]>>();
  const known = new Map<string, readonly Key[]>();
  for (const item of items) {
    for (const [key, thing] of tier.keysOf(namedOf(item), known)) {
      const things = table.get(key) ?? new Map<string, T[]>();
      table.set(key, things);
      const own = things.get(thing);
      if (own === undefined) things.set(thing, [item]);
      else if (own.at(-1) !== item) own.push(item);
    }
  }
  return table;
}

/** Returns the things that fit best, all of them when several fit as well. */
function keepFitting<T>(
  things: ReadonlyMap<string, readonly T[]>,
  fitOf: (item: T) => number,
): ReadonlyMap<string, readonly T[]> {
  const fits = [...things].map(([thing, [first]]) => ({
    thing,
    fit: first === undefined ? -1 : fitOf(first),
  }));
  const best = Math.max(0, ...fits.map(({ fit }) => fit));
  return new Map(fits.filter(({ fit }) => fit === best).map(({ thing }) => [thing, things.get(thing) ?? []]));
}

function unite<T>(things: ReadonlyMap<string, readonly T[]>): readonly T[] {
  return [...new Set([...things].sort(([a], [b]) => compareCodePoints(a, b)).flatMap(([, items]) => items))];
}
