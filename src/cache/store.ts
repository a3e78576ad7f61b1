import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Database, RootDatabase } from 'lmdb';
import { BuildError, type Diagnostic } from '../model/diagnostic.js';
import { fullStore, rebuiltStore, unwritableStore } from '../model/messages.js';
import { sha256 } from '../util/hash.js';
import { removeAtExit } from '../util/remove-at-exit.js';
import { DATABASE_FILE, findFault, openDatabase, TABLES, writeSeal, type Table } from './database.js';

/**
 * Results that need not be made again, by keys that say all they depend on. A value that is damaged is as good as none.
 */
export interface Store {
  readonly get: (table: Table, key: string) => Buffer | null;
  readonly put: (table: Table, key: string, value: Uint8Array) => void;
  readonly remove: (table: Table, key: string) => void;
  readonly keys: (table: Table) => Iterable<string>;
  /** Says that an entry is still wanted, without reading it. Only a watched store takes note. */
  readonly keep: (table: Table, key: string) => void;
  /** When it is closed its file is written again, so that the bytes of what was removed are gone too. */
  readonly compact: () => void;
  /** Resolves when everything put so far can be read. */
  readonly settle: () => Promise<void>;
  /** Ends it; everything put is on the disk then. */
  readonly close: () => Promise<void>;
}

