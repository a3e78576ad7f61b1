/**
 * The service worker: what was read, and what every page and every search needs, is there without a network. Pages come from the
 * network where there is one; files whose names tell their content come from the cache. Each build has its own cache of pages, and
 * takes over when no page of the one before is open any more: two builds never mix.
 */
import { cacheNames, isImmutable } from './caches.js';

declare const klipingOffline: {
  readonly build: string;
  readonly core: readonly string[];
  readonly parts: readonly string[];
};

/** What a service worker's global scope is here used for. */
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim: () => Promise<void> };
  addEventListener: (type: string, listener: (event: LifeEvent & FetchEvent) => void) => void;
}
interface LifeEvent {
  waitUntil: (work: Promise<unknown>) => void;
}
interface FetchEvent {
  readonly request: Request;
  respondWith: (answer: Promise<Response>) => void;
}

const scope = self as unknown as Scope;
const ROOT = scope.registration.scope;
const names = cacheNames(ROOT);
const PAGES = names.pages + klipingOffline.build;
/** Lists of what a build has: fresh where there is a network. The second is kept with the whole archive only. */
const LISTS = new Set(['search/index.json', 'offline.json']);
/** Milliseconds a page may take from the network where there is a copy of it. */
const PATIENCE = 4000;
/** Pages read before that are loaded again for a new build; the whole archive is loaded by the page that keeps it. */
const MAX_RELOADED = 60;

scope.addEventListener('install', (event) => {
  event.waitUntil(install());
});
scope.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== 'GET' || path === null || path.startsWith('data/')) return;
  if (isImmutable(path)) event.respondWith(fromCache(request));
  else if (request.mode === 'navigate' || path.endsWith('.html') || LISTS.has(path)) {
    event.respondWith(fromNetwork(request, path));
  }
});

async function install(): Promise<void> {
  const files = await caches.open(names.files);
  const pages = await caches.open(PAGES);
  const load = async (path: string): Promise<void> => {
    const cache = isImmutable(path) ? files : pages;
    const address = ROOT + path;
    if (cache === files && (await files.match(address)) !== undefined) return;
    // Past the browser's own cache: a page of the build before may be in it.
    const response = await fetch(address, { cache: isImmutable(path) ? 'default' : 'reload' });
    if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
    await cache.put(address, response);
  };
  await Promise.all(klipingOffline.core.map(load));
  const old = (await caches.keys()).filter((name) => name.startsWith(names.pages) && name !== PAGES);
  for (const name of old) {
    const read = await (await caches.open(name)).keys();
    const paths = read.map(({ url }) => pathOf(url)).filter((path) => path !== null);
    const wanted = paths.filter((path) => !klipingOffline.core.includes(path)).slice(-MAX_RELOADED);
    // One that is gone from the site, or cannot be had now, is simply not kept.
    await Promise.allSettled(wanted.map(load));
  }
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(names.pages) && name !== PAGES) await caches.delete(name);
  }
  const parts = new Set([...klipingOffline.core, ...klipingOffline.parts].map(partOf));
  const files = await caches.open(names.files);
  for (const request of await files.keys()) {
    const path = pathOf(request.url);
    if (path === null || !parts.has(partOf(path))) await files.delete(request);
  }
  await scope.clients.claim();
}

/** 'search/3f2a1c/index/3.bin' is a part of 'search/3f2a1c'. */
function partOf(path: string): string {
  return path.split('/').slice(0, 2).join('/');
}

async function fromCache(request: Request): Promise<Response> {
  const files = await caches.open(names.files);
  const kept = await files.match(request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.status === 200) keep(files, request.url, response.clone());
  return response;
}

async function fromNetwork(request: Request, path: string): Promise<Response> {
  const pages = await caches.open(PAGES);
  // What stands behind '?' is for the page, not for the server.
  const address = ROOT + (path === '' || path.endsWith('/') ? `${path}index.html` : path);
  const kept = await pages.match(address, { ignoreVary: true });
  const network = fetch(request).then((response) => {
    if (response.status === 200 && path.endsWith('.html') && !response.redirected) {
      keep(pages, address, response.clone());
    }
    return response;
  });
  if (kept === undefined) return network.catch(() => (LISTS.has(path) ? Response.error() : missing(pages)));
  return Promise.race([network, wait(PATIENCE).then(() => kept)]).catch(() => kept);
}

/** A page that was not read and is not kept: the site's own page for what is not there. */
async function missing(pages: Cache): Promise<Response> {
  const page = await pages.match(`${ROOT}404.html`);
  return page ?? Response.error();
}

/** Keeps a copy where there is room. */
function keep(cache: Cache, address: string, response: Response): void {
  cache.put(address, response).catch(() => {
    // The disk is full: the page is read all the same, it is only not kept.
  });
}

/** Relative to the site's root, without '?' and '#'; null for another site. */
function pathOf(address: string): string | null {
  if (!address.startsWith(ROOT)) return null;
  return address.slice(ROOT.length).split(/[?#]/u, 1)[0] ?? '';
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
