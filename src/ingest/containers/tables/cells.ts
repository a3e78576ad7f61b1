import { parseEdtf } from '../../../util/edtf.js';

/** A value of a record under the name of its column. */
export interface Cell {
  readonly name: string;
  readonly value: unknown;
}

/** Objects inside each other that are looked into: 'meta.source.name'. */
const MAX_DEPTH = 4;
/** Values of one record; what has more is no table of articles. */
const MAX_CELLS = 2000;

/** Returns the values of an object by name; what lies in objects inside of it by names with dots. */
export function flatten(record: object): readonly Cell[] {
  const cells: Cell[] = [];
  const add = (value: object, prefix: string, depth: number): void => {
    for (const [key, item] of Object.entries(value) as [string, unknown][]) {
      if (cells.length >= MAX_CELLS) return;
      const name = prefix + key;
      if (isObject(item) && !isWrappedDate(item) && depth < MAX_DEPTH) add(item, `${name}.`, depth + 1);
      cells.push({ name, value: item });
    }
  };
  add(record, '', 1);
  return cells;
}

/** Tells whether a value is an object, and neither a list nor a date. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** MongoDB's dates: {"$date": …}. */
function isWrappedDate(value: object): value is { readonly $date: unknown } {
  return '$date' in value;
}

/** What programs write where there is nothing. */
const NOTHING = new Set(['', 'null', 'none', 'nan', 'n/a', 'undefined', '[]', '{}', 'nat', '\\n']);

/** Tells whether a cell says anything. */
export function hasValue({ value }: Cell): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return !NOTHING.has(value.trim().toLowerCase());
  return !(Array.isArray(value) && value.length === 0);
}

/** Returns what a value says in words, if it is one; null for objects and lists. */
export function toText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (isObject(value) && isWrappedDate(value)) return toText(value.$date);
  return null;
}

/** Returns the text that a value is: of a list its parts, a paragraph each. Null for what is no text. */
export function toLongText(value: unknown): string | null {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.length > 0) {
    const parts: readonly unknown[] = value;
    return parts.every((part) => typeof part === 'string') ? parts.join('\n') : null;
  }
  return value instanceof Uint8Array ? toText(value) : null;
}

/** Keys under which objects for people, tags and outlets have their names. */
const NAME_KEYS = ['name', 'display_name', 'displayName', 'fullname', 'full_name', 'title', 'label', 'slug'];
/** A list that a program printed into a cell: ['Ann', "Ben"]. */
const PRINTED_LIST = /^\s*\[.*\]\s*$|^\s*\(.*\)\s*$/s;
const PRINTED_ITEM = /'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g;

/** Returns the names in a value: of a list, an object with a name, a list that was printed, or the value itself. */
export function toNames(value: unknown): readonly string[] {
  if (Array.isArray(value)) return (value as readonly unknown[]).flatMap(toNames);
  if (isObject(value) && !isWrappedDate(value)) {
    for (const key of NAME_KEYS) {
      const name = value[key];
      if (typeof name === 'string' && name.trim() !== '') return [name.trim()];
    }
    return [];
  }
  const text = toText(value)?.trim() ?? '';
  if (NOTHING.has(text.toLowerCase())) return [];
  if (!PRINTED_LIST.test(text)) return [text];
  const items = [...text.matchAll(PRINTED_ITEM)].map(([, single, double]) =>
    (single ?? double ?? '').replace(/\\(.)/g, '$1').trim(),
  );
  if (items.length > 0) return items.filter((item) => item !== '');
  return /^\s*\[\s*\]\s*$/.test(text) ? [] : [text];
}

/** Seconds from which on a number of ten digits means milliseconds instead: the year 5138. */
const MAX_SECONDS = 1e11;
/** 1 January 1990: smaller numbers are counts, years or ids. */
const MIN_SECONDS = 631_152_000;
const NUMBER = /^\d{9,16}(?:\.\d+)?$/;
const DAY_AND_TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/;
/** The beginning of a day in no zone or UTC, which programs write where they know the day only. */
const MIDNIGHT = /^00:00(?::00)?$/;

/**
 * Returns the EDTF date of a value that a program wrote: seconds, milliseconds or microseconds since 1970, or a day with or without
 * a time. Null for what a person wrote, which has to be read with the archive's language.
 */
export function toMachineDate(value: unknown): string | null {
  const text = toText(value)?.trim() ?? '';
  if (NUMBER.test(text)) return fromNumber(Number(text));
  const match = DAY_AND_TIME.exec(text);
  if (match === null) return null;
  const [, day = '', time, zone] = match;
  const isUtc = zone === undefined || /^(?:Z|UTC|GMT|[+-]00:?00)$/.test(zone);
  if (time === undefined || (MIDNIGHT.test(time) && isUtc)) return parseEdtf(day) === null ? null : day;
  const offset = zone === undefined ? '' : isUtc ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(-2)}`;
  const edtf = `${day}T${time}${offset}`;
  return parseEdtf(edtf) === null ? null : edtf;
}

function fromNumber(number: number): string | null {
  let seconds = number;
  while (seconds >= MAX_SECONDS) seconds /= 1000;
  if (seconds < MIN_SECONDS) return null;
  return toMachineDate(`${new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19)}Z`);
}
