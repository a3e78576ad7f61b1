import { foldWords } from '../../../util/fold-words.js';
import type { SearchManifest, ShardEntry } from '../../format.js';
import type {
  PagefindInstance,
  PagefindInstanceClass,
  PagefindResult,
  WeightedLocation,
} from './pagefind.js';

/** Gives the bytes of a file of search/, as it was written; rejects when it cannot be had. */
export type LoadFile = (path: string) => Promise<Uint8Array>;

/** What one index answers to one query. Results are its own articles, by their place in the archive. */
export interface ShardAnswer {
  readonly places: readonly number[];
  readonly results: readonly PagefindResult[];
}

/** One result as a list shows it. */
export interface Fragment {
  readonly url: string;
  readonly title: string;
  /** With mark elements; '<' and '>' are escaped. */
  readonly excerpt: string;
  /** Whether there is text before and behind the excerpt, and whether it is text at all and not the headline again. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
  readonly hasText: boolean;
  /** The words it was found by, as they stand in its text, folded. */
  readonly words: readonly string[];
}

export interface Shard {
  readonly entry: ShardEntry;
  /** With null, all articles. */
  readonly search: (query: string | null) => Promise<ShardAnswer>;
  /** One article with its excerpt; the words found by each of these answers are marked. */
  readonly readResult: (found: readonly PagefindResult[], place: number) => Promise<Fragment>;
}

/** Words of an excerpt. */
const EXCERPT_WORDS = 36;

/** Opens the index of a shard. One at a time: the first brings the WebAssembly that all share. */
export async function openShard(options: {
  readonly Instance: PagefindInstanceClass;
  readonly manifest: SearchManifest;
  readonly entry: ShardEntry;
  /** The place in the archive of its first article. */
  readonly start: number;
  readonly isFirst: boolean;
  readonly load: LoadFile;
}): Promise<Shard> {
  const { Instance, manifest, entry, start, load } = options;
  const pagefind = new Instance({ basePath: '/', baseUrl: '/', excerptLength: EXCERPT_WORDS });
  adapt(pagefind, manifest, entry, load);
  await pagefind.init(manifest.language, { load_wasm: options.isFirst });
  return {
    entry,
    search: async (query) => {
      const { results } = await pagefind.search(query);
      return { places: results.map((result) => start + Number(result.id)), results };
    },
    readResult: async (found, place) => {
      const locations: WeightedLocation[] = [];
      for (const result of found) locations.push(...(await readLocations(result)));
      const fragment = await pagefind.loadFragment(String(place - start), '', locations, '');
      const content = compact(fragment.content);
      const excerpt = compact(fragment.plain_excerpt.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
      const title = fragment.meta['title'] ?? '';
      return {
        url: fragment.raw_url,
        title,
        excerpt: fragment.excerpt,
        isCutBefore: !content.startsWith(excerpt),
        isCutAfter: !content.endsWith(excerpt),
        hasText: fragment.content !== title,
        words: wordsAt(fragment.content, locations),
      };
    },
  };
}

/** Pagefind keeps where the words of a result stand in what loads its text. */
async function readLocations(result: PagefindResult): Promise<readonly WeightedLocation[]> {
  const { weighted_locations: locations } = await result.data();
  return locations;
}

/** Pagefind counts what white space divides. */
function wordsAt(content: string, locations: readonly WeightedLocation[]): readonly string[] {
  const all = content.split(/[^\S\uFEFF]+/u);
  return [...new Set(locations.flatMap(({ location }) => foldWords(all[location] ?? '')))];
}

function compact(text: string): string {
  return text.replace(/[\s\u200b]+/gu, ' ').trim();
}

/** Lets an index take its files from `load`, and fail where Pagefind would go on without one. */
function adapt(
  pagefind: PagefindInstance,
  manifest: SearchManifest,
  entry: ShardEntry,
  load: LoadFile,
): void {
  pagefind.throttledFetch = async (address) => {
    const bytes = await load(entry.folder + address);
    return { arrayBuffer: () => Promise.resolve(bytes) };
  };
  pagefind.loadEntry = () => {
    pagefind.languages = { [manifest.language]: { hash: entry.hash, wasm: manifest.language } };
    pagefind.includeCharacters = manifest.includeCharacters;
    return Promise.resolve();
  };
  pagefind.loadMeta = async (hash) => {
    const bytes = await load(`${entry.folder}/pagefind.${hash}.pf_meta`);
    pagefind.searchMeta = pagefind.decompress(bytes, 'meta');
  };
  pagefind.loadWasm = async () => {
    const bytes = pagefind.decompress(await load(manifest.wasm), 'wasm');
    pagefind.wasm = await pagefind.backend({ module_or_path: bytes });
  };
  pagefind.loadChunk = (hash) =>
    pagefind.cachedLoad(pagefind.loaded_chunks, hash, () =>
      pagefind._loadGenericChunk(`/index/${hash}.pf_index`, 'load_index_chunk'),
    );
}
