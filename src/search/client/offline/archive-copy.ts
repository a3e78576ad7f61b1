import { addressOf, cacheNames, pathOf } from './caches.js';
import { forAll, loadCopy } from './copies.js';
import { updateWorker } from './stay-current.js';
import type { ToWorker } from './messages.js';
import { unpackList, type OfflineList, type PackedOfflineList } from '../../../model/offline-list.js';

type Files = OfflineList['files'];

/** The whole archive, as far as this browser keeps it. */
export interface ArchiveCopy {
  /** What the archive has now, and which of its files are kept. */
  readonly look: () => Promise<{ readonly files: Files; readonly kept: ReadonlySet<string> }>;
  /** Whether the reader asked for it. */
  readonly isWanted: () => boolean;
  /** Loads what is missing. @throws as loadCopy does. */
  readonly keep: (
    onProgress: (doneBytes: number, totalBytes: number) => void,
    isStopped: () => boolean,
  ) => Promise<void>;
  readonly remove: () => Promise<void>;
}

/** Files loaded at once: as many as browsers ask one host for. */
const AT_ONCE = 6;
/** Milliseconds for the service worker to delete the copies of an earlier build. */
const TIDY_PATIENCE = 15_000;

/** Keeps all files of the site in the caches that its service worker answers from. */
export function createArchiveCopy(registration: ServiceWorkerRegistration): ArchiveCopy {
  const root = registration.scope;
  const names = cacheNames(root);
  const mark = `${names.prefix}kept`;
  let list: OfflineList | null = null;
  const readList = async (): Promise<OfflineList> => {
    const address = addressOf(root, 'offline.json');
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
    return unpackList((await response.json()) as PackedOfflineList);
  };
  const look = async (): Promise<{ readonly files: Files; readonly kept: ReadonlySet<string> }> => {
    if (list === null) {
      await tidy(registration);
      list = await readList();
    }
    const kept = new Set<string>();
    for (const name of [names.files, names.pages]) {
      for (const { url } of await (await caches.open(name)).keys())
        if (!url.includes('?')) kept.add(pathOf(root, url) ?? '');
    }
    return { files: list.files, kept };
  };
  return {
    look,
    isWanted: () => localStorage.getItem(mark) !== null,
    keep: async (onProgress, isStopped) => {
      localStorage.setItem(mark, '1');
      await navigator.storage.persist().catch(() => false);
      list = null;
      const { files, kept } = await look();
      const left = files.filter(([path]) => !kept.has(path));
      const total = sumBytes(files);
      let done = total - sumBytes(left);
      onProgress(done, total);
      const load = async ([path, bytes, version]: Files[number]): Promise<void> => {
        await loadCopy(path, { root, names, isRight: (found) => found === version });
        done += bytes;
        onProgress(done, total);
      };
      await forAll(left, load, { atOnce: AT_ONCE, isStopped });
      if (isStopped()) return;
      await loadCopy('offline.json', { root, names, isRight: () => true });
      // From here on the service worker brings all of it up to each new build.
      await caches.open(names.whole);
    },
    remove: async () => {
      localStorage.removeItem(mark);
      await caches.delete(names.whole);
      const core = new Set((await readCore(root)) ?? []);
      for (const name of [names.files, names.pages]) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (!core.has(pathOf(root, request.url) ?? '')) await cache.delete(request);
        }
      }
    },
  };
}

/** Waits until the newest service worker has deleted what is of an earlier build; not for ever, and not without a network. */
async function tidy(registration: ServiceWorkerRegistration): Promise<void> {
  await updateWorker(registration);
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise<void>((resolve) => {
    port1.onmessage = () => {
      resolve();
    };
    setTimeout(resolve, TIDY_PATIENCE);
  });
  registration.active?.postMessage({ kliping: 'tidy' } satisfies ToWorker, [port2]);
  if (registration.active !== null) await answered;
  port1.close();
}

/** Returns the paths a service worker keeps for itself; null when they cannot be had now. */
async function readCore(root: string): Promise<readonly string[] | null> {
  const response = await fetch(`${root}sw.js`, { cache: 'no-cache' }).catch(() => null);
  const [, settings] = /^var klipingOffline=(.*);$/mu.exec((await response?.text()) ?? '') ?? [];
  return settings === undefined ? null : (JSON.parse(settings) as { core: readonly string[] }).core;
}

export function sumBytes(files: Files): number {
  return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}
