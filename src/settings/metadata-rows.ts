import type { Diagnostic } from '../model/diagnostic.js';
import type { Declaration } from '../model/document.js';
import { ambiguousFile, fileTakenAs, folderInTable, repeatedFile, unknownFile } from '../model/messages.js';
import { recordKey } from '../model/source-key.js';
import { captureKey, parseAddress } from '../util/references/addresses.js';
import { plainPath } from '../util/references/paths.js';
import { indexReferences, type Named } from '../util/references/reference-index.js';

/** A line of a metadata.csv. */
export interface Row {
  /** As it is written: from the folder that the table lies in. */
  readonly path: string;
  readonly line: number;
  readonly declarations: readonly Declaration[];
}

/** Returns a row's path without the record that it names, and that; null for the record of a whole file. */
function splitRecord(path: string): readonly [file: string, record: string | null] {
  const at = path.indexOf('#');
  return at < 0 ? [path, null] : [path.slice(0, at), path.slice(at + 1)];
}

/** Returns a path in its plain form; what stands for a record stays as it is. */
function plainKey(path: string): string {
  const [file, record] = splitRecord(path);
  return record === null ? plainPath(file) : recordKey(plainPath(file), record);
}

/** Rows about the records of one file, by what is the same for the addresses of one page. */
export type RowsByAddress = ReadonlyMap<string, Row>;

/** Returns the text that is the same for the addresses of one page; null for what is no address. */
export function addressKey(url: string | null): string | null {
  const address = url === null ? null : parseAddress(url);
  return address === null ? null : captureKey(address);
}

function urlOf({ declarations }: Row): string | null {
  return addressKey(declarations.find(({ key }) => key === 'url')?.values[0] ?? null);
}

/** Returns a function that finds a file's row where the other files are not known: by the plain form of its path. */
export function findByPlainPath(
  rows: readonly Row[],
  holdsRecords: (path: string) => boolean,
): { readonly find: (path: string) => Row | null; readonly addressed: (path: string) => RowsByAddress } {
  const byPath = new Map<string, Row>();
  const addressed = new Map<string, Map<string, Row>>();
  for (const row of rows) {
    const path = plainKey(row.path);
    const url = holdsRecords(path) ? urlOf(row) : null;
    const first = byPath.get(path);
    if (url !== null) addTo(addressed, path, [url, row]);
    else byPath.set(path, first === undefined ? row : joinRows(first, row));
  }
  return {
    find: (path) => byPath.get(plainKey(path)) ?? null,
    addressed: (path) => addressed.get(plainKey(path)) ?? new Map<string, Row>(),
  };
}

/** Returns the first row of a file with what only a later one says: so a line with one more value can be added at the end. */
function joinRows(first: Row, later: Row): Row {
  const said = new Set(first.declarations.map(({ key }) => key));
  const added = later.declarations.filter(({ key }) => !said.has(key));
  return added.length === 0 ? first : { ...first, declarations: [...first.declarations, ...added] };
}

/** Tells whether two rows of a file give different values for one column. */
function doesContradict(first: Row, later: Row): boolean {
  const said = new Map(first.declarations.map(({ key, values }) => [key, values.join('; ')]));
  return later.declarations.some(({ key, values }) => said.has(key) && said.get(key) !== values.join('; '));
}

/** Adds the row of an address; false where there is one already. */
function addTo(
  map: Map<string, Map<string, Row>>,
  path: string,
  [url, row]: readonly [string, Row],
): boolean {
  const own = map.get(path) ?? new Map<string, Row>();
  map.set(path, own);
  if (own.has(url)) return false;
  // The address is the record's name here, and no value.
  own.set(url, { ...row, declarations: row.declarations.filter(({ key }) => key !== 'url') });
  return true;
}

export interface AssignOptions {
  readonly folder: string;
  readonly table: string;
  /** Tells whether a file holds many articles, by its path. */
  readonly holdsRecords: (path: string) => boolean;
}

export interface AssignedRows {
  readonly byPath: ReadonlyMap<string, Row>;
  /** By the path of a file that holds records. */
  readonly addressed: ReadonlyMap<string, RowsByAddress>;
  readonly problems: readonly Diagnostic[];
}

/**
 * Finds the file that each row is about, among the paths of all files that a table may speak of, from its own folder. A row that
 * is about none, or not certainly about one, is a problem, and so is a second row of a file that contradicts the first. Of a file that holds records, a row with
 * an address is about the record that has it. `folder`: the absolute path of the table's folder.
 */
export function assignRows(
  rows: readonly Row[],
  paths: ReadonlySet<string>,
  { folder, table, holdsRecords }: AssignOptions,
): AssignedRows {
  const index = indexReferences([...paths], nameFile, [folder]);
  const byPath = new Map<string, Row>();
  const addressed = new Map<string, Map<string, Row>>();
  const problems: Diagnostic[] = [];
  for (const row of rows) {
    const place = { table, line: row.line };
    const whole = index.find(row.path);
    // A file may have the sign in its name.
    const [container, record] = whole.kind === 'unknown' ? splitRecord(row.path) : [row.path, null];
    const meaning = record === null ? whole : index.find(container);
    const [file] = meaning.kind === 'unknown' ? [] : meaning.items;
    const path = file === undefined || record === null ? file : recordKey(file, record);
    const first = path === undefined ? undefined : byPath.get(path);
    if (meaning.kind === 'unknown' || path === undefined) problems.push(unknownFile(place, row.path));
    else if (meaning.kind === 'ambiguous') problems.push(ambiguousFile(place, row.path, meaning.items));
    else if (meaning.isFolder) problems.push(folderInTable(place, row.path));
    else if (record === null && holdsRecords(path) && urlOf(row) !== null) {
      const url = urlOf(row) ?? '';
      const known = addressed.get(path)?.get(url);
      if (!addTo(addressed, path, [url, row])) problems.push(repeatedFile(place, path, known?.line ?? 0));
    } else if (first === undefined) {
      byPath.set(path, row);
      if (meaning.isLoose) problems.push(fileTakenAs(place, row.path, path));
    } else {
      if (doesContradict(first, row)) problems.push(repeatedFile(place, path, first.line));
      byPath.set(path, joinRows(first, row));
    }
  }
  return { byPath, addressed, problems };
}

function nameFile(path: string): Named {
  const none = (): readonly string[] => [];
  return { id: '', path, record: null, url: null, listPages: none, listMarks: none };
}
