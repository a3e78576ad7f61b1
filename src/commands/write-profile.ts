import { statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from '../model/diagnostic.js';
import { profileIsFolder, profileWithoutFolder } from '../model/messages.js';
import type { Profile, Span } from '../util/profile.js';
import { VERSION } from '../util/package-root.js';

/** Microseconds in a millisecond. */
const MICROSECONDS = 1000;

/**
 * Returns where a profile is to be written. Call it before the build, which would be in vain otherwise.
 * @throws UsageError when no file can be there.
 */
export function findProfileFile(path: string): string {
  const file = resolve(path);
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UsageError(profileIsFolder(path));
  if (statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UsageError(profileWithoutFolder(path));
  return file;
}

/** Writes where a build's time went, in the Trace Event Format that chrome://tracing, Perfetto and speedscope open. */
export function writeProfile(file: string, profile: Profile): void {
  writeFileSync(file, `${JSON.stringify(toTrace(profile))}\n`);
}

/** Returns a table of the steps: how often each ran, how often an earlier result was used, and how long it took. */
export function formatProfile(profile: Profile): string {
  const rows = profile
    .steps()
    .map(({ name, runs, hits, seconds }) => [name, String(runs), String(hits), seconds.toFixed(2)]);
  const [first = 0, ...others] = [0, 1, 2, 3].map((column) =>
    Math.max(...[HEAD, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  return [HEAD, ...rows]
    .map(([name = '', ...cells]) =>
      [name.padEnd(first), ...cells.map((cell, i) => cell.padStart(others[i] ?? 0))].join('  '),
    )
    .join('\n');
}

const HEAD = ['step', 'runs', 'reused', 'seconds'];

function toTrace(profile: Profile): object {
  const steps = profile.steps();
  const lanes = layOut(profile.spans());
  const origin = Math.min(...lanes.flatMap(({ spans }) => spans.map(({ start }) => start)));
  const countsOf = ({ name, detail }: Span): object => {
    const step = detail === undefined ? steps.find((item) => item.name === name) : undefined;
    return step === undefined ? { path: detail } : { runs: step.runs, reused: step.hits };
  };
  return {
    traceEvents: lanes.flatMap(({ name: lane, spans }, tid) => [
      { name: 'thread_name', ph: 'M', pid: 1, tid, args: { name: lane } },
      ...spans.map((span) => ({
        name: span.name,
        cat: 'build',
        ph: 'X',
        ts: Math.round((span.start - origin) * MICROSECONDS),
        dur: Math.round((span.end - span.start) * MICROSECONDS),
        pid: 1,
        tid,
        args: countsOf(span),
      })),
    ]),
    displayTimeUnit: 'ms',
    otherData: { kliping: VERSION, node: process.versions.node, steps },
  };
}

interface Lane {
  readonly name: string;
  readonly thread: number;
  readonly spans: Span[];
  /** Ends of the spans that are not over, the innermost last. */
  open: readonly number[];
}

/** Puts spans into lanes, as viewers want them: in one lane a span lies inside another or after it. What the main thread does at one time takes two. */
function layOut(spans: readonly Span[]): readonly Lane[] {
  const lanes: Lane[] = [];
  const sorted = [...spans].sort((a, b) => a.thread - b.thread || a.start - b.start || b.end - a.end);
  for (const span of sorted) {
    const fits = ({ thread, open }: Lane): boolean =>
      thread === span.thread && (openAt(open, span.start).at(-1) ?? Infinity) >= span.end;
    let lane = lanes.find(fits);
    if (lane === undefined) {
      const name = span.thread === 0 ? 'main thread' : `reading thread ${span.thread}`;
      lane = { name, thread: span.thread, spans: [], open: [] };
      lanes.push(lane);
    }
    lane.open = [...openAt(lane.open, span.start), span.end];
    lane.spans.push(span);
  }
  return lanes;
}

function openAt(ends: readonly number[], time: number): readonly number[] {
  return ends.filter((end) => end > time);
}
