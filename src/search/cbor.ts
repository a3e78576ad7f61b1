/**
 * The part of CBOR (RFC 8949) that Pagefind writes: integers, texts and lists of known length. An index is taken apart and
 * put together from the very bytes of its items, without giving them a meaning.
 */

/** A list's items, or a text or number, read from bytes. */
export type CborValue = string | number | readonly CborValue[];

const UNSIGNED = 0;
const NEGATIVE = 1;
const TEXT = 3;
const LIST = 4;

/** Major type, argument, and where the item's content begins. */
interface Head {
  readonly type: number;
  readonly value: number;
  readonly next: number;
}

/** @throws Error when there is something else than Pagefind writes. */
function readHead(bytes: Uint8Array, at: number): Head {
  const first = bytes[at];
  if (first === undefined) throw new Error('the data ends too early');
  const type = first >> 5;
  const size = first & 31;
  if (![UNSIGNED, NEGATIVE, TEXT, LIST].includes(type)) throw new Error(`there is an item of type ${type}`);
  if (size < 24) return { type, value: size, next: at + 1 };
  const length = { 24: 1, 25: 2, 26: 4 }[size];
  if (length === undefined) throw new Error(`there is an item of length ${size}`);
  let value = 0;
  for (let i = 1; i <= length; i += 1) value = value * 256 + (bytes[at + i] ?? 0);
  return { type, value, next: at + 1 + length };
}

/** Where the item that begins here ends. */
function skip(bytes: Uint8Array, at: number): number {
  const { type, value, next } = readHead(bytes, at);
  if (type === TEXT) return next + value;
  let end = next;
  if (type === LIST) for (let i = 0; i < value; i += 1) end = skip(bytes, end);
  return end;
}

/** The items of the list that begins here, each as its bytes. */
export function splitList(bytes: Uint8Array, at = 0): readonly Uint8Array[] {
  const { type, value, next } = readHead(bytes, at);
  if (type !== LIST) throw new Error('there is no list');
  const items: Uint8Array[] = [];
  let start = next;
  for (let i = 0; i < value; i += 1) {
    const end = skip(bytes, start);
    items.push(bytes.subarray(start, end));
    start = end;
  }
  return items;
}

export function readCbor(bytes: Uint8Array): CborValue {
  const { type, value, next } = readHead(bytes, 0);
  if (type === TEXT) return Buffer.from(bytes.subarray(next, next + value)).toString('utf8');
  if (type === LIST) return splitList(bytes).map(readCbor);
  return type === NEGATIVE ? -1 - value : value;
}

/** A list of items that are bytes already. */
export function joinList(items: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([head(LIST, items.length), ...items]);
}

export function writeText(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([head(TEXT, bytes.length), bytes]);
}

function head(type: number, value: number): Uint8Array {
  if (value < 24) return Uint8Array.of((type << 5) | value);
  if (value < 0x100) return Uint8Array.of((type << 5) | 24, value);
  if (value < 0x10000) return Uint8Array.of((type << 5) | 25, value >> 8, value & 255);
  return Uint8Array.of((type << 5) | 26, value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);
}
