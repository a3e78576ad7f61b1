import { element, fillText, formatNumber, type Texts } from '../text.js';
import { cacheNames, isImmutable } from './caches.js';

/** Files loaded at once. */
const AT_ONCE = 6;
const MEGABYTE = 1_000_000;

interface OfflineList {
  readonly build: string;
  readonly files: readonly (readonly [path: string, bytes: number])[];
}

/** The part of the page that keeps the whole archive for reading without a network: says how much it is, loads it, removes it. */
export async function serveOffline(panel: HTMLElement, texts: Texts): Promise<void> {
  const { offline } = texts.strings;
  if (location.protocol === 'file:') return;
  panel.hidden = false;
  const say = (text: string): void => {
    panel.querySelector('[role="status"]')?.replaceChildren(text);
  };
  const acts = element('p', { class: 'acts' });
  const bar = document.createElement('progress');
  bar.hidden = true;
  bar.setAttribute('aria-label', offline.title);
  panel.replaceChildren(element('h2', {}, [offline.title]), element('p', { role: 'status' }), bar, acts);
  const registration = await findWorker();
  if (registration === null) {
    say(offline.impossible);
    return;
  }
  const keeper = createKeeper(registration.scope);
  let stop = false;
  const button = (label: string, act: () => Promise<void>): HTMLElement => {
    const node = element('button', { type: 'button' }, [label]);
    node.addEventListener('click', () => void act());
    return node;
  };
  const show = async (): Promise<void> => {
    bar.hidden = true;
    const { files, kept } = await keeper.look();
    const total = sumBytes(files);
    const left = files.filter(([path]) => !kept.has(path));
    const size = (bytes: number): string => megabytes(bytes, texts);
    if (left.length === 0) say(offline.complete.replace('{size}', size(total)));
    else {
      const sentence = keeper.isWanted() ? offline.partly : offline.offer;
      say(
        fillText(sentence, files.length, texts)
          .replace('{left}', size(sumBytes(left)))
          .replace('{size}', size(total)),
      );
    }
    acts.replaceChildren(
      ...(left.length === 0 ? [] : [button(keeper.isWanted() ? offline.resume : offline.keep, load)]),
      ...(keeper.isWanted() ? [button(offline.remove, remove)] : []),
    );
  };
  const load = async (): Promise<void> => {
    stop = false;
    bar.hidden = false;
    acts.replaceChildren(
      button(offline.pause, () => {
        stop = true;
        return Promise.resolve();
      }),
    );
    try {
      await keeper.keep(
        (done, total) => {
          bar.max = total;
          bar.value = done;
          say(
            offline.progress
              .replace('{done}', megabytes(done, texts))
              .replace('{size}', megabytes(total, texts)),
          );
        },
        () => stop,
      );
      await show();
    } catch (error) {
      await show();
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      say(isFull ? offline.full : offline.interrupted);
    }
  };
  const remove = async (): Promise<void> => {
    await keeper.remove();
    await show();
  };
  if (!navigator.onLine && !keeper.isWanted()) {
    say(offline.away);
    return;
  }
  try {
    await show();
  } catch {
    say(offline.interrupted);
  }
}

/** The service worker once it is there; null where the browser has none or it may not be used. */
async function findWorker(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return null;
  const timeout = new Promise<null>((resolve) => {
    setTimeout(() => {
      resolve(null);
    }, WORKER_PATIENCE);
  });
  return Promise.race([navigator.serviceWorker.ready, timeout]);
}
/** Milliseconds until a service worker that does not come is taken for one that never does. */
const WORKER_PATIENCE = 15_000;

/** Loads all that a list names into the caches the service worker answers from. */
function createKeeper(root: string) {
  const names = cacheNames(root);
  const mark = `${names.prefix}kept`;
  let list: OfflineList | null = null;
  const isWanted = (): boolean => localStorage.getItem(mark) !== null;
  const readList = async (): Promise<OfflineList> => {
    const address = `${root}offline.json`;
    const response = await fetch(address, { cache: 'no-cache' });
    if (!response.ok) throw new Error(`offline.json: ${String(response.status)}`);
    const copy = response.clone();
    list = (await response.json()) as OfflineList;
    if (isWanted()) await (await caches.open(names.pages + list.build)).put(address, copy);
    return list;
  };
  const cacheOf = (path: string, build: string): Promise<Cache> =>
    caches.open(isImmutable(path) ? names.files : names.pages + build);
  const look = async (): Promise<{
    files: OfflineList['files'];
    kept: ReadonlySet<string>;
    build: string;
  }> => {
    const { files, build } = list ?? (await readList());
    const kept = new Set<string>();
    for (const name of [names.files, names.pages + build]) {
      for (const { url } of await (await caches.open(name)).keys())
        kept.add(decodeURI(url.slice(root.length)));
    }
    return { files, kept, build };
  };
  return {
    look,
    isWanted,
    keep: async (
      onProgress: (done: number, total: number) => void,
      isStopped: () => boolean,
    ): Promise<void> => {
      localStorage.setItem(mark, '1');
      await navigator.storage.persist().catch(() => false);
      list = null;
      const { files, kept, build } = await look();
      const left = files.filter(([path]) => !kept.has(path));
      const total = sumBytes(files);
      let done = total - sumBytes(left);
      onProgress(done, total);
      let next = 0;
      const work = async (): Promise<void> => {
        while (next < left.length && !isStopped()) {
          const [path = '', bytes = 0] = left[next] ?? [];
          next += 1;
          const address = root + encodeURI(path);
          const response = await fetch(address);
          if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
          await (await cacheOf(path, build)).put(address, response);
          done += bytes;
          onProgress(done, total);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    },
    remove: async (): Promise<void> => {
      localStorage.removeItem(mark);
      const core = new Set((await readCore(root)) ?? []);
      for (const name of await caches.keys()) {
        if (!name.startsWith(names.prefix)) continue;
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          if (!core.has(decodeURI(request.url.slice(root.length)))) await cache.delete(request);
        }
      }
    },
  };
}

/** The paths a service worker keeps for itself. */
async function readCore(root: string): Promise<readonly string[] | null> {
  const response = await fetch(`${root}sw.js`, { cache: 'no-cache' }).catch(() => null);
  const [, settings] = /^var klipingOffline=(.*);$/mu.exec((await response?.text()) ?? '') ?? [];
  return settings === undefined ? null : (JSON.parse(settings) as { core: readonly string[] }).core;
}

function sumBytes(files: OfflineList['files']): number {
  return files.reduce((sum, [, bytes]) => sum + bytes, 0);
}

function megabytes(bytes: number, texts: Texts): string {
  return `${formatNumber(Math.max(0.1, Math.round((bytes / MEGABYTE) * 10) / 10), texts)} MB`;
}
