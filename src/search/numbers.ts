/** Numbers ≥ 0 in bytes of seven bits, the lowest first, each with a bit that tells that there are more. */

const BITS = 7;
const MORE = 1 << BITS;

export interface Reader {
  readonly bytes: Uint8Array;
  at: number;
  readonly take: (length: number) => Uint8Array;
}

export function createReader(bytes: Uint8Array, at = 0): Reader {
  const reader: Reader = {
    bytes,
    at,
    take: (length) => {
      reader.at += length;
      return bytes.subarray(reader.at - length, reader.at);
    },
  };
  return reader;
}

export function readNumber(reader: Pick<Reader, 'bytes' | 'at'>): number {
  const { bytes } = reader;
  let byte = bytes[reader.at++] ?? 0;
  let number = byte & (MORE - 1);
  for (let shift = BITS; byte >= MORE; shift += BITS) {
    byte = bytes[reader.at++] ?? 0;
    number |= (byte & (MORE - 1)) << shift;
  }
  return number;
}

/** Passes over so many numbers. */
export function skipNumbers(reader: Pick<Reader, 'bytes' | 'at'>, count: number): void {
  const { bytes } = reader;
  let { at } = reader;
  for (let left = count; left > 0 && at < bytes.length; at += 1) if ((bytes[at] ?? 0) < MORE) left -= 1;
  reader.at = at;
}

export function pushNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= MORE) {
    bytes.push((rest & (MORE - 1)) | MORE);
    rest >>>= BITS;
  }
  bytes.push(rest);
}

/** Bytes that are written one after the other; it grows by itself. */
export interface Writer {
  /** How many were written. */
  at: number;
  readonly number: (number: number) => void;
  /** Writes the bytes of another array from one place up to, and without, another. */
  readonly copy: (bytes: Uint8Array, from?: number, to?: number) => void;
  /** Returns what was written, until something else is. */
  readonly written: () => Uint8Array;
}

/** Bytes that a writer has room for at first. */
const ROOM = 4096;
/** Below so many bytes a loop is faster than a call. */
const FEW_BYTES = 24;

export function createWriter(): Writer {
  let buffer = new Uint8Array(ROOM);
  const reserve = (wanted: number): void => {
    if (wanted <= buffer.length) return;
    const larger = new Uint8Array(Math.max(wanted, 2 * buffer.length));
    larger.set(buffer);
    buffer = larger;
  };
  const writer: Writer = {
    at: 0,
    number: (number) => {
      // A number of 32 bits takes five bytes.
      reserve(writer.at + 5);
      let rest = number;
      while (rest >= MORE) {
        buffer[writer.at++] = (rest & (MORE - 1)) | MORE;
        rest >>>= BITS;
      }
      buffer[writer.at++] = rest;
    },
    copy: (bytes, from = 0, to = bytes.length) => {
      reserve(writer.at + to - from);
      if (to - from < FEW_BYTES) for (let i = from; i < to; i += 1) buffer[writer.at++] = bytes[i] ?? 0;
      else {
        buffer.set(bytes.subarray(from, to), writer.at);
        writer.at += to - from;
      }
    },
    written: () => buffer.subarray(0, writer.at),
  };
  return writer;
}
