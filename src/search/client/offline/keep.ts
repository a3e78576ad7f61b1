import { addressOf, filesFor, isImmutable, partOf, pathOf, type CacheNames } from './caches.js';
import { forAll, loadCopy, UnusableError, versionOf } from './copies.js';
import { unpackList, type PackedOfflineList } from '../../../model/offline-list.js';
import type { Versions } from './versions.js';

/** What a build tells its service worker. */
export interface OfflineSettings {
  /** The build's name. */
  readonly build: string;
  /** What every page and every search needs. */
  readonly core: readonly string[];
  /** The folders of the search index. */
  readonly parts: readonly string[];
}

export interface Keeper {
  /** Deletes every copy that is not of this build. */
  readonly tidy: () => Promise<void>;
  /** Tidies, and then loads what is to be there without a network, the page at `path` included. Never rejects. */
  readonly keep: (path: string) => Promise<void>;
  /** Ends what is being loaded: a newer worker is coming, and could take over only after it. */
  readonly stop: () => void;
}

/** Pages read before that are loaded again when a build has changed them, where the archive is not kept as a whole. */
const MAX_RELOADED = 60;
/** Files loaded at once: browsers ask one host for six, and the page that is open needs some of them. */
const AT_ONCE = 3;
/** The copy that stands for a build whose worker has done all its work: nothing is ever answered with it. */
const DONE = 'sw.js';

/** Brings the copies up to the worker's build; what is not finished goes on with the next page that asks for it. */
export function createKeeper(options: {
  readonly root: string;
  readonly names: CacheNames;
  readonly settings: OfflineSettings;
  readonly versions: Versions;
}): Keeper {
  const { root, names, settings, versions } = options;
  const parts = new Set([...settings.core, ...settings.parts].map(partOf));
  /** Pages whose copies were deleted because the build has other versions of them. */
  let changed: readonly string[] = [];
  let stopping = new AbortController();
  let isTidy = false;
  let tidying: Promise<void> | null = null;
  let filling: Promise<void> | null = null;

  const load = (path: string): Promise<void> => {
    const isRight = async (version: string): Promise<boolean> => (await versions(path)).includes(version);
    return loadCopy(path, { root, names, isRight, signal: stopping.signal });
  };

  const isDone = async (): Promise<boolean> => {
    const mark = await (await caches.open(names.pages)).match(addressOf(root, DONE));
    return mark !== undefined && (await mark.text()) === settings.build;
  };

  const deleteOld = async (): Promise<void> => {
    const pages = await caches.open(names.pages);
    const found: string[] = [];
    for (const request of await pages.keys()) {
      const path = pathOf(root, request.url);
      const copy = await pages.match(request, { ignoreVary: true });
      if (path === DONE || copy === undefined) continue;
      const wanted = path === null ? [] : await versions(path);
      if (wanted.includes(versionOf(copy) ?? '')) continue;
      await pages.delete(request);
      if (path !== null && wanted.length > 0) found.push(path);
    }
    changed = found.slice(-MAX_RELOADED);
    const files = await caches.open(names.files);
    for (const request of await files.keys()) {
      const path = pathOf(root, request.url);
      if (path === null || !parts.has(partOf(path))) await files.delete(request);
    }
    isTidy = true;
  };

  const findMissing = async (paths: readonly string[]): Promise<readonly string[]> => {
    const kept = new Set<string>();
    for (const name of [names.files, names.pages]) {
      for (const { url } of await (await caches.open(name)).keys()) kept.add(url);
    }
    return paths.filter((path) => !kept.has(addressOf(root, path)));
  };

  /** Loads what is missing and resolves to whether all could be had; what the host has in another version is left out. */
  const loadMissing = async (paths: readonly string[]): Promise<boolean> => {
    let isWhole = true;
    const loadOne = async (path: string): Promise<void> => {
      try {
        await load(path);
      } catch (error) {
        if (!(error instanceof UnusableError)) throw error;
        isWhole = false;
      }
    };
    await forAll(await findMissing(paths), loadOne, { atOnce: AT_ONCE });
    return isWhole;
  };

  /** What is asked for at every search comes first, then the rest of the index, then pages. */
  const fill = async (): Promise<void> => {
    const pages = await caches.open(names.pages);
    const isReady = await loadMissing(settings.core);
    if (await caches.has(names.whole)) {
      const address = addressOf(root, 'offline.json');
      await load('offline.json');
      const list = (await (await pages.match(address))?.json()) as PackedOfflineList;
      const paths = unpackList(list).files.map(([path]) => path);
      await loadMissing([...paths.filter(isImmutable), ...paths.filter((path) => !isImmutable(path))]);
    } else await loadMissing(changed);
    if (isReady) await pages.put(addressOf(root, DONE), new Response(settings.build));
  };

  const keepPage = async (path: string): Promise<void> => {
    for (const file of filesFor(path)) {
      if ((await versions(file)).length === 0) continue;
      await loadMissing([file]);
    }
  };

  const tidy = async (): Promise<void> => {
    if (isTidy || (await isDone())) return;
    tidying ??= deleteOld().finally(() => {
      tidying = null;
    });
    await tidying;
  };

  return {
    tidy,
    stop: () => {
      stopping.abort();
      stopping = new AbortController();
    },
    keep: async (path) => {
      try {
        await tidy();
        await keepPage(path);
        if (await isDone()) return;
        filling ??= fill().finally(() => {
          filling = null;
        });
        await filling;
      } catch {
        // No network, no room, or a newer build is there already: what is kept is used, and the next page tries again.
      }
    },
  };
}
