import { gzipSync } from 'node:zlib';

/** Place of the byte of a gzip header that names the system it was made on, and what stands there for an unknown one (RFC 1952). */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/** Compresses to the same bytes on every system. */
export function compress(content: Uint8Array): Uint8Array {
  const packed = gzipSync(content);
  packed[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return packed;
}
