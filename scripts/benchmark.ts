/**
 * `npm run benchmark -- extract DIR`: saved pages (.html) and text dumps (.txt) below DIR a second, on one core, compared with the usual
 * stack (Mozilla's Readability on linkedom) on the same pages in the same run, each in a process of its own. Times of shared
 * machines vary: compare the ratio.
 *
 * `npm run benchmark -- entities [TEXT] [--language id]`: words a second that names are looked for in, and how long the trained models take to load.
 * TEXT is a text file or a folder of articles; the sample articles when it is left out.
 * `npm run benchmark -- search SITE`: searching a built site in a browser (benchmark-search.ts).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import { createExtractor } from '../src/extract/extractor.js';
import { loadReaders } from '../src/ingest/ingest-file.js';
import { walkArchive } from '../src/ingest/walk.js';
import { indonesian } from '../src/languages/id/index.js';
import { findLanguage, LANGUAGES } from '../src/languages/index.js';
import { PACKAGE_ROOT } from '../src/util/package-root.js';
import { compareBuilds } from './benchmark/build.js';
import { measureNames } from './ner/benchmark.js';
import { benchmarkSearch } from './benchmark-search.js';
import { readOptions } from './read-options.js';

interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files a run is warmed up with, if need be the same ones again: the compiler has then optimized what is used often. */
const WARM_UP = 200;

const resultSchema = z.object({
  files: z.number(),
  bytes: z.number(),
  seconds: z.number(),
  memory: z.number(),
});

/** Does its work with one file. */
type Contender = (file: File) => unknown;

/** The contenders: what each does with one file. */
const CONTENDERS: Readonly<
  Record<string, { readonly ending: RegExp; readonly prepare: () => Promise<Contender> }>
> = {
  'Kliping, saved pages': { ending: /\.html?$/i, prepare: prepareKliping },
  'Readability + linkedom, the same': { ending: /\.html?$/i, prepare: () => Promise.resolve(runReadability) },
  'Kliping, text dumps': { ending: /\.txt$/i, prepare: prepareKliping },
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
async function work(name: string, folder: string): Promise<void> {
  const contender = CONTENDERS[name];
  if (contender === undefined) throw new Error(`there is no contender ${name}`);
  const { files } = await walkArchive(folder);
  const inputs = files
    .filter((file) => contender.ending.test(file.path))
    .map((file) => ({ path: file.path, bytes: readFileSync(file.absolute) }));
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

function compare(folder: string): void {
  process.stdout.write(`${cpus().length} cores, Node ${process.versions.node}; processor time\n`);
  for (const name of Object.keys(CONTENDERS)) {
    const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'work', folder, name], {
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

async function benchmarkNames(path: string, tag: string): Promise<void> {
  const language = findLanguage(tag);
  if (language === null) throw new Error(`--language ${tag}: Kliping knows id and en`);
  const { load, tokens, model, full } = await measureNames(path, language);
  process.stdout.write(
    `${cpus().length} cores, Node ${process.versions.node}; processor time, ${tokens} tokens\n`,
  );
  process.stdout.write(`models loaded in ${(load * 1000).toFixed(0)} ms\n`);
  process.stdout.write(`trained tagger   ${model.toFixed(0).padStart(8)} tokens a second\n`);
  process.stdout.write(`as articles get  ${full.toFixed(0).padStart(8)} tokens a second\n`);
}

const USAGE = [
  'npm run benchmark -- build N… [--rounds 3]',
  'npm run benchmark -- search SITE',
  'npm run benchmark -- extract DIR',
  'npm run benchmark -- entities [TEXT] [--language id|en]',
].join('\n');
const { positionals, values } = readOptions(USAGE, {
  allowPositionals: true,
  options: { language: { type: 'string', default: 'id' }, rounds: { type: 'string', default: '3' } },
});
const [kind, folder, name, ...rest] = positionals;
if (kind === 'work' && folder !== undefined && name !== undefined) await work(name, folder);
else if (kind === 'extract' && folder !== undefined) compare(folder);
else if (kind === 'entities') await benchmarkNames(folder ?? join(PACKAGE_ROOT, 'seeds'), values.language);
else if (kind === 'search' && folder !== undefined) await benchmarkSearch(folder);
else if (kind === 'build') {
  const sizes = [folder, name, ...rest].flatMap((size) => (size === undefined ? [] : [Number(size)]));
  await compareBuilds(sizes.length === 0 ? [1000] : sizes, Number(values.rounds));
} else {
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}
