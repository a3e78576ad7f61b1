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

export function readNumber(reader: Reader): number {
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
export function skipNumbers(reader: Reader, count: number): void {
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
