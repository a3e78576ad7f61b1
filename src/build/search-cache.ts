import type { Language } from '../languages/language.js';
import type { Article } from '../model/archive.js';
import { createLinker, listFolder, type SiteFiles } from '../render/site-files.js';
import type { IndexedUnit, SearchCache, Suggestible } from '../search/index.js';
import type { Store } from '../store/store.js';
import { sha256 } from '../util/hash.js';
import { versionOf } from './code-version.js';

export interface SearchCacheOptions {
  readonly store: Store;
  readonly language: Language;
  readonly isPortable: boolean;
  readonly old: { readonly folder: string; readonly files: SiteFiles };
  readonly staging: string;
}

/** A part of an index is a folder of files; what is stored of it tells their number. */
interface Stored<Part> {
  readonly part: Part;
  readonly files: number;
}

interface Foldered {
  readonly folder: string;
}

type StoredUnit = Pick<IndexedUnit, 'texts'> & {
  /** A code for each article, in base64. */
  readonly lengths: string;
};

/**
 * Parts of the index are known by a digest of what they are made of. What a part says of itself is in the store, its files are
 * in the old site: one of which a file is missing there is made again.
 */
export function createSearchCache(options: SearchCacheOptions): SearchCache & {
  /** Keeps what there is of a shard and its units for later builds. */
  readonly touch: (units: readonly (readonly Article[])[]) => void;
  readonly touchSuggestions: (suggestible: Suggestible) => void;
} {
  const { store, old, staging } = options;
  const link = createLinker(old.folder, staging);
  const common = [versionOf('everything'), options.language.tag, String(options.isPortable)];
  const keyOf = (kind: 'unit' | 'index' | 'words' | 'shard', articles: readonly Article[]): string =>
    sha256([kind, ...common, ...articles.flatMap(({ digest, path }) => [digest, path])].join('\n'));
  const suggestionsKey = (suggestible: Suggestible): string =>
    sha256(['suggestions', ...common, JSON.stringify(suggestible)].join('\n'));
  const foldersOfOld = new Map<string, string[]>();
  for (const path of old.files.keys()) {
    const [, folder = ''] = /^search\/([^/]+)\//.exec(path) ?? [];
    const known = foldersOfOld.get(folder);
    if (known === undefined) foldersOfOld.set(folder, [path]);
    else known.push(path);
  }
  /** What is stored under a key, when the old site still has all files of the folder that it says. */
  const take = <Part>(key: string, folderOf: (part: Part) => Foldered): Part | null => {
    const stored = store.get('shards', key);
    if (stored === null) return null;
    const { part, files } = JSON.parse(stored.toString()) as Stored<Part>;
    const paths = foldersOfOld.get(folderOf(part).folder) ?? [];
    if (paths.length !== files) return null;
    for (const path of paths) link(path);
    return part;
  };
  const keep = <Part>(key: string, part: Part, { folder }: Foldered): void => {
    const files = listFolder(staging, `search/${folder}/`).length;
    store.put('shards', key, Buffer.from(JSON.stringify({ part, files } satisfies Stored<Part>)));
  };
  return {
    touch: (units) => {
      for (const articles of units)
        for (const kind of ['unit', 'index', 'words'] as const) store.get('shards', keyOf(kind, articles));
      store.get('shards', keyOf('shard', units.flat()));
    },
    touchSuggestions: (suggestible) => {
      store.get('shards', suggestionsKey(suggestible));
    },
    findUnit: (articles) => {
      const index = store.get('shards', keyOf('index', articles));
      const words = store.get('shards', keyOf('words', articles));
      if (index === null || words === null) return null;
      const unit = take<StoredUnit>(keyOf('unit', articles), ({ texts }) => texts);
      return unit === null
        ? null
        : { texts: unit.texts, words, lengths: Buffer.from(unit.lengths, 'base64'), index };
    },
    keepUnit: (articles, { texts, words, lengths, index }) => {
      store.put('shards', keyOf('index', articles), index);
      store.put('shards', keyOf('words', articles), words);
      const unit: StoredUnit = { texts, lengths: Buffer.from(lengths).toString('base64') };
      keep(keyOf('unit', articles), unit, texts);
    },
    findShard: (articles) => take(keyOf('shard', articles), (shard) => shard),
    keepShard: (articles, shard) => {
      keep(keyOf('shard', articles), shard, shard);
    },
    findSuggestions: (suggestible) => take(suggestionsKey(suggestible), (buckets) => buckets),
    keepSuggestions: (suggestible, buckets) => {
      keep(suggestionsKey(suggestible), buckets, buckets);
    },
  };
}
