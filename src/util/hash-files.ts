import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

/** Most files fit; a larger one is read in several steps. */
const BUFFER_BYTES = 256 * 1024;

/**
 * Returns the SHA-256 of each file in hexadecimal digits; '' for one that cannot be read, and for what is no regular file: a pipe
 * would be waited for, a device may never end. One after the other: threads do the rest.
 */
export function hashFiles(paths: readonly string[]): readonly string[] {
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  return paths.map((path) => {
    try {
      return hashFile(path, buffer);
    } catch (error) {
      // What is wrong with it is said when it is read.
      if (error instanceof Error && 'code' in error) return '';
      throw error;
    }
  });
}

function hashFile(path: string, buffer: Buffer): string {
  const hash = createHash('sha256');
  // A pipe that nobody writes to is opened at once; Windows has neither such pipes nor the flag.
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    if (!fstatSync(descriptor).isFile()) return '';
    for (;;) {
      const read = readSync(descriptor, buffer);
      if (read > 0) hash.update(buffer.subarray(0, read));
      // A short read is the end: these are regular files.
      if (read < buffer.length) break;
    }
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}
