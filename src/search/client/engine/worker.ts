/**
 * The search itself. It runs outside the page, in a worker: however long a search takes, typing does not wait for it. The page
 * that starts it says how it gets its files.
 */
import { findSearchForms } from '../../../languages/search-forms.js';
import type { FacetTable, NameTable, SearchManifest } from '../../format.js';
import { hasFilters, NO_FILTERS, type SearchState } from '../state.js';
import { openArchive, StaleError, type IndexedArchive } from './archive.js';
import { openDictionary, type Dictionary } from './dictionary.js';
import { openFacets, type Facets } from './facets.js';
import { find, findTyped, hasDates, type SearchParts } from './find.js';
import type { Found } from './found.js';
import type { FromEngine, StartMessage, ToEngine } from './messages.js';
import { parseQuery } from './query.js';
import { createDiskLoader, createHostLoader } from './load.js';
import type { LoadFile } from './shard.js';
import { suggest } from './suggest.js';
import { unpack } from './unpack.js';

interface Engine {
  readonly archive: IndexedArchive;
  readonly words: Dictionary;
  readonly endings: Dictionary;
  readonly suggestions: Dictionary;
  readonly load: LoadFile;
}

/** Answers messages. `post` hands one back. */
function createEngine(post: (message: FromEngine) => void): (message: ToEngine) => void {
  const waiting = new Map<string, ((data: string | null) => void)[]>();
  let start: StartMessage | null = null;
  let engine: Promise<Engine> | null = null;
  let facets: Promise<Facets> | null = null;
  let latest = 0;

  /** Through the page, on one that is opened from a disk. */
  const takeFromPage = async (path: string): Promise<string> => {
    const data = await new Promise<string | null>((resolve) => {
      const others = waiting.get(path);
      if (others !== undefined) others.push(resolve);
      else {
        waiting.set(path, [resolve]);
        post({ type: 'need', path });
      }
    });
    if (data === null) throw new Error(`${path} is missing`);
    return data;
  };
  let load: LoadFile = createDiskLoader(takeFromPage);
  const loadJson = async <T>(path: string): Promise<T> =>
    JSON.parse(new TextDecoder().decode(await unpack(await load(path)))) as T;

  const open = async ({ manifest }: StartMessage): Promise<Engine> => ({
    archive: await openArchive(manifest, load),
    words: openDictionary(manifest.words, load),
    endings: openDictionary(manifest.endings, load),
    suggestions: openDictionary(manifest.suggestions, load),
    load,
  });

  const openAllFacets = async ({ manifest, undated }: StartMessage, size: number): Promise<Facets> => {
    const [table, names] = await Promise.all([
      loadJson<FacetTable>(manifest.facets),
      loadJson<NameTable>(manifest.names),
    ]);
    return openFacets(size, table, names, undated);
  };

  const search = async (id: number, state: SearchState): Promise<void> => {
    if (start === null) return;
    const options = start;
    const { archive, words, endings, suggestions } = await (engine ??= open(options));
    const parts: Omit<SearchParts, 'facets'> = {
      archive,
      words,
      endings,
      suggestions,
      dated: options.manifest.dated,
      forms: findSearchForms(options.manifest.language),
      functionWords: readFunctionWords(options.manifest),
      isStale: () => id !== latest,
    };
    const answer = (found: Found, isLast: boolean): void => {
      post({ type: 'found', id, found, isLast });
    };
    const isFirst = facets === null;
    // The first results do not wait for what they can be filtered by, unless they are filtered.
    if (isFirst && !hasFilters(state) && !hasDates(parseQuery(state.query)))
      answer(await find(state, { ...parts, facets: null }), false);
    facets ??= openAllFacets(options, archive.size);
    facets.catch(() => {
      facets = null;
    });
    const onFirst = (found: Found): void => {
      answer(found, false);
    };
    answer(await find(state, { ...parts, facets: await facets, onFirst }), true);
  };

  const offer = async (query: string): Promise<void> => {
    if (start === null) return;
    const { words, suggestions } = await (engine ??= open(start));
    post({ type: 'suggested', query, suggestions: await suggest(query, words, suggestions) });
  };

  const searchAll = async (queries: readonly string[]): Promise<void> => {
    if (start === null) return;
    const { archive, words, endings, suggestions } = await (engine ??= open(start));
    const { dated, language } = start.manifest;
    const parts: SearchParts = {
      archive,
      words,
      endings,
      suggestions,
      dated,
      forms: findSearchForms(language),
      functionWords: readFunctionWords(start.manifest),
      facets: null,
      isStale: () => false,
    };
    for (const query of queries) {
      const state: SearchState = { query, order: 'relevance', filters: NO_FILTERS, shown: 1, unfolds: true };
      const { count, unknown, results } = await findTyped(state, parts);
      const [first] = results;
      // A list asks for what stands there: without one of its words it is not there.
      const isThere = unknown.length === 0 && count > 0 && first !== undefined;
      post({
        type: 'row',
        row: {
          count: isThere ? count : 0,
          first: isThere ? { title: first.title, path: first.url.split('#')[0] ?? '' } : null,
        },
      });
    }
  };

  return (message) => {
    switch (message.type) {
      case 'start':
        start = message;
        if (message.base !== null) load = createHostLoader(message.base, message.manifest.suffix);
        break;
      case 'file':
        for (const take of waiting.get(message.path) ?? []) take(message.data);
        waiting.delete(message.path);
        break;
      case 'batch':
        searchAll(message.queries).then(
          () => {
            post({ type: 'batched', isComplete: true });
          },
          () => {
            post({ type: 'batched', isComplete: false });
          },
        );
        break;
      case 'suggest':
        offer(message.query).catch(() => {
          // A part of the dictionary cannot be had: nothing is suggested.
          post({ type: 'suggested', query: message.query, suggestions: [] });
        });
        break;
      case 'search':
        latest = message.id;
        search(message.id, message.state).catch((error: unknown) => {
          if (error instanceof StaleError) return;
          engine = null;
          post({ type: 'failed', id: message.id, message: String(error) });
        });
        break;
    }
  };
}

function readFunctionWords({ functionWords }: SearchManifest): ReadonlySet<string> {
  return new Set(functionWords.split(' '));
}

/** What a worker's global scope is here used for. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToEngine>) => void) | null;
  postMessage: (message: FromEngine) => void;
}
declare const self: WorkerScope;

if (typeof document === 'undefined') {
  const scope = self;
  const take = createEngine((message) => {
    scope.postMessage(message);
  });
  scope.onmessage = ({ data }) => {
    take(data);
  };
  scope.postMessage({ type: 'ready' });
} else {
  // Where no worker may be started, the page runs this script itself.
  Object.assign(globalThis, { klipingEngine: createEngine });
}
