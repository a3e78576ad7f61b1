import { findLanguage } from '../../src/languages/index.js';
import type { Archive } from '../../src/model/archive.js';
import { buildSearchIndex } from '../../src/search/build-index.js';
import { openSearch, type Finder } from '../../scripts/open-search.js';
import { makeFolder } from '../support/files.js';

export type { Finder };

/** Builds the index of an archive into a new folder. */
export async function indexArchive(
  archive: Archive,
  options: { readonly isPortable?: boolean } = {},
): Promise<{ readonly folder: string; readonly pages: number }> {
  const folder = makeFolder();
  const language = findLanguage('id');
  if (language === null) throw new Error('no language id');
  const isPortable = options.isPortable ?? false;
  return { ...(await buildSearchIndex({ archive, language, outDir: folder, isPortable })), folder };
}

export function openIndex(folder: string): Promise<Finder> {
  return openSearch(folder, 'Tanpa tanggal');
}
