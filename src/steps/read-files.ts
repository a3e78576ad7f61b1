import { readFileSync } from 'node:fs';
import type { Config } from '../settings/config.js';
import { isTextDump, refuseFile, skipOf } from '../ingest/formats.js';
import { skipCostly } from '../ingest/limits.js';
import { fatalFile } from '../model/messages.js';
import { textReader } from '../ingest/text.js';
import type { FoundFile } from '../ingest/walk.js';
import { findRepeatedLines, linesOf, SAMPLE_DOCUMENTS } from '../extract/dumps/repeated-lines.js';
import type { Skipped } from '../model/archive.js';
import type { Declaration } from '../model/document.js';
import type { Limits } from '../model/limits.js';
import type { Store } from '../cache/store.js';
import { compareCodePoints } from '../util/compare.js';
import { sha256 } from '../util/hash.js';
import type { Profile } from '../util/profile.js';
import type { HashedFile } from './find-files.js';
import { runGuarded } from '../threads/guarded-pool.js';
import { chooseThreads } from '../threads/pool.js';
import type * as Reading from './read-document.js';
import type { ReadSettings, WorkItem, WorkResult } from './read-document.js';
import { findModule } from '../util/bundled-code.js';
import { KEY_DIGITS, linesKey, versionOf } from '../cache/code-version.js';
import { storeParts } from './stored-document.js';

/** A document of the store: its parts lie under this key. */
export interface FoundDocument {
  readonly key: string;
}

export interface ReadFiles {
  readonly documents: readonly FoundDocument[];
  readonly skipped: readonly Skipped[];
  /** Under which keys that is stored. */
  readonly skippedKeys: ReadonlyMap<Skipped, string>;
  /** Files that had to be extracted; all others were known. */
  readonly extracted: number;
  /** What they were read with. */
  readonly settings: ReadSettings;
}

export interface ReadFilesOptions {
  readonly config: Config;
  readonly store: Store;
  /** What the table of metadata says about a file. */
  readonly declarationsOf: (file: FoundFile) => readonly Declaration[] | null;
  readonly onDone: (done: number) => void;
  /** Threads; null for one per core. */
  readonly jobs: number | null;
  /** Is told how long each file took. */
  readonly profile?: Profile;
}

/** Files from which on threads save more time than they take to start. */
const READ_THREADS_FROM = 64;
/** Bytes up to which a file is harmless: reading takes time and memory in proportion, and this is ready in some seconds. */
const HARMLESS_BYTES = 1_000_000;
const READ_BATCH = 16;

/** Sees that every document of these files is in the store, and says under which keys. */
export async function readFiles(files: readonly HashedFile[], options: ReadFilesOptions): Promise<ReadFiles> {
  const { config, store } = options;
  const repeated = sampleRepeatedLines(files, store);
  const settings = readSettings(config, repeated);
  const keyOf = createKeyMaker(settings);
  const skipped: Skipped[] = [];
  const skippedKeys = new Map<Skipped, string>();
  const skip = (why: Skipped, key: string): void => {
    skipped.push(why);
    skippedKeys.set(why, key);
  };
  const keys = new Map<string, readonly string[]>();
  const wanted: WorkItem[] = [];
  for (const file of files) {
    const refused = refuseFile(file, config.limits);
    const declarations = options.declarationsOf(file);
    const item = { path: file.path, absolute: file.absolute, size: file.size, declarations };
    if (refused !== null) skipped.push(refused);
    else if (file.sha256 === '') wanted.push(item);
    else {
      const key = keyOf(item, file.sha256);
      const known = findKnown(key, store);
      if (known === null) wanted.push(item);
      else if ('skipped' in known) skip(known.skipped, key);
      else keys.set(file.path, known.keys);
    }
  }
  let done = files.length - wanted.length;
  options.onDone(done);
  await readAll(wanted, { settings, limits: config.limits, jobs: options.jobs }, (item, result) => {
    for (const span of result.spans) options.profile?.add(span);
    const key = keyOf(item, result.sha256);
    const kept = keep(key, result, store);
    if ('skipped' in kept) skip(kept.skipped, key);
    else keys.set(item.path, kept.keys);
    done += 1;
    options.onDone(done);
  });
  options.profile?.count('read', { runs: wanted.length, hits: files.length - wanted.length });
  return {
    documents: files.flatMap((file) => (keys.get(file.path) ?? []).map((key) => ({ key }))),
    skipped,
    skippedKeys,
    extracted: wanted.length,
    settings,
  };
}

/** Returns what reading a document depends on, of an archive's settings and the lines that many of its dumps share. */
export function readSettings(config: Config, repeated: ReadonlySet<string>): ReadSettings {
  return {
    language: config.language.tag,
    outlets: config.outlets.map(({ name, aliases, domain, timezone }) => ({
      name,
      aliases,
      domain,
      timezone,
    })),
    repeated,
    depth: config.limits.depth,
    include: config.include,
    authors: config.authors,
  };
}