export interface OpenedStore {
  readonly store: Store;
  /** Say that it had to be made again, or could not be kept in the archive. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The folder in an archive that is Kliping's own. */
export const STORE_FOLDER = '.kliping';
const DATA = 'store';
/** Hexadecimal digits of the name of a file's own store. */
const NAME_DIGITS = 16;
const CRC_BYTES = 4;

const README = `This folder is Kliping's memory: what it read in each article, so that the next build only has to read what changed.
It may be deleted at any time; the next build then takes longer, and makes the same site.
`;

/**
 * Opens an archive's store, or one in a temporary folder where the archive may not be written to. A store that is damaged
 * or of another kind is removed, reported and made again. `only`: the name of the one file that is read; it has a store of its own.
 */
export async function openStore(archive: string, only: string | null = null): Promise<OpenedStore> {
  const folder = join(archive, STORE_FOLDER);
  const name = only === null ? DATA : `${DATA}-${sha256(only).slice(0, NAME_DIGITS)}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeNew(join(folder, '.gitignore'), '*\n');
    await writeNew(join(folder, 'README.txt'), README);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return {
      store: await openTemporaryStore(),
      diagnostics: [unwritableStore(STORE_FOLDER, String(error.code))],
    };
  }
  const path = join(folder, name);
  const seal = join(folder, `${name}.json`);
  const fault = findFault(path, seal);
  if (fault !== null) await rm(path, { recursive: true, force: true });
  // While it is open there is no seal: after a crash it is looked through.
  await rm(seal, { force: true });
  const database = openDatabase(path, false);
  const store = createStore(database, path, () => {
    writeSeal(path, seal);
  });
  return { store, diagnostics: fault === null ? [] : [rebuiltStore(`${STORE_FOLDER}/${name}`, fault)] };
}

/** A store that is only read. */
export type ReadingStore = Pick<Store, 'get' | 'close'>;

/**
 * Opens an archive's store to look something up, also while a build writes to it, and leaves everything as it is. Null when there
 * is none. Nothing is checked but the values that are read: it is for whoever has just built with it.
 */
export function openReading(archive: string): ReadingStore | null {
  const path = join(archive, STORE_FOLDER, DATA);
  if (!existsSync(join(path, DATABASE_FILE))) return null;
  const root = openDatabase(path, false, true);
  const tables = new Map<Table, Database<Buffer, string>>();
  return {
    get: (name, key) => {
      const table = tables.get(name) ?? root.openDB<Buffer, string>({ name, encoding: 'binary' });
      tables.set(name, table);
      return checkValue(table.getBinary(key));
    },
    close: () => root.close(),
  };
}

/** Returns a store that is gone when it is closed. */
export async function openTemporaryStore(): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'kliping-store-'));
  const stay = removeAtExit(folder);
  return createStore(openDatabase(folder, true), null, async () => {
    await rm(folder, { recursive: true, force: true });
    stay();
  });
}

/** Returns a store that is in memory only: for a few documents. */
export function createMemoryStore(): Store {
  const tables = new Map<Table, Map<string, Buffer>>();
  const tableOf = (name: Table): Map<string, Buffer> => {
    const table = tables.get(name) ?? new Map<string, Buffer>();
    tables.set(name, table);
    return table;
  };
  return {
    get: (name, key) => tableOf(name).get(key) ?? null,
    put: (name, key, value) => {
      tableOf(name).set(key, Buffer.from(value));
    },
    remove: (name, key) => {
      tableOf(name).delete(key);
    },
    keys: (name) => tableOf(name).keys(),
    keep: () => undefined,
    compact: () => undefined,
    settle: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

function createStore(root: RootDatabase, path: string | null, closed: () => Promise<void> | void): Store {
  const tables = new Map(
    TABLES.map((name): [Table, Database<Buffer, string>] => [
      name,
      root.openDB<Buffer, string>({ name, encoding: 'binary' }),
    ]),
  );
  const tableOf = (name: Table): Database<Buffer, string> => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`there is no table ${name}`);
    return table;
  };
  const state = { hasFailed: false, isToCompact: false };
  /** Waits until something is written, and tells whether it was. */
  const watch = async (written: PromiseLike<unknown>): Promise<boolean> => {
    try {
      await written;
      return true;
    } catch (error) {
      state.hasFailed = true;
      // LMDB gives the cause as another promise, which is broken too.
      if (error instanceof Error && 'commitError' in error) await watch(Promise.resolve(error.commitError));
      return false;
    }
  };
  return {
    get: (name, key) => checkValue(tableOf(name).getBinary(key)),
    put: (name, key, value) => {
      void watch(tableOf(name).put(key, sealValue(value)));
    },
    remove: (name, key) => {
      void watch(tableOf(name).remove(key));
    },
    keys: (name) => tableOf(name).getKeys(),
    keep: () => undefined,
    compact: () => {
      state.isToCompact = true;
    },
    settle: async () => {
      await watch(root.committed);
      if (state.hasFailed) throw new BuildError(fullStore(STORE_FOLDER));
    },
    close: async () => {
      // What was not written is lost: the build that finds no seal looks through what is there.
      if (state.hasFailed) return;
      if (!(await watch(root.flushed))) throw new BuildError(fullStore(STORE_FOLDER));
      if (state.isToCompact && path !== null) await rewrite(root, path);
      else await root.close();
      await closed();
    },
  };
}

/** Closes a database, and puts a copy of what is in it in its place. */
async function rewrite(root: RootDatabase, path: string): Promise<void> {
  const copy = `${path}.new`;
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy);
  await root.backup(copy, true);
  await root.close();
  await rename(join(copy, DATABASE_FILE), join(path, DATABASE_FILE));
  await rm(copy, { recursive: true });
}

/** With its checksum before it. */
function sealValue(value: Uint8Array): Buffer {
  const sealed = Buffer.allocUnsafe(value.length + CRC_BYTES);
  sealed.writeUInt32LE(crc32(value), 0);
  sealed.set(value, CRC_BYTES);
  return sealed;
}

/** Returns a value without its checksum; null when there is none or it is damaged. */
function checkValue(sealed: Buffer | undefined): Buffer | null {
  if (sealed === undefined || sealed.length < CRC_BYTES) return null;
  const value = sealed.subarray(CRC_BYTES);
  return crc32(value) === sealed.readUInt32LE(0) ? value : null;
}

async function writeNew(path: string, content: string): Promise<void> {
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}
