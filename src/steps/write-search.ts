import { join } from 'node:path';
import { citedName } from '../languages/cited-item.js';
import type { Language } from '../languages/language.js';
import type { Archive } from '../model/archive.js';
import { createLinker, inspectFile, listFolder } from '../output/site-files.js';
import { type SiteFile } from '../model/site.js';
import { buildSearchIndex } from '../search/build-index.js';
import { splitShards } from '../search/shards.js';
import { suggestible } from '../search/suggestions.js';
import type { BuildSession } from './build-types.js';
import { sha256 } from '../util/hash.js';
import { versionOf } from '../cache/code-version.js';
import { createSearchCache } from './search-cache.js';
import type { SearchThread } from './search-thread.js';

export interface WrittenSearch {
  readonly files: ReadonlyMap<string, SiteFile>;
  /** Articles that were indexed; none when the old index still holds. */
  readonly indexed: number;
  /** The size of the whole index. */
  readonly bytes: number;
}

const FOLDER = 'search/';

/** Puts the search index into a folder: the old site's, where nothing that is searched changed. */
export async function writeSearch(
  staging: string,
  archive: Archive,
  thread: SearchThread | null,
  session: BuildSession,
): Promise<WrittenSearch> {
  const { options, store, old, profile } = session;
  const { language, isPortable, wording } = options.config;
  const total = archive.articles.length;
  // The wording tells the language's words from those of other settings: some stand in the index.
  const key = sha256(`${digestSearched(archive, language)} ${isPortable} ${wording}`);
  const known = [...old.files].filter(([path]) => path.startsWith(FOLDER));
  const cache = createSearchCache({
    store,
    language,
    wording,
    old,
    staging,
    isPortable,
    hideInPath: archive.hideInPath,
  });
  if (known.length > 0 && known.every(([, file]) => file.key === key)) {
    const link = createLinker(old.folder, staging);
    for (const [path] of known) link(path);
    // What is not asked for in a build is forgotten after it.
    for (const units of splitShards(archive.articles)) cache.touch(units);
    cache.touchSuggestions(suggestible(archive));
    profile.count('search', { runs: 0, hits: total });
    return { files: new Map(known), indexed: 0, bytes: sum(known.map(([, file]) => file)) };
  }
  const { indexed, hashes } = await buildSearchIndex({
    archive,
    language,
    outDir: staging,
    isPortable,
    cache,
    ...(thread === null ? {} : { openWork: thread.open }),
  });
  await thread?.close();
  profile.count('search', { runs: indexed, hits: total - indexed });
  const hashOf = (path: string): string =>
    hashes.get(path.slice(FOLDER.length)) ?? old.files.get(path)?.hash ?? '';
  const files = listFolder(staging, FOLDER).flatMap((path): [string, SiteFile][] => {
    const file = inspectFile(join(staging, path), key);
    return file === null ? [] : [[path, { ...file, hash: hashOf(path) }]];
  });
  return {
    files: new Map(files),
    indexed,
    bytes: sum(files.map(([, file]) => file)),
  };
}

/** Returns a digest of everything that a search can find and filter by, in the order of the archive. */
function digestSearched(
  { articles, entities, nameRules, sameTexts, hideInPath }: Archive,
  language: Language,
): string {
  return sha256(
    [
      versionOf('everything'),
      language.locale,
      JSON.stringify([nameRules.pseudonyms, [...nameRules.listedNames]]),
      ...entities.map(({ id, name, articleIds, aliases }) =>
        [id, name, articleIds.length, ...aliases.map(({ surface }) => surface)].join('\n'),
      ),
      ...articles.flatMap((article) => [
        article.digest,
        article.path,
        citedName(article, { hideInPath }),
        ...article.names.map(({ id }) => id),
      ]),
      ...sameTexts().families.map(({ members }) => members.map(({ articleId }) => articleId).join(' ')),
    ].join('\n'),
  );
}

function sum(files: readonly SiteFile[]): number {
  return files.reduce((bytes, { size }) => bytes + size, 0);
}
