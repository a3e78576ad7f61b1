import { z } from 'zod';
import type { Measured } from './measure.js';

/** All runs of one thing, and what it wrote the first time. */
export interface Runs {
  readonly name: string;
  readonly measured: Measured[];
  readonly files: number;
  readonly bytes: number;
}

/** Wall and processor seconds, or both as shares of those that a peer took; null for what is not known. */
interface Times {
  readonly wall: number | null;
  readonly processor: number | null;
}

/** Medians of all rounds. */
export interface Summary extends Times {
  readonly name: string;
  /** Times of each round, divided by those of the peer in the same round: the median. */
  readonly ofThin: Times;
  readonly ofFull: Times;
  readonly loads: readonly number[];
  /** The most of all rounds, in bytes. */
  readonly memory: number | null;
  readonly files: number;
  readonly bytes: number;
  readonly work: Readonly<Record<string, number>> | null;
  readonly stages: Readonly<Record<string, number>> | null;
}

const doneSchema = z.object({
  event: z.literal('done'),
  work: z.object({ extracted: z.number(), rendered: z.number(), indexed: z.number() }),
  stages: z.record(z.string(), z.number()),
});

export function summarize(
  all: readonly Runs[],
  peers: { readonly thin: string; readonly full: string },
): readonly Summary[] {
  const thin = all.find(({ name }) => name === peers.thin);
  const full = all.find(({ name }) => name === peers.full);
  return all.map((runs) => {
    const { name, measured, files, bytes } = runs;
    const last = measured.at(-1)?.stdout.trim().split('\n').at(-1) ?? '';
    const done = last === '' ? undefined : doneSchema.safeParse(JSON.parse(last)).data;
    return {
      name,
      wall: median(measured.map(({ seconds }) => seconds)),
      processor: median(measured.map(({ processor }) => processor)),
      ofThin: divide(runs, thin),
      ofFull: divide(runs, full),
      loads: measured.map(({ load }) => load),
      memory: measured.reduce<number | null>(
        (most, { memory }) => (memory === null ? most : Math.max(most ?? 0, memory)),
        null,
      ),
      files,
      bytes,
      work: done?.work ?? null,
      stages: done?.stages ?? null,
    };
  });
}

function divide(runs: Runs, peer: Runs | undefined): Times {
  const ratio = (of: (measured: Measured) => number | null): number | null =>
    median(
      runs.measured.map((measured, round) => {
        const other = peer?.measured[round];
        const [ours, theirs] = [of(measured), other === undefined ? null : of(other)];
        return ours === null || theirs === null ? null : ours / theirs;
      }),
    );
  return { wall: ratio(({ seconds }) => seconds), processor: ratio(({ processor }) => processor) };
}

/** Returns the middle one, or the mean of the two in the middle; null when one is not known or there is none. */
function median(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined || sorted.length < values.length ? null : (low + high) / 2;
}

/** Returns a table with one row for each kind of run, in Markdown, and what Kliping did in the last round below it. */
export function formatTable(summaries: readonly Summary[]): string {
  const head = [
    'medians',
    'wall s',
    'processor s',
    'of thin: wall',
    'processor',
    'of full: wall',
    'processor',
    'load at the start',
    'memory MB',
    'files',
    'MB',
  ];
  const rows = summaries.map((row) => [
    row.name,
    format(row.wall, 2),
    format(row.processor, 2),
    format(row.ofThin.wall, 3),
    format(row.ofThin.processor, 3),
    format(row.ofFull.wall, 3),
    format(row.ofFull.processor, 3),
    row.loads.map((load) => load.toFixed(1)).join(' '),
    row.memory === null ? '?' : format(row.memory / 1e6, 0),
    String(row.files),
    format(row.bytes / 1e6, 1),
  ]);
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((cells) => (cells[column] ?? title).length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`;
  const rule = line(widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)));
  const details = summaries.flatMap(({ name, stages, work }) => {
    if (stages === null || work === null) return [];
    const parts = Object.entries(stages).map(([stage, seconds]) => `${stage} ${seconds.toFixed(2)}`);
    const done = Object.entries(work).map(([kind, count]) => `${count} ${kind}`);
    return [`${name}: ${parts.join(', ')} s; ${done.join(', ')}`];
  });
  return [line(head), rule, ...rows.map(line), '', ...details].join('\n');
}

/** '?' for what is not known, or where there is no peer to compare with. */
function format(value: number | null, digits: number): string {
  return value === null ? '?' : value.toFixed(digits);
}
