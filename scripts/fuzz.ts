/**
 * `npm run fuzz -- [documents] --seconds N [--seed S]`: changes documents at random and reads them, for N seconds. Every reader, the
 * extraction and the recognition of names must take whatever comes: no exception, no input that takes longer than the limit,
 * every offset in its text. `--seed S --case I` runs one case again. Ends with code 1 when anything was found.
 * `npm run fuzz -- containers DIR`: the same with files that hold many documents.
 * `npm run fuzz -- increments`: builds archives step by step instead, see `increments/run-sequence.ts`.
 */
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { createRecognizer } from '../src/entities/recognize/recognize.js';
import { createExtractor } from '../src/extract/extractor.js';
import { loadReaders, type FindReader } from '../src/ingest/ingest-file.js';
import { indonesian } from '../src/languages/id/index.js';
import { LANGUAGES } from '../src/languages/index.js';
import { loadModels } from '../src/entities/recognize/load-models.js';
import { loadInputs, mutate } from './fuzz-inputs.js';
import { createRandom } from './random.js';
import { readOptions } from './read-options.js';

/** Milliseconds one input of some kilobytes may take, on a busy machine: usual are one to twenty. */
const LIMIT = 5_000;
/** Milliseconds between two looks at the worker. */
const LOOK = 500;
/** Findings after which it is no use to go on. */
const ENOUGH = 20;

const jobSchema = z.object({ seed: z.number(), first: z.number(), state: z.instanceof(SharedArrayBuffer) });
/** Cells of what worker and supervisor share: the case under way, NONE while the worker starts. */
const CURRENT = 0;
const NONE = -1;

interface Finding {
  readonly index: number;
  readonly message: string;
}

/** Throws when the case breaks a promise. */
function runCase(
  inputs: ReturnType<typeof loadInputs>,
  seed: number,
  index: number,
  read: ReadDocument,
): void {
  const input = mutate(inputs, createRandom(seed * 1_000_003 + index));
  const result = read.findReader(input.path)?.read(input);
  if (result === undefined || !('documents' in result)) return;
  for (const document of result.documents) {
    const record = read.extract(document);
    JSON.stringify(record);
    let last = 0;
    for (const { start, end, surface } of read.recognize(record.text, indonesian)) {
      if (start < last || end <= start || record.text.slice(start, end) !== surface)
        throw new Error(`a name stands at ${start}–${end}, where it is not`);
      last = end;
    }
  }
}

/** What a document goes through after its reader. */
interface ReadDocument {
  readonly extract: ReturnType<typeof createExtractor>;
  readonly recognize: ReturnType<typeof createRecognizer>;
  readonly findReader: FindReader;
}

async function prepare(): Promise<ReadDocument> {
  return {
    extract: createExtractor({ languages: LANGUAGES, language: indonesian, outlets: [] }),
    recognize: createRecognizer(loadModels()),
    findReader: await loadReaders(),
  };
}

async function work(): Promise<void> {
  const { seed, first, state } = jobSchema.parse(workerData);
  const cells = new Int32Array(state);
  const inputs = loadInputs();
  const read = await prepare();
  for (let index = first; ; index += 1) {
    Atomics.store(cells, CURRENT, index);
    try {
      runCase(inputs, seed, index, read);
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({ index, message } satisfies Finding);
    }
  }
}

