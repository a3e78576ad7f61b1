import { readFileSync } from 'node:fs';
import type { Config } from '../settings/config.js';
import { isTextDump, refuseFile, skipOf } from '../ingest/formats.js';
import { skipCostly } from '../ingest/limits.js';
import { fatalFile } from '../model/messages.js';
import { isUnpredictable } from '../ingest/containers/identify.js';
import { holdsCaptures } from '../ingest/containers/index.js';
import { mayBeContainer } from '../ingest/containers/identify.js';
import { containerOptions } from '../ingest/containers/options.js';
import { textReader } from '../ingest/text.js';
import { findRepeatedLines, linesOf, SAMPLE_DOCUMENTS } from '../extract/dumps/repeated-lines.js';
import type { Skipped } from '../model/archive.js';
import { addressOf, type Sighting } from '../corpus/captures.js';
import type { Entry } from '../ingest/containers/container.js';
import type { ContainerPlace } from '../model/document.js';
import type { Limits } from '../model/limits.js';
import type { Store } from '../cache/store.js';
import { recordKey } from '../model/source-key.js';
import { compareCodePoints } from '../util/compare.js';
import { sha256 } from '../util/hash.js';
import type { Profile } from '../util/profile.js';
import type { HashedFile } from './find-files.js';
import { runGuarded } from '../threads/guarded-pool.js';
import { chooseThreads } from '../threads/pool.js';
import { forgetListings, listContainer } from './list-containers.js';
import type * as Reading from './read-document.js';
import type { ReadSettings, WorkItem, WorkRecord, WorkResult } from './read-document.js';
import type { RowFinders } from './row-finders.js';
import { findModule } from '../util/bundled-code.js';
import { KEY_DIGITS, linesKey, versionOf } from '../cache/code-version.js';
import { storeParts } from './stored-document.js';

/** A document of the store: its parts lie under this key. */
export interface FoundDocument {
  readonly key: string;
}

/** A picture that a container file holds. */
export interface HeldPicture extends WorkRecord {
  /** The container's path in the archive, and on the disk. */
  readonly path: string;
  readonly absolute: string;
}

export interface ReadFiles {
  readonly documents: readonly FoundDocument[];
  /** What containers say of pages besides their documents. */
  readonly sightings: readonly Sighting[];
  /** Where records lie in their container files, by {@link recordKey}. */
  readonly places: ReadonlyMap<string, ContainerPlace>;
  /** The paths of the containers that hold what a crawler fetched. */
  readonly crawls: ReadonlySet<string>;
  /** The pictures that containers hold. */
  readonly pictures: readonly HeldPicture[];
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
  /** What the tables of metadata say about a file, or about one of its records. */
  readonly declarationsOf: RowFinders['declarationsOf'];
  readonly addressedIn?: RowFinders['addressedIn'];
  /** The one record of its container that is wanted, by its locator or its address; without it, all are. */
  readonly onlyRecord?: string | null;
  /** Whether pages are kept that are no articles: of files that were named one by one. */
  readonly keepsPages?: boolean;
  /** Whether each record that is skipped is told by itself. */
  readonly tellsEach?: boolean;
  readonly onDone: (done: number, total: number) => void;
  /** The archive whose store may know what a machine read in scans, where `store` is another one. */
  readonly keptIn?: string;
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
  const settings = readSettings(config, repeated, options);
  const keyOf = createKeyMaker(settings);
  const skipped: Skipped[] = [];
  const skippedKeys = new Map<Skipped, string>();
  const skip = (why: Skipped, key: string): void => {
    skipped.push(why);
    skippedKeys.set(why, key);
  };
  const keys = new Map<WorkItem, readonly string[]>();
  const wanted: WorkItem[] = [];
  const units = await listUnits(files, options, (item, hash) => findKnown(keyOf(item, hash), store) !== null);
  skipped.push(...units.skipped);
  for (const { item, hash } of units.items) {
    if (hash === '') wanted.push(item);
    else {
      const key = keyOf(item, hash);
      const known = findKnown(key, store);
      if (known === null) wanted.push(item);
      else if ('skipped' in known) skip(known.skipped, key);
      else keys.set(item, known.keys);
    }
  }
  const total = units.items.length;
  let done = total - wanted.length;
  options.onDone(done, total);
  await readAll(wanted, { settings, limits: config.limits, jobs: options.jobs }, (item, result) => {
    for (const span of result.spans) options.profile?.add(span);
    const key = keyOf(item, result.sha256);
    const kept = keep(key, result, store);
    if ('skipped' in kept) skip(kept.skipped, key);
    else keys.set(item, kept.keys);
    done += 1;
    options.onDone(done, total);
  });
  options.profile?.count('read', { runs: wanted.length, hits: total - wanted.length });
  return {
    documents: units.items.flatMap(({ item }) => (keys.get(item) ?? []).map((key) => ({ key }))),
    sightings: units.sightings,
    places: units.places,
    crawls: units.crawls,
    pictures: units.pictures,
    skipped,
    skippedKeys,
    extracted: wanted.length,
    settings,
  };
}

/** What is read at once: a file, or a record of a container. */
interface Unit {
  readonly item: WorkItem;
  /** SHA-256 of what it is made of; '' when it cannot be read. */
  readonly hash: string;
}

interface Units {
  readonly items: readonly Unit[];
  readonly sightings: readonly Sighting[];
  readonly places: ReadonlyMap<string, ContainerPlace>;
  readonly crawls: ReadonlySet<string>;
  readonly pictures: readonly HeldPicture[];
  readonly skipped: readonly Skipped[];
}

