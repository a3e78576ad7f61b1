import { readFileSync } from 'node:fs';
import type { RandomAccess } from '../ingest/containers/container.js';
import { openFileAccess } from '../ingest/containers/file-access.js';
import { loadContainerReader } from '../ingest/containers/index.js';
import { containerOptions } from '../ingest/containers/options.js';
import type { Source } from '../model/document.js';
import type { Config } from '../settings/config.js';
import type { Store } from '../cache/store.js';
import type { HashedFile } from './find-files.js';
import { listContainer, type Listing } from './list-containers.js';

export interface SourceReaderOptions {
  readonly files: readonly HashedFile[];
  readonly config: Config;
  readonly store: Store;
  /** Tells of the beginning of a file that its bytes are wanted as they are, whatever its reader makes of it. */
  readonly isKeptWhole?: (head: Uint8Array) => boolean;
}

/** Bytes that tell what a file is. */
const HEAD_BYTES = 64;

/** The bytes that an article was read from. */
export interface SourceBytes {
  readonly bytes: Uint8Array;
  /** The encoding that its container states; null where the bytes tell. */
  readonly charset: string | null;
  /** Whether the bytes are those of a whole file, in which other articles may stand as well. */
  readonly isWholeFile: boolean;
}

/** Returns a function that reads the bytes of an article's source again, of a file or of a record in one; null when they cannot be had. */
export function createSourceReader({
  files,
  config,
  store,
  isKeptWhole = () => false,
}: SourceReaderOptions): (source: Source) => Promise<SourceBytes | null> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const options = containerOptions(config);
  // The articles of one container follow each other.
  let last: { readonly path: string; readonly listing: Listing | null } | null = null;
  const list = async (file: HashedFile): Promise<Listing | null> => {
    if (last?.path !== file.path) {
      // What is withheld must not come into the store by this way either.
      const kept = config.takedowns.length > 0 ? null : store;
      last = { path: file.path, listing: await listContainer(file, { store: kept, containers: options }) };
    }
    return last.listing;
  };
  return async ({ path, record }) => {
    const file = byPath.get(path);
    if (file === undefined) return null;
    const readWhole = (): SourceBytes | null => {
      const bytes = readOrNull(file.absolute);
      return bytes === null ? null : { bytes, charset: null, isWholeFile: true };
    };
    const head =
      record === null
        ? await withFile(path, file.absolute, (access) => Promise.resolve(access.read(0, HEAD_BYTES)))
        : null;
    if (head !== null && isKeptWhole(head)) return readWhole();
    const listing = await list(file);
    if (listing === null) return readWhole();
    // The one page of a file has no name.
    const name = record ?? '';
    const entry = listing.entries.find(({ locator, kind }) => locator === name && kind === 'document');
    if (entry === undefined) return null;
    const reader = await loadContainerReader(listing.format);
    const member = await withFile(path, file.absolute, (access) => reader.open(access, entry, options));
    if (member === null || 'skipped' in member) return null;
    return { bytes: member.bytes, charset: member.charset, isWholeFile: false };
  };
}

/** Opens a file for a while; null where it was taken away meanwhile: whatever else is wrong with it was said when it was listed. */
export async function withFile<T>(
  path: string,
  absolute: string,
  use: (file: RandomAccess) => Promise<T>,
): Promise<T | null> {
  try {
    const file = openFileAccess(path, absolute);
    try {
      return await use(file);
    } finally {
      file.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** Returns the bytes of a file; null when it cannot be read. */
export function readOrNull(absolute: string): Buffer | null {
  try {
    return readFileSync(absolute);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
