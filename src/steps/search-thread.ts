import { UNITS_AT_ONCE, type SearchSettings, type SearchWork } from '../search/work.js';
import type { BuildSession } from './build-types.js';
import { startThreads, type Threads } from '../threads/pool.js';
import { findModule } from '../util/bundled-code.js';

/** A call of one of the methods of {@link SearchWork}. */
export interface SearchTask {
  /** All calls of one index have equal settings. */
  readonly settings: SearchSettings;
  readonly method: keyof SearchWork;
  readonly parameters: readonly unknown[];
}

export type SearchOutcome = { readonly value: unknown } | { readonly failure: ThreadFailure };

/** An error on its way between threads, which takes its own properties from it: with what it says of a full disk. */
interface ThreadFailure {
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: unknown;
  readonly path: unknown;
}

/** A thread that makes one search index. */
export interface SearchThread {
  readonly open: (settings: SearchSettings) => SearchWork;
  readonly close: () => Promise<void>;
}

/** What is read of an index is short-lived, and more room for it costs memory without saving time. */
const YOUNG_MEGABYTES = 32;

/** Files from which on a thread for the search index saves more time than it takes to start. */
const THREAD_FROM = 64;

/** Starts a thread for the search index of a large archive, lets `work` use it, and ends it. `work` gets null for a small archive. */
export async function useSearchThread<T>(
  { found }: Pick<BuildSession, 'found'>,
  work: (thread: SearchThread | null) => Promise<T>,
): Promise<T> {
  const thread = found.files.length < THREAD_FROM ? null : await startSearchThread();
  try {
    return await work(thread);
  } finally {
    await thread?.close();
  }
}

async function startSearchThread(): Promise<SearchThread> {
  const threads = await startThreads<SearchTask, SearchOutcome>(findModule('steps/search-worker'), {
    threads: 1,
    tasksAtOnce: UNITS_AT_ONCE,
    data: null,
    youngMegabytes: YOUNG_MEGABYTES,
  });
  return {
    open: (settings) => {
      const call =
        <Method extends keyof SearchWork>(method: Method) =>
        async (
          ...parameters: Parameters<SearchWork[Method]>
        ): Promise<Awaited<ReturnType<SearchWork[Method]>>> =>
          (await run(threads, { settings, method, parameters })) as Awaited<ReturnType<SearchWork[Method]>>;
      return {
        indexUnit: call('indexUnit'),
        addWords: call('addWords'),
        writeShard: call('writeShard'),
        writeSuggestions: call('writeSuggestions'),
        finish: call('finish'),
        close: call('close'),
      };
    },
    close: threads.close,
  };
}

async function run(threads: Threads<SearchTask, SearchOutcome>, task: SearchTask): Promise<unknown> {
  const [outcome] = await threads.run(task);
  if (outcome === undefined) throw new Error('a thread lost a result');
  if ('failure' in outcome) throw restoreFailure(outcome.failure);
  return outcome.value;
}

export function describeFailure(error: unknown): ThreadFailure {
  if (!(error instanceof Error)) return { message: String(error), stack: undefined, code: null, path: null };
  const { code, path } = error as NodeJS.ErrnoException;
  return { message: error.message, stack: error.stack, code, path };
}

function restoreFailure({ message, stack, code, path }: ThreadFailure): Error {
  const error = new Error(message);
  if (stack !== undefined) error.stack = stack;
  return Object.assign(error, code == null ? {} : { code, path });
}
