import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, type Random } from '../corpus/random.js';
import { listEntries, ELSEWHERE, type Entry } from './archive-entries.js';
import { startArchive, type ArchiveState } from './archive-state.js';
import { ARTICLE_STEPS } from './article-steps.js';
import { buildApart, buildHere, type Build } from './builds.js';
import { describeDifference, printFolder } from './compare-sites.js';
import { writeChanges, writeShuffled } from './disk.js';
import { drawFault } from './faults.js';
import { LOOK_STEPS } from './look-steps.js';
import { findShownSecret, watchSecrets, type SecretsWatch } from './secrets.js';
import { SETTINGS_STEPS } from './settings-steps.js';
import { drawMishap } from './mishaps.js';
import type { Change, Step } from './step.js';

/** An archive and what is done to it, by numbers: the same numbers are the same bytes. */
export interface Sequence {
  readonly seed: number;
  /** How many articles there are at first. */
  readonly articles: number;
  /** The numbers of the steps. */
  readonly steps: readonly number[];
}

export interface RunOptions {
  /** A new folder for everything. */
  readonly folder: string;
  /** Steps after which the site is compared with one built from nothing; the last one always. */
  readonly checkEvery: number;
  /** Whether builds from nothing, and some others, are processes of their own. */
  readonly isApart: boolean;
}

/** A promise that was broken. */
export interface Finding {
  /** Index in the sequence's steps; -1 for the first build. */
  readonly at: number;
  readonly what: string;
  /** The steps until then, in words. */
  readonly says: readonly string[];
}

const STEPS: readonly Step[] = Object.values({ ...ARTICLE_STEPS, ...SETTINGS_STEPS, ...LOOK_STEPS });
const MOST_JOBS = 3;
/** Steps after which nothing is built yet. */
const UNBUILT_SHARE = 0.5;
const MISHAP_SHARE = 0.15;
const FAULT_SHARE = 0.12;
const APART_SHARE = 0.25;

/** Builds an archive step by step and looks after each whether all is as it should be. Resolves to what is not, or null. */
export async function runSequence(sequence: Sequence, options: RunOptions): Promise<Finding | null> {
  const run = startRun(sequence, options);
  const says: string[] = [];
  for (let at = -1; at < sequence.steps.length; at += 1) {
    try {
      const isLast = at === sequence.steps.length - 1;
      const hasCheck = isLast || (at >= 0 && (at + 1) % options.checkEvery === 0);
      if (at >= 0) await run.takeStep(sequence.steps[at] ?? 0, hasCheck, (words) => says.push(words));
      else await run.build();
      if (hasCheck) await run.compare();
    } catch (error) {
      const what =
        error instanceof Broken
          ? error.message
          : error instanceof Error
            ? (error.stack ?? '')
            : String(error);
      return { at, what, says };
    }
  }
  return null;
}

class Broken extends Error {}

interface Run {
  /** Changes the archive and, surely or by chance, builds it. Says what it does before it does it. */
  readonly takeStep: (number: number, isBuilt: boolean, say: (words: string) => void) => Promise<void>;
  readonly build: () => Promise<void>;
  readonly compare: () => Promise<void>;
}

function startRun({ seed, articles }: Sequence, { folder, isApart }: RunOptions): Run {
  const archive = join(folder, 'arsip');
  const site = join(folder, 'site');
  const secrets: SecretsWatch = watchSecrets();
  let state = startArchive(createRandom(`start ${seed}`, 0), articles);
  let entries: ReadonlyMap<string, Entry> = new Map();
  let random: Random = createRandom(`build ${seed}`, 0);
  const write = (after: ReadonlyMap<string, Entry>): void => {
    mkdirSync(archive, { recursive: true });
    mkdirSync(join(folder, ELSEWHERE), { recursive: true });
    writeChanges(archive, entries, after);
    entries = after;
  };
  const pickBuild = (): Build => (isApart && random.chance(APART_SHARE) ? buildApart : buildHere);
  const request = (out: string) => ({
    archive,
    out,
    day: state.day,
    jobs: 1 + random.int(MOST_JOBS),
    cache: true,
  });
  const checkSecrets = async (hasBuilt: boolean): Promise<void> => {
    const found = await secrets.check(archive, state, hasBuilt);
    if (found !== null) throw new Broken(found);
  };
  const build = async (): Promise<void> => {
    write(listEntries(state));
    const failure = await pickBuild()(request(site));
    if (failure !== null) throw new Broken(`the build failed: ${failure}`);
    await checkSecrets(true);
  };
  const fail = async (say: (words: string) => void): Promise<void> => {
    const fault = drawFault(state, random);
    say(`(a build that fails: ${fault.says})`);
    const before = printFolder(site);
    write(fault.entries);
    if ((await pickBuild()(request(site))) === null) throw new Broken(`with ${fault.says} it was built`);
    if (printFolder(site) !== before)
      throw new Broken(`with ${fault.says} the build failed, and changed the site`);
    await checkSecrets(false);
  };
  return {
    build,
    takeStep: async (number, isBuilt, say) => {
      random = createRandom(`step ${seed}`, number);
      const change = drawChange(state, random);
      say(`${number}: ${change.says}`);
      state = change.state;
      if (!isBuilt && random.chance(UNBUILT_SHARE)) return;
      if (random.chance(MISHAP_SHARE)) say(await drawMishap(random, { archive, site, request }));
      if (random.chance(FAULT_SHARE)) await fail(say);
      await build();
    },
    compare: async () => {
      const cold = join(folder, 'cold');
      const copy = join(cold, 'arsip');
      mkdirSync(join(cold, ELSEWHERE), { recursive: true });
      writeShuffled(copy, entries, random);
      const jobs = random.pick([1, MOST_JOBS]);
      const whole = join(cold, 'site');
      const failure = await (isApart ? buildApart : buildHere)({
        archive: copy,
        out: whole,
        day: state.day,
        jobs,
        cache: false,
      });
      if (failure !== null) throw new Broken(`the build from nothing failed: ${failure}`);
      const difference = describeDifference(site, whole);
      if (difference !== null) throw new Broken(difference);
      const shown = findShownSecret(site, state);
      if (shown !== null) throw new Broken(shown);
      rmSync(cold, { recursive: true });
    },
  };
}

/** What one step does; some other one where there is nothing to do it to. */
function drawChange(state: ArchiveState, random: Random): Change {
  const total = STEPS.reduce((sum, { weight }) => sum + weight, 0);
  for (;;) {
    let place = random.next() * total;
    const step = STEPS.find(({ weight }) => (place -= weight) < 0);
    const change = step?.take(state, random) ?? null;
    if (change !== null) return change;
  }
}
