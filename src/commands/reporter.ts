import { SingleBar } from 'cli-progress';
import { formatDiagnostic, type Diagnostic } from '../model/diagnostic.js';
import type { OnProgress, Progress } from '../model/progress.js';

export interface OutputOptions {
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** Where a command tells how it goes: people on stderr, programs as JSON Lines on stdout. */
export interface Reporter {
  readonly onProgress: OnProgress;
  /** Ends the progress display; later messages start on a line of their own. */
  readonly finish: () => void;
  readonly diagnose: (items: readonly Diagnostic[]) => void;
  /** A result for people, on stdout. */
  readonly say: (text: string) => void;
  /** An event for programs, with --json. */
  readonly emit: (event: string, data: object) => void;
}

const STAGES: Readonly<Record<Progress['stage'], string>> = {
  read: 'Reading articles',
  names: 'Finding names',
  pages: 'Writing pages',
  search: 'Indexing for search',
};
/** Diagnostics of one kind that are printed; the others are counted. */
const MAX_SAME = 10;
/** Milliseconds between two JSON progress events of one stage. */
const EVENT_INTERVAL = 200;

export function createReporter(options: OutputOptions): Reporter {
  const silent = options.quiet === true;
  const json = options.json === true;
  const progress = json
    ? jsonProgress()
    : silent
      ? noProgress()
      : process.stderr.isTTY
        ? barProgress()
        : lineProgress();
  return {
    ...progress,
    diagnose: (items) => {
      if (json) for (const item of items) writeEvent('diagnostic', item);
      else {
        const told = silent ? items.filter(({ severity }) => severity === 'error') : items;
        for (const text of summarize(told)) process.stderr.write(`${text}\n`);
      }
    },
    say: (text) => {
      if (!json && !silent) process.stdout.write(`${text}\n`);
    },
    emit: (event, data) => {
      if (json) writeEvent(event, data);
    },
  };
}

function writeEvent(event: string, data: object): void {
  process.stdout.write(`${JSON.stringify({ event, ...data })}\n`);
}

/** Warnings and errors in full, up to a number of one kind; what is only information is counted. */
function summarize(items: readonly Diagnostic[]): readonly string[] {
  const byCode = new Map<string, Diagnostic[]>();
  for (const item of items) {
    const key = `${item.severity} ${item.code}`;
    byCode.set(key, [...(byCode.get(key) ?? []), item]);
  }
  return [...byCode.values()].flatMap((same) => {
    const shown = same.slice(0, MAX_SAME).map(formatDiagnostic);
    const rest = same.length - shown.length;
    return rest > 0 ? [...shown, `  … and ${rest} more like this`] : shown;
  });
}

type ProgressDisplay = Pick<Reporter, 'onProgress' | 'finish'>;

function noProgress(): ProgressDisplay {
  return { onProgress: () => undefined, finish: () => undefined };
}

function barProgress(): ProgressDisplay {
  const bar = new SingleBar({
    format: '{stage} [{bar}] {value}/{total}',
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 30,
  });
  let current: Progress['stage'] | null = null;
  return {
    onProgress: ({ stage, done, total }) => {
      if (stage !== current) {
        if (current !== null) bar.stop();
        bar.start(total, done, { stage: STAGES[stage].padEnd(20) });
        current = stage;
      } else bar.update(done);
    },
    finish: () => {
      bar.stop();
      current = null;
    },
  };
}

function lineProgress(): ProgressDisplay {
  let current: Progress['stage'] | null = null;
  return {
    onProgress: ({ stage, total }) => {
      if (stage === current) return;
      current = stage;
      process.stderr.write(`${STAGES[stage]} (${total})\n`);
    },
    finish: () => {
      current = null;
    },
  };
}

function jsonProgress(): ProgressDisplay {
  let current: Progress['stage'] | null = null;
  let last = 0;
  return {
    onProgress: (progress) => {
      const now = performance.now();
      const isEdge = progress.stage !== current || progress.done === progress.total;
      if (!isEdge && now - last < EVENT_INTERVAL) return;
      current = progress.stage;
      last = now;
      writeEvent('progress', progress);
    },
    finish: () => undefined,
  };
}