type Known = { readonly keys: readonly string[] } | { readonly skipped: Skipped };

/** What is stored of a file: the keys of its documents, or why it has none. */
function findKnown(key: string, store: Store): Known | null {
  const entry = store.get('files', key);
  if (entry === null) return null;
  const known = JSON.parse(entry.toString()) as number | Skipped;
  if (typeof known !== 'number') return { skipped: known };
  const keys = Array.from({ length: known }, (_, i) => `${key}.${i}`);
  return { keys };
}

function keep(key: string, { sha256: hash, outcome }: WorkResult, store: Store): Known {
  if ('skipped' in outcome) {
    // What could not be read may be readable tomorrow.
    if (hash !== '') store.put('files', key, Buffer.from(JSON.stringify(outcome.skipped)));
    return outcome;
  }
  const keys = outcome.documents.map((parts, i) => {
    const own = `${key}.${i}`;
    storeParts(store, own, parts);
    return own;
  });
  store.put('files', key, Buffer.from(String(keys.length)));
  return { keys };
}

/** The key of a file's results: its bytes, its path, what the table says of it, the code, and the settings used. */
function createKeyMaker(settings: ReadSettings): (item: WorkItem, hash: string) => string {
  const { repeated, ...others } = settings;
  const common = sha256(`${versionOf('reading')}\n${JSON.stringify(others)}`);
  const lines = sha256([...repeated].sort(compareCodePoints).join('\n'));
  return ({ path, declarations }, hash) => {
    const dump = isTextDump(path) ? lines : '';
    const row = declarations === null ? '' : JSON.stringify(declarations);
    return sha256(`${common}\n${dump}\n${hash}\n${path}\n${row}`).slice(0, KEY_DIGITS);
  };
}

interface ReadAllOptions {
  readonly settings: ReadSettings;
  readonly limits: Limits;
  readonly jobs: number | null;
}

/** Few and small files here, all others in threads, where one that takes too long or too much memory harms nothing. */
async function readAll(
  items: readonly WorkItem[],
  { settings, limits, jobs }: ReadAllOptions,
  onResult: (item: WorkItem, result: WorkResult) => void,
): Promise<void> {
  if (items.length < READ_THREADS_FROM && items.every(({ size }) => size <= HARMLESS_BYTES)) {
    // In a large archive only the threads read: what it takes is not loaded here as well.
    const { createDocumentReader, readHere } = (await import(
      findModule('steps/read-document')
    )) as typeof Reading;
    const read = await createDocumentReader(settings);
    for (const item of items) onResult(item, readHere(item, read));
    return;
  }
  await runGuarded<WorkItem, WorkResult>({
    worker: findModule('steps/document-worker'),
    threads: Math.min(chooseThreads(jobs), Math.ceil(items.length / READ_BATCH)),
    data: settings,
    items,
    batch: READ_BATCH,
    seconds: limits.seconds,
    memoryMegabytes: limits.memoryMegabytes,
    onResult,
    onFailure: (item, failure) => {
      const skipped =
        failure === 'ended'
          ? skipOf('unreadable', fatalFile(item.path))
          : skipCostly(item.path, failure === 'slow' ? 'seconds' : 'memoryMegabytes', limits);
      // Without a hash it is not kept: the next build tries again.
      onResult(item, { sha256: '', outcome: { skipped }, spans: [] });
    },
  });
}

/** Lines that stand in many text dumps: of a sample, the dumps of the lowest hashes. */
function sampleRepeatedLines(files: readonly HashedFile[], store: Store): ReadonlySet<string> {
  const dumps = files
    .filter((file) => file.sha256 !== '' && isTextDump(file.path))
    .sort((a, b) => compareCodePoints(a.sha256, b.sha256) || compareCodePoints(a.path, b.path));
  const sample: ReadonlySet<string>[] = [];
  for (const file of dumps) {
    if (sample.length >= SAMPLE_DOCUMENTS) break;
    sample.push(...readLines(file, store));
  }
  return findRepeatedLines(sample);
}

function readLines(file: HashedFile, store: Store): readonly ReadonlySet<string>[] {
  const key = linesKey(file.sha256);
  const known = store.get('lines', key);
  if (known !== null) return (JSON.parse(known.toString()) as string[][]).map((lines) => new Set(lines));
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file.absolute);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
  const result = textReader.read({ path: file.path, bytes });
  const documents = 'documents' in result ? result.documents : [];
  const lines = documents.filter((document) => document.structure === 'lines').map(linesOf);
  store.put('lines', key, Buffer.from(JSON.stringify(lines.map((set) => [...set]))));
  return lines;
}
