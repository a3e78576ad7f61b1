import type { Store } from '../cache/store.js';
import { KEY_DIGITS, versionOf } from '../cache/code-version.js';
import type { ContainerOptions, Entry, RandomAccess } from '../ingest/containers/container.js';
import { openFileAccess } from '../ingest/containers/file-access.js';
import { containersFor, identifyContainer, mayBeContainer } from '../ingest/containers/identify.js';
import { loadContainerReader } from '../ingest/containers/index.js';
import { findFormat, skipOf } from '../ingest/formats.js';
import { groupSkips, nameSkips } from '../corpus/group-skips.js';
import type { Skipped } from '../model/archive.js';
import { tooManyRecords, unknownContainer, unreadableFile } from '../model/messages.js';
import { sha256 } from '../util/hash.js';
import { compress, decompress } from './document-details.js';
import type { HashedFile } from './find-files.js';

/** What a container file holds. */
export interface Listing {
  /** The name of its format. */
  readonly format: string;
  readonly entries: readonly Entry[];
  /** What it holds that is not read, and what is wrong with it. */
  readonly skipped: readonly Skipped[];
}

export interface ListOptions {
  /** Where listings are kept; null where none may stay. */
  readonly store: Store | null;
  readonly containers: ContainerOptions;
  /** Whether each record that is skipped is told by itself; default: those skipped for one reason are told together. */
  readonly tellsEach?: boolean;
}

/** Entries that are stored as one value. */
const BATCH = 1000;

/** The first value of a stored listing; the batches of entries follow it. */
interface StoredListing extends Omit<Listing, 'entries'> {
  readonly batches: number;
}

/**
 * Returns what a container file holds, from the store where its bytes are known; null for a file that is none. One that has the ending
 * of a container's name and the beginning of none is skipped, unless it can be read as what its ending says.
 */
export async function listContainer(file: HashedFile, options: ListOptions): Promise<Listing | null> {
  const isNamedSo = containersFor(file.path).length > 0;
  if (!isNamedSo && !mayBeContainer(file.path)) return null;
  const key = listingKey(file, options.containers);
  const known = options.store === null ? null : findListing(key, options.store);
  if (known !== null) return known.format === '' ? null : known;
  const listing = await readListing(file, options);
  // A plain document is told from its beginning as quickly as from the store.
  if (listing === null && !isNamedSo) return null;
  // What could not be read may be readable tomorrow.
  if (file.sha256 !== '' && options.store !== null) storeListing(key, listing ?? NO_LISTING, options.store);
  return listing;
}

/**
 * Takes what containers hold out of the store, for good: addresses and names of records that may be withheld. Nothing else of it is
 * lost but the time to list them again.
 */
export function forgetListings(store: Store): void {
  const keys = [...store.keys('entries')];
  for (const key of keys) store.remove('entries', key);
  if (keys.length > 0) store.compact();
}

const NO_LISTING: Listing = { format: '', entries: [], skipped: [] };

function listingKey(
  { path, sha256: hash }: Pick<HashedFile, 'path' | 'sha256'>,
  options: ContainerOptions,
): string {
  return sha256(`${versionOf('reading')}\n${JSON.stringify(options)}\n${path}\n${hash}`).slice(0, KEY_DIGITS);
}

function findListing(key: string, store: Store): Listing | null {
  const head = store.get('entries', key);
  if (head === null) return null;
  const { batches, ...listing } = JSON.parse(decompress(head)) as StoredListing;
  const entries: Entry[] = [];
  for (let i = 0; i < batches; i += 1) {
    const batch = store.get('entries', `${key}.${i}`);
    if (batch === null) return null;
    for (const entry of JSON.parse(decompress(batch)) as readonly Entry[]) entries.push(entry);
  }
  return { ...listing, entries };
}

function storeListing(key: string, { entries, ...listing }: Listing, store: Store): void {
  const batches = Math.ceil(entries.length / BATCH);
  for (let i = 0; i < batches; i += 1)
    store.put('entries', `${key}.${i}`, compress(JSON.stringify(entries.slice(i * BATCH, (i + 1) * BATCH))));
  store.put('entries', key, compress(JSON.stringify({ ...listing, batches } satisfies StoredListing)));
}

async function readListing(file: HashedFile, options: ListOptions): Promise<Listing | null> {
  const { path } = file;
  let access: ReturnType<typeof openFileAccess> | null = null;
  try {
    access = openFileAccess(path, file.absolute);
    const format = identifyContainer(access);
    if (format !== null) return await listEntries(access, format.name, options);
    if (findFormat(path) !== null) return null;
    const forms = containersFor(path).map(({ name }) => name);
    return { ...NO_LISTING, format: 'none', skipped: [skipOf('unsupported', unknownContainer(path, forms))] };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { ...NO_LISTING, format: 'none', skipped: [skipOf('unreadable', unreadableFile(path, error))] };
  } finally {
    access?.close();
  }
}

async function listEntries(
  access: RandomAccess,
  format: string,
  { containers: options, tellsEach = false }: ListOptions,
): Promise<Listing> {
  const { path } = access;
  const reader = await loadContainerReader(format);
  const entries: Entry[] = [];
  const skipped: Skipped[] = [];
  for await (const listed of reader.list(access, options)) {
    if ('skipped' in listed) {
      const { reason, locator, diagnostic } = listed.skipped;
      skipped.push({ path, record: locator, reason, diagnostic: { ...diagnostic, path } });
    } else if (entries.length < options.records) entries.push(listed.entry);
    else {
      skipped.push(skipOf('too-many', tooManyRecords(path, options.records)));
      break;
    }
  }
  return { format, entries, skipped: tellsEach ? nameSkips(skipped) : groupSkips(skipped) };
}
