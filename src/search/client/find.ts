import type { SearchForms } from '../../languages/language.js';
import { FACETS } from '../facets.js';
import type { FacetCounts, Pagefind, ResultData, SearchResponse, SearchResult } from './pagefind.js';
import { parseQuery } from './query.js';
import { NO_FILTERS, type Facet, type SearchState } from './state.js';
import { combineForms, createFormFinder, lookUpTerms, quote, signQueries, type Term } from './terms.js';

export interface Found {
  readonly count: number;
  /** The first `shown` results. */
  readonly results: readonly ResultData[];
  readonly counts: FacetCounts;
  /** Words and phrases of the query, without the words no article has. */
  readonly known: readonly string[];
  readonly unknown: readonly string[];
  /** When nothing has all of them together: how many articles have each, as a query, whatever the filters. */
  readonly alone: readonly { readonly query: string; readonly count: number }[];
}

export type Finder = (state: SearchState) => Promise<Found>;

/** An article has one of these: values are alternatives. Of the others it has many: every chosen one must be there. */
const SINGLE: readonly Facet[] = ['year', 'outlet', 'section', 'language'];
/** Results whose values are counted one by one, each a file to fetch: Pagefind cannot count phrases beside words. */
const MAX_COUNTED = 60;

/** Searches an archive; every part of a search is in its state. */
export function createFinder(pagefind: Pagefind, forms: SearchForms): Finder {
  const formsOf = createFormFinder(pagefind, forms);
  return async (state) => {
    const all = await lookUpTerms(parseQuery(state.query), formsOf);
    const terms = all.filter((term) => term.forms.length > 0);
    const missing = all.filter((term) => term.forms.length === 0);
    const unknown = missing.filter((term) => !term.isPhrase).map((term) => term.text);
    // An unknown word is left out and told; but who asks for a phrase wants nothing without it.
    const isHopeless = missing.some((term) => term.isPhrase);
    const known = all.filter((term) => !unknown.includes(term.text)).map((term) => term.text);
    if (isHopeless || (terms.length === 0 && unknown.length > 0)) {
      const alone = isHopeless ? await countAlone(pagefind, terms) : [];
      return { count: 0, results: [], counts: {}, known, unknown, alone };
    }
    const search = rememberAnswers(pagefind, state);
    const ranked = await rank(search, terms, null);
    const results = await Promise.all(ranked.slice(0, state.shown).map((result) => result.data()));
    return {
      count: ranked.length,
      results,
      counts: await countFacets(search, terms),
      known,
      unknown,
      alone: ranked.length > 0 || terms.length < 2 ? [] : await countAlone(pagefind, terms),
    };
  };
}

/** One search: its state, and what Pagefind has answered in it. */
interface Search {
  readonly pagefind: Pagefind;
  readonly state: SearchState;
  /** A query with the filters of the state, but one. */
  readonly ask: (query: string, without: Facet | null) => Promise<SearchResponse>;
}

/** Ranking and counting ask the same: it is answered once. */
function rememberAnswers(pagefind: Pagefind, state: SearchState): Search {
  const answers = new Map<string, Promise<SearchResponse>>();
  return {
    pagefind,
    state,
    ask: (query, without) => {
      const key = `${without ?? ''} ${query}`;
      const answer = answers.get(key) ?? ask(pagefind, query, state, without);
      answers.set(key, answer);
      return answer;
    },
  };
}

