import { cut } from '../util/cut.js';
import { startThreads } from './pool.js';

/** What a thread is asked for: to work on items one after the other, and to say in `place` on which it is. */
export interface GuardedTask<Item> {
  readonly items: readonly Item[];
  /** One 32-bit number, shared: the index of the item under way; NOTHING before the first and after the last. */
  readonly place: SharedArrayBuffer;
}

/** In a task's `place`: no item is under way. */
export const NOTHING = -1;

/** Why an item has no result: it took too long, or its thread ran out of memory or ended otherwise. */
export type Failure = 'slow' | 'memory' | 'ended';

export interface GuardedOptions<Item, Result> {
  /** The module that does the work: a path relative to this one, or a URL. It exports a function `work` of a {@link GuardedTask}. */
  readonly worker: string;
  readonly threads: number;
  /** What each thread is given when it starts. */
  readonly data: unknown;
  readonly items: readonly Item[];
  /** Items that a thread is given at once. */
  readonly batch: number;
  /** Seconds that one item may take. */
  readonly seconds: number;
  readonly memoryMegabytes: number;
  readonly onResult: (item: Item, result: Result) => void;
  readonly onFailure: (item: Item, failure: Failure) => void;
}

/** Milliseconds between two looks at a thread. */
const LOOK = 100;

/**
 * Works on items in threads. A thread that hangs at an item or dies of it is replaced; the item is told to `onFailure`, and all
 * others are worked on. @throws what `work` throws.
 */
export async function runGuarded<Item, Result>(options: GuardedOptions<Item, Result>): Promise<void> {
  const { items, onResult, onFailure } = options;
  const threads = await startThreads<GuardedTask<Item>, Result>(options.worker, {
    threads: options.threads,
    data: options.data,
    memoryMegabytes: options.memoryMegabytes,
  });
  const work = async (batch: readonly Item[]): Promise<void> => {
    const ended = await watch(batch);
    if ('results' in ended) {
      for (const [i, item] of batch.entries()) {
        const result = ended.results[i];
        if (result === undefined) throw new Error('a thread lost a result');
        onResult(item, result);
      }
      return;
    }
    const culprit = batch[ended.at];
    if (culprit === undefined) throw ended.error;
    // What died may have been brought to it by the items before: it is blamed for what it does alone.
    if (ended.failure === 'slow' || batch.length === 1) onFailure(culprit, ended.failure);
    else await work([culprit]);
    const others = batch.filter((_, i) => i !== ended.at);
    if (others.length > 0) await work(others);
  };
  const watch = async (batch: readonly Item[]): Promise<Ended<Result>> => {
    const place = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    const cell = new Int32Array(place).fill(NOTHING);
    const abort = new AbortController();
    let [seen, since] = [NOTHING, performance.now()];
    const timer = setInterval(() => {
      const now = Atomics.load(cell, 0);
      if (now !== seen) [seen, since] = [now, performance.now()];
      else if (now !== NOTHING && performance.now() - since > options.seconds * 1000) abort.abort();
    }, LOOK);
    try {
      return { results: await threads.run({ items: batch, place }, abort.signal) };
    } catch (error) {
      const failure = abort.signal.aborted ? 'slow' : failureOf(error);
      if (failure === null) throw error;
      return { failure, at: Atomics.load(cell, 0), error };
    } finally {
      clearInterval(timer);
    }
  };
  try {
    // As many at a time as there are threads: none waits, so that time counts from its start.
    const queue = cut(items, options.batch).values();
    const runner = async (): Promise<void> => {
      for (const batch of queue) await work(batch);
    };
    await Promise.all(Array.from({ length: options.threads }, runner));
  } finally {
    await threads.close();
  }
}

type Ended<Result> =
  | { readonly results: readonly Result[] }
  | { readonly failure: Failure; readonly at: number; readonly error: unknown };

/** How Piscina's message begins when a thread ended in the middle of its work. */
const ENDED = 'worker exited with code';

/** Null for an error that the work itself threw. */
function failureOf(error: unknown): Failure | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? error.code : null;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return 'memory';
  return error.message.startsWith(ENDED) ? 'ended' : null;
}
