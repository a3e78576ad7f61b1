import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runSequence, type Finding, type Sequence } from './run-sequence.js';
import { shrinkSequence, type Shrunk } from './shrink.js';

export interface FuzzIncrementsOptions {
  /** The first; each later sequence has the next one. */
  readonly seed: number;
  /** Articles of an archive; null for small and large ones in turn. */
  readonly articles: number | null;
  /** Numbers of the steps. */
  readonly steps: readonly number[];
  readonly checkEvery: number;
  /** No sequence starts after this many seconds; the first always does. */
  readonly seconds: number;
  /** Whether builds from nothing are processes of their own. */
  readonly isApart: boolean;
  /** Seconds for making a sequence that breaks a promise shorter. */
  readonly shrinkSeconds: number;
}

/** Articles of the archives in turn: without threads, with threads, and with several pages and parts of the search index. */
const SIZES = [20, 90, 300, 45];

/** Builds archives step by step until the time is over or a promise is broken. Resolves to the exit code. */
export async function fuzzIncrements(options: FuzzIncrementsOptions): Promise<number> {
  const until = performance.now() + options.seconds * 1000;
  let [sequences, steps] = [0, 0];
  for (let { seed } = options; sequences === 0 || performance.now() < until; seed += 1) {
    const articles = options.articles ?? SIZES[sequences % SIZES.length] ?? 0;
    const sequence: Sequence = { seed, articles, steps: options.steps };
    const finding = await runOnce(sequence, options, options.checkEvery);
    if (finding !== null) {
      say(
        `broken by seed ${seed}, ${articles} articles, at step ${finding.at + 1} of ${sequence.steps.length}`,
      );
      say(describe({ sequence, finding }));
      await shrink({ sequence, finding }, options);
      return 1;
    }
    sequences += 1;
    steps += sequence.steps.length;
    say(`seed ${seed}: ${articles} articles, ${sequence.steps.length} steps, nothing found`);
  }
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  say(`${sequences} archives, ${steps} steps: nothing found; peak memory ${memory} MB`);
  return 0;
}

async function shrink(shrunk: Shrunk, options: FuzzIncrementsOptions): Promise<void> {
  const until = performance.now() + options.shrinkSeconds * 1000;
  if (options.shrinkSeconds <= 0) return;
  const best = await shrinkSequence(shrunk, (sequence) => runOnce(sequence, options, Infinity), until);
  say(`\nmade shorter:\n${describe(best)}`);
}

async function runOnce(
  sequence: Sequence,
  { isApart }: FuzzIncrementsOptions,
  checkEvery: number,
): Promise<Finding | null> {
  const folder = mkdtempSync(join(tmpdir(), 'kliping-increments-'));
  try {
    return await runSequence(sequence, { folder, checkEvery, isApart });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function describe({ sequence: { seed, articles, steps }, finding }: Shrunk): string {
  return [
    `npm run fuzz -- increments --seed ${seed} --articles ${articles} --steps ${steps.join(',')}`,
    ...finding.says.map((line) => `  ${line}`),
    finding.what,
  ].join('\n');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
