import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { RandomAccess } from './container.js';

/** Bytes that are read at a time: more is not faster. */
const CHUNK_BYTES = 1024 * 1024;

/** Tells whether a file is one of gzip, by the ending of its name. */
export function isPacked(file: RandomAccess): boolean {
  return file.path.toLowerCase().endsWith('.gz');
}

/** Returns a file's bytes from its beginning, some at a time. Throws the disk's error. */
export function* readChunks(file: RandomAccess): Generator<Buffer> {
  for (let offset = 0; offset < file.size;) {
    const chunk = file.read(offset, CHUNK_BYTES);
    if (chunk.length === 0) return;
    yield chunk;
    offset += chunk.length;
  }
}

/** A file of gzip ends in the middle, or is none. */
export class PackedFault extends Error {
  override readonly name = 'PackedFault';
}

/** Returns a file's bytes, unpacked where it is one of gzip. Throws a {@link PackedFault} where those end, and the disk's error. */
export async function* readPlainChunks(file: RandomAccess): AsyncGenerator<Buffer> {
  if (!isPacked(file)) {
    yield* readChunks(file);
    return;
  }
  const source = Readable.from(readChunks(file));
  const unpacked = source.pipe(createGunzip({ chunkSize: CHUNK_BYTES }));
  source.on('error', (error) => unpacked.destroy(error));
  try {
    for await (const chunk of unpacked) yield chunk as Buffer;
  } catch (error) {
    // The disk's errors go on; zlib's have codes of their own.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw new PackedFault(error.message);
    }
    throw error;
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}
