import { runInThisContext } from 'node:vm';
import type { PagefindInstance, PagefindInstanceClass } from './client/engine/pagefind.js';

/** Where Pagefind's worker begins to listen; from there on it is not used. */
const LISTENER = 'self.addEventListener("message",';
/** What is used of it. */
const CLASS = /\bvar PagefindInstance=class\b/u;
const METHODS: readonly (keyof PagefindInstance)[] = [
  'init',
  'loadEntry',
  'loadMeta',
  'loadWasm',
  'loadChunk',
  'cachedLoad',
  'decompress',
  'throttledFetch',
  '_loadGenericChunk',
  'search',
  'loadFragment',
];

/** The name under which Kliping's worker finds the runtime. */
const GLOBAL = 'klipingPagefind';

/**
 * Pagefind's own code for the browser, from its worker, as a statement that defines its class of an index: the same code searches
 * on a server, offline and from a disk, and all that differs is how it is given its files.
 * @throws Error when the worker does not have the shape this relies on: it then comes from another version of Pagefind.
 */
export function makeRuntime(worker: string): string {
  const parts = worker.split(LISTENER);
  if (parts.length !== 2 || !CLASS.test(worker)) {
    throw new Error(unknownShape('its worker does not begin to listen where it did'));
  }
  // A parameter named self in place of the worker's scope: what was the listener goes nowhere.
  const exposed = parts.join('expose(PagefindInstance);void("message",');
  const runtime = `var ${GLOBAL}=(()=>{let found;const expose=(it)=>{found=it;};${exposed};return found;})();`;
  checkRuntime(loadRuntime(runtime));
  return runtime;
}

/** The class that a runtime defines, for use in Node. */
export function loadRuntime(runtime: string): PagefindInstanceClass {
  try {
    return runInThisContext(`(() => { ${runtime} return ${GLOBAL}; })()`) as PagefindInstanceClass;
  } catch (error) {
    throw new Error(unknownShape(error instanceof Error ? error.message : String(error)), { cause: error });
  }
}

function checkRuntime(Instance: PagefindInstanceClass): void {
  const methods = new Instance({}) as unknown as Record<string, unknown>;
  const missing = METHODS.filter((name) => typeof methods[name] !== 'function');
  if (missing.length > 0) throw new Error(unknownShape(`its runtime has no ${missing.join(', ')}`));
}

function unknownShape(detail: string): string {
  return (
    `the search cannot be made ready for the browser: Pagefind is not the version Kliping was made for (${detail}). ` +
    'Install the locked versions again (npm ci)'
  );
}
