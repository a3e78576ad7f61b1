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

type Unit = NonNullable<ReturnType<ShardCache['findUnit']>>;
type PartEntry = Unit['texts'];

/** What is stored of a part says how many files its folder has. */
interface Stored {
  readonly files: number;
}

interface StoredUnit extends Stored {
  readonly texts: Unit['texts'];
  readonly words: readonly (readonly [word: string, count: number, key: string])[];
  /** A code for each article, in base64. */
  readonly lengths: string;
}

interface StoredShard extends Stored {
  readonly entry: PartEntry;
}

/**
 * Parts of the index are known by a digest of their articles. What a part says of itself is in the store, its files are in the
 * old site: one of which a file is missing there is made again.
 */
export function createShardCache(options: ShardCacheOptions): ShardCache & {
  /** Keeps what there is of a shard and its units for later builds. */
  readonly touch: (units: readonly (readonly Article[])[]) => void;
} {
  const { store, old, staging } = options;
  const link = createLinker(old.folder, staging);
  const common = [versionOf('everything'), options.language.tag, String(options.isPortable)];
  const keyOf = (kind: 'unit' | 'index' | 'shard', articles: readonly Article[]): string =>
    sha256([kind, ...common, ...articles.flatMap(({ digest, path }) => [digest, path])].join('\n'));
  const foldersOfOld = new Map<string, string[]>();
  for (const path of old.files.keys()) {
    const [, folder = ''] = /^search\/([^/]+)\//.exec(path) ?? [];
    const known = foldersOfOld.get(folder);
    if (known === undefined) foldersOfOld.set(folder, [path]);
    else known.push(path);
  }
  /** False when the old site does not have all of it any more. */
  const take = ({ folder }: PartEntry, { files }: Stored): boolean => {
    const paths = foldersOfOld.get(folder) ?? [];
    if (paths.length !== files) return false;
    for (const path of paths) link(path);
    return true;
  };
  const countFiles = ({ folder }: PartEntry): number => listFolder(staging, `search/${folder}/`).length;
  const read = (key: string): unknown => {
    const stored = store.get('shards', key);
    return stored === null ? null : JSON.parse(stored.toString());
  };
  const write = (key: string, value: unknown): void => {
    store.put('shards', key, Buffer.from(JSON.stringify(value)));
  };
  return {
    touch: (units) => {
      for (const articles of units) {
        store.get('shards', keyOf('unit', articles));
        store.get('shards', keyOf('index', articles));
      }
      store.get('shards', keyOf('shard', units.flat()));
    },
    findUnit: (articles) => {
      const index = store.get('shards', keyOf('index', articles));
      const stored = read(keyOf('unit', articles)) as StoredUnit | null;
      if (index === null || stored === null || !take(stored.texts, stored)) return null;
      return {
        texts: stored.texts,
        words: new Map(stored.words.map(([word, count, key]) => [word, { count, key }])),
        lengths: Buffer.from(stored.lengths, 'base64'),
        index: () => index,
      };
    },
    keepUnit: (articles, { texts, words, lengths, index }) => {
      const stored: StoredUnit = {
        texts,
        words: [...words].map(([word, { count, key }]) => [word, count, key]),
        lengths: Buffer.from(lengths).toString('base64'),
        files: countFiles(texts),
      };
      write(keyOf('unit', articles), stored);
      store.put('shards', keyOf('index', articles), index());
    },
    findShard: (articles) => {
      const stored = read(keyOf('shard', articles)) as StoredShard | null;
      return stored !== null && take(stored.entry, stored) ? stored.entry : null;
    },
    keepShard: (articles, entry) => {
      write(keyOf('shard', articles), { entry, files: countFiles(entry) } satisfies StoredShard);
    },
  };
}
