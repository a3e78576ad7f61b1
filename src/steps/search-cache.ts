import { citedName } from '../languages/cited-item.js';
import type { Language } from '../languages/language.js';
import type { Archive, Article } from '../model/archive.js';
import { createLinker, listFolder } from '../output/site-files.js';
import { type SiteFiles } from '../model/site.js';
import type { Buckets, PartEntry } from '../search/format.js';
import type { SearchCache } from '../search/build-index.js';
import type { Suggestible } from '../search/suggestions.js';
import type { Store } from '../cache/store.js';
import { sha256 } from '../util/hash.js';
import { versionOf } from '../cache/code-version.js';

export interface SearchCacheOptions {
  readonly store: Store;
  readonly language: Language;
  readonly wording: string;
  readonly isPortable: boolean;
  /** Takes names out of what articles are cited by. */
  readonly hideInPath: Archive['hideInPath'];
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

interface StoredTexts extends PartEntry {
  /** A code for each article, in base64. */
  readonly lengths: string;
}

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
  const { language, wording, isPortable } = options;
  const common = [versionOf('everything'), language.locale, wording, String(isPortable)];
  const keyOf = (
    kind: 'article' | 'unit' | 'index' | 'words' | 'shard',
    articles: readonly Article[],
  ): string =>
    sha256(
      [
        kind,
        ...common,
        ...articles.flatMap((article) => [article.digest, article.path, citedName(article, options)]),
      ].join('\n'),
    );
  const suggestionsKey = (suggestible: Suggestible): string =>
    sha256(['suggestions', ...common, JSON.stringify(suggestible)].join('\n'));
  const foldersOfOld = new Map<string, string[]>();
  for (const path of old.files.keys()) {
    const [, folder = ''] = /^search\/([^/]+)\//.exec(path) ?? [];
    const known = foldersOfOld.get(folder);
    if (known === undefined) foldersOfOld.set(folder, [path]);
    else known.push(path);
  }
  const read = (key: string): unknown => {
    const stored = store.get('shards', key);
    return stored === null ? null : JSON.parse(stored.toString());
  };
  /** Puts a folder into place; false when the old site does not have all its files any more. */
  const take = ({ part: { folder }, files }: Stored<Foldered>): boolean => {
    const paths = foldersOfOld.get(folder) ?? [];
    if (paths.length !== files) return false;
    for (const path of paths) link(path);
    return true;
  };
  const keep = (key: string, part: Foldered): void => {
    const files = listFolder(staging, `search/${part.folder}/`).length;
    store.put('shards', key, Buffer.from(JSON.stringify({ part, files } satisfies Stored<Foldered>)));
  };
  /** Keeps what there is of a unit for later builds. */
  const keepUnit = (articles: readonly Article[]): void => {
    for (const kind of ['unit', 'index', 'words'] as const) store.keep('shards', keyOf(kind, articles));
    for (const article of articles) store.keep('shards', keyOf('article', [article]));
  };
  return {
    findEntry: (article) => store.get('shards', keyOf('article', [article])),
    keepEntry: (article, entry) => {
      store.put('shards', keyOf('article', [article]), entry);
    },
    touch: (units) => {
      for (const articles of units) keepUnit(articles);
      store.keep('shards', keyOf('shard', units.flat()));
    },
    touchSuggestions: (suggestible) => {
      store.keep('shards', suggestionsKey(suggestible));
    },
    findUnit: (articles) => {
      const key = keyOf('index', articles);
      const index = (): Uint8Array | null => store.get('shards', key);
      const words = store.get('shards', keyOf('words', articles));
      if (index() === null || words === null) return null;
      const stored = read(keyOf('unit', articles)) as Stored<StoredTexts> | null;
      if (stored === null || !take(stored)) return null;
      keepUnit(articles);
      const { lengths, ...texts } = stored.part;
      return {
        texts,
        words,
        lengths: Buffer.from(lengths, 'base64'),
        index: () => {
          const found = index();
          if (found === null) throw new Error('the store has lost a part of the search index');
          return found;
        },
      };
    },
    keepUnit: (articles, { texts, words, lengths, index }) => {
      store.put('shards', keyOf('index', articles), index);
      store.put('shards', keyOf('words', articles), words);
      const part: StoredTexts = { ...texts, lengths: Buffer.from(lengths).toString('base64') };
      keep(keyOf('unit', articles), part);
    },
    findShard: (articles) => {
      const stored = read(keyOf('shard', articles)) as Stored<PartEntry> | null;
      return stored !== null && take(stored) ? stored.part : null;
    },
    keepShard: (articles, shard) => {
      keep(keyOf('shard', articles), shard);
    },
    findSuggestions: (suggestible) => {
      const stored = read(suggestionsKey(suggestible)) as Stored<Buckets> | null;
      return stored !== null && take(stored) ? stored.part : null;
    },
    keepSuggestions: (suggestible, buckets) => {
      keep(suggestionsKey(suggestible), buckets);
    },
  };
}
