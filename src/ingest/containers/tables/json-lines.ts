import { tableBrokenRow, tableCutOff, tableNoObject, tableRowTooLarge } from '../../../model/messages.js';
import { sha256 } from '../../../util/hash.js';
import { isPacked, PackedFault, readPlainChunks } from '../chunks.js';
import type {
  ContainerOptions,
  ContainerReader,
  Entry,
  EntrySkip,
  Listed,
  Member,
  MemberFault,
  RandomAccess,
} from '../container.js';
import { partOf, readPart } from '../part-access.js';
import { flatten, type Cell } from './cells.js';
import { createColumnFinder } from './columns.js';
import { splitLines, type Line } from './lines.js';
import { rowToMember } from './row-member.js';
import { TableScout } from './table-scout.js';

/** What lists beside a record's own say of it. */
export interface JoinedFacts {
  /** Names alone: nothing else of a person is read. */
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** Null where nothing says. */
  readonly outlet: string | null;
}

/** What is kept of a record for reading it; empty fields are left out. */
export interface RecordState {
  /** Place in the unpacked stream, where the file is packed. */
  readonly at?: number;
  readonly of?: number;
  /** Whether the table has no better text than a summary. */
  readonly teaser?: true;
  /** 1-based, where it is not the locator. */
  readonly line?: number;
  readonly joined?: JoinedFacts;
}

const MARK = Buffer.from([0xef, 0xbb, 0xbf]);
const SPACE = 0x20;
const TAB = 0x09;
const BRACE = 0x7b;

/** JSON Lines: an object a line. */
export const jsonLinesReader: ContainerReader = { list, open: openJsonRecord };

async function* list(file: RandomAccess, options: ContainerOptions): AsyncGenerator<Listed> {
  const scout = new TableScout(file.path, options);
  const isGzip = isPacked(file);
  let waiting: Listed[] = [];
  let last = 0;
  try {
    for await (const line of splitLines(readPlainChunks(file), options.documentBytes)) {
      last = line.number;
      const listed = lineToListed(file, line);
      if (listed === null) continue;
      if ('skipped' in listed) {
        waiting.push(listed);
      } else {
        const { bytes, at } = listed;
        if (scout.verdict === 'unknown') {
          const record = parseObject(bytes);
          if (record !== null) scout.look(record);
        }
        waiting.push({ entry: recordEntry(bytes, { at, locator: String(line.number), isGzip }) });
      }
      if (scout.verdict === 'none') break;
      if (scout.verdict === 'unknown') continue;
      const isTeaser = scout.verdict === 'teaser';
      for (const item of waiting) yield isTeaser ? asTeaser(item) : item;
      waiting = [];
    }
  } catch (error) {
    if (!(error instanceof PackedFault)) throw error;
    waiting.push({
      skipped: { reason: 'unreadable', locator: null, diagnostic: tableCutOff(file.path, last) },
    });
  }
  yield* settle(scout, waiting);
}

/** Yields what waits for a table's verdict; of one without texts that there is none, once. */
export function* settle(scout: TableScout, waiting: readonly Listed[]): Generator<Listed> {
  const isEmpty = !waiting.some((item) => 'entry' in item);
  const verdict = isEmpty ? scout.verdict : scout.end();
  if (verdict === 'none') yield { skipped: scout.refuse() };
  for (const item of waiting) {
    if ('skipped' in item) yield item;
    else if (verdict !== 'none') yield verdict === 'teaser' ? asTeaser(item) : item;
  }
}

/** Returns a listed record as one of a table that has no better text than a summary. */
export function asTeaser(listed: Listed): Listed {
  if (!('entry' in listed)) return listed;
  const { entry } = listed;
  const state: RecordState = { ...readState(entry), teaser: true };
  return { entry: { ...entry, digest: sha256(`${entry.digest} teaser`), state: JSON.stringify(state) } };
}

export interface RecordPlace {
  /** In the file's content, unpacked. */
  readonly at: number;
  readonly locator: string;
  readonly isGzip: boolean;
  readonly line?: number;
  /** What other lists of the file say of it. */
  readonly joined?: JoinedFacts;
}

/** Returns the entry of a record that is these bytes. */
export function recordEntry(bytes: Buffer, { at, locator, isGzip, line, joined }: RecordPlace): Entry {
  const state: RecordState = {
    ...(isGzip ? { at, of: bytes.length } : {}),
    ...(line === undefined ? {} : { line }),
    ...(joined === undefined ? {} : { joined }),
  };
  return {
    locator,
    offset: isGzip ? null : at,
    length: isGzip ? null : bytes.length,
    digest: joined === undefined ? sha256(bytes) : sha256(`${sha256(bytes)} ${JSON.stringify(joined)}`),
    kind: 'document',
    url: null,
    capturedAt: null,
    state: Object.keys(state).length === 0 ? null : JSON.stringify(state),
  };
}

function lineToListed(
  file: RandomAccess,
  { number, at, bytes }: Line,
): { readonly bytes: Buffer; readonly at: number } | { readonly skipped: EntrySkip } | null {
  const locator = String(number);
  if (bytes === null) {
    return { skipped: { reason: 'too-large', locator, diagnostic: tableRowTooLarge(file.path, number) } };
  }
  const isMarked = number === 1 && bytes.subarray(0, 3).equals(MARK);
  let start = isMarked ? 3 : 0;
  while (bytes[start] === SPACE || bytes[start] === TAB) start += 1;
  if (start === bytes.length) return null;
  if (bytes[start] !== BRACE) {
    const diagnostic = tableNoObject(file.path, number);
    return { skipped: { reason: 'not-a-record', locator, diagnostic } };
  }
  return { bytes: start === 0 ? bytes : bytes.subarray(start), at: at + start };
}

/** Reads a record of JSON Lines or JSON. Never throws for what the file contains. */
export async function openJsonRecord(
  file: RandomAccess,
  entry: Entry,
  options: ContainerOptions,
): Promise<Member | MemberFault> {
  const state = readState(entry);
  const line = state.line ?? (Number(entry.locator) || null);
  const bytes = await readPart(file, partOf(entry, state));
  const record = bytes === null ? null : parseObject(bytes);
  if (record === null) return { skipped: 'broken', diagnostic: tableBrokenRow(file.path, line) };
  const find = createColumnFinder(file.path, options.tables);
  const { joined } = state;
  const row = joined === undefined ? flatten(record) : [...flatten(record), ...joinedCells(joined)];
  return rowToMember(row, { path: file.path, find, isTeaser: state.teaser === true, line });
}

/** A post's first tag is what its site files it under. */
function joinedCells({ authors, tags, outlet }: JoinedFacts): readonly Cell[] {
  return [
    { name: 'authors', value: authors },
    { name: 'section', value: tags[0] ?? null },
    { name: 'tags', value: tags },
    { name: 'outlet', value: outlet },
  ];
}

function readState({ state }: Entry): RecordState {
  return state === null ? {} : (JSON.parse(state) as RecordState);
}

/** Returns the object that the bytes are; null for anything else. */
export function parseObject(bytes: Buffer): object | null {
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
