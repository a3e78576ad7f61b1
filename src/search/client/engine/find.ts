import { compareCodePoints } from '../../../util/compare.js';
import { cutWords } from '../../cut-words.js';
import type { SearchForms } from '../../../languages/language.js';
import { hasFilters, type SearchState } from '../state.js';
import type { IndexedArchive } from './archive.js';
import type { Dictionary } from './dictionary.js';
import { drawFragment } from './excerpt.js';
import type { Facets } from './facets.js';
import { foldPlaces, type FoldedPlace } from './fold.js';
import { findFurtherTerms } from './feedback.js';
import type { Found, Result } from './found.js';
import { indexOfPlace } from './hits.js';
import { parseQuery, type Query } from './query.js';
import { correctAll, findCorrections } from './corrections.js';
import { findCard } from './name-card.js';
import { addProximity, best, rankAll, rankAny, type Ranked, type RankedTerm } from './rank.js';
import { addSpellings, lookUpTerms, type Term } from './terms.js';

/** What a search needs. */
export interface SearchParts {
  readonly archive: IndexedArchive;
  /** Articles with a date: they come first. */
  readonly dated: number;
  readonly words: Dictionary;
  /** The words by how they end, and what can be suggested. */
  readonly endings: Dictionary;
  readonly suggestions: Dictionary;
  readonly forms: SearchForms;
  readonly functionWords: ReadonlySet<string>;
  /** Null until they are loaded: then nothing can be filtered, and nothing is counted. */
  readonly facets: Facets | null;
  readonly isStale: () => boolean;
  /** Is given the articles with all words where further ones take longer. */
  readonly onFirst?: (found: Found) => void;
}

/** Articles for which words that stand together are looked at: the best of each group. Behind them the order stays. */
const NEAR_DEPTH = 200;
/** The depth for an archive with many indexes, all of which must be asked: about two articles from each. */
const NEAR_DEPTH_OF_MANY = 60;
const MANY_SHARDS = 8;

/** How many times the results that are shown are put in order at most, to find enough with different texts. */
const MOST_TIMES = 8;

/** Articles of a result by whether they have all words, in the archive's order. */
interface Groups {
  readonly all: readonly number[];
  readonly some: readonly number[];
}

/**
 * Searches for what was typed; where nothing has any of it, for the words that were most likely meant.
 * @throws StaleError as soon as a later search has started.
 */
export async function find(state: SearchState, parts: SearchParts): Promise<Found> {
  const found = await findTyped(state, parts);
  if (found.unknown.length === 0) return found;
  const corrections = await findCorrections(state.query, found.unknown, parts);
  const query = correctAll(state.query, corrections);
  if (found.count + found.some > 0 || found.known.length > 0 || query === null) {
    return { ...found, corrections };
  }
  const corrected = await findTyped({ ...state, query }, parts);
  return { ...corrected, unknown: found.unknown, corrections, corrected: query };
}

