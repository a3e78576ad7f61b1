import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open, type RootDatabase } from 'lmdb';
import { CODE_ROOT } from '../util/package-root.js';

/** What is kept, each kind under keys of its own. */
export const TABLES = [
  'files',
  'heads',
  'texts',
  'details',
  'words',
  'sketches',
  'withheld',
  'names',
  'lines',
  'shards',
  'pieces',
  'sites',
  'stamps',
  'entries',
  'pictures',
  'scans',
  'alignments',
] as const;
export type Table = (typeof TABLES)[number];

/** LMDB's file in a store's folder. */
export const DATABASE_FILE = 'data.mdb';
/** Changes when what is stored is laid out in another way. */
const FORMAT = 2;
/** Bytes of address space, not of the disk: no store grows this far. */
const MAP_SIZE = 2 ** 36;

export function openDatabase(path: string, isTemporary: boolean, isReadOnly = false): RootDatabase {
  return open({
    path,
    maxDbs: TABLES.length,
    mapSize: MAP_SIZE,
    encoding: 'binary',
    noSync: isTemporary,
    readOnly: isReadOnly,
  });
}

/** Notes what the file of a closed store is like. */
export function writeSeal(path: string, seal: string): void {
  writeFileSync(seal, describeFile(path));
}

/**
 * Why a store cannot be used, in words; null when it can, or when there is none. LMDB trusts its file: one that is cut or
 * overwritten ends the process. So a file that is not as its seal says (a build was killed, or somebody changed it) is
 * looked through by a process of its own first.
 */
export function findFault(path: string, seal: string): string | null {
  if (!existsSync(join(path, DATABASE_FILE))) return existsSync(path) ? 'is not a store' : null;
  const known = existsSync(seal) ? readFileSync(seal, 'utf8') : null;
  if (known === describeFile(path)) return null;
  if (known !== null && !known.startsWith(`${FORMAT} `)) return 'is of another version of Kliping';
  const checker = join(CODE_ROOT, 'src', 'cache', 'check-store.js');
  const { status } = spawnSync(process.execPath, [checker, path], { stdio: 'ignore' });
  return status === 0 ? null : 'is damaged';
}

/** Reads every value of a store; a damaged one throws or ends the process. */
export async function readThrough(path: string): Promise<void> {
  const root = openDatabase(path, false);
  for (const name of TABLES) {
    const table = root.openDB<Buffer, string>({ name, encoding: 'binary' });
    for (const key of table.getKeys()) table.getBinaryFast(key);
  }
  await root.close();
}

/** Returns what the disk says of a store's file. A store that was copied, or written by anything else, has another time. */
function describeFile(path: string): string {
  const { size, mtimeMs, ctimeMs, ino } = statSync(join(path, DATABASE_FILE));
  return `${FORMAT} ${size} ${mtimeMs} ${ctimeMs} ${ino}\n`;
}
