import { MANIFEST, type SearchManifest } from '../format.js';
import { rangeOperators } from './date-range.js';
import { withoutOperators, type Found } from './engine/found.js';
import type { BatchRow, FromEngine, ToEngine } from './engine/messages.js';
import type { Suggestion } from './engine/suggest.js';
import { digest } from './offline/copies.js';
import { setIndexVersion } from './offline/stay-current.js';
import { addScript } from './reader/add-script.js';
import type { SearchState } from './state.js';

/** The search, wherever it runs. */
export interface Connection {
  /** `take` gets a first answer, perhaps without counts, and the last. Only the latest search is answered. Rejects when it fails. */
  readonly search: (state: SearchState, take: (found: Found, isLast: boolean) => void) => Promise<void>;
  /** Searches for each, one after the other. Rejects when one cannot be searched for. */
  readonly batch: (queries: readonly string[], take: (row: BatchRow) => void) => Promise<void>;
  /** What may be meant by a query that is being typed; `take` is called when it is known. */
  readonly suggest: (query: string, take: (suggestions: readonly Suggestion[]) => void) => void;
}

type Take = (message: ToEngine) => void;

/** Where scripts next to the page put their contents. */
interface Shelf {
  put: (path: string, data: string) => void;
}

const FOLDER = 'search/';

/**
 * Starts the search whose files are next to this page.
 * @throws Error when a file cannot be had.
 */
export async function connect(undated: string): Promise<Connection> {
  const isDisk = location.protocol === 'file:';
  const base = new URL(FOLDER, document.baseURI).href;
  const loadScriptFile = createShelf(base);
  const read = async (path: string): Promise<string> =>
    isDisk ? decodeUtf8(await loadScriptFile(path)) : fetchText(base + path);
  const outline = await read(MANIFEST);
  // Only where a service worker may be is it asked for.
  if (!isDisk && 'serviceWorker' in navigator) setIndexVersion(await digest(outline));
  const manifest = JSON.parse(outline) as SearchManifest;
  const waiting = new Map<
    number,
    { take: (found: Found, isLast: boolean) => void; resolve: () => void; reject: (error: Error) => void }
  >();
  let suggesting: { query: string; take: (suggestions: readonly Suggestion[]) => void } | null = null;
  let batch: { take: (row: BatchRow) => void; resolve: () => void; reject: (error: Error) => void } | null =
    null;
  let send: Take = () => undefined;
  const receive = (message: FromEngine): void => {
    if (message.type === 'need') {
      const { path } = message;
      loadScriptFile(path).then(
        (data) => {
          send({ type: 'file', path, data });
        },
        () => {
          send({ type: 'file', path, data: null });
        },
      );
      return;
    }
    if (message.type === 'ready') return;
    if (message.type === 'row') {
      batch?.take(message.row);
      return;
    }
    if (message.type === 'batched') {
      if (message.isComplete) batch?.resolve();
      else batch?.reject(new Error('the list was not searched to its end'));
      return;
    }
    if (message.type === 'suggested') {
      if (message.query === suggesting?.query) suggesting.take(message.suggestions);
      return;
    }
    const search = waiting.get(message.id);
    if (search === undefined) return;
    if (message.type === 'failed') {
      waiting.delete(message.id);
      search.reject(new Error(message.message));
      return;
    }
    search.take(message.found, message.isLast);
    if (!message.isLast) return;
    waiting.delete(message.id);
    search.resolve();
  };
  send = await startEngine({ manifest, base, isDisk, loadScriptFile, receive });
  send({ type: 'start', manifest, base: isDisk ? null : base, undated });
  let last = 0;
  return {
    batch: (queries, take) =>
      new Promise((resolve, reject) => {
        batch = { take, resolve, reject };
        send({ type: 'batch', queries });
      }),
    suggest: (query, take) => {
      suggesting = { query, take };
      send({ type: 'suggest', query });
    },
    search: (state, take) =>
      new Promise((resolve, reject) => {
        last += 1;
        for (const { resolve: end } of waiting.values()) end();
        waiting.clear();
        const operators = rangeOperators(state.query, state.range);
        waiting.set(last, {
          take: (found, isLast) => {
            take(withoutOperators(found, operators), isLast);
          },
          resolve,
          reject,
        });
        send({ type: 'search', id: last, state: { ...state, query: state.query + operators } });
      }),
  };
}

declare global {
  /** What the engine's script leaves where it does not run in a worker. */
  var klipingEngine: (post: (message: FromEngine) => void) => Take;
}

/** Starts the engine in a worker, or in the page where the browser or its policy allows no worker. */
async function startEngine(options: {
  readonly manifest: SearchManifest;
  readonly base: string;
  readonly isDisk: boolean;
  readonly loadScriptFile: (path: string) => Promise<string>;
  readonly receive: (message: FromEngine) => void;
}): Promise<Take> {
  const { manifest, base, isDisk, receive } = options;
  try {
    const address = isDisk
      ? URL.createObjectURL(
          new Blob([decodeUtf8(await options.loadScriptFile(manifest.worker))], { type: 'text/javascript' }),
        )
      : base + manifest.worker;
    return await startWorker(address, receive);
  } catch {
    // The page searches itself: typing then waits for it, but all is found.
    await addScript(base + manifest.worker);
    const { klipingEngine } = globalThis;
    return klipingEngine(receive);
  }
}

function startWorker(address: string, receive: (message: FromEngine) => void): Promise<Take> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(address);
    worker.onerror = () => {
      reject(new Error('no worker'));
    };
    worker.onmessage = ({ data }: MessageEvent<FromEngine>) => {
      if (data.type === 'ready') {
        resolve((message) => {
          worker.postMessage(message);
        });
      } else receive(data);
    };
  });
}

async function fetchText(address: string): Promise<string> {
  // The one file whose name does not change with its content: a copy must be known to be fresh.
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${String(response.status)}`);
  return response.text();
}

/** Loads files from the scripts that hold them, in base64. */
function createShelf(base: string): (path: string) => Promise<string> {
  const files = new Map<string, string>();
  const scripts = new Map<string, Promise<void>>();
  const shelf: Shelf = { put: (path, data) => files.set(path, data) };
  Object.assign(globalThis, { kliping: shelf });
  return async (path) => {
    const script = scripts.get(path) ?? addScript(`${base}${path}.js`);
    scripts.set(path, script);
    await script.finally(() => scripts.delete(path));
    const data = files.get(path);
    if (data === undefined) throw new Error(`${path} is missing`);
    // Once decoded it is not needed twice.
    files.delete(path);
    return data;
  };
}

function decodeUtf8(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
}
