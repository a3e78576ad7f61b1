import { diagnostic, type Diagnostic } from '../diagnostic.js';
import { listSome } from './list-some.js';

/** Where something is wrong in a metadata.csv. */
export interface TablePlace {
  /** The path of the table. */
  readonly table: string;
  /** 1-based; null for the whole table. */
  readonly line: number | null;
}

/** A table cannot be read. `reason`: what the system says. */
export function unreadableTable(table: string, reason: string): Diagnostic {
  return wrong({ table, line: null }, `this file cannot be read (${reason})`, 'Check its permissions.');
}

/** A table holds no text. */
export function binaryTable(table: string): Diagnostic {
  return wrong(
    { table, line: null },
    'this file is not text',
    'Save the table as CSV, not as a spreadsheet.',
  );
}

/** A table is not valid CSV. `problem`: what the parser says. */
export function invalidTable(place: TablePlace, problem: string): Diagnostic {
  return wrong(
    place,
    `this is not a valid table: ${problem}`,
    'Look for a quotation mark that is not closed.',
  );
}

/** A table does not say which files its rows are about. `columns`: all that it can have, `path` first. */
export function missingPathColumn(table: string, columns: readonly string[]): Diagnostic {
  return wrong(
    { table, line: 1 },
    'the column "path" is missing',
    `Name the columns on the first line: ${columns.join(', ')}.`,
  );
}

/** A table has columns with names that mean nothing. `columns`: those that it can have. */
export function unknownColumns(table: string, unknown: string, columns: readonly string[]): Diagnostic {
  return wrong(
    { table, line: 1 },
    `unknown columns are ignored: ${unknown}`,
    `The columns are ${columns.join(', ')}.`,
  );
}

/** Rights in a row are a misspelling. `words`: how they are spelled. */
export function misspeltRights(
  place: TablePlace,
  { written, taken }: { readonly written: string; readonly taken: string },
  words: readonly string[],
): Diagnostic {
  return wrong(
    place,
    `the rights "${written}" are taken to mean "${taken}"`,
    `Write ${words.join(', ')}, or a sentence.`,
  );
}

/** A row says neither yes nor no to whether its file is shown. */
export function unknownInclude(place: TablePlace, written: string): Diagnostic {
  return wrong(place, `"${written}" in the column include is neither yes nor no`, 'Write yes or no.');
}

const WRITE_PATH = 'Write the path from the folder of this table, with forward slashes (/).';

/** A row is about a file that is not there. */
export function unknownFile(place: TablePlace, path: string): Diagnostic {
  return wrong(place, `there is no file ${path}`, WRITE_PATH);
}

/** A row may be about any of several files. */
export function ambiguousFile(place: TablePlace, path: string, files: readonly string[]): Diagnostic {
  return wrong(place, `${path} could mean any of ${listSome(files)}`, WRITE_PATH);
}

/** A row names a folder. */
export function folderInTable(place: TablePlace, path: string): Diagnostic {
  return wrong(place, `${path} is a folder`, 'Write one line for each of its files.');
}

/** A row contradicts an earlier row about the same file. */
export function repeatedFile(place: TablePlace, path: string, firstLine: number): Diagnostic {
  return wrong(
    place,
    `${path} appears twice with different values; line ${firstLine} is used`,
    'Combine the two lines.',
  );
}

/** A row is about a file whose path is another, letter for letter. */
export function fileTakenAs(place: TablePlace, path: string, file: string): Diagnostic {
  return { ...wrong(place, `${path} is taken to mean ${file}`, WRITE_PATH), severity: 'info' };
}

function wrong({ table, line }: TablePlace, message: string, hint: string): Diagnostic {
  return diagnostic({ severity: 'warning', code: 'metadata/table', message, hint, path: table, line });
}
