import type { FoundFile } from '../ingest/walk.js';
import type { Declaration } from '../model/document.js';
import { addressKey } from '../settings/metadata-rows.js';
import type { MetadataTable } from '../settings/metadata-tables.js';

/** What tables of metadata say of files and their records. */
export interface RowFinders {
  /** Of a file, or of one of its records: by its locator, and by its address where that is known. */
  readonly declarationsOf: (
    file: FoundFile,
    record?: string,
    url?: string | null,
  ) => readonly Declaration[] | null;
  /** Of the records of a file that are named by their addresses, for those whose addresses are not known before they are read. */
  readonly addressedIn: (file: FoundFile) => AddressedRows;
}

/** What tables say of records by their addresses: as pairs, which can be sent to threads and be part of keys. */
export type AddressedRows = readonly (readonly [key: string, row: readonly Declaration[]])[];

/** Returns what tables say of files, which have other paths in the tables where `placeOf` says so. */
export function rowFinders(table: MetadataTable, placeOf: (file: FoundFile) => string): RowFinders {
  return {
    declarationsOf: (file, record, url) => table.declarationsOf(placeOf(file), record, url),
    addressedIn: (file) => [...table.addressedIn(placeOf(file))],
  };
}

/** Returns what tables say of a record that was read: its own row by its address before what was known of it. */
export function withAddressedRow(
  url: string | null,
  known: readonly Declaration[] | null,
  addressed: AddressedRows,
): readonly Declaration[] | null {
  const key = addressed.length === 0 ? null : addressKey(url);
  const own = key === null ? undefined : addressed.find(([other]) => other === key)?.[1];
  if (own === undefined) return known;
  const named = new Set(own.map((item) => item.key));
  return [...own, ...(known ?? []).filter((item) => !named.has(item.key))];
}
