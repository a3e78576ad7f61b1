import { CsvError, parse } from 'csv-parse/sync';
import { rankKey } from '../languages/property-keys.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Declaration, RawDocument } from '../model/document.js';
import {
  binaryTable,
  invalidTable,
  misspeltRights,
  missingPathColumn,
  unknownColumns,
  unknownInclude,
} from '../model/messages.js';
import { MAX_QUOTE } from '../model/field.js';
import { ACCESS_WORDS, parseRights } from '../model/rights.js';
import { normalizeText, splitTrimmed, truncate } from '../util/text.js';
import { decodeText } from '../model/decode-text.js';
import type { Row } from './metadata-rows.js';

/** Characters a row may have: the longest real ones have some thousands; a "row" of a megabyte is a broken quote. */
const MAX_ROW = 200_000;

/** What a row says about whether its file is an article, under the key that {@link readInclude} takes it from. */
const INCLUDE_KEY = 'include';
const YES = /^(?:yes|y|true|1|x)$/i;
const NO = /^(?:no|n|false|0)$/i;

/** The columns, and the key a value is declared under. */
const COLUMNS: Readonly<Record<string, string>> = {
  url: 'url',
  title: 'title',
  date: 'date',
  outlet: 'outlet',
  authors: 'authors',
  tags: 'tags',
  language: 'lang',
  rights: 'rights',
  include: INCLUDE_KEY,
};
/** Keys whose values have ';' between them. */
const LISTS: ReadonlySet<string> = new Set(['authors', 'tags']);
const ALL_COLUMNS = ['path', ...Object.keys(COLUMNS)];

/**
 * Reads a metadata.csv: UTF-8 with or without a mark; comma, semicolon or tab; columns in any order. One that cannot be read is
 * reported and has no rows.
 */
export function parseMetadataCsv(
  bytes: Uint8Array,
  path: string,
): { readonly rows: readonly Row[]; readonly problems: readonly Diagnostic[] } {
  const decoded = decodeText(bytes, path);
  if (decoded === null) return { rows: [], problems: [binaryTable(path)] };
  const { rows, problems } = parseTable(decoded.text, path);
  return { rows, problems: [...decoded.diagnostics, ...problems] };
}

/** Returns whether a row says that its file is shown (true) or is not (false); null when it says nothing. */
export function readInclude(row: readonly Declaration[] | null): boolean | null {
  const said = row?.find(({ key }) => key === INCLUDE_KEY)?.values[0] ?? '';
  return YES.test(said) ? true : NO.test(said) ? false : null;
}

/** Returns a document with the values of its row in the tables, if it has one, before its own, so that they win. */
export function describeDocument(document: RawDocument, row: readonly Declaration[] | null): RawDocument {
  if (row === null) return document;
  // Names from several properties would be taken together.
  const hasAuthors = row.some((item) => item.key === 'authors');
  const others = document.declarations.filter((item) => !hasAuthors || rankKey('authors', item.key) === null);
  const own = row.filter(({ key }) => key !== INCLUDE_KEY);
  return { ...document, declarations: [...own, ...others] };
}

/** A row as it is written, and the line it ends in. */
interface ParsedRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** The first line of a metadata.csv. */
export interface TableHead {
  /** The names of the columns as they are written. */
  readonly columns: readonly string[];
  readonly delimiter: string;
  readonly line: number;
}

/** Reads the first line of a metadata.csv; null where the table cannot be read or does not say which files it is about. */
export function readTableHead(bytes: Uint8Array, path: string): TableHead | null {
  const decoded = decodeText(bytes, path);
  const parsed = decoded === null ? null : parseRows(decoded.text);
  if (decoded === null || parsed === null || parsed instanceof CsvError) return null;
  const [head] = parsed;
  if (head?.cells.some((name) => name.toLowerCase() === 'path') !== true) return null;
  return { columns: head.cells, delimiter: findDelimiter(decoded.text), line: head.line };
}

function parseRows(text: string): readonly ParsedRow[] | CsvError {
  const records: ParsedRow[] = [];
  try {
    parse(text, {
      delimiter: findDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: MAX_ROW,
      on_record: (cells: readonly string[], { lines }) => {
        records.push({ cells, line: lines });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error;
  }
  return records;
}

function parseTable(
  text: string,
  table: string,
): {
  readonly rows: readonly Row[];
  readonly problems: readonly Diagnostic[];
} {
  const records = parseRows(text);
  if (records instanceof CsvError) {
    const line = typeof records['lines'] === 'number' ? records['lines'] : null;
    return { rows: [], problems: [invalidTable({ table, line }, records.message)] };
  }
  const [head, ...body] = records;
  const names = (head?.cells ?? []).map((name) => name.toLowerCase());
  const pathColumn = names.indexOf('path');
  if (pathColumn < 0) return { rows: [], problems: [missingPathColumn(table, ALL_COLUMNS)] };
  const unknown = names.filter((name, i) => i !== pathColumn && name !== '' && !Object.hasOwn(COLUMNS, name));
  const problems =
    unknown.length === 0 ? [] : [unknownColumns(table, truncate(unknown.join(', '), MAX_QUOTE), ALL_COLUMNS)];
  const rows = body.map(({ cells, line }) => ({
    path: cells[pathColumn] ?? '',
    line,
    declarations: names.flatMap((name, column) => declare(name, cells[column] ?? '', line)),
  }));
  const used = rows.filter((row) => row.path !== '');
  return {
    rows: used,
    problems: [
      ...problems,
      ...used.flatMap((row) => [...checkRights(row, table), ...checkInclude(row, table)]),
    ],
  };
}

function checkRights({ declarations, line }: Row, table: string): readonly Diagnostic[] {
  const { access, misspelt } = parseRights(declarations.find(({ key }) => key === 'rights')?.values[0] ?? '');
  if (access === null || misspelt === null) return [];
  const rights = { written: truncate(misspelt, MAX_QUOTE), taken: ACCESS_WORDS[access] };
  return [misspeltRights({ table, line }, rights, Object.values(ACCESS_WORDS))];
}

function checkInclude({ declarations, line }: Row, table: string): readonly Diagnostic[] {
  const said = declarations.find(({ key }) => key === INCLUDE_KEY)?.values[0];
  if (said === undefined || readInclude(declarations) !== null) return [];
  return [unknownInclude({ table, line }, truncate(said, MAX_QUOTE))];
}

function declare(name: string, cell: string, line: number): readonly Declaration[] {
  const key = Object.hasOwn(COLUMNS, name) ? COLUMNS[name] : undefined;
  const value = normalizeText(cell).trim();
  if (key === undefined || value === '') return [];
  const values = LISTS.has(key) ? splitTrimmed(value, ';').filter((part) => part !== '') : [value];
  const quote = truncate(value, MAX_QUOTE);
  return [{ key, values, evidence: { method: `metadata:${name}`, quote, line, column: null, score: 1 } }];
}

/** The sign that the first line has most of. */
function findDelimiter(text: string): string {
  const [head = ''] = text.split(/\r\n|\r|\n/, 1);
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: head.split(sign).length }));
  return counts.sort((a, b) => b.count - a.count)[0]?.sign ?? ',';
}
