/**
 * `npm run benchmark -- build 1000 10000`: builds made-up archives of these sizes, from nothing, unchanged, and after one article
 * was edited, added and removed; compared with what others take for the same articles, each in turn, three times. Prints a table and
 * JSON. Times of shared machines vary: compare the ratios.
 */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { createCorpus } from '../corpus/corpus.js';
import { measure, weigh, type Measured } from './measure.js';
import { findPeers, readArticles, type Peer } from './peers.js';

const CLI = join(PACKAGE_ROOT, 'dist', 'src', 'cli.js');
/** Gives the same bytes on any day. */
const ENV = { SOURCE_DATE_EPOCH: '1700000000' };
const COLD = 'Kliping, from nothing';
const PEER = 'Hugo + Pagefind';

/** All runs of one thing. */
interface Runs {
  readonly name: string;
  readonly measured: Measured[];
  files: number;
  bytes: number;
}

const doneSchema = z.object({
  event: z.literal('done'),
  work: z.object({ extracted: z.number(), rendered: z.number(), indexed: z.number() }),
  stages: z.record(z.string(), z.number()),
});

export async function compareBuilds(sizes: readonly number[], rounds: number): Promise<void> {
  const [cpu] = cpus();
  process.stdout.write(
    `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.versions.node}\n`,
  );
  for (const peer of findPeers()) {
    if (peer.missing !== null) process.stdout.write(`${peer.name} is not installed: ${peer.missing}\n`);
  }
  const results = [];
  for (const size of sizes) {
    const folder = mkdtempSync(join(tmpdir(), 'kliping-benchmark-'));
    try {
      const runs = await compareAt(size, folder, rounds);
      printTable(size, runs);
      results.push({ articles: size, runs: runs.map(summarize) });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  process.stdout.write(`${JSON.stringify(results)}\n`);
}

async function compareAt(size: number, folder: string, rounds: number): Promise<readonly Runs[]> {
  const archive = join(folder, 'archive');
  writeCorpus(size, archive);
  const all = new Map<string, Runs>();
  const note = (name: string, measured: Measured, site: string): void => {
    const runs = all.get(name) ?? { name, measured: [], files: 0, bytes: 0 };
    all.set(name, runs);
    runs.measured.push(measured);
    if (runs.files === 0) Object.assign(runs, weigh(site));
  };
  const site = join(folder, 'site');
  const peers = findPeers().filter((peer) => peer.missing === null);
  const failed = new Set<string>();
  const edited = findMarkdown(archive, Math.floor(size / 2));
  const added = join(dirname(edited), 'a-new-article.md');
  for (let round = 0; round < rounds; round += 1) {
    rmSync(site, { recursive: true, force: true });
    rmSync(join(archive, '.kliping'), { recursive: true, force: true });
    note(COLD, await build(archive, site), site);
    note('Kliping, nothing changed', await build(archive, site), site);
    appendFileSync(
      edited,
      `\nGubernur Ridwan Hidayat datang ke Surabaya dan Bandung pada putaran ${round}.\n`,
    );
    note('Kliping, one article edited', await build(archive, site), site);
    cpSync(edited, added);
    appendFileSync(added, '\nIni berita lain dari Yogyakarta, kata Siti Wulandari.\n');
    note('Kliping, one article added', await build(archive, site), site);
    rmSync(added);
    note('Kliping, one article removed', await build(archive, site), site);
    for (const peer of peers.filter(({ name }) => !failed.has(name))) {
      try {
        note(peer.name, await runPeer(peer, site, join(folder, 'peer')), join(folder, 'peer', peer.site));
      } catch (error) {
        // One that cannot do it is a result too, and takes nothing from the others.
        failed.add(peer.name);
        const [reason] = (error instanceof Error ? error.message : String(error)).split('\n\n');
        process.stdout.write(`${peer.name} failed with ${size} articles: ${reason ?? ''}\n`);
      }
    }
  }
  return [...all.values()];
}

async function build(archive: string, site: string): Promise<Measured> {
  return measure([process.execPath, CLI, 'build', archive, '--out', site, '--json'], {
    cwd: archive,
    env: ENV,
  });
}

/** All commands of a peer, on a folder it has never seen. */
async function runPeer(peer: Peer, site: string, folder: string): Promise<Measured> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  peer.prepare(readArticles(site), folder);
  const measured: Measured[] = [];
  for (const command of peer.commands) measured.push(await measure(command, { cwd: folder }));
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  return {
    seconds: sum(measured.map((item) => item.seconds)),
    processor: sum(measured.map((item) => item.processor)),
    memory: measured.some((item) => item.memory === null)
      ? null
      : Math.max(...measured.map((item) => item.memory ?? 0)),
    stdout: '',
  };
}

function writeCorpus(size: number, folder: string): void {
  const corpus = createCorpus();
  mkdirSync(folder);
  writeFileSync(join(folder, 'kliping.yaml'), corpus.settings);
  let table = corpus.tableHead;
  for (let number = 0; number < size; number += 1) {
    const file = corpus.file(number);
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), file.content);
    table += file.row ?? '';
  }
  writeFileSync(join(folder, 'metadata.csv'), table);
}

/** Returns the first Markdown file from a number on. */
function findMarkdown(archive: string, from: number): string {
  const files = readdirSync(archive, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort();
  const found = files.find((path) => Number(/(\d+)-[^/\\]*$/.exec(path)?.[1] ?? -1) >= from) ?? files[0];
  if (found === undefined) throw new Error('the corpus has no Markdown');
  return join(archive, found);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function summarize({ name, measured, files, bytes }: Runs) {
  const seconds = measured.map((item) => item.seconds);
  const last = measured.at(-1)?.stdout.trim().split('\n').at(-1);
  const done = last === undefined || last === '' ? null : doneSchema.safeParse(JSON.parse(last)).data;
  return {
    name,
    minimum: Math.min(...seconds),
    median: median(seconds),
    processor: median(measured.map((item) => item.processor)),
    memory: measured[0]?.memory == null ? null : Math.max(...measured.map((item) => item.memory ?? 0)),
    files,
    bytes,
    work: done?.work ?? null,
    stages: done?.stages ?? null,
  };
}

function printTable(size: number, all: readonly Runs[]): void {
  const rows = all.map(summarize);
  const peer = rows.find((row) => row.name === PEER)?.median ?? NaN;
  process.stdout.write(
    `\n${size} articles${' '.repeat(22)}min s  median s  of ${PEER}  CPU s   memory    files      MB\n`,
  );
  for (const row of rows) {
    const memory = row.memory === null ? '?' : `${(row.memory / 1e6).toFixed(0)} MB`;
    process.stdout.write(
      `${row.name.padEnd(32)}${row.minimum.toFixed(2).padStart(8)}${row.median.toFixed(2).padStart(10)}` +
        `${(row.median / peer).toFixed(3).padStart(14)}${row.processor.toFixed(1).padStart(11)}` +
        `${memory.padStart(10)}${String(row.files).padStart(9)}${(row.bytes / 1e6).toFixed(1).padStart(8)}\n`,
    );
  }
  for (const { name, stages, work } of rows) {
    if (stages === null || work === null) continue;
    const parts = Object.entries(stages).map(([stage, seconds]) => `${stage} ${seconds.toFixed(2)}`);
    process.stdout.write(
      `  ${name}: ${parts.join(', ')} s; ${work.extracted} extracted, ${work.rendered} drawn, ${work.indexed} indexed\n`,
    );
  }
}
