import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Declaration, RawDocument } from '../model/document.js';
import { recordKey } from '../model/source-key.js';
import { compareCodePoints } from '../util/compare.js';
import { unreadableTable } from '../model/messages.js';
import { METADATA_FILE, type FoundFile } from '../model/found-file.js';
import { describeDocument, parseMetadataCsv } from './metadata-csv.js';
import { assignRows, findByPlainPath, type Row } from './metadata-rows.js';

/** What a person's own tables say about the files of an archive. */
export interface MetadataTable {
  /** The document with what the tables say of its file before its own values, so that it wins. `path` is the file's. */
  readonly apply: (document: RawDocument, path: string) => RawDocument;
  /** What the tables say of a path: each value from the nearest table that has it; null when none names the path. */
  readonly declarationsOf: (path: string, record?: string) => readonly Declaration[] | null;
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
): Promise<MetadataTable> {
  const tables = await Promise.all(found.map(readTable));
  const assigned = files === null ? null : assignAll(tables, archive, files);
  const rowsOf = assigned?.rowsOf ?? findPlain(tables);
  const declarationsOf = (path: string, record?: string): readonly Declaration[] | null => {
    const own = record === undefined ? [] : rowsOf(recordKey(path, record));
    const rows = [...own, ...rowsOf(path)];
    if (rows.length === 0) return null;
    const declared = new Map<string, Declaration>();
    for (const item of rows.flatMap((row) => row.declarations))
      if (!declared.has(item.key)) declared.set(item.key, item);
    return [...declared.values()];
  };
  return {
    apply: (document, path) => describeDocument(document, declarationsOf(path)),
    declarationsOf,
    check: (paths) =>
      (assigned !== null && paths === files ? assigned : assignAll(tables, archive, paths)).problems,
  };
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

/** The rows of a path, those of the nearest table first. */
type RowsOf = (path: string) => readonly Row[];

/** For where the other files are not known. */
function findPlain(tables: readonly Table[]): RowsOf {
  const finders = nearestFirst(tables).map(({ folder, rows }) => ({ folder, find: findByPlainPath(rows) }));
  return (path) =>
    finders.flatMap(({ folder, find }) =>
      path.startsWith(folder) ? (find(path.slice(folder.length)) ?? []) : [],
    );
}

function assignAll(
  tables: readonly Table[],
  archive: string,
  paths: ReadonlySet<string>,
): { readonly rowsOf: RowsOf; readonly problems: readonly Diagnostic[] } {
  const sorted = [...paths].sort(compareCodePoints);
  const rowsByPath = new Map<string, Row[]>();
  const problems = new Map<Table, readonly Diagnostic[]>();
  for (const table of nearestFirst(tables)) {
    const { folder, rows } = table;
    const own = folder === '' ? paths : new Set(below(sorted, folder));
    const assigned = assignRows(rows, own, { folder: join(archive, folder), table: table.path });
    problems.set(table, [...table.problems, ...assigned.problems]);
    for (const [path, row] of assigned.byPath) {
      const known = rowsByPath.get(folder + path);
      if (known === undefined) rowsByPath.set(folder + path, [row]);
      else known.push(row);
    }
  }
  return {
    rowsOf: (path) => rowsByPath.get(path) ?? [],
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
