import type { RandomAccess } from './container.js';

/** Bytes that are read one part after another: of a file, of a member in it, or of what is unpacked from one. */
export interface ByteSource {
  /** Bytes; null as long as it is not known, which is so for what is being unpacked. */
  readonly size: number | null;
  /** The first offset that can still be read; 0 for as long as the source lives where {@link isHeld}. */
  readonly earliest: number;
  /** Whether all of it can be read again. */
  readonly isHeld: boolean;
  /** Returns `length` bytes from an offset; fewer only at the end. */
  readonly read: (offset: number, length: number) => Promise<Buffer>;
  /** Returns what can be had from an offset at once: {@link AT_HAND} bytes or more, fewer only at the end. */
  readonly peek: (offset: number) => Promise<Buffer>;
}

/** Bytes that {@link ByteSource.peek} returns at least: most records of a crawl are shorter. */
export const AT_HAND = 64 * 1024;
/** Bytes that are read from a file at a time: few calls, and little to keep. */
const WINDOW = 1024 * 1024;
/** A part up to this many bytes, elsewhere in a file, is read alone: a look at where a record should end must not cost a window. */
const GLANCE = 16 * 1024;

/** Returns the bytes of a file, or of a part of it. */
export function fileSource(file: RandomAccess, start = 0, length = file.size - start): ByteSource {
  const size = Math.max(0, Math.min(length, file.size - start));
  let window: Buffer = Buffer.alloc(0);
  let windowStart = 0;
  const take = (offset: number, wanted: number): Buffer => {
    const needed = Math.max(0, Math.min(wanted, size - offset));
    const isHeld = offset >= windowStart && offset + needed <= windowStart + window.length;
    if (!isHeld && needed <= GLANCE) return file.read(start + offset, needed);
    if (!isHeld) {
      window = file.read(start + offset, Math.min(Math.max(needed, WINDOW), size - offset));
      windowStart = offset;
    }
    return window.subarray(offset - windowStart);
  };
  return {
    size,
    earliest: 0,
    isHeld: true,
    read: (offset, wanted) =>
      Promise.resolve(
        offset >= size ? Buffer.alloc(0) : take(offset, wanted).subarray(0, Math.min(wanted, size - offset)),
      ),
    peek: (offset) => Promise.resolve(offset >= size ? Buffer.alloc(0) : take(offset, AT_HAND)),
  };
}

/** Returns bytes in memory. */
export function bufferSource(bytes: Buffer): ByteSource {
  return {
    size: bytes.length,
    earliest: 0,
    isHeld: true,
    read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
    peek: (offset) => Promise.resolve(bytes.subarray(offset)),
  };
}