/** Searches for exactly what was typed, without proposing other words. */
export async function findTyped(state: SearchState, parts: SearchParts): Promise<Found> {
  const { archive, facets } = parts;
  const query = parseQuery(state.query);
  const [terms, name] = await Promise.all([
    lookUpTerms(query, parts),
    findCard(state.query, parts.suggestions),
  ]);
  const { excluded } = terms;
  const wanted =
    name === null
      ? terms.wanted
      : await addSpellings(terms.wanted, otherSpellings(state.query, name.spellings), parts);
  const isMissing = ({ places }: Term): boolean => places.length === 0;
  // An unknown word is left out and told; but who asks for a phrase or an author wants nothing without it.
  const unknown = wanted.filter((term) => isMissing(term) && !term.isRequired);
  const hopeless = wanted.filter((term) => isMissing(term) && term.isRequired);
  const present = wanted.filter((term) => !isMissing(term));
  const told = {
    known: wanted.filter((term) => !unknown.includes(term)).map(({ text }) => text),
    unknown: unknown.map(({ text }) => text),
    ignored: query.ignored,
    corrections: [],
    corrected: null,
    card: name?.card ?? null,
  };
  const nothing: Found = {
    ...told,
    count: 0,
    some: 0,
    results: [],
    counts: null,
    alone: [],
    missing: archive.missing(),
  };
  if (hopeless.length > 0) return { ...nothing, alone: countAlone(present) };
  if (present.length === 0 && unknown.length > 0) return nothing;
  if (facets === null && (hasFilters(state) || hasDates(query))) {
    throw new Error('values to filter by are not loaded');
  }
  const judged = facets?.judge(state.filters);
  const isIn = createGate(excluded, query, parts);
  const { all, some } = group(present, archive.size, isIn);
  const pass = (places: readonly number[]): readonly number[] =>
    judged === undefined ? places : places.filter((place) => judged[place] === 0);
  const kept: Groups = { all: pass(all), some: pass(some) };
  // By date, articles with a few of the words would come between those with all.
  const isListed = kept.all.length === 0 || state.order === 'relevance';
  const listed: Groups = isListed ? kept : { all: kept.all, some: [] };
  const counts =
    judged === undefined || facets === null ? null : facets.count(kept.all.length > 0 ? all : some, judged);
  const fold = (ordered: readonly Pick<Ranked, 'place'>[]): readonly FoldedPlace[] =>
    facets === null || state.unfolds
      ? ordered.map(({ place }) => ({ place, others: 0 }))
      : foldPlaces(ordered, [...listed.all, ...listed.some], facets.sameTextOf);
  const show = async (folded: readonly FoldedPlace[]): Promise<Found> => {
    const results = await readResults(folded, { terms: present, archive });
    return {
      ...nothing,
      count: listed.all.length,
      some: listed.some.length,
      results: results.filter((result) => result !== null),
      counts,
      missing: archive.missing() + results.filter((result) => result === null).length,
    };
  };
  const putFirst = (shown: number): ReturnType<typeof putInOrder> =>
    putInOrder(listed, {
      state: { ...state, shown },
      terms: present,
      parts,
      onAll: async (ordered) => {
        if (parts.onFirst !== undefined) parts.onFirst(await show(fold(ordered)));
      },
    });
  let ordered = await putFirst(state.shown);
  let folded = fold(ordered);
  // Where articles with the same text take the places of others, more are put in order.
  for (let times = 2; times <= MOST_TIMES && folded.length < state.shown; times *= 2) {
    if (ordered.length === folded.length || ordered.length >= listed.all.length + listed.some.length) break;
    ordered = await putFirst(state.shown * times);
    folded = fold(ordered);
  }
  return show(folded.slice(0, state.shown));
}

/** Returns the spellings that are not found by the words of the query anyway. */
function otherSpellings(query: string, spellings: readonly string[]): readonly string[] {
  const typed = cutWords(query);
  return spellings.filter((spelling) => {
    const own = new Set(cutWords(spelling));
    return !typed.every((word) => own.has(word));
  });
}

/** Whether a query can be answered only with the days of articles. */
export function hasDates({ after, before }: Query): boolean {
  return after !== null || before !== null;
}

/** Returns how many articles have each part of a query by itself. */
function countAlone(terms: readonly Term[]): Found['alone'] {
  return terms.map(({ query, places }) => ({ query, count: places.length }));
}

/** Tells whether an article may be a result, by what the query leaves out and by its day. */
function createGate(
  excluded: readonly Term[],
  query: Query,
  { facets, archive }: SearchParts,
): (place: number) => boolean {
  const out = new Uint8Array(archive.size);
  for (const { places } of excluded) for (const place of places) out[place] = 1;
  const isInTime = hasDates(query) ? facets?.between(query) : undefined;
  return (place) => out[place] === 0 && (isInTime?.(place) ?? true);
}

/** Divides the articles by whether they have all terms. Without one every article has them all. */
function group(terms: readonly Term[], size: number, isIn: (place: number) => boolean): Groups {
  const having = new Uint8Array(size);
  const required = terms.filter(({ isRequired }) => isRequired);
  const havingRequired = new Uint8Array(size);
  for (const { places } of terms) for (const place of places) having[place] = (having[place] ?? 0) + 1;
  for (const { places } of required)
    for (const place of places) havingRequired[place] = (havingRequired[place] ?? 0) + 1;
  const all: number[] = [];
  const some: number[] = [];
  for (let place = 0; place < size; place += 1) {
    const own = having[place] ?? 0;
    if (own === terms.length) {
      if (isIn(place)) all.push(place);
    } else if (own > 0 && havingRequired[place] === required.length && isIn(place)) some.push(place);
  }
  return { all, some };
}

