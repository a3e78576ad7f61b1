import { findMark, VERSION_DIGITS } from '../../../model/page-mark.js';
import { addressOf, isImmutable, type CacheNames } from './caches.js';

/** The header in which a copy says which version of its file it is. */
const VERSION_HEADER = 'x-kliping-version';

/** The host answered, but not with what is wanted. */
export class UnusableError extends Error {}

/** A file as it came, and which version it is. */
export interface Loaded {
  readonly body: ArrayBuffer;
  readonly headers: Headers;
  readonly version: string;
}

/** Reads a response; a page tells its version itself, as hosts add to pages. */
export async function readResponse(response: Response): Promise<Loaded> {
  const { headers } = response;
  const body = await response.arrayBuffer();
  const isPage = (headers.get('content-type') ?? '').startsWith('text/html');
  const mark = isPage ? findMark(new TextDecoder().decode(body)) : null;
  return { body, headers, version: mark ?? (await digest(body)) };
}

/** Returns what is put into a cache: never a redirected response, which no page may be answered with. */
export function makeCopy({ body, headers, version }: Loaded): Response {
  const kept = new Headers(headers);
  // The body is as it was before it was packed for the way.
  for (const name of ['content-encoding', 'content-length']) kept.delete(name);
  kept.set(VERSION_HEADER, version);
  return new Response(body, { headers: kept });
}

export function versionOf(copy: Response): string | null {
  return copy.headers.get(VERSION_HEADER);
}

/** Returns the first hexadecimal digits of a SHA-256. */
export async function digest(data: string | ArrayBuffer): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.slice(0, VERSION_DIGITS / 2)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export interface LoadOptions {
  readonly root: string;
  readonly names: CacheNames;
  /** Says whether a version is the one that is wanted; one that is not is not kept. */
  readonly isRight: (version: string) => boolean | Promise<boolean>;
  readonly signal?: AbortSignal;
}

/**
 * Loads a file of the site into the cache it belongs to.
 * @throws UnusableError when the host has not got it, or not in the right version; TypeError when the host cannot be reached;
 * DOMException when there is no room, or when it was aborted.
 */
export async function loadCopy(path: string, { root, names, isRight, signal }: LoadOptions): Promise<void> {
  const address = addressOf(root, path);
  const abort = signal === undefined ? {} : { signal };
  if (isImmutable(path)) {
    const response = await fetch(address, abort);
    if (!response.ok) throw new UnusableError(`${address}: ${String(response.status)}`);
    await (await caches.open(names.files)).put(address, response);
    return;
  }
  // Whatever the browser itself has of it may be of an earlier build. The page for wrong addresses may come with status 404.
  const loaded = await readResponse(await fetch(address, { cache: 'no-cache', ...abort }));
  if (!(await isRight(loaded.version))) throw new UnusableError(`${address}: another version`);
  await (await caches.open(names.pages)).put(address, makeCopy(loaded));
}

/** Does something with each item, some at once, in their order; ends with the first error, or early when it is told to stop. */
export async function forAll<T>(
  items: readonly T[],
  act: (item: T) => Promise<void>,
  options: { readonly atOnce: number; readonly isStopped?: () => boolean },
): Promise<void> {
  const left = items[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (const item of left) {
      if (options.isStopped?.() === true) return;
      await act(item);
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, work));
}
