/**
 * The service worker: what was read, and what every page and every search needs, is there without a network. Pages come from the
 * network where there is one, and never from a copy while it can be reached; files whose names tell their content come from the
 * cache. A copy is answered with only when its version is in the list of the worker's build: what a later build has changed or
 * removed is gone as soon as it sees that build, before anything else of it is loaded. A new worker therefore takes over at once,
 * and pages that show what is outdated load again (stay-current.ts).
 */
import { cacheNames, filesFor, isImmutable, partOf, pathOf, addressOf } from './caches.js';
import { makeCopy, readResponse, versionOf } from './copies.js';
import { createKeeper, type OfflineSettings } from './keep.js';
import type { FromWorker, ToWorker } from './messages.js';
import { answerPart, copyPart, cutPart, partAddress, wantedRange, type WantedRange } from './ranges.js';
import { readVersions } from './versions.js';

declare const klipingOffline: OfflineSettings & {
  /** The version of every file that may be kept; see versions.ts. */
  readonly versions: string;
};

/** What a service worker's global scope is here used for. */
interface Scope {
  readonly registration: {
    readonly scope: string;
    readonly installing: object | null;
    readonly waiting: object | null;
    readonly addEventListener: (type: 'updatefound', listener: () => void) => void;
  };
  readonly clients: {
    claim: () => Promise<void>;
    matchAll: (options: { includeUncontrolled: boolean; type: 'window' }) => Promise<readonly Client[]>;
  };
  skipWaiting: () => Promise<void>;
  addEventListener: (type: string, listener: (event: WorkerEvent) => void) => void;
}
interface Client {
  readonly url: string;
  readonly postMessage: (message: FromWorker) => void;
}
/** The parts of the events of a service worker: each has those of its type. */
interface WorkerEvent {
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
  readonly data: ToWorker;
  readonly source: Client | null;
  readonly ports: readonly MessagePort[];
}

declare const self: Scope;
const scope = self;
const ROOT = scope.registration.scope;
const names = cacheNames(ROOT);
const versions = readVersions(klipingOffline.versions);
const keeper = createKeeper({ root: ROOT, names, settings: klipingOffline, versions });
const parts = new Set([...klipingOffline.core, ...klipingOffline.parts].map(partOf));
const NOT_FOUND = '404.html';
const INDEX = 'search/index.json';
/** Large, and of use only where the whole archive is kept: the keeper loads it. */
const LIST = 'offline.json';
/** Files besides pages of which a copy is kept. */
const KEPT = new Set([INDEX, LIST, 'manifest.webmanifest', 'look.css']);
/** Never kept, but never taken from the browser's own cache either: it may hold what is withheld now. */
const FRESH = /^(?:data\/|feed\.)/u;
/** Milliseconds without an answer after which a site cannot be reached. Until then no copy is shown: it may be withheld now. */
const PATIENCE = 20_000;

scope.addEventListener('install', (event) => {
  event.waitUntil(scope.skipWaiting());
});
scope.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});
scope.registration.addEventListener('updatefound', () => {
  keeper.stop();
});
scope.addEventListener('message', (event) => {
  event.waitUntil(receive(event));
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(ROOT, request.url);
  if (request.method !== 'GET' || path === null) return;
  const range = wantedRange(request);
  if (range !== null && isImmutable(path)) event.respondWith(partFromCache(request, path, range));
  else if (request.headers.has('range')) return;
  else if (isImmutable(path)) event.respondWith(fromCache(request, path));
  else if (request.mode === 'navigate' || path.endsWith('.html') || KEPT.has(path)) {
    event.respondWith(fromNetwork(event, path));
  } else if (FRESH.test(path)) event.respondWith(fetch(request, { cache: 'no-cache' }));
});

async function activate(): Promise<void> {
  const own = new Set(Object.values(names));
  for (const name of await caches.keys()) {
    if (name.startsWith(names.prefix) && !own.has(name)) await caches.delete(name);
  }
  await scope.clients.claim();
  const clients = await scope.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  for (const client of clients) client.postMessage({ kliping: 'taken-over' });
}