async function supervise(seconds: number, seed: number): Promise<number> {
  const cells = new Int32Array(new SharedArrayBuffer(4));
  const findings: Finding[] = [];
  let slowest = 0;
  let cases = 0;
  const start = (first: number): Worker => {
    Atomics.store(cells, CURRENT, NONE);
    const worker = new Worker(fileURLToPath(import.meta.url), {
      workerData: { seed, first, state: cells.buffer },
    });
    worker.on('message', (finding: Finding) => findings.push(finding));
    worker.on('error', (error) => findings.push({ index: cells[CURRENT] ?? 0, message: String(error) }));
    return worker;
  };
  let worker = start(0);
  const until = performance.now() + seconds * 1000;
  let [seen, since] = [NONE, performance.now()];
  while (performance.now() < until && findings.length < ENOUGH) {
    await new Promise((resolve) => setTimeout(resolve, LOOK));
    const current = Atomics.load(cells, CURRENT);
    if (current === NONE || current !== seen) [seen, since] = [current, performance.now()];
    cases = Math.max(cases, current);
    slowest = Math.max(slowest, performance.now() - since);
    if (performance.now() - since < LIMIT) continue;
    findings.push({ index: current, message: `it takes longer than ${LIMIT / 1000} s` });
    await worker.terminate();
    worker = start(current + 1);
    [seen, since] = [NONE, performance.now()];
  }
  await worker.terminate();
  for (const { index, message } of findings)
    process.stdout.write(`npm run fuzz -- --seed ${seed} --case ${index}\n  ${message}\n`);
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  process.stdout.write(
    `${cases} inputs in ${seconds} s (seed ${seed}): ${findings.length} found; no input over ${Math.max(LOOK, Math.round(slowest))} ms but those listed; peak memory ${memory} MB\n`,
  );
  return cases > 0 && findings.length === 0 ? 0 : 1;
}

const USAGE = `npm run fuzz -- [documents] [--seconds 60] [--seed 1] [--case N]
  Changes documents at random and reads them. --case runs one of them again.
npm run fuzz -- containers DIR [--seconds 60] [--seed 1] [--case N]
  Changes the web archives, exports, tables and documents in DIR at random, lists them and opens all that they hold.
npm run fuzz -- increments [--seconds 600] [--seed 1] [--articles N] [--length 24 | --steps N,N…] [--check 2] [--same-process]
  Changes archives step by step, and compares the site after every second step with one built from nothing. What it finds it
  makes shorter, and prints how to run that again. --articles and --steps: so many articles, these steps only.
  --same-process: builds from nothing in this process too; quicker, and blind to what a process remembers.`;

/** Seconds for making a sequence of steps that breaks something shorter. */
const SHRINK_SECONDS = 300;

async function main(): Promise<number> {
  const { values, positionals } = readOptions(USAGE, {
    allowPositionals: true,
    options: {
      seconds: { type: 'string' },
      seed: { type: 'string', default: '1' },
      case: { type: 'string' },
      articles: { type: 'string' },
      length: { type: 'string', default: '24' },
      steps: { type: 'string' },
      check: { type: 'string', default: '2' },
      'same-process': { type: 'boolean', default: false },
    },
  });
  const [kind = 'documents'] = positionals;
  const seed = Number(values.seed);
  if (kind === 'increments') {
    const { fuzzIncrements } = await import('./increments/fuzz-increments.js');
    return fuzzIncrements({
      seed,
      articles: values.articles === undefined ? null : Number(values.articles),
      steps:
        values.steps?.split(',').map(Number) ?? Array.from({ length: Number(values.length) }, (_, i) => i),
      checkEvery: Number(values.check),
      seconds: values.steps === undefined ? Number(values.seconds ?? '600') : 0,
      isApart: !values['same-process'],
      shrinkSeconds: values.steps === undefined ? SHRINK_SECONDS : 0,
    });
  }
  if (kind === 'containers' && positionals[1] !== undefined) {
    const { fuzzContainers } = await import('./fuzz-containers.js');
    const only = values.case === undefined ? null : Number(values.case);
    return fuzzContainers(positionals[1], { seconds: Number(values.seconds ?? '60'), seed, only });
  }
  if (kind !== 'documents') {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  if (values.case === undefined) return supervise(Number(values.seconds ?? '60'), seed);
  runCase(loadInputs(), seed, Number(values.case), await prepare());
  return 0;
}

if (isMainThread) process.exitCode = await main();
else await work();
