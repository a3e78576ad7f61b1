import { diagnostic, type Diagnostic } from '../model/diagnostic.js';
import type { Declaration } from '../model/document.js';
import { plainPath } from '../util/references/paths.js';
import { indexReferences, type Named } from '../util/references/reference-index.js';

/** A line of a metadata.csv. */
export interface Row {
  /** As it is written: from the folder that the table lies in. */
  readonly path: string;
  readonly line: number;
  readonly declarations: readonly Declaration[];
}

/** Files that one message names. */
const NAMED = 5;

/** Makes a warning about a table from a message, a hint and a line (null for the whole table). */
export type Report = (message: string, hint: string, line?: number | null) => Diagnostic;

/** Returns what makes the warnings about the table of a path. */
export function createReport(path: string): Report {
  return (message, hint, line = null) =>
    diagnostic({ severity: 'warning', code: 'metadata/table', message, hint, path, line });
}

/** Returns a function that finds a file's row where the other files are not known: by the plain form of its path. */
export function findByPlainPath(rows: readonly Row[]): (path: string) => Row | null {
  const byPath = new Map<string, Row>();
  for (const row of rows) {
    const path = plainPath(row.path);
    if (!byPath.has(path)) byPath.set(path, row);
  }
  return (path) => byPath.get(plainPath(path)) ?? null;
}

/**
 * Finds the file that each row is about, among the paths of all files that a table may speak of, from its own folder. A row that
 * is about none, or not certainly about one, is a problem, and so is the second row of a file. `folder`: the absolute path of the
 * table's folder.
 */
export function assignRows(
  rows: readonly Row[],
  paths: ReadonlySet<string>,
  { folder, report }: { readonly folder: string; readonly report: Report },
): { readonly byPath: ReadonlyMap<string, Row>; readonly problems: readonly Diagnostic[] } {
  const index = indexReferences([...paths], nameFile, [folder]);
  const byPath = new Map<string, Row>();
  const problems: Diagnostic[] = [];
  for (const row of rows) {
    const meaning = index.find(row.path);
    const [path] = meaning.kind === 'unknown' ? [] : meaning.items;
    const first = path === undefined ? undefined : byPath.get(path);
    if (meaning.kind === 'unknown' || path === undefined)
      problems.push(report(`there is no file ${row.path}`, WRITE_PATH, row.line));
    else if (meaning.kind === 'ambiguous') problems.push(sayAmbiguous(row, meaning.items, report));
    else if (meaning.isFolder)
      problems.push(report(`${row.path} is a folder`, 'Write a line for each of its files.', row.line));
    else if (first === undefined) {
      byPath.set(path, row);
      if (meaning.isLoose) problems.push(sayTakenAs(row, path, report));
    } else
      problems.push(
        report(`${path} stands twice; line ${first.line} is taken`, 'Join the two lines into one.', row.line),
      );
  }
  return { byPath, problems };
}

const WRITE_PATH = 'Write the path as it is from the folder of this table, with /.';

function sayAmbiguous({ path, line }: Row, files: readonly string[], report: Report): Diagnostic {
  return report(`${path} could mean any of ${files.slice(0, NAMED).join(', ')}`, WRITE_PATH, line);
}

/** That a row is about a file whose path is another, letter for letter. */
function sayTakenAs({ path, line }: Row, file: string, report: Report): Diagnostic {
  return { ...report(`${path} is taken to mean ${file}`, WRITE_PATH, line), severity: 'info' };
}

function nameFile(path: string): Named {
  const none = (): readonly string[] => [];
  return { id: '', path, record: null, url: null, listPages: none, listMarks: none };
}
