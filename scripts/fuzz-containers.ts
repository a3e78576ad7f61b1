import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContainerOptions, Entry } from '../src/ingest/containers/container.js';
import { bytesAccess } from '../src/ingest/containers/file-access.js';
import { containersFor, identifyContainer, mayBeContainer } from '../src/ingest/containers/identify.js';
import { readMember } from '../src/ingest/containers/member-document.js';
import { loadReaders, type FindReader } from '../src/ingest/ingest-file.js';
import { mutate, type FuzzInput } from './fuzz-inputs.js';
import { createRandom } from './random.js';

/** Bytes of the largest containers that are changed: larger ones take seconds each. */
const MAX_BYTES = 400_000;
/** Milliseconds that one changed container may take, with all that it holds. */
const LIMIT = 20_000;
const ENOUGH = 20;

const OPTIONS: ContainerOptions = {
  documentBytes: 2_000_000,
  records: 500,
  tables: [],
  wordpress: { types: [], pages: false },
};

/**
 * Changes the containers of a folder at random, lists them and opens all that they hold. Resolves to the exit code: 1 when a reader
 * threw, gave a place outside of its file, or took too long.
 */
export async function fuzzContainers(
  folder: string,
  { seconds, seed, only }: { readonly seconds: number; readonly seed: number; readonly only: number | null },
): Promise<number> {
  const inputs = loadContainers(folder);
  if (inputs.length === 0) {
    process.stderr.write(`There are no files of containers in ${folder}.\n`);
    return 2;
  }
  const findReader = await loadReaders();
  const until = performance.now() + seconds * 1000;
  let [found, cases, slowest] = [0, 0, 0];
  for (let index = only ?? 0; found < ENOUGH; index += 1) {
    const started = performance.now();
    const problem = await runCase(mutate(inputs, createRandom(seed * 1_000_003 + index)), findReader);
    const took = performance.now() - started;
    slowest = Math.max(slowest, took);
    cases += 1;
    const said = problem ?? (took > LIMIT ? `it takes ${Math.round(took / 1000)} s` : null);
    if (said !== null) {
      found += 1;
      process.stdout.write(`npm run fuzz -- containers DIR --seed ${seed} --case ${index}\n  ${said}\n`);
    }
    if (only !== null || performance.now() > until) break;
  }
  process.stdout.write(
    `${cases} containers (seed ${seed}): ${found} found; the slowest took ${Math.round(slowest)} ms\n`,
  );
  return found === 0 ? 0 : 1;
}

async function runCase({ path, bytes }: FuzzInput, findReader: FindReader): Promise<string | null> {
  const file = bytesAccess(path, bytes);
  try {
    const format = identifyContainer(file);
    if (format === null) return null;
    const reader = await format.load();
    for await (const listed of reader.list(file, OPTIONS)) {
      if (!('entry' in listed)) continue;
      const { entry } = listed;
      if (isOutside(entry, file.size))
        return `${path}: a place outside of the file: ${JSON.stringify(entry)}`;
      if (entry.kind === 'picture') await reader.openPicture?.(file, entry, OPTIONS);
      if (entry.kind !== 'document') continue;
      const member = await reader.open(file, entry, OPTIONS);
      readMember(member, { path, entry, findReader, maxDepth: 1000, isIncluded: false });
    }
    return null;
  } catch (error) {
    return `${path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

function isOutside({ offset, length }: Entry, size: number): boolean {
  return offset !== null && (offset < 0 || length === null || length < 0 || offset + length > size);
}

function loadContainers(folder: string): readonly FuzzInput[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && (containersFor(entry.name).length > 0 || mayBeContainer(entry.name)))
    .map((entry) => ({
      path: entry.name,
      bytes: new Uint8Array(readFileSync(join(entry.parentPath, entry.name))),
    }))
    .filter(({ bytes }) => bytes.length <= MAX_BYTES)
    .filter(({ path, bytes }) => identifyContainer(bytesAccess(path, bytes)) !== null);
}