/** Finds what is to be read: files, and the records of those that are containers. */
async function listUnits(
  files: readonly HashedFile[],
  { config, store, declarationsOf, addressedIn, onlyRecord = null, tellsEach = false }: ReadFilesOptions,
  isKnown: (item: WorkItem, hash: string) => boolean,
): Promise<Units> {
  const containers = containerOptions(config);
  // What is withheld must not stay in the store: an address says what a page is about.
  const isPrivate = config.takedowns.length > 0;
  if (isPrivate) forgetListings(store);
  const items: Unit[] = [];
  const sightings: Sighting[] = [];
  const places = new Map<string, ContainerPlace>();
  const crawls = new Set<string>();
  const pictures: HeldPicture[] = [];
  const skipped: Skipped[] = [];
  for (const file of files) {
    const { path, absolute, size, sha256: hash } = file;
    const refused = refuseFile(file, config.limits);
    if (refused !== null) {
      skipped.push(refused);
      continue;
    }
    const plain = { path, absolute, size, record: null, declarations: declarationsOf(file) };
    // What was read as a plain document is none.
    const isDocument = mayBeContainer(path) && hash !== '' && isKnown(plain, hash);
    const listing = isDocument
      ? null
      : await listContainer(file, { store: isPrivate ? null : store, containers, tellsEach });
    if (listing === null) {
      items.push({ item: plain, hash });
      continue;
    }
    skipped.push(...listing.skipped);
    const { format } = listing;
    const rows = addressedIn?.(file) ?? [];
    if (holdsCaptures(format)) crawls.add(path);
    for (const entry of listing.entries) {
      const { locator, kind, digest, offset, length, url } = entry;
      if (kind === 'revisit' || kind === 'redirect') sightings.push(...toSighting(path, entry));
      if (kind === 'picture') pictures.push({ path, absolute, format, entry });
      if (kind !== 'document' || !isMeant(entry, onlyRecord)) continue;
      const declarations = declarationsOf(file, locator, url);
      const record = { format, entry };
      const addressed = url === null && locator !== '' && rows.length > 0 ? { addressed: rows } : {};
      const item = { path, absolute, size: length ?? 0, record, declarations, ...addressed };
      items.push({ item, hash: digest });
      places.set(recordKey(path, locator), { sha256: hash, size, offset, length });
    }
  }
  return { items, sightings, places, crawls, pictures, skipped };
}

/** Tells whether a record is the one that is wanted, by its locator or its address. */
function isMeant({ locator, url }: Entry, wanted: string | null): boolean {
  if (wanted === null || wanted === '*' || wanted === locator) return true;
  const address = addressOf(wanted);
  // Where a listing does not know addresses, its documents are read, and looked at.
  return address !== null && (url === null || addressOf(url) === address);
}

function toSighting(path: string, entry: Entry): readonly Sighting[] {
  const { url, capturedAt, locator, kind, state } = entry;
  if (url === null) return [];
  const leadsTo = kind === 'redirect' ? state : null;
  return [{ path, record: locator, url, capturedAt, leadsTo }];
}

/** Returns what reading a document depends on, of an archive's settings and the lines that many of its dumps share. */
export function readSettings(
  config: Config,
  repeated: ReadonlySet<string>,
  { keepsPages = false, onlyRecord = null }: Pick<ReadFilesOptions, 'keepsPages' | 'onlyRecord'> = {},
): ReadSettings {
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
    keepsPages,
    keepsRecords: onlyRecord !== null,
    authors: config.authors,
    containers: containerOptions(config),
  };
}

type Known = { readonly keys: readonly string[] } | { readonly skipped: Skipped };

/** What is stored of a file: the keys of its documents, or why it has none. */
export function findKnown(key: string, store: Store): Known | null {
  const entry = store.get('files', key);
  if (entry === null) return null;
  const known = JSON.parse(entry.toString()) as number | Skipped;
  if (typeof known !== 'number') return { skipped: known };
  const keys = Array.from({ length: known }, (_, i) => `${key}.${i}`);
  return { keys };
}

export function keep(key: string, { sha256: hash, outcome }: WorkResult, store: Store): Known {
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
export function createKeyMaker(settings: ReadSettings): (item: WorkItem, hash: string) => string {
  const { repeated, ...others } = settings;
  const common = sha256(`${versionOf('reading')}\n${JSON.stringify(others)}`);
  const lines = sha256([...repeated].sort(compareCodePoints).join('\n'));
  return ({ path, record, declarations, addressed }, hash) => {
    const dump = isTextDump(path) ? lines : '';
    const own = declarations === null ? '' : JSON.stringify(declarations);
    const row = addressed === undefined ? own : `${own}\n${JSON.stringify(addressed)}`;
    const place = record === null ? path : `${path}#${describeEntry(record)}`;
    return sha256(`${common}\n${dump}\n${hash}\n${place}\n${row}`).slice(0, KEY_DIGITS);
  };
}

/** All that a record's document depends on but its bytes and its place, which moves when others are added. */
function describeEntry({ format, entry }: WorkRecord): string {
  const { locator, url, capturedAt, state } = entry;
  return JSON.stringify([format, locator, url, capturedAt, state]);
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
  if (items.length < READ_THREADS_FROM && items.every(isHarmless)) {
    // In a large archive only the threads read: what it takes is not loaded here as well.
    const { createDocumentReader, DocumentQueue } = (await import(
      findModule('steps/read-document')
    )) as typeof Reading;
    const queue = new DocumentQueue(await createDocumentReader(settings));
    for (const item of items) onResult(item, await queue.read(item));
    queue.close();
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

function isHarmless({ path, size, record }: WorkItem): boolean {
  return size <= HARMLESS_BYTES && ![path, record?.entry.locator ?? ''].some(isUnpredictable);
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