async function receive({ data, source, ports }: WorkerEvent): Promise<void> {
  if (data.kliping === 'tidy') {
    await keeper.tidy();
    ports[0]?.postMessage(null);
    return;
  }
  const path = source === null ? null : pathOf(ROOT, source.url);
  if (source === null || path === null) return;
  const isShown = data.mark === null || (await isCurrent([...filesFor(path), NOT_FOUND], data.mark));
  const isSearched = data.index === null || (await isCurrent([INDEX], data.index));
  if (!isShown || !isSearched) source.postMessage({ kliping: 'outdated', build: klipingOffline.build });
  await keeper.keep(path);
}

async function isCurrent(files: readonly string[], version: string): Promise<boolean> {
  const known = await Promise.all(files.map(versions));
  return known.some((one) => one.includes(version));
}

async function fromCache(request: Request, path: string): Promise<Response> {
  // A part of an earlier build's index: it may hold what is withheld now.
  if (!parts.has(partOf(path))) return fetch(request, { cache: 'no-cache' });
  const files = await caches.open(names.files);
  const address = addressOf(ROOT, path);
  const kept = await files.match(address, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.status === 200) keep(files, address, response.clone());
  return response;
}

/** Answers a request for a part of a pack of the index: from the whole pack or from a copy of this part, where one is kept. */
async function partFromCache(request: Request, path: string, range: WantedRange): Promise<Response> {
  // A request with a range cannot be made again with other settings: it is sent as it is.
  if (!parts.has(partOf(path))) return fetch(request);
  const files = await caches.open(names.files);
  const address = addressOf(ROOT, path);
  const whole = await files.match(address, { ignoreVary: true });
  if (whole !== undefined) return cutPart(whole, range);
  const part = await files.match(partAddress(address, range), { ignoreVary: true });
  if (part !== undefined) return answerPart(part);
  const response = await fetch(request);
  if (response.status === 200) keep(files, address, response.clone());
  if (response.status === 206) keep(files, partAddress(address, range), await copyPart(response.clone()));
  return response;
}

async function fromNetwork(event: WorkerEvent, path: string): Promise<Response> {
  const { request } = event;
  const network = fetch(request, { cache: 'no-cache' });
  const copied = network.then((response) => takeCopy(path, response.clone()));
  event.waitUntil(copied.catch(() => undefined));
  try {
    const first = await Promise.race([network, wait(PATIENCE)]);
    return first ?? (await findKept(request, path)) ?? (await network);
  } catch {
    return (await findKept(request, path)) ?? missing(request);
  }
}

/** Keeps a copy of what the network answered; one that it shows to be outdated is deleted. */
async function takeCopy(path: string, response: Response): Promise<void> {
  const pages = await caches.open(names.pages);
  if (response.status === 404 || response.status === 410) await pages.delete(addressOf(ROOT, path));
  const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
  if (response.status !== 200 || !(isPage || KEPT.has(path)) || path === LIST) return;
  const loaded = await readResponse(response);
  const files = filesFor(path);
  const known = await Promise.all(files.map(versions));
  const [file] = files.filter((_, i) => known[i]?.includes(loaded.version) === true);
  if (file !== undefined) keep(pages, addressOf(ROOT, file), makeCopy(loaded));
  else for (const old of files) await pages.delete(addressOf(ROOT, old));
}

/** Returns a copy of what an address asks for, if there is one of this build, and no newer build is known. */
async function findKept(request: Request, path: string): Promise<Response | null> {
  // It takes over as soon as this worker has nothing more to do.
  if ((scope.registration.installing ?? scope.registration.waiting) !== null) return null;
  const pages = await caches.open(names.pages);
  for (const file of filesFor(path)) {
    const address = addressOf(ROOT, file);
    const copy = await pages.match(address, { ignoreVary: true });
    if (copy === undefined || !(await isCurrent([file], versionOf(copy) ?? ''))) continue;
    // In another folder the page's links would lead astray.
    const isBeside = path.split('/').length === file.split('/').length;
    return isBeside ? copy : Response.redirect(address + new URL(request.url).search);
  }
  return null;
}

/** Returns a page that was not read and is not kept: the site's own page for what is not there. */
async function missing(request: Request): Promise<Response> {
  const page = request.mode === 'navigate' ? await findKept(request, NOT_FOUND) : null;
  return page === null ? Response.error() : new Response(page.body, { status: 404, headers: page.headers });
}

/** Keeps a copy where there is room. */
function keep(cache: Cache, address: string, response: Response): void {
  cache.put(address, response).catch(() => {
    // The disk is full: the page is read all the same, it is only not kept.
  });
}

function wait(milliseconds: number): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(null);
    }, milliseconds);
  });
}
