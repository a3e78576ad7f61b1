import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Declaration, RawDocument } from '../model/document.js';
import { recordKey } from '../model/source-key.js';
import { compareCodePoints } from '../util/compare.js';
import { unreadableTable } from '../model/messages.js';
import { METADATA_FILE, type FoundFile } from '../model/found-file.js';
import { describeDocument, parseMetadataCsv } from './metadata-csv.js';
import { addressKey, assignRows, findByPlainPath, type Row, type RowsByAddress } from './metadata-rows.js';

/** What a person's own tables say about the files of an archive. */
export interface MetadataTable {
  /** The document with what the tables say of its file before its own values, so that it wins. `path` is the file's. */
  readonly apply: (document: RawDocument, path: string) => RawDocument;
  /** What the tables say of a path: each value from the nearest table that has it; null when none names the path. */
  readonly declarationsOf: (
    path: string,
    record?: string,
    url?: string | null,
  ) => readonly Declaration[] | null;
  /** What the tables say of the records of a file that they name by their addresses, by what {@link addressKey} returns for these. */
  readonly addressedIn: (path: string) => ReadonlyMap<string, readonly Declaration[]>;
  /** What is wrong with the tables, given the paths of all files. */
  readonly check: (paths: ReadonlySet<string>) => readonly Diagnostic[];
}

interface Table {
  /** '' or the folder that it lies in, with a slash behind it. */
  readonly folder: string;
  readonly rows: readonly Row[];
  /** What is wrong with the table itself. */
  readonly problems: readonly Diagnostic[];
  readonly path: string;
}

/**
 * Reads the metadata.csv of each folder. A table says something of the files in its own folder and below it. Tables that cannot be
 * read are reported. `archive`: the absolute path of the archive's folder. `files`: the paths of the archive's files where they
 * are known; paths that are written a little differently are then found as well.
 */
export async function readMetadataTables(
  found: readonly FoundFile[],
  archive: string,
  files: ReadonlySet<string> | null = null,
  holdsRecords: (path: string) => boolean = () => false,
): Promise<MetadataTable> {
  const tables = await Promise.all(found.map(readTable));
  const assigned = files === null ? null : assignAll(tables, { archive, paths: files, holdsRecords });
  const { rowsOf, addressedRows } = assigned ?? findPlain(tables, holdsRecords);
  const declarationsOf: MetadataTable['declarationsOf'] = (path, record = '', url = null) => {
    const own = record === '' ? [] : rowsOf(recordKey(path, record));
    const tables = addressedRows(path);
    const key = addressKey(url);
    // What holds one article has no records that an address could tell apart.
    const addressed = tables.flatMap((rows) =>
      record === '' ? [...rows.values()].slice(0, 1) : key === null ? [] : (rows.get(key) ?? []),
    );
    return merge([...own, ...addressed, ...rowsOf(path)]);
  };
  const addressedIn: MetadataTable['addressedIn'] = (path) => {
    const tables = addressedRows(path);
    const keys = new Set(tables.flatMap((rows) => [...rows.keys()]));
    return new Map(
      [...keys].map((key) => [key, merge(tables.flatMap((rows) => rows.get(key) ?? [])) ?? []] as const),
    );
  };
  return {
    apply: (document, path) => describeDocument(document, declarationsOf(path)),
    declarationsOf,
    addressedIn,
    check: (paths) =>
      (assigned !== null && paths === files ? assigned : assignAll(tables, { archive, paths, holdsRecords }))
        .problems,
  };
}

/** The first value of each column, of rows of which the first wins; null for no rows. */
function merge(rows: readonly Row[]): readonly Declaration[] | null {
  if (rows.length === 0) return null;
  const declared = new Map<string, Declaration>();
  for (const item of rows.flatMap((row) => row.declarations))
    if (!declared.has(item.key)) declared.set(item.key, item);
  return [...declared.values()];
}

/** Finds the table of a folder; null when it has none. */
export async function findMetadataTable(folder: string): Promise<FoundFile | null> {
  const absolute = join(folder, METADATA_FILE);
  try {
    const info = await stat(absolute);
    return info.isFile() ? { path: METADATA_FILE, absolute, size: info.size } : null;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

async function readTable({ path, absolute }: FoundFile): Promise<Table> {
  const folder = path.slice(0, -METADATA_FILE.length);
  try {
    return { path, folder, ...parseMetadataCsv(await readFile(absolute), path) };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { path, folder, rows: [], problems: [unreadableTable(path, error.message)] };
  }
}

/** The rows of paths, those of the nearest table first. */
interface FoundRows {
  readonly rowsOf: (path: string) => readonly Row[];
  /** Those that name records of a file by their addresses. */
  readonly addressedRows: (path: string) => readonly RowsByAddress[];
}

/** For where the other files are not known. */
function findPlain(tables: readonly Table[], holdsRecords: (path: string) => boolean): FoundRows {
  const finders = nearestFirst(tables).map(({ folder, rows }) => ({
    folder,
    ...findByPlainPath(rows, holdsRecords),
  }));
  const above = (path: string): typeof finders => finders.filter(({ folder }) => path.startsWith(folder));
  return {
    rowsOf: (path) => above(path).flatMap(({ folder, find }) => find(path.slice(folder.length)) ?? []),
    addressedRows: (path) => above(path).map(({ folder, addressed }) => addressed(path.slice(folder.length))),
  };
}

interface AssignAllOptions {
  readonly archive: string;
  readonly paths: ReadonlySet<string>;
  readonly holdsRecords: (path: string) => boolean;
}

function assignAll(
  tables: readonly Table[],
  { archive, paths, holdsRecords }: AssignAllOptions,
): FoundRows & { readonly problems: readonly Diagnostic[] } {
  const sorted = [...paths].sort(compareCodePoints);
  const rowsByPath = new Map<string, Row[]>();
  const addressed = new Map<string, RowsByAddress[]>();
  const problems = new Map<Table, readonly Diagnostic[]>();
  for (const table of nearestFirst(tables)) {
    const { folder, rows } = table;
    const own = folder === '' ? paths : new Set(below(sorted, folder));
    const assigned = assignRows(rows, own, {
      ...{ folder: join(archive, folder), table: table.path },
      holdsRecords: (path) => holdsRecords(folder + path),
    });
    problems.set(table, [...table.problems, ...assigned.problems]);
    for (const [path, row] of assigned.byPath) {
      const known = rowsByPath.get(folder + path);
      if (known === undefined) rowsByPath.set(folder + path, [row]);
      else known.push(row);
    }
    for (const [path, own] of assigned.addressed)
      addressed.set(folder + path, [...(addressed.get(folder + path) ?? []), own]);
  }
  return {
    rowsOf: (path) => rowsByPath.get(path) ?? [],
    addressedRows: (path) => addressed.get(path) ?? [],
    problems: tables.flatMap((table) => problems.get(table) ?? []),
  };
}

/** Orders the tables that name one file: the one that lies deeper is nearer to it. */
function nearestFirst(tables: readonly Table[]): readonly Table[] {
  return [...tables].sort((a, b) => b.folder.length - a.folder.length);
}

/** The paths that lie below a folder, from there. In code-point order they follow each other. */
function below(sorted: readonly string[], folder: string): readonly string[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareCodePoints(sorted[middle] ?? '', folder) < 0) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let i = low; sorted[i]?.startsWith(folder) === true; i += 1)
    found.push((sorted[i] ?? '').slice(folder.length));
  return found;
}
