import { runInThisContext } from 'node:vm';
import { z } from 'zod';
import { unpack } from './repack.js';

/** Pagefind's program for the browser. */
export interface PagefindRuntime {
  /** Its worker's source. */
  readonly worker: string;
  readonly wasm: Uint8Array;
}

/** What the index makes of words in lower case, in their order. */
export type Stemmer = (words: readonly string[]) => readonly string[];

/** Where Pagefind's worker begins to listen; from there on it is not used. */
const LISTENER = 'self.addEventListener("message",';
/** Words of one call: the answer is a text. */
const BATCH = 2000;

/** What is used of Pagefind's class of an index. */
interface PagefindInstance {
  readonly backend: {
    (options: { readonly module_or_path: Uint8Array }): Promise<unknown>;
    readonly init_pagefind: (meta: Uint8Array) => number;
    readonly enter_playground_mode: (index: number) => number;
    readonly search: (
      index: number,
      words: string,
      written: string,
      filter: string,
      order: string,
      isExact: boolean,
      isAccented: boolean,
    ) => string;
  };
}
type PagefindInstanceClass = new (options: { readonly basePath: string }) => PagefindInstance;

const answerSchema = z.object({ search_keywords: z.array(z.string()) });

/**
 * Pagefind's own stemmer, from the program it has for the browser: there it tells what it looks for. `meta` is any index's.
 * @throws Error when that program does not have the shape this relies on: it then comes from another version of Pagefind.
 */
export async function openStemmer({ worker, wasm }: PagefindRuntime, meta: Uint8Array): Promise<Stemmer> {
  try {
    const Instance = loadClass(worker);
    const { backend } = new Instance({ basePath: '/' });
    await backend({ module_or_path: unpack(wasm) });
    const index = backend.enter_playground_mode(backend.init_pagefind(meta));
    const stem = (words: readonly string[]): readonly string[] => {
      const text = words.join(' ');
      const answer = backend.search(index, text, text, '{}', '', false, false);
      const { search_keywords: stems } = answerSchema.parse(JSON.parse(answer));
      if (stems.length !== words.length) throw unknownShape('it tells other words than it was asked for');
      return stems;
    };
    return (words) => {
      const stems: string[] = [];
      for (let i = 0; i < words.length; i += BATCH) stems.push(...stem(words.slice(i, i + BATCH)));
      return stems;
    };
  } catch (error) {
    throw unknownShape(error instanceof Error ? error.message : String(error));
  }
}

function loadClass(worker: string): PagefindInstanceClass {
  const parts = worker.split(LISTENER);
  if (parts.length !== 2) throw new Error('its worker does not begin to listen where it did');
  const exposed = parts.join('expose(PagefindInstance);void("message",');
  return runInThisContext(
    `(() => { let found; const expose = (it) => { found = it; }; ${exposed}; return found; })()`,
  ) as PagefindInstanceClass;
}

function unknownShape(detail: string): Error {
  return new Error(
    `the search index cannot be made: Pagefind is not the version Kliping was made for (${detail}). ` +
      'Install the locked versions again (npm ci)',
  );
}
