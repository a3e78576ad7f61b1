import type { RandomAccess } from '../container.js';

/** A value of a property list, looked at only when it is asked for; data is only a place in the file. */
export type PlistValue =
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'data'; readonly offset: number; readonly length: number; readonly isBase64: boolean }
  | { readonly kind: 'list'; readonly items: () => Iterable<PlistValue> }
  | { readonly kind: 'object'; readonly get: (key: string) => PlistValue | null };

/** Bytes of the trailer at a binary property list's end. */
const TRAILER_BYTES = 32;
/** Characters of a string: addresses and types are what is read. */
const MAX_STRING = 64 * 1024;
/** Items of one list or keys of one object that are read: pages have some hundreds of pictures. */
const MAX_ITEMS = 10_000;

/**
 * Opens a binary property list; null when the file is none. Values are read one by one, so that lists that hold themselves, or
 * each other many times over, cost nothing.
 */
export function openBinaryPlist(file: RandomAccess): PlistValue | null {
  if (file.size < 8 + TRAILER_BYTES || file.read(0, 6).toString('latin1') !== 'bplist') return null;
  const trailer = file.read(file.size - TRAILER_BYTES, TRAILER_BYTES);
  const table: Table = {
    file,
    offsetBytes: trailer[6] ?? 0,
    referenceBytes: trailer[7] ?? 0,
    count: readInteger(trailer, 8, 8),
    start: readInteger(trailer, 24, 8),
  };
  if (![1, 2, 3, 4, 8].includes(table.offsetBytes) || ![1, 2, 4, 8].includes(table.referenceBytes))
    return null;
  return readObject(table, readInteger(trailer, 16, 8));
}

interface Table {
  readonly file: RandomAccess;
  readonly offsetBytes: number;
  readonly referenceBytes: number;
  readonly count: number;
  readonly start: number;
}

function readInteger(bytes: Buffer, from: number, length: number): number {
  let value = 0;
  for (let i = from; i < from + length; i += 1) value = value * 256 + (bytes[i] ?? 0);
  return value;
}

function readObject(table: Table, index: number): PlistValue | null {
  const { file, offsetBytes, count, start } = table;
  if (index >= count) return null;
  const place = start + index * offsetBytes;
  if (place + offsetBytes > file.size) return null;
  const offset = readInteger(file.read(place, offsetBytes), 0, offsetBytes);
  const head = readHead(file, offset);
  if (head === null) return null;
  switch (head.type) {
    case 0x4:
      return { kind: 'data', offset: head.offset, length: head.length, isBase64: false };
    case 0x5:
    case 0x7:
      return {
        kind: 'string',
        text: file.read(head.offset, Math.min(head.length, MAX_STRING)).toString('utf8'),
      };
    case 0x6:
      return {
        kind: 'string',
        text: readWide(file.read(head.offset, Math.min(head.length, MAX_STRING) * 2)),
      };
    case 0xa:
      return { kind: 'list', items: () => readItems(table, head.offset, head.length) };
    case 0xd:
      return { kind: 'object', get: (key) => findKey(table, head, key) };
    default:
      return null;
  }
}

interface Head {
  readonly type: number;
  /** Where the content begins, in bytes. */
  readonly offset: number;
  /** Bytes, characters or items. */
  readonly length: number;
}

/** Reads what an object is and how long; null when it does not lie in the file. */
function readHead(file: RandomAccess, offset: number): Head | null {
  if (offset >= file.size) return null;
  const bytes = file.read(offset, 10);
  const type = (bytes[0] ?? 0) >> 4;
  const short = (bytes[0] ?? 0) & 0x0f;
  if (short < 0x0f) return { type, offset: offset + 1, length: short };
  // The length is an integer object of its own.
  const size = 2 ** ((bytes[1] ?? 0) & 0x0f);
  if ((bytes[1] ?? 0) >> 4 !== 1 || size > 8) return null;
  const length = readInteger(bytes, 2, size);
  return length > file.size ? null : { type, offset: offset + 2 + size, length };
}

function* readReferences(table: Table, offset: number, length: number): Generator<number> {
  const { file, referenceBytes } = table;
  const bytes = file.read(offset, Math.min(length, MAX_ITEMS) * referenceBytes);
  for (let at = 0; at + referenceBytes <= bytes.length; at += referenceBytes)
    yield readInteger(bytes, at, referenceBytes);
}

function* readItems(table: Table, offset: number, length: number): Generator<PlistValue> {
  for (const reference of readReferences(table, offset, length)) {
    const item = readObject(table, reference);
    if (item !== null) yield item;
  }
}

function findKey(table: Table, { offset, length }: Head, key: string): PlistValue | null {
  let at = 0;
  for (const reference of readReferences(table, offset, length)) {
    const name = readObject(table, reference);
    if (name?.kind === 'string' && name.text === key) {
      const place = offset + (length + at) * table.referenceBytes;
      const [value] = readReferences(table, place, 1);
      return value === undefined ? null : readObject(table, value);
    }
    at += 1;
  }
  return null;
}

/** Strings beyond ASCII are UTF-16, the high byte first. */
function readWide(bytes: Buffer): string {
  return new TextDecoder('utf-16be').decode(bytes);
}
