import { inflateRawSync } from 'node:zlib';
import type { RandomAccess } from '../container.js';
import type { ZipMember } from '../zip/zip-directory.js';

/** Where a member's data lies, and how it is packed. */
export type PackedPlace = Pick<ZipMember, 'at' | 'length' | 'method'>;

const [STORED, DEFLATED] = [0, 8];
/** Bytes by which data may be longer packed than unpacked, at most. */
const PACKING_BYTES = 64 * 1024;

/** Returns a member's bytes, unpacked; null when it is damaged, encrypted, packed otherwise, or has more bytes than `limit`. */
export function unpackMember(
  file: RandomAccess,
  { at, length, method }: PackedPlace,
  limit: number,
): Buffer | null {
  if (at === null || length > limit + PACKING_BYTES) return null;
  const data = file.read(at, length);
  if (method === STORED) return data.length > limit ? null : data;
  if (method !== DEFLATED) return null;
  try {
    return inflateRawSync(data, { maxOutputLength: limit });
  } catch (error) {
    // zlib's errors, and the one of a limit, have codes.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}
