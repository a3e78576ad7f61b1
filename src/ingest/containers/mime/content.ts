import type { RandomAccess } from '../container.js';
import { readValue } from './headers.js';
import type { MimePart } from './parts.js';

/** How many bytes a quoted byte takes at most: '=C3'. */
const MAX_GROWTH = 3;

/** Returns a part's content, with its transfer encoding undone; null when it has more bytes than `limit`. */
export function readPart(file: RandomAccess, part: MimePart, limit: number): Buffer | null {
  if (part.length > limit * MAX_GROWTH + 2) return null;
  const bytes = decodeTransfer(file.read(part.offset, part.length), transferOf(part));
  return bytes.length > limit ? null : bytes;
}

/** Returns how a part's content is encoded for transfer: 'base64', 'quoted-printable', or 'plain' for not at all. */
export function transferOf({ headers }: Pick<MimePart, 'headers'>): string {
  const encoding = readValue(headers, 'content-transfer-encoding');
  return encoding === 'base64' || encoding === 'quoted-printable' ? encoding : 'plain';
}

/** Undoes a transfer encoding. What is not valid in it is passed over, or taken as it is. */
export function decodeTransfer(raw: Buffer, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(raw.toString('latin1'), 'base64');
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(raw);
  return raw;
}

const EQUALS = 0x3d;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

function decodeQuotedPrintable(raw: Buffer): Buffer {
  const out = Buffer.allocUnsafe(raw.length);
  let length = 0;
  for (let i = 0; i < raw.length; i += 1) {
    const byte = raw[i] ?? 0;
    if (byte !== EQUALS) {
      out[length] = byte;
      length += 1;
      continue;
    }
    const soft = softBreakLength(raw, i + 1);
    if (soft > 0) {
      i += soft;
      continue;
    }
    const high = hexValue(raw[i + 1]);
    const low = hexValue(raw[i + 2]);
    const isByte = high !== null && low !== null;
    out[length] = isByte ? high * 16 + low : byte;
    length += 1;
    if (isByte) i += 2;
  }
  return out.subarray(0, length);
}

/** Blanks that programs leave between the sign and the line's end, at most. */
const MAX_BLANKS = 76;

/** Bytes from a place to the end of its line, when only blanks stand there; 0 otherwise. */
function softBreakLength(raw: Buffer, from: number): number {
  let at = from;
  while (at < from + MAX_BLANKS && (raw[at] === 0x20 || raw[at] === 0x09)) at += 1;
  if (raw[at] === LINE_FEED) return at - from + 1;
  if (raw[at] === RETURN && raw[at + 1] === LINE_FEED) return at - from + 2;
  return at >= raw.length ? at - from + 1 : 0;
}

function hexValue(byte: number | undefined): number | null {
  if (byte === undefined) return null;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : null;
}
