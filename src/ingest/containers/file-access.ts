import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { RandomAccess } from './container.js';

/** A file that is open, until it is closed. */
export interface OpenedFile extends RandomAccess {
  readonly close: () => void;
}

/** Opens a file to read parts of it. `path` is its path in the archive. Throws the disk's error. */
export function openFileAccess(path: string, absolute: string): OpenedFile {
  const descriptor = openSync(absolute, 'r');
  const { size } = fstatSync(descriptor);
  return {
    path,
    size,
    read: (offset, length) => {
      const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - offset)));
      let filled = 0;
      while (filled < buffer.length) {
        const count = readSync(descriptor, buffer, filled, buffer.length - filled, offset + filled);
        // The file was cut meanwhile.
        if (count === 0) break;
        filled += count;
      }
      return buffer.subarray(0, filled);
    },
    close: () => {
      closeSync(descriptor);
    },
  };
}

/** Gives bytes in memory as a file that is read in parts. */
export function bytesAccess(path: string, bytes: Uint8Array): RandomAccess {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    path,
    size: buffer.length,
    read: (offset, length) => buffer.subarray(offset, Math.min(buffer.length, offset + length)),
  };
}
