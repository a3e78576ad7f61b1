/** The part of Pagefind's runtime that is used (1.6): its class of one index. runtime.ts checks that it is there. */
export interface PagefindInstance {
  wasm: unknown;
  /** wasm-bindgen's functions, and itself what starts them. */
  readonly backend: (options: { readonly module_or_path: Uint8Array }) => Promise<unknown>;
  languages: Readonly<Record<string, { hash: string; wasm: string }>> | null;
  includeCharacters: readonly string[];
  searchMeta: Uint8Array | null;
  /** Loads the meta file and, for the first index of a page, the WebAssembly that all share. */
  init(language: string, options: { readonly load_wasm: boolean }): Promise<void>;
  search(query: string | null): Promise<{ readonly results: readonly PagefindResult[] }>;
  loadFragment(
    id: string,
    group: string,
    locations: readonly WeightedLocation[],
    query: string,
  ): Promise<PagefindFragment>;
  decompress(bytes: Uint8Array, name: string): Uint8Array;
  /** Replaced: they ask the network, or go on without what they could not load. */
  throttledFetch(address: string): Promise<PagefindFile>;
  loadEntry(): Promise<void>;
  loadMeta(hash: string): Promise<void>;
  loadWasm(language: string): Promise<void>;
  loadChunk(hash: string): Promise<void>;
  cachedLoad(cache: object, key: string, load: () => Promise<void>): Promise<void>;
  _loadGenericChunk(address: string, method: string): Promise<void>;
  readonly loaded_chunks: object;
}

export type PagefindInstanceClass = new (options: {
  readonly basePath?: string;
  readonly baseUrl?: string;
  readonly excerptLength?: number;
}) => PagefindInstance;

/** What the runtime uses of a Response. */
export interface PagefindFile {
  readonly arrayBuffer: () => Promise<Uint8Array>;
}

export interface PagefindResult {
  /** The article's place in its shard. */
  readonly id: string;
  readonly score: number;
  /** Meta fields with the query's words: here there is only the headline. */
  readonly matchedMetaFields?: readonly string[];
  /** Loads its text, and tells where its words stand in it. */
  readonly data: () => Promise<PagefindFragment>;
}

/** A word of an article's text, counted from 0, and what it adds to the choice of the excerpt. */
export interface WeightedLocation {
  readonly location: number;
  readonly weight: number;
  readonly balanced_score: number;
}

export interface PagefindFragment {
  readonly weighted_locations: readonly WeightedLocation[];
  /** As it was indexed: a path from the site's root, and behind '#' what a result shows. */
  readonly raw_url: string;
  readonly meta: Readonly<Record<string, string>>;
  /** The text that was indexed. */
  readonly content: string;
  /** Some words of it, with mark elements; '<' and '>' are escaped, '&' is not. */
  readonly excerpt: string;
  /** The same without mark elements. */
  readonly plain_excerpt: string;
}
