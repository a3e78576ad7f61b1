/**
 * `npm run benchmark -- read DIR…`: how many text dumps (.txt) and saved pages (.html) below these folders are read in a second of
 * processor time on one core, without looking for names, compared with the usual stack (Mozilla's Readability on linkedom) on the
 * same pages, each in a process of its own. Without a folder, made-up dumps of 3 kB are read.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import { createExtractor } from '../../src/extract/extractor.js';
import { loadReaders } from '../../src/ingest/ingest-file.js';
import { walkArchive } from '../../src/ingest/walk.js';
import { indonesian } from '../../src/languages/id/index.js';
import { LANGUAGES } from '../../src/languages/index.js';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { createCorpus } from '../corpus/corpus.js';

const SCRIPT = join(PACKAGE_ROOT, 'dist', 'scripts', 'benchmark.js');
/** Files a run is warmed up with, if need be the same ones again: the compiler has then optimized what is used often. */
const WARM_UP = 200;
/** Made-up dumps, and the words of each that make 3 kB. */
const DUMPS = 2_000;
const DUMP_WORDS = 400;

interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const resultSchema = z.object({
  files: z.number(),
  bytes: z.number(),
  seconds: z.number(),
  memory: z.number(),
});

/** Does its work with one file. */
type Contender = (file: File) => unknown;

const CONTENDERS: Readonly<
  Record<string, { readonly ending: RegExp; readonly prepare: () => Promise<Contender> }>
> = {
  'Kliping, text dumps': { ending: /\.txt$/i, prepare: prepareKliping },
  'Kliping, saved pages': { ending: /\.html?$/i, prepare: prepareKliping },
  'Readability + linkedom, the same': { ending: /\.html?$/i, prepare: () => Promise.resolve(runReadability) },
};

async function prepareKliping(): Promise<Contender> {
  const findReader = await loadReaders();
  const extract = createExtractor({ languages: LANGUAGES, language: indonesian, outlets: [] });
  return (file) => {
    const result = findReader(file.path)?.read(file);
    return result !== undefined && 'documents' in result ? result.documents.map(extract) : null;
  };
}

function runReadability(file: File): unknown {
  const { document } = parseHTML(Buffer.from(file.bytes).toString('utf8')) as { document: never };
  return new Readability(document).parse();
}

/** Runs one contender over all its files in this process and prints what it took. */
export async function readAlone(name: string, folders: readonly string[]): Promise<void> {
  const contender = CONTENDERS[name];
  if (contender === undefined) throw new Error(`there is no contender ${name}`);
  const inputs: File[] = [];
  for (const folder of folders) {
    const { files } = walkArchive(folder);
    for (const file of files) {
      if (contender.ending.test(file.path))
        inputs.push({ path: file.path, bytes: readFileSync(file.absolute) });
    }
  }
  const run = await contender.prepare();
  for (let index = 0; index < WARM_UP; index += 1) {
    const file = inputs[index % inputs.length];
    if (file !== undefined) run(file);
  }
  const started = process.cpuUsage();
  for (const file of inputs) run(file);
  const { user, system } = process.cpuUsage(started);
  const bytes = inputs.reduce((sum, file) => sum + file.bytes.length, 0);
  const result = {
    files: inputs.length,
    bytes,
    seconds: (user + system) / 1e6,
    memory: process.resourceUsage().maxRSS * 1024,
  };
  process.stdout.write(JSON.stringify(result));
}

export function compareReading(folders: readonly string[]): void {
  const load = (loadavg()[0] ?? 0).toFixed(1);
  process.stdout.write(
    `${cpus().length} cores, Node ${process.versions.node}, load ${load}; files in a second of processor time, on one core\n`,
  );
  if (folders.length > 0) {
    compareOn(folders);
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'kliping-benchmark-'));
  try {
    writeDumps(folder);
    compareOn([folder]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compareOn(folders: readonly string[]): void {
  for (const name of Object.keys(CONTENDERS)) {
    const child = spawnSync(process.execPath, [SCRIPT, 'work', name, ...folders], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (child.status !== 0) throw new Error(`${name}: ${child.stderr}`);
    const { files, bytes, seconds, memory } = resultSchema.parse(JSON.parse(child.stdout));
    if (files === 0) continue;
    const rate = (files / seconds).toFixed(0).padStart(6);
    const size = (bytes / files / 1000).toFixed(1);
    process.stdout.write(
      `${name.padEnd(34)}${rate} a second  (${files} of ${size} kB on average, peak memory ${(memory / 1e6).toFixed(0)} MB)\n`,
    );
  }
}

function writeDumps(folder: string): void {
  const corpus = createCorpus({ words: DUMP_WORDS });
  for (let number = 0, written = 0; written < DUMPS; number += 1) {
    const { kind, content } = corpus.file(number);
    if (kind !== 'text') continue;
    writeFileSync(join(folder, `${number}.txt`), content);
    written += 1;
  }
}
