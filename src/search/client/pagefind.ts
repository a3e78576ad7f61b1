/** The part of Pagefind's browser runtime that is used (1.6). load.ts loads it from the site. */
export interface Pagefind {
  options(options: { readonly baseUrl: string; readonly excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  /** Loads all filters: until then no search counts their values. */
  filters(): Promise<FacetCounts>;
  search(query: string | null, options?: SearchOptions): Promise<SearchResponse>;
}

interface SearchOptions {
  readonly filters?: Readonly<Record<string, object>>;
  readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
}

/** How many articles of the result have each value, by facet. */
export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface SearchResponse {
  readonly results: readonly SearchResult[];
  readonly filters: FacetCounts;
}

export interface SearchResult {
  /** The same article has the same in every search. */
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<ResultData>;
}

export interface ResultData {
  /** As it was indexed: a path from the site's root, and behind '#' what a result shows. */
  readonly raw_url: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** The text that was indexed. */
  readonly content: string;
  /** Some words of it, with mark elements; '<' and '>' are escaped, '&' is not. */
  readonly excerpt: string;
  /** The same without mark elements. */
  readonly plain_excerpt: string;
}
