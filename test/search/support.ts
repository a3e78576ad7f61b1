import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findLanguage } from '../../src/languages/index.js';
import { findSearchForms } from '../../src/languages/search-forms.js';
import type { Archive } from '../../src/model/archive.js';
import { openArchive } from '../../src/search/client/engine/archive.js';
import { openDictionary } from '../../src/search/client/engine/dictionary.js';
import { openFacets } from '../../src/search/client/engine/facets.js';
import { find, type Found } from '../../src/search/client/engine/find.js';
import type { LoadFile } from '../../src/search/client/engine/shard.js';
import { NO_FILTERS, type SearchState } from '../../src/search/client/state.js';
import type { FacetTable, NameTable, SearchManifest } from '../../src/search/format.js';
import { buildSearchIndex } from '../../src/search/index.js';
import { loadRuntime } from '../../src/search/runtime.js';
import { makeFolder } from '../support/files.js';

/** Builds the index of an archive into a new folder. */
export async function indexArchive(
  archive: Archive,
  options: { readonly isPortable?: boolean } = {},
): Promise<{ readonly folder: string; readonly pages: number; readonly bytes: number }> {
  const folder = makeFolder();
  const language = findLanguage('id');
  if (language === null) throw new Error('no language id');
  const isPortable = options.isPortable ?? false;
  return { ...(await buildSearchIndex({ archive, language, outDir: folder, isPortable })), folder };
}

export type Finder = (state: Partial<SearchState>) => Promise<Found>;

/** The browser's search of an index, run by Node: the same searches without a page. */
export async function openIndex(folder: string): Promise<Finder> {
  const load: LoadFile = (path) => readFile(join(folder, 'search', path));
  const json = async <T>(path: string): Promise<T> => JSON.parse((await load(path)).toString()) as T;
  const manifest = await json<SearchManifest>('index.json');
  const worker = await readFile(join(folder, 'search', manifest.worker), 'utf8');
  // The worker's own part begins after Pagefind's, which ends its line.
  const archive = await openArchive(
    loadRuntime(worker.slice(0, worker.lastIndexOf('return found;})();') + 18)),
    manifest,
    load,
  );
  const facets = openFacets(
    archive.size,
    await json<FacetTable>(manifest.facets),
    await json<NameTable>(manifest.names),
    'Tanpa tanggal',
  );
  return (state) =>
    find(
      { query: '', order: 'relevance', shown: 10, filters: NO_FILTERS, ...state },
      {
        archive,
        facets,
        dated: manifest.dated,
        words: openDictionary(manifest.words, load),
        forms: findSearchForms(manifest.language),
        isStale: () => false,
      },
    );
}
