import {
  tableBrokenRow,
  tableCutOff,
  tableEncoding,
  tableQuotesFault,
  tableRowTooLarge,
} from '../../../model/messages.js';
import { sha256 } from '../../../util/hash.js';
import { isPacked, PackedFault, readPlainChunks } from '../chunks.js';
import type {
  ContainerOptions,
  ContainerReader,
  Entry,
  Listed,
  Member,
  MemberFault,
  RandomAccess,
} from '../container.js';
import { partOf, readPart } from '../part-access.js';
import { asTeaser, settle } from './json-lines.js';
import { createColumnFinder } from './columns.js';
import { chooseColumns, parseRow, readDialect, toRow, type Column, type Dialect } from './csv-dialect.js';
import { CsvScanner, type RowPlace } from './csv-scan.js';
import { rowToMember } from './row-member.js';
import { TableScout } from './table-scout.js';

/** Tables whose cells are parted by commas, semicolons, tabs or bars; the first row names the columns. */
export const csvReader: ContainerReader = { list, open };

/** What is kept of a row for reading it. */
interface CsvState extends Dialect {
  readonly at?: number;
  readonly of?: number;
  readonly line: number;
  readonly columns: readonly Column[];
  readonly teaser?: true;
}

interface Table {
  readonly dialect: Dialect;
  readonly names: readonly string[];
  readonly columns: readonly Column[];
}

async function* list(file: RandomAccess, options: ContainerOptions): AsyncGenerator<Listed> {
  const chunks = readPlainChunks(file);
  const scout = new TableScout(file.path, options);
  let waiting: Listed[] = [];
  let number = 0;
  let line = 0;
  try {
    const first = await chunks.next();
    const head = first.done === true ? Buffer.alloc(0) : first.value;
    const dialect = readDialect(head, file.path);
    if (dialect === null) {
      yield { skipped: { reason: 'unreadable', locator: null, diagnostic: tableEncoding(file.path) } };
      return;
    }
    let table: Table | null = null;
    for await (const place of scanRows(head, chunks, dialect, options)) {
      if ('faultLine' in place) {
        const diagnostic = tableQuotesFault(file.path, place.faultLine);
        waiting.push({ skipped: { reason: 'unreadable', locator: null, diagnostic } });
        break;
      }
      if (place.bytes?.length === 0) continue;
      line = place.line;
      if (table === null) {
        const names = place.bytes === null ? [] : (parseRow(place.bytes, dialect) ?? []);
        table = {
          dialect,
          names,
          columns: chooseColumns(names, createColumnFinder(file.path, options.tables)),
        };
        continue;
      }
      number += 1;
      waiting.push(listRow(file, { place, number, table }, scout));
      if (scout.verdict === 'none') break;
      if (scout.verdict === 'unknown') continue;
      const isTeaser = scout.verdict === 'teaser';
      for (const item of waiting) yield isTeaser ? asTeaser(item) : item;
      waiting = [];
    }
  } catch (error) {
    if (!(error instanceof PackedFault)) throw error;
    waiting.push({
      skipped: { reason: 'unreadable', locator: null, diagnostic: tableCutOff(file.path, line) },
    });
  } finally {
    await chunks.return(undefined);
  }
  yield* settle(scout, waiting);
}

async function* scanRows(
  head: Buffer,
  rest: AsyncIterable<Buffer>,
  dialect: Dialect,
  { documentBytes }: ContainerOptions,
): AsyncGenerator<RowPlace | { readonly faultLine: number }> {
  const scanner = new CsvScanner(dialect.delimiter.charCodeAt(0), documentBytes, dialect.skip);
  yield* scanner.read(head.subarray(dialect.skip));
  for await (const chunk of rest) yield* scanner.read(chunk);
  yield* scanner.end();
}

interface RowToList {
  readonly place: RowPlace;
  /** 1-based. */
  readonly number: number;
  readonly table: Table;
}

function listRow(file: RandomAccess, { place, number, table }: RowToList, scout: TableScout): Listed {
  const { at, line, bytes } = place;
  const locator = String(number);
  if (bytes === null) {
    return { skipped: { reason: 'too-large', locator, diagnostic: tableRowTooLarge(file.path, line) } };
  }
  const { dialect, names, columns } = table;
  if (scout.verdict === 'unknown') {
    const cells = parseRow(bytes, dialect) ?? [];
    scout.look(Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])));
  }
  const isGzip = isPacked(file);
  const state: CsvState = {
    ...(isGzip ? { at, of: bytes.length } : {}),
    ...dialect,
    line,
    columns,
  };
  const entry: Entry = {
    locator,
    offset: isGzip ? null : at,
    length: isGzip ? null : bytes.length,
    digest: sha256(Buffer.concat([bytes, Buffer.from(JSON.stringify([dialect, columns]))])),
    kind: 'document',
    url: null,
    capturedAt: null,
    state: JSON.stringify(state),
  };
  return { entry };
}

async function open(
  file: RandomAccess,
  entry: Entry,
  options: ContainerOptions,
): Promise<Member | MemberFault> {
  const state = JSON.parse(entry.state ?? '{}') as CsvState;
  const { line, columns } = state;
  const bytes = await readPart(file, partOf(entry, state));
  const cells = bytes === null ? null : parseRow(bytes, state);
  if (cells === null) return { skipped: 'broken', diagnostic: tableBrokenRow(file.path, line) };
  const find = createColumnFinder(file.path, options.tables);
  const isTeaser = state.teaser === true;
  return rowToMember(toRow(cells, columns), { path: file.path, find, isTeaser, line });
}