/** The union of what each combination of forms finds, in the wanted order. */
async function rank(
  search: Search,
  terms: readonly Term[],
  without: Facet | null,
): Promise<readonly SearchResult[]> {
  const responses: SearchResponse[] = [];
  for (const query of combineForms(terms)) responses.push(await search.ask(query, without));
  const [only] = responses;
  if (responses.length === 1 && only !== undefined) return keepPhrases(search.pagefind, terms, only.results);
  const best = new Map<string, SearchResult>();
  for (const result of responses.flatMap((response) => response.results)) {
    if ((best.get(result.id)?.score ?? -1) < result.score) best.set(result.id, result);
  }
  const results = await keepPhrases(search.pagefind, terms, [...best.values()]);
  if (search.state.order === 'relevance') return [...results].sort((a, b) => b.score - a.score);
  // Each response is in order, and tells no dates: the order of the whole archive does.
  const whole = await ask(search.pagefind, '', { ...search.state, filters: NO_FILTERS }, null);
  const places = new Map(whole.results.map((result, place) => [result.id, place]));
  return [...results].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/** Pagefind knows a phrase only as a whole query: of the articles with all the words, those with each phrase are kept. */
async function keepPhrases(
  pagefind: Pagefind,
  terms: readonly Term[],
  results: readonly SearchResult[],
): Promise<readonly SearchResult[]> {
  if (!isMixed(terms)) return results;
  let kept = results;
  for (const { text } of terms.filter((term) => term.isPhrase)) {
    const having = new Set((await pagefind.search(quote(text))).results.map((result) => result.id));
    kept = kept.filter((result) => having.has(result.id));
  }
  return kept;
}

/** Whether there is a phrase beside other terms. */
function isMixed(terms: readonly Term[]): boolean {
  return terms.length > 1 && terms.some((term) => term.isPhrase);
}

function ask(
  pagefind: Pagefind,
  query: string,
  state: SearchState,
  without: Facet | null,
): Promise<SearchResponse> {
  const filters: Record<string, object> = {};
  for (const facet of FACETS) {
    const values = state.filters[facet];
    if (facet === without || values.length === 0) continue;
    filters[facet] = SINGLE.includes(facet) ? { any: values } : { all: values };
  }
  const order = state.order === 'relevance' && query === '' ? 'newest' : state.order;
  return pagefind.search(query === '' ? null : query, {
    filters,
    ...(order === 'newest' ? { sort: { newest: 'desc' } } : {}),
    ...(order === 'oldest' ? { sort: { oldest: 'asc' } } : {}),
  });
}

/** Counts for the current result; for alternatives, those that choosing another value would give. */
async function countFacets(search: Search, terms: readonly Term[]): Promise<FacetCounts> {
  const counts: Record<string, Readonly<Record<string, number>>> = {
    ...(await countAll(search, terms, null)),
  };
  for (const facet of SINGLE) {
    if (search.state.filters[facet].length === 0) continue;
    counts[facet] = (await countAll(search, terms, facet))[facet] ?? {};
  }
  return counts;
}

async function countAll(search: Search, terms: readonly Term[], without: Facet | null): Promise<FacetCounts> {
  if (isMixed(terms)) return countValues(await rank(search, terms, without));
  const total: Record<string, Record<string, number>> = {};
  for (const { query, sign } of signQueries(terms)) {
    const { filters } = await search.ask(query, without);
    for (const [facet, values] of Object.entries(filters)) {
      const sums = (total[facet] ??= {});
      for (const [value, count] of Object.entries(values)) sums[value] = (sums[value] ?? 0) + sign * count;
    }
  }
  return total;
}

/** Counts values result by result; of many results nothing is told rather than something wrong. */
async function countValues(results: readonly SearchResult[]): Promise<FacetCounts> {
  if (results.length > MAX_COUNTED) return {};
  const counts: Record<string, Record<string, number>> = {};
  for (const { filters } of await Promise.all(results.map((result) => result.data()))) {
    for (const [facet, values] of Object.entries(filters)) {
      const sums = (counts[facet] ??= {});
      for (const value of values) sums[value] = (sums[value] ?? 0) + 1;
    }
  }
  return counts;
}

async function countAlone(pagefind: Pagefind, terms: readonly Term[]): Promise<Found['alone']> {
  const alone: { query: string; count: number }[] = [];
  for (const { text, forms, isPhrase } of terms) {
    const ids = new Set<string>();
    for (const form of forms) for (const { id } of (await pagefind.search(form)).results) ids.add(id);
    alone.push({ query: isPhrase ? quote(text) : text, count: ids.size });
  }
  return alone;
}
