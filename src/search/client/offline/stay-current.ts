import { MARK_SELECTOR } from '../../../model/page-mark.js';
import type { FromWorker, Shown } from './messages.js';

/** Milliseconds between two looks for a new build while a page is in view. */
const INTERVAL = 60_000;
/** Milliseconds for a new service worker to take over. */
const WORKER_PATIENCE = 15_000;
/** Where the tab remembers for which build it loads the page again. */
const REASON = 'kliping-reload';
/** The attribute in which the search page says which version of the index it searches in. */
const INDEX_VERSION = 'index';

/**
 * Registers the service worker, and loads this page again as soon as the browser knows of a build that has another version of it:
 * it may show what is withheld now. Looks when the page is opened, comes into view, or comes back from the browser's memory, when the
 * network is there again, and from time to time.
 */
export function stayCurrent(script: string): void {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const reloadedFor = takeReason();
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.kliping === 'taken-over') void serviceWorker.ready.then(tellShown);
    // Where the host gave the old page again, a second time would not help.
    else if (data.build !== reloadedFor) reload(data.build);
  });
  let looking: Promise<void> | null = null;
  let isWanted = false;
  const look = (): void => {
    isWanted = looking !== null;
    looking ??= (async () => {
      const registration = await serviceWorker.register(script);
      if (await updateWorker(registration)) tellShown(registration);
    })()
      .catch(() => {
        // Blocked, as in private windows: the search page says what is then not possible.
      })
      .finally(() => {
        looking = null;
        if (isWanted) look();
      });
  };
  // The first time there is much to load for the worker, which the page is not to wait for.
  addEventListener(serviceWorker.controller === null ? 'load' : 'DOMContentLoaded', look);
  addEventListener('online', look);
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) look();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) look();
  });
  setInterval(() => {
    if (!document.hidden) look();
  }, INTERVAL);
}

/** Says which version of the search index this page shows results of. */
export function setIndexVersion(version: string): void {
  document.documentElement.dataset[INDEX_VERSION] = version;
}

/** Asks the site for a newer service worker, past the browser's cache, and waits until it is in charge. False without a network. */
export async function updateWorker(registration: ServiceWorkerRegistration): Promise<boolean> {
  if (registration.active !== null) {
    try {
      await registration.update();
    } catch {
      return false;
    }
  }
  const coming = registration.installing ?? registration.waiting;
  if (coming !== null) await takeOver(coming);
  return registration.active !== null;
}

function takeOver(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const check = (): void => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve();
    };
    worker.addEventListener('statechange', check);
    setTimeout(resolve, WORKER_PATIENCE);
    check();
  });
}

function tellShown(registration: ServiceWorkerRegistration): void {
  const element = document.querySelector(MARK_SELECTOR);
  const mark = element?.getAttribute('content') ?? element?.getAttribute('value') ?? null;
  const index = document.documentElement.dataset[INDEX_VERSION] ?? null;
  registration.active?.postMessage({ kliping: 'shown', mark, index } satisfies Shown);
}

function reload(build: string): void {
  try {
    sessionStorage.setItem(REASON, build);
  } catch {
    // Without a memory it could go on for ever.
    return;
  }
  location.reload();
}

/** Returns the build for which this page was loaded again, or null. */
function takeReason(): string | null {
  try {
    const build = sessionStorage.getItem(REASON);
    sessionStorage.removeItem(REASON);
    return build;
  } catch {
    return null;
  }
}
