import { createHash } from 'node:crypto';
import {
  parquetMetadataAsync,
  parquetReadObjects,
  parquetSchema,
  type AsyncBuffer,
  type FileMetaData,
} from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { COLUMN_FIELDS } from '../../../languages/column-names.js';
import { tableBrokenRow, tableRowTooLarge, tableUnreadable } from '../../../model/messages.js';
import { sha256 } from '../../../util/hash.js';
import { readChunks } from '../chunks.js';
import type {
  ContainerOptions,
  ContainerReader,
  Entry,
  Listed,
  Member,
  MemberFault,
  RandomAccess,
} from '../container.js';
import { flatten } from './cells.js';
import { createColumnFinder } from './columns.js';
import { asTeaser, type RecordState } from './json-lines.js';
import { rowToMember } from './row-member.js';
import { TableScout } from './table-scout.js';

/** Parquet, as data sets of texts are published. */
export const parquetReader: ContainerReader = { list, open };

/** Rows that are looked at, to tell whether the table has texts. */
const LOOKED_AT = 100;
/** Columns that are looked at for it. */
const MAX_COLUMNS = 100;
/** Bytes of rows that are decoded at a time, and kept for the next ones. */
const BLOCK_BYTES = 32 * 1024 * 1024;
const MAX_BLOCK_ROWS = 5000;
/** Bytes of a column that is decoded; its writer decides how much of it is one piece. */
const MAX_COLUMN_BYTES = 1024 * 1024 * 1024;

async function* list(file: RandomAccess, options: ContainerOptions): AsyncGenerator<Listed> {
  const scout = new TableScout(file.path, options);
  let rows: number;
  try {
    const metadata = await parquetMetadataAsync(toBuffer(file));
    rows = Number(metadata.num_rows);
    const { end } = blockOf(metadata, 0);
    const columns = namesOf(metadata).slice(0, MAX_COLUMNS);
    for (const row of await readRows(file, metadata, {
      start: 0,
      end: Math.min(rows, end, LOOKED_AT),
      columns,
    }))
      scout.look(row);
  } catch (error) {
    if (isOfDisk(error)) throw error;
    yield { skipped: { reason: 'unreadable', locator: null, diagnostic: tableUnreadable(file.path) } };
    return;
  }
  if (scout.end() === 'none') {
    yield { skipped: scout.refuse() };
    return;
  }
  const hash = createHash('sha256');
  for (const chunk of readChunks(file)) hash.update(chunk);
  const whole = hash.digest('hex');
  for (let i = 1; i <= rows; i += 1) {
    const entry: Entry = {
      locator: String(i),
      // A row's values lie apart from each other.
      offset: null,
      length: null,
      digest: sha256(`${whole} ${i}`),
      kind: 'document',
      url: null,
      capturedAt: null,
      state: null,
    };
    yield scout.verdict === 'teaser' ? asTeaser({ entry }) : { entry };
  }
}

async function open(
  file: RandomAccess,
  entry: Entry,
  options: ContainerOptions,
): Promise<Member | MemberFault> {
  const state = JSON.parse(entry.state ?? '{}') as RecordState;
  const find = createColumnFinder(file.path, options.tables);
  let row: object | undefined;
  try {
    row = await findRow(file, Number(entry.locator) - 1, options);
  } catch (error) {
    if (isOfDisk(error)) throw error;
  }
  if (row === undefined) return { skipped: 'broken', diagnostic: tableBrokenRow(file.path, null) };
  const cells = flatten(row);
  if (cells.some(({ value }) => typeof value === 'string' && value.length > options.documentBytes)) {
    return { skipped: 'too-large', diagnostic: tableRowTooLarge(file.path, 0) };
  }
  return rowToMember(cells, { path: file.path, find, isTeaser: state.teaser === true, line: null });
}

/** Rows that were decoded last. */
interface Block {
  readonly start: number;
  readonly rows: readonly object[];
}

const blocks = new WeakMap<RandomAccess, Block>();

async function findRow(
  file: RandomAccess,
  index: number,
  options: ContainerOptions,
): Promise<object | undefined> {
  const known = blocks.get(file);
  if (known !== undefined && index >= known.start && index < known.start + known.rows.length) {
    return known.rows[index - known.start];
  }
  const metadata = await parquetMetadataAsync(toBuffer(file));
  const find = createColumnFinder(file.path, options.tables);
  // Of an object any part may be meant, so objects are read whole.
  const nested = new Set(
    parquetSchema(metadata)
      .children.filter(({ children }) => children.length > 0)
      .map(({ element }) => element.name),
  );
  const columns = namesOf(metadata).filter(
    (name) => nested.has(name) || COLUMN_FIELDS.some((field) => find([name], field).length > 0),
  );
  const { start, end } = blockOf(metadata, index);
  const rows = await readRows(file, metadata, { start, end, columns });
  blocks.set(file, { start, rows });
  return rows[index - start];
}

function namesOf(metadata: FileMetaData): readonly string[] {
  return parquetSchema(metadata).children.map(({ element }) => element.name);
}

/** Returns the rows that are decoded with one: those after it in its group, up to a number of bytes. */
function blockOf(
  { row_groups: groups }: FileMetaData,
  index: number,
): { readonly start: number; readonly end: number } {
  let first = 0;
  for (const { num_rows: number, total_byte_size: bytes } of groups) {
    const rows = Number(number);
    if (index < first + rows) {
      const perRow = Math.max(1, Number(bytes) / Math.max(1, rows));
      const size = Math.max(1, Math.min(MAX_BLOCK_ROWS, Math.floor(BLOCK_BYTES / perRow)));
      return { start: index, end: Math.min(first + rows, index + size) };
    }
    first += rows;
  }
  return { start: index, end: index + 1 };
}

interface RowRange {
  /** Both in one group of rows. */
  readonly start: number;
  readonly end: number;
  readonly columns: readonly string[];
}

/**
 * Decodes some rows, a column at a time: the library reads several at once, and when two of them are damaged nobody hears of the
 * second, which ends the thread.
 */
async function readRows(
  file: RandomAccess,
  metadata: FileMetaData,
  { start, end, columns }: RowRange,
): Promise<readonly object[]> {
  const isHuge = metadata.row_groups.some((group) =>
    group.columns.some(
      ({ meta_data: meta }) => Number(meta?.total_uncompressed_size ?? 0) > MAX_COLUMN_BYTES,
    ),
  );
  if (isHuge) throw new Error('a column is too large');
  const rows: object[] = Array.from({ length: end - start }, () => ({}));
  for (const column of columns) {
    const values = await parquetReadObjects({
      file: toBuffer(file),
      metadata,
      compressors,
      rowStart: start,
      rowEnd: end,
      useOffsetIndex: true,
      columns: [column],
    });
    for (const [i, row] of rows.entries()) Object.assign(row, values[i]);
  }
  return rows;
}

function toBuffer(file: RandomAccess): AsyncBuffer {
  return {
    byteLength: file.size,
    slice: (start, end = file.size) => {
      const bytes = file.read(start, end - start);
      return Uint8Array.from(bytes).buffer;
    },
  };
}

/** Whatever a file holds makes the library throw an error of no kind of its own; the disk's have a call. */
function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
