import { statSync } from 'node:fs';
import { sha256 } from '../util/hash.js';
import type { Store } from './store.js';

/** What the disk says of a file without reading it: any change of its bytes changes one of these. */
export interface FileStamp {
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. A program can set this time back. */
  readonly modified: number;
  /** Milliseconds since 1970, of the last change of the file or of what the disk says of it. No program can set it. */
  readonly changed: number;
  readonly inode: number;
}

/** The hashes of files that an earlier build read, for as long as nobody has changed these files since. */
export interface KnownFiles {
  /** Returns the SHA-256 of a file in hexadecimal digits; null when it has to be read. */
  readonly find: (absolute: string) => string | null;
  /** Notes a file that was read now. Its stamp was taken by the last `find`, so before it was read. */
  readonly note: (absolute: string, hash: string) => void;
  /** Keeps what was found and noted, and nothing else. */
  readonly save: () => void;
}

type Row = readonly [
  path: string,
  size: number,
  modified: number,
  changed: number,
  inode: number,
  hash: string,
];

const TABLE = 'stamps';
const KEY = 'files';
/**
 * Milliseconds. Some disks count time in steps of two seconds: a file that changed within the last step may change once more without a
 * change of its times, so it is read again by the next build (Git calls such an entry racy).
 */
const STEP = 2_000;

/**
 * Opens what a store knows of an archive's files. Paths are kept as digests, so that they say nothing. `clock` returns the time in
 * milliseconds since 1970.
 */
export function openKnownFiles(store: Store, clock: () => number = Date.now): KnownFiles {
  const old = new Map(readRows(store).map((row) => [row[0], row]));
  const rows: Row[] = [];
  const stamps = new Map<string, FileStamp>();
  let isFresh = false;
  return {
    find: (absolute) => {
      const stamp = readStamp(absolute);
      if (stamp === null) return null;
      const row = old.get(sha256(absolute));
      if (row === undefined || !isSame(row, stamp)) {
        stamps.set(absolute, stamp);
        return null;
      }
      rows.push(row);
      return row[5];
    },
    note: (absolute, hash) => {
      const stamp = stamps.get(absolute);
      if (stamp === undefined || hash === '') return;
      // What was changed in the future comes from a clock that runs otherwise.
      if (Math.max(stamp.modified, stamp.changed) > clock() - STEP) return;
      rows.push([sha256(absolute), stamp.size, stamp.modified, stamp.changed, stamp.inode, hash]);
      isFresh = true;
    },
    save: () => {
      if (isFresh || rows.length < old.size) store.put(TABLE, KEY, Buffer.from(JSON.stringify(rows)));
    },
  };
}

/** Removes what a store knows of an archive's files: some of them may be withheld. */
export function forgetKnownFiles(store: Store): void {
  store.remove(TABLE, KEY);
}

function readRows(store: Store): readonly Row[] {
  const stored = store.get(TABLE, KEY);
  return stored === null ? [] : (JSON.parse(stored.toString()) as readonly Row[]);
}

function isSame([, size, modified, changed, inode]: Row, stamp: FileStamp): boolean {
  return (
    size === stamp.size && modified === stamp.modified && changed === stamp.changed && inode === stamp.inode
  );
}

/** Returns null for a file that cannot be looked at; what is wrong with it is said when it is read. */
function readStamp(absolute: string): FileStamp | null {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(absolute);
    return { size, modified: mtimeMs, changed: ctimeMs, inode: ino };
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