/**
 * Returns the first `shown` articles: those with all words, then those with some. `onAll` is given those with all where those with some
 * take longer.
 */
async function putInOrder(
  { all, some }: Groups,
  options: {
    readonly state: SearchState;
    readonly terms: readonly Term[];
    readonly parts: SearchParts;
    readonly onAll: (ordered: readonly Ranked[]) => Promise<void>;
  },
): Promise<readonly Pick<Ranked, 'place'>[]> {
  const { state, terms, parts } = options;
  const { order, shown } = state;
  if (order !== 'relevance') {
    return byDate(all.length > 0 ? all : some, order, { shown, dated: parts.dated }).map((place) => ({
      place,
    }));
  }
  if (terms.length === 0) return all.slice(0, shown).map((place) => ({ place }));
  const { archive } = parts;
  // Which of a few come first does not matter for their texts: those are loaded while the places of words are.
  if (all.length <= shown) for (const place of all) archive.readView(place).catch(() => null);
  // In one order, whatever was typed first: sums of the same numbers are then the same to the last bit.
  const ranked = [...terms]
    .sort((a, b) => compareCodePoints(a.query, b.query))
    .map((term): RankedTerm => ({ ...term, share: 1 }));
  const depth = archive.shards > MANY_SHARDS ? NEAR_DEPTH_OF_MANY : NEAR_DEPTH;
  const withAll = await sortNear(rankAll(ranked, all, archive), { terms: ranked, archive, depth, shown });
  if (withAll.length >= shown || some.length === 0) return withAll.slice(0, shown);
  if (withAll.length > 0) await options.onAll(withAll);
  const isSome = new Uint8Array(archive.size);
  for (const place of some) isSome[place] = 1;
  const most = Math.max(depth, shown);
  const rankSome = (by: readonly RankedTerm[]): readonly Ranked[] =>
    rankAny(by, archive, { isAllowed: (place) => isSome[place] === 1, most });
  const first = rankSome(ranked);
  const further = await findFurtherTerms([...withAll, ...first], archive, parts.isStale);
  const found = further.length === 0 ? first : rankSome([...ranked, ...further]);
  const withSome = await sortNear(found, { terms: ranked, archive, depth, shown: most });
  return [...withAll, ...withSome].slice(0, shown);
}

/** Returns the best, so many, of which the very best are put in order by how close together their words stand. */
async function sortNear(
  ranked: readonly Ranked[],
  options: {
    readonly terms: readonly RankedTerm[];
    readonly archive: IndexedArchive;
    readonly depth: number;
    readonly shown: number;
  },
): Promise<readonly Ranked[]> {
  const { terms, archive, depth, shown } = options;
  const sorted = best(ranked, Math.max(depth, shown));
  const near = await addProximity(sorted.slice(0, depth), terms, archive);
  return [...best(near, depth), ...sorted.slice(depth)];
}

/**
 * Returns the first of these articles, so many. Articles are in the archive's order, newest first, undated last: that is the order of
 * their places.
 */
function byDate(
  places: readonly number[],
  order: 'newest' | 'oldest',
  { shown, dated }: { readonly shown: number; readonly dated: number },
): readonly number[] {
  if (order === 'newest') return places.slice(0, shown);
  const undated = places.findIndex((place) => place >= dated);
  const end = undated < 0 ? places.length : undated;
  const oldest = places.slice(Math.max(0, end - shown), end).reverse();
  return [...oldest, ...places.slice(end)].slice(0, shown);
}

/** Returns what is shown of these articles, each null where its text cannot be read: the others are shown. */
async function readResults(
  folded: readonly FoldedPlace[],
  { terms, archive }: { readonly terms: readonly Term[]; readonly archive: IndexedArchive },
): Promise<readonly (Result | null)[]> {
  const places = folded.map(({ place }) => place);
  const opened = await Promise.all(terms.map(({ hits }) => hits.openPositions(places)));
  return Promise.all(
    folded.map(async ({ place, others }) => {
      const view = await archive.readView(place).catch(() => null);
      if (view === null) return null;
      const positions = opened.flatMap((positionsAt) => [...positionsAt(place)]);
      const lacks = terms.filter((term) => indexOfPlace(term.places, place) < 0).map(({ text }) => text);
      return { ...drawFragment(view, positions), lacks, others };
    }),
  );
}
