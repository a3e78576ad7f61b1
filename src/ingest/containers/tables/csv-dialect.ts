import { CsvError, parse } from 'csv-parse/sync';
import { COLUMN_FIELDS } from '../../../languages/column-names.js';
import { decodeText } from '../../../model/decode-text.js';
import { decodeAs } from '../../../model/detect-encoding.js';
import type { Row, FindColumns } from './columns.js';

/** How a CSV file is written. */
export interface Dialect {
  readonly delimiter: string;
  /** WHATWG name. */
  readonly charset: string;
  /** Bytes before the row with the names of the columns. */
  readonly skip: number;
}

/** A column that may be needed: its place, and its name. */
export type Column = readonly [index: number, name: string];

/** Bytes at the beginning that tell the encoding. */
const SAMPLE_BYTES = 256 * 1024;
/** Excel's line before the names of the columns. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const NEWLINE = 0x0a;
const DELIMITERS = [',', ';', '\t', '|'];
/** Characters of names of columns in a row's state, of which there may be 2 kB. */
const MAX_NAMES = 1500;
/** Characters of a name of a column; more is a cell of a table without names. */
const MAX_NAME = 100;

/** Returns how a CSV file is written, by its beginning; null when it is no text in which rows can be told byte by byte. */
export function readDialect(head: Buffer, path: string): Dialect | null {
  const mark = head.subarray(0, MARK.length).equals(MARK) ? MARK.length : 0;
  const end = head.lastIndexOf(NEWLINE, SAMPLE_BYTES);
  const sample = head.subarray(mark, end > mark ? end : SAMPLE_BYTES);
  if (sample.includes(0)) return null;
  const decoded = decodeText(sample, path);
  if (decoded === null) return sample.length === 0 ? { delimiter: ',', charset: 'utf-8', skip: mark } : null;
  const separator = SEPARATOR_LINE.exec(sample.toString('latin1'));
  const delimiter = separator?.[1] ?? findDelimiter(decoded.text, path);
  return { delimiter, charset: decoded.charset, skip: mark + (separator?.[0].length ?? 0) };
}

/** The sign that parts the names of the columns; of equals the one that the file's name says. */
function findDelimiter(text: string, path: string): string {
  const first = text.trimStart().split(/\r\n|[\r\n]/, 1)[0] ?? '';
  const names = first.replace(/"(?:[^"]|"")*"/g, '');
  const preferred = /\.(?:tsv|tab)(?:\.gz)?$/i.test(path) ? '\t' : ',';
  let best = preferred;
  for (const delimiter of DELIMITERS) if (count(names, delimiter) > count(names, best)) best = delimiter;
  return best;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** Returns the cells of a row; null when it is none. */
export function parseRow(bytes: Buffer, dialect: Dialect): readonly string[] | null {
  const { delimiter } = dialect;
  try {
    const rows: readonly (readonly string[])[] = parse(decodeRow(bytes, dialect), {
      delimiter,
      relax_column_count: true,
      relax_quotes: delimiter === '\t',
      skip_empty_lines: true,
    });
    return rows[0] ?? null;
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/** Decodes a row. One that is not of its table's encoding is told by itself. */
function decodeRow(bytes: Buffer, { charset }: Dialect): string {
  if (charset !== 'utf-8') return decodeAs(bytes, charset);
  const text = bytes.toString('utf8');
  return text.includes('\uFFFD') ? (decodeText(bytes, '')?.text ?? text) : text.replace(/^\uFEFF/, '');
}

/** Returns the columns that hold anything of an article. */
export function chooseColumns(names: readonly string[], find: FindColumns): readonly Column[] {
  const known = names.map((name) => name.trim()).filter((name) => name !== '' && name.length <= MAX_NAME);
  const columns: Column[] = [];
  let size = 0;
  for (const field of COLUMN_FIELDS) {
    for (const name of find(known, field)) {
      size += name.length;
      if (size > MAX_NAMES || columns.some(([, one]) => one === name)) continue;
      columns.push([names.findIndex((one) => one.trim() === name), name]);
    }
  }
  return columns;
}

/** Returns the values of some columns of a row. */
export function toRow(cells: readonly string[], columns: readonly Column[]): Row {
  return columns.map(([index, name]) => ({ name, value: cells[index] ?? '' }));
}
