import type { RandomAccess } from '../container.js';

/** Header fields of a message or of a part: names in lower case, values unfolded. */
export type MimeHeaders = ReadonlyMap<string, string>;

/** The header fields at a place, and where what they describe begins. */
export interface HeaderBlock {
  readonly headers: MimeHeaders;
  /** Offset behind the empty line. */
  readonly end: number;
}

/** Bytes of one header that are read at first, which most have, and at most: some programs write 20 kB of signatures and stations. */
const [FEW_HEADER_BYTES, MAX_HEADER_BYTES] = [4 * 1024, 64 * 1024];
/** Characters of one field that are kept: lists of recipients are longer, and nobody reads them. */
const MAX_FIELD = 16 * 1024;

const FIELD = /^([!-9;-~]+)[ \t]*:(.*)$/s;

/** Reads the header at an offset; without any fields when there is none. Of a field that is repeated, the first one counts. */
export function readHeaders(file: RandomAccess, from: number, to: number): HeaderBlock {
  const room = Math.max(0, to - from);
  let text = file.read(from, Math.min(FEW_HEADER_BYTES, room)).toString('latin1');
  if (text.length < room && !/\n\r?\n/.test(text))
    text = file.read(from, Math.min(MAX_HEADER_BYTES, room)).toString('latin1');
  const headers = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const { field, next } = readField(text, at);
    if (field === '') return { headers, end: from + next };
    const [, name, value] = FIELD.exec(field) ?? [];
    // A line that is no field, or a boundary: the text begins without an empty line before it.
    if (name === undefined || value === undefined || name.startsWith('--'))
      return { headers, end: from + at };
    const key = name.toLowerCase();
    if (!headers.has(key)) headers.set(key, asText(value.slice(0, MAX_FIELD)).trim());
    at = next;
  }
  return { headers, end: from + at };
}

/** Returns a field with the lines that continue it, unfolded, and the place of the next one. */
function readField(text: string, from: number): { field: string; next: number } {
  const lines: string[] = [];
  let at = from;
  do {
    const end = text.indexOf('\n', at);
    const stop = end < 0 ? text.length : end;
    lines.push(text.slice(at, stop).replace(/\r$/, ''));
    at = end < 0 ? text.length : end + 1;
  } while (lines[0] !== '' && (text[at] === ' ' || text[at] === '\t'));
  return { field: lines.join(''), next: at };
}

/** Header fields are ASCII; newer programs write UTF-8. */
function asText(latin1: string): string {
  if (!/[\u0080-\u00FF]/.test(latin1)) return latin1;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(latin1, 'latin1'));
  } catch (error) {
    if (error instanceof TypeError) return latin1;
    throw error;
  }
}

/** Returns a field's value before its parameters, in lower case: 'text/html'; '' when there is no such field. */
export function readValue(headers: MimeHeaders, name: string): string {
  return (headers.get(name) ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** Returns a parameter of a field: the 'boundary' of 'content-type'; null when it has none. */
export function readParameter(headers: MimeHeaders, name: string, parameter: string): string | null {
  const value = headers.get(name) ?? '';
  const pattern = /;\s*([\w*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;"]+))/g;
  for (const [, key, quoted, plain] of value.matchAll(pattern)) {
    if (key?.toLowerCase() === parameter) return quoted?.replace(/\\(.)/g, '$1') ?? plain ?? null;
  }
  return null;
}
