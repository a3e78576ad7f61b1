import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findSearchForms } from '../src/languages/search-forms.js';
import { openArchive } from '../src/search/client/engine/archive.js';
import { openDictionary } from '../src/search/client/engine/dictionary.js';
import { openFacets } from '../src/search/client/engine/facets.js';
import { find } from '../src/search/client/engine/find.js';
import type { Found } from '../src/search/client/engine/found.js';
import { unpack } from '../src/search/client/engine/unpack.js';
import { NO_FILTERS, type SearchState } from '../src/search/client/state.js';
import { MANIFEST, type FacetTable, type NameTable, type SearchManifest } from '../src/search/format.js';
import { createFolderLoader } from '../src/search/read-packs.js';

export type Finder = (state: Partial<SearchState>) => Promise<Found>;

/** The browser's search of a built site, run by Node: the same searches without a page. */
export async function openSearch(site: string, undated: string): Promise<Finder> {
  const folder = join(site, 'search');
  const manifest = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as SearchManifest;
  const load = createFolderLoader(folder, manifest.suffix);
  const json = async <T>(path: string): Promise<T> =>
    JSON.parse(new TextDecoder().decode(await unpack(await load(path)))) as T;
  const archive = await openArchive(manifest, load);
  const tables = [await json<FacetTable>(manifest.facets), await json<NameTable>(manifest.names)] as const;
  const parts = {
    archive,
    facets: openFacets(archive.size, ...tables, undated),
    dated: manifest.dated,
    words: openDictionary(manifest.words, load),
    endings: openDictionary(manifest.endings, load),
    suggestions: openDictionary(manifest.suggestions, load),
    forms: findSearchForms(manifest.language),
    functionWords: new Set(manifest.functionWords.split(' ')),
    isStale: () => false,
  };
  return (state) =>
    find({ query: '', order: 'relevance', shown: 10, unfolds: true, filters: NO_FILTERS, ...state }, parts);
}
