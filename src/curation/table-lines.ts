import { stringify } from 'csv-stringify/sync';
import { METADATA_FILE } from '../model/found-file.js';
import type { TableHead } from '../settings/metadata-csv.js';
import type { Cell, Paste } from './finding.js';

/** Returns the line for a cell; null when the table cannot be read, so that no line would help. */
export type TableLines = (cell: Cell) => Paste | null;

/** The columns in the order that a new table has them. */
const ORDER = ['path', 'url', 'title', 'date', 'outlet', 'authors', 'language', 'rights', 'include'];

/**
 * Returns a function that writes lines for an archive's metadata.csv, in its own form. `head`: of the table; null when there is none;
 * 'unreadable' when it cannot be read. `columns`: all that the lines need; one first line has them all, so that all lines go together.
 */
export function createTableLines(
  head: TableHead | 'unreadable' | null,
  columns: Iterable<string>,
): TableLines {
  if (head === 'unreadable') return () => null;
  const delimiter = head?.delimiter ?? ',';
  const own = head?.columns ?? [];
  const known = new Set(own.map((name) => name.toLowerCase()));
  const wanted = new Set(['path', ...columns]);
  const missing = [...wanted]
    .filter((name) => !known.has(name))
    .sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  const all = [...own, ...missing];
  const names = all.map((name) => name.toLowerCase());
  const first =
    missing.length === 0 ? null : { text: formatRow(all, delimiter), replaces: head?.line ?? null };
  return ({ path, column, value }) => {
    const cells = names.map((name) => (name === 'path' ? path : name === column ? value : ''));
    return {
      file: METADATA_FILE,
      head: first,
      text: formatRow(cells, delimiter),
      after: null,
      gap: value === '' ? column : null,
    };
  };
}

function formatRow(cells: readonly string[], delimiter: string): string {
  // White space around a value counts only between quotation marks, and the reader strips it else.
  return stringify([cells], { delimiter, quoted_match: /^\s|\s$/, record_delimiter: '' });
}
