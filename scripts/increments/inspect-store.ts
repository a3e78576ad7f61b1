import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import { DATABASE_FILE, openDatabase, TABLES, type Table } from '../../src/cache/database.js';
import { STORE_FOLDER } from '../../src/cache/store.js';

/** A value of a store. */
export interface StoredValue {
  readonly table: Table;
  /** As it lies there, without its checksum. */
  readonly bytes: Buffer;
  /** As it is, and unpacked where it is packed. */
  readonly text: string;
}

export interface InspectedStore {
  readonly values: readonly StoredValue[];
  /** The whole file, with what LMDB left of values that were removed. */
  readonly file: Buffer;
}

const CHECKSUM_BYTES = 4;

/** Returns all that earlier builds left in an archive; null when they left nothing. The store is not touched. */
export async function inspectStore(archive: string): Promise<InspectedStore | null> {
  const folder = join(archive, STORE_FOLDER, 'store');
  if (!existsSync(join(folder, DATABASE_FILE))) return null;
  const copy = mkdtempSync(join(tmpdir(), 'kliping-inspect-'));
  try {
    cpSync(folder, copy, { recursive: true });
    const file = readFileSync(join(copy, DATABASE_FILE));
    const root = openDatabase(copy, true);
    const values = TABLES.flatMap((table) => {
      const database = root.openDB<Buffer, string>({ name: table, encoding: 'binary' });
      return [...database.getKeys()].map((key): StoredValue => {
        const bytes = Buffer.from(database.getBinary(key) ?? []).subarray(CHECKSUM_BYTES);
        return { table, bytes, text: unpack(bytes) };
      });
    });
    await root.close();
    return { values, file };
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function unpack(bytes: Buffer): string {
  try {
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : inflateRawSync(bytes)).toString();
  } catch (error) {
    // It is not packed.
    if (error instanceof Error && 'code' in error) return bytes.toString();
    throw error;
  }
}
