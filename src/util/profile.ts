/** Seconds that the steps of a build took, by their names, in the order they started. Steps that ran at one time each count whole. */
export type Stages = Readonly<Record<string, number>>;

/** A step of a build, added up over all its spans. */
export interface StepTime {
  readonly name: string;
  /** How often its work was done. */
  readonly runs: number;
  /** How often the result of an earlier build was used instead. */
  readonly hits: number;
  readonly seconds: number;
}

/** A time in which one thread worked at a step. */
export interface Span {
  readonly name: string;
  /** What it worked on: a path. */
  readonly detail?: string;
  /** The thread's number: 0 for the main thread. */
  readonly thread: number;
  /** Milliseconds since 1970, with fractions. */
  readonly start: number;
  readonly end: number;
}

/** What a step did and what it found done. */
export interface Counts {
  readonly runs: number;
  readonly hits: number;
}

/** Measures the steps of one build. */
export interface Profile {
  /** Does a step's work and notes how long it took, even when it fails. Its promise counts until it settles. */
  readonly step: <T>(name: string, work: () => T) => T;
  readonly count: (name: string, counts: Counts) => void;
  /** Adds a span that was measured elsewhere: in a thread. */
  readonly add: (span: Span) => void;
  readonly stages: () => Stages;
  /** Returns every step with its counts, in the order they started. */
  readonly steps: () => readonly StepTime[];
  readonly spans: () => readonly Span[];
}

/** Returns the time as spans give it. It never goes back, and means the same in all threads. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}

/** Starts to measure a build. */
export function startProfile(): Profile {
  const spans: Span[] = [];
  const counts = new Map<string, Counts>();
  const add = (span: Span): void => {
    spans.push(span);
  };
  return {
    step: (name, work) => {
      const start = now();
      const end = (): void => {
        add({ name, thread: 0, start, end: now() });
      };
      let result;
      try {
        result = work();
      } catch (error) {
        end();
        throw error;
      }
      if (result instanceof Promise) result.then(end, end);
      else end();
      return result;
    },
    count: (name, { runs, hits }) => {
      const before = counts.get(name) ?? { runs: 0, hits: 0 };
      counts.set(name, { runs: before.runs + runs, hits: before.hits + hits });
    },
    add,
    stages: () =>
      Object.fromEntries(
        sumUp(spans.filter(({ thread }) => thread === 0)).map((sum) => [sum.name, sum.seconds]),
      ),
    steps: () => sumUp(spans).map((sum) => ({ ...sum, ...counts.get(sum.name) })),
    spans: () => spans,
  };
}

/** Adds up the spans of each step, in the order the steps started. */
function sumUp(spans: readonly Span[]): readonly StepTime[] {
  const sums = new Map<string, { runs: number; milliseconds: number }>();
  for (const { name, start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const sum = sums.get(name) ?? { runs: 0, milliseconds: 0 };
    sums.set(name, { runs: sum.runs + 1, milliseconds: sum.milliseconds + end - start });
  }
  return [...sums].map(([name, { runs, milliseconds }]) => ({
    name,
    runs,
    hits: 0,
    seconds: Math.round(milliseconds) / 1000,
  }));
}
