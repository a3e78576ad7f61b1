import { diagnostic, type Diagnostic } from '../model/diagnostic.js';
import type { Declaration } from '../model/document.js';
import { plainPath } from '../util/references/paths.js';
import { indexReferences, type Named } from '../util/references/reference-index.js';

export const METADATA_FILE = 'metadata.csv';

/** A line of metadata.csv. */
export interface Row {
  /** As it is written. */
  readonly path: string;
  readonly line: number;
  readonly declarations: readonly Declaration[];
}

/** Files that one message names. */
const NAMED = 5;

/** Returns a warning about metadata.csv. */
export function problem(message: string, hint: string, line: number | null = null): Diagnostic {
  return diagnostic({
    severity: 'warning',
    code: 'metadata/table',
    message,
    hint,
    path: METADATA_FILE,
    line,
  });
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
 * Finds the file that each row is about, among the paths of all files. A row that is about none, or not certainly about one, is
 * a problem, and so is the second row of a file. `archive`: the absolute path of the archive's folder.
 */
export function assignRows(
  rows: readonly Row[],
  paths: ReadonlySet<string>,
  archive: string,
): { readonly byPath: ReadonlyMap<string, Row>; readonly problems: readonly Diagnostic[] } {
  const index = indexReferences([...paths], nameFile, [archive]);
  const byPath = new Map<string, Row>();
  const problems: Diagnostic[] = [];
  for (const row of rows) {
    const meaning = index.find(row.path);
    const [path] = meaning.kind === 'unknown' ? [] : meaning.items;
    const first = path === undefined ? undefined : byPath.get(path);
    if (meaning.kind === 'unknown' || path === undefined)
      problems.push(problem(`there is no file ${row.path}`, WRITE_PATH, row.line));
    else if (meaning.kind === 'ambiguous') problems.push(sayAmbiguous(row, meaning.items));
    else if (meaning.isFolder)
      problems.push(problem(`${row.path} is a folder`, 'Write a line for each of its files.', row.line));
    else if (first === undefined) {
      byPath.set(path, row);
      if (meaning.isLoose) problems.push(sayTakenAs(row, path));
    } else
      problems.push(
        problem(
          `${path} stands twice; line ${first.line} is taken`,
          'Join the two lines into one.',
          row.line,
        ),
      );
  }
  return { byPath, problems };
}

const WRITE_PATH = 'Write the path as it is in the archive, with /.';

function sayAmbiguous({ path, line }: Row, files: readonly string[]): Diagnostic {
  return problem(`${path} could mean any of ${files.slice(0, NAMED).join(', ')}`, WRITE_PATH, line);
}

/** That a row is about a file whose path is another, letter for letter. */
function sayTakenAs({ path, line }: Row, file: string): Diagnostic {
  return { ...problem(`${path} is taken to mean ${file}`, WRITE_PATH, line), severity: 'info' };
}

function nameFile(path: string): Named {
  return { id: '', path, record: null, url: null, pages: [], marks: [] };
}
