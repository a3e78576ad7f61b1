import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { endWithProcess } from '../util/interruption.js';

/** Threads of one kind, for work that is cut into batches. */
export interface Pool<Item, Result> {
  /** One batch after another to whichever thread is free; results in the order of the batches. */
  readonly run: (
    batches: readonly (readonly Item[])[],
    onBatch?: (results: readonly Result[], batch: readonly Item[]) => void,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts threads. `worker` is the address (file:) of the module that does the work; it exports a function `work`. */
export async function createPool<Item, Result>(
  worker: string,
  threads: number,
  data: unknown,
): Promise<Pool<Item, Result>> {
  const { run, close } = await startThreads<readonly Item[], Result>(worker, { threads, data });
  return {
    run: async (batches, onBatch) => {
      await Promise.all(
        batches.map(async (batch) => {
          const results = await run(batch);
          onBatch?.(results, batch);
        }),
      );
    },
    close,
  };
}

/** Threads that do one task after the other. */
export interface Threads<Task, Result> {
  /** Rejects when the work throws, when the thread dies, or, replacing the thread, when the signal says so. */
  readonly run: (task: Task, signal?: AbortSignal) => Promise<readonly Result[]>;
  readonly close: () => Promise<void>;
}

export async function startThreads<Task, Result>(
  worker: string,
  options: {
    readonly threads: number;
    /** That one thread is given at once; 1 without it. */
    readonly tasksAtOnce?: number;
    readonly data: unknown;
    /** Megabytes that one thread may hold on to before it is ended; without it, 2048. */
    readonly memoryMegabytes?: number;
    /** Room for what is short-lived; without it, enough for parsed pages. */
    readonly youngMegabytes?: number;
  },
): Promise<Threads<Task, Result>> {
  const { Piscina } = await import('piscina');
  const { threads, tasksAtOnce = 1, data, memoryMegabytes = MEMORY_MEGABYTES } = options;
  const youngMegabytes = options.youngMegabytes ?? Math.max(LEAST_YOUNG_MEGABYTES, YOUNG_MEGABYTES / threads);
  const piscina = new Piscina<Task, readonly Result[]>({
    filename: fileURLToPath(worker),
    name: 'work',
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: tasksAtOnce,
    workerData: data,
    resourceLimits: {
      maxYoungGenerationSizeMb: youngMegabytes,
      // With a limit of 2048 or more V8 lets a heap grow to four times what is in use before it collects garbage, below to twice
      // at most: of 1,000 articles a build then takes 0.65 GB instead of 0.85, and no more time.
      maxOldGenerationSizeMb: memoryMegabytes - 1,
    },
  });
  const hasEnded = endWithProcess(() => piscina.destroy());
  return {
    run: (task, signal) => piscina.run(task, signal === undefined ? {} : { signal }),
    close: async () => {
      await piscina.destroy();
      hasEnded();
    },
  };
}

/** Enough for the search index of a hundred thousand articles, and for any page that is one. */
const MEMORY_MEGABYTES = 2048;
/** Megabytes for new objects in all threads together. Parsed pages are short-lived: with room for some of them, few are taken for long-lived. */
const YOUNG_MEGABYTES = 256;
/** Megabytes for one thread, however many there are. */
const LEAST_YOUNG_MEGABYTES = 64;

/** Threads to work in: as many as asked for, else one for each core there is. */
export function chooseThreads(asked: number | null): number {
  return Math.max(1, asked ?? availableParallelism());
}
