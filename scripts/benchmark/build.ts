/**
 * `npm run benchmark -- build 1000 6000`: builds made-up archives of these sizes from nothing, unchanged, and after one article was
 * edited, added and removed; `--archive DIR` builds a copy of a folder of real articles. Others build sites of the same articles, each
 * in turn with Kliping. Prints tables and JSON. Times of shared machines vary: compare the ratios.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join, resolve } from 'node:path';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { copyArchive, openArchive, writeMadeArchive, type BenchmarkArchive } from './archive.js';
import { measure, weigh, type Measured } from './measure.js';
import { cleanPeer, findPeers, FULL, THIN, type Peer } from './peers.js';
import { formatTable, summarize, type Runs, type Summary } from './report.js';

export interface BuildOptions {
  /** Articles of each made-up archive. */
  readonly sizes: readonly number[];
  /** A folder of real articles; null for made-up ones only. */
  readonly archive: string | null;
  /** Words of a made-up article on average. */
  readonly words: number;
  readonly rounds: number;
  readonly withPeers: boolean;
  readonly withEleventy: boolean;
}

const CLI = join(PACKAGE_ROOT, 'dist', 'src', 'cli.js');
/** Gives the same bytes on any day. */
const ENV = { SOURCE_DATE_EPOCH: '1700000000' };

export async function compareBuilds(options: BuildOptions): Promise<void> {
  const [cpu] = cpus();
  print(
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}`,
  );
  const peers = options.withPeers ? findPeers(options.withEleventy) : [];
  for (const { name, missing } of peers) {
    if (missing !== null) print(`${name} is left out, because it is not installed: ${missing}`);
  }
  const found = peers.filter(({ missing }) => missing === null);
  const results: { readonly archive: string; readonly runs: readonly Summary[] }[] = [];
  const compare = async (archive: string, write: (folder: string) => void): Promise<void> => {
    const folder = mkdtempSync(join(tmpdir(), 'kliping-benchmark-'));
    try {
      write(join(folder, 'archive'));
      const runs = await compareOn(folder, found, options.rounds);
      const summaries = summarize(runs, { thin: THIN, full: FULL });
      print(`\n${archive}\n${formatTable(summaries)}`);
      results.push({ archive, runs: summaries });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  for (const size of options.sizes) {
    await compare(`${size} made-up articles of ${options.words} words`, (folder) => {
      writeMadeArchive(size, options.words, folder);
    });
  }
  const { archive } = options;
  if (archive !== null) {
    await compare(archive, (folder) => {
      copyArchive(resolve(archive), folder);
    });
  }
  print(JSON.stringify(results));
}

/** Kliping's builds of one round, in this order. */
const STEPS: readonly (readonly [
  name: string,
  change: (archive: BenchmarkArchive, round: number) => void,
])[] = [
  [
    'Kliping, from nothing',
    (archive) => {
      archive.forget();
    },
  ],
  [
    'Kliping, one article edited',
    (archive, round) => {
      archive.edit(round);
    },
  ],
  [
    'Kliping, one article added',
    (archive) => {
      archive.add();
    },
  ],
  [
    'Kliping, one article removed',
    (archive) => {
      archive.remove();
    },
  ],
  ['Kliping, nothing changed', () => undefined],
];

/** Runs all rounds on the archive in a folder. A peer runs after each of Kliping's first builds, so that both meet the same load. */
async function compareOn(folder: string, peers: readonly Peer[], rounds: number): Promise<readonly Runs[]> {
  const archive = openArchive(join(folder, 'archive'));
  const site = join(folder, 'site');
  const all = new Map<string, Runs>();
  const note = (name: string, measured: Measured, output: string): void => {
    const runs = all.get(name) ?? { name, measured: [], ...weigh(output) };
    all.set(name, runs);
    runs.measured.push(measured);
    const processor = measured.processor === null ? '' : `, ${measured.processor.toFixed(2)} s of processor`;
    print(
      `${name}: ${measured.seconds.toFixed(2)} s${processor}; load ${measured.load.toFixed(1)} at the start`,
    );
  };
  let running = peers;
  for (let round = 0; round < rounds; round += 1) {
    print(`\nround ${round + 1} of ${rounds}`);
    rmSync(site, { recursive: true, force: true });
    const waiting = [...running];
    for (const [name, change] of STEPS) {
      change(archive, round);
      note(name, await build(archive.folder, site), site);
      const peer = waiting.shift();
      if (peer === undefined) continue;
      const peerFolder = join(folder, peer.name);
      try {
        note(peer.name, await runPeer(peer, site, peerFolder), join(peerFolder, peer.site));
      } catch (error) {
        // One that cannot do it is a result too, and takes nothing from the others.
        running = running.filter((other) => other !== peer);
        all.delete(peer.name);
        const [reason] = (error instanceof Error ? error.message : String(error)).split('\n\n');
        print(`${peer.name} failed and is left out: ${reason ?? ''}`);
      }
    }
  }
  const order = [...STEPS.map(([name]) => name), ...peers.map(({ name }) => name)];
  return order.flatMap((name) => all.get(name) ?? []);
}

async function build(archive: string, site: string): Promise<Measured> {
  return measure([process.execPath, CLI, 'build', archive, '--out', site, '--json'], {
    cwd: archive,
    env: ENV,
  });
}

/** Runs all commands of a peer from nothing: it has no other way. The first time, its articles are written before, unmeasured. */
async function runPeer(peer: Peer, site: string, folder: string): Promise<Measured> {
  if (mkdirSync(folder, { recursive: true }) !== undefined) peer.prepare(site, folder);
  cleanPeer(peer, folder);
  const measured: Measured[] = [];
  for (const command of peer.commands) measured.push(await measure(command, { cwd: folder }));
  const processor = known(measured.map((item) => item.processor));
  const memory = known(measured.map((item) => item.memory));
  return {
    seconds: sum(measured.map((item) => item.seconds)),
    processor: processor === null ? null : sum(processor),
    memory: memory === null ? null : Math.max(...memory),
    load: measured[0]?.load ?? NaN,
    stdout: '',
  };
}

/** Returns the values; null when one is not known. */
function known(values: readonly (number | null)[]): readonly number[] | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === values.length ? numbers : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
