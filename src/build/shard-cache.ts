import type { Language } from '../languages/language.js';
import type { Article } from '../model/archive.js';
import { createLinker, listFolder, type SiteFiles } from '../render/site-files.js';
import type { ShardCache } from '../search/index.js';
import type { Store } from '../store/store.js';
import { sha256 } from '../util/hash.js';
import { versionOf } from './code-version.js';

export interface ShardCacheOptions {
  readonly store: Store;
  readonly language: Language;
  readonly isPortable: boolean;
  readonly old: { readonly folder: string; readonly files: SiteFiles };
  readonly staging: string;
}

type Shard = NonNullable<ReturnType<ShardCache['find']>>;

interface StoredShard {
  readonly entry: Shard['entry'];
  readonly words: readonly (readonly [word: string, count: number, key: string])[];
  /** How many its folder has. */
  readonly files: number;
}

/**
 * Shards are known by a digest of their articles. What a shard says of itself is in the store, its files are in the old site:
 * a shard of which one is missing there is indexed again.
 */
export function createShardCache(options: ShardCacheOptions): ShardCache {
  const { store, old, staging } = options;
  const link = createLinker(old.folder, staging);
  const common = [versionOf('everything'), options.language.tag, String(options.isPortable)];
  const keyOf = (articles: readonly Article[]): string =>
    sha256([...common, ...articles.flatMap(({ digest, path }) => [digest, path])].join('\n'));
  return {
    find: (articles) => {
      const stored = store.get('shards', keyOf(articles));
      if (stored === null) return null;
      const { entry, words, files } = JSON.parse(stored.toString()) as StoredShard;
      const folder = `search/${entry.folder}/`;
      const paths = [...old.files.keys()].filter((path) => path.startsWith(folder));
      if (paths.length !== files) return null;
      for (const path of paths) link(path);
      return { entry, words: new Map(words.map(([word, count, key]) => [word, { count, key }])) };
    },
    keep: (articles, { entry, words }) => {
      const files = listFolder(staging, `search/${entry.folder}/`).length;
      const stored: StoredShard = {
        entry,
        words: [...words].map(([word, { count, key }]) => [word, count, key]),
        files,
      };
      store.put('shards', keyOf(articles), Buffer.from(JSON.stringify(stored)));
    },
  };
}
