/** Seconds that the parts of a build took, by their names, in their order. */
export type Stages = Readonly<Record<string, number>>;

export interface Stopwatch {
  /** Notes the time since the last note, or the start, under a name. */
  readonly lap: (stage: string) => void;
  readonly stages: () => Stages;
}

export function startStopwatch(): Stopwatch {
  const stages: Record<string, number> = {};
  let last = performance.now();
  return {
    lap: (stage) => {
      const now = performance.now();
      stages[stage] = Math.round((stages[stage] ?? 0) * 1000 + (now - last)) / 1000;
      last = now;
    },
    stages: () => ({ ...stages }),
  };
}
