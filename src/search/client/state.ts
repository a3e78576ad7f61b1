import { FACETS } from '../format.js';
import { readDate, type DateRange } from './date-range.js';

export type Facet = (typeof FACETS)[number];
export const ORDERS = ['relevance', 'newest', 'oldest'] as const;
export type Order = (typeof ORDERS)[number];

/** Everything the search page shows depends on this, and all of it is in the address. */
export interface SearchState {
  readonly query: string;
  readonly order: Order;
  readonly filters: Readonly<Record<Facet, readonly string[]>>;
  /** Left out for any time. */
  readonly range?: DateRange | undefined;
  /** How many results are shown. */
  readonly shown: number;
  /** Whether articles with the same text are listed one by one. */
  readonly unfolds: boolean;
}

export const PAGE_SIZE = 10;
/** More results than this are not shown at once when an address asks for them. */
const MAX_SHOWN = 500;

export const NO_FILTERS: SearchState['filters'] = {
  year: [],
  outlet: [],
  author: [],
  tag: [],
  person: [],
  organization: [],
  place: [],
  section: [],
  language: [],
};

export function readState(address: URL): SearchState {
  const { searchParams: params } = address;
  const order = ORDERS.find((name) => name === params.get('order')) ?? 'relevance';
  const shown = Number(params.get('n'));
  const range = { from: readDate(params.get('from')), to: readDate(params.get('to')) };
  return {
    query: params.get('q') ?? '',
    order,
    filters: {
      year: params.getAll('year'),
      outlet: params.getAll('outlet'),
      author: params.getAll('author'),
      tag: params.getAll('tag'),
      person: params.getAll('person'),
      organization: params.getAll('organization'),
      place: params.getAll('place'),
      section: params.getAll('section'),
      language: params.getAll('language'),
    },
    ...(range.from === null && range.to === null ? {} : { range }),
    unfolds: params.has('same'),
    shown: Number.isInteger(shown) && shown > PAGE_SIZE ? Math.min(shown, MAX_SHOWN) : PAGE_SIZE,
  };
}

/** Returns the address of a state; the file's own path stays. */
export function writeState(state: SearchState, address: URL): string {
  const url = new URL(address.pathname, address);
  if (state.query.trim() !== '') url.searchParams.set('q', state.query);
  if (state.order !== 'relevance') url.searchParams.set('order', state.order);
  for (const facet of FACETS) for (const value of state.filters[facet]) url.searchParams.append(facet, value);
  if (state.range?.from != null) url.searchParams.set('from', state.range.from);
  if (state.range?.to != null) url.searchParams.set('to', state.range.to);
  if (state.unfolds) url.searchParams.set('same', '1');
  if (state.shown > PAGE_SIZE) url.searchParams.set('n', String(state.shown));
  return url.href;
}

export function hasFilters(state: SearchState): boolean {
  return state.range !== undefined || FACETS.some((facet) => state.filters[facet].length > 0);
}
