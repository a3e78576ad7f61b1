import { Readable } from 'node:stream';
import { crc32, createGunzip, createInflateRaw } from 'node:zlib';
import { AT_HAND, type ByteSource } from './byte-source.js';

/** What is wrong with packed data. 'bomb': it is far longer than anything real. */
export type PackingFault = 'truncated' | 'damaged' | 'bomb';

/** Data that is unpacked while it is read, and of which only a part is held. */
export interface InflatingSource extends ByteSource {
  /** What is wrong with it, once its end is reached; null for nothing. */
  readonly fault: PackingFault | null;
  /** Packed bytes up to its end, once that is reached. */
  readonly consumed: number;
  /** CRC-32 of what was unpacked so far. */
  readonly crc: number;
  /** Ends the unpacking. It must be called for each source that is not read to its end. */
  readonly close: () => void;
}

/** Unpacked bytes behind the place that is read which can be read again: a record's head with that of its answer. */
const HELD_BEHIND = 512 * 1024;
const CHUNK = 64 * 1024;
/** Packed data up to this many unpacked bytes is no bomb, whatever its ratio. */
const HARMLESS_BYTES = 64 * 1024 * 1024;
/** Times that a bomb is longer than its packed data. Real pages reach 17, tables some 50. */
const BOMB_RATIO = 200;

/**
 * Unpacks data from an offset of a source on, as far as somebody reads: raw deflate data up to its end, or all gzip members that
 * follow each other. Throws the disk's errors.
 */
export function inflatingSource(
  base: ByteSource,
  start: number,
  form: 'deflate' | 'gzip' = 'deflate',
): InflatingSource {
  const inflate = (form === 'gzip' ? createGunzip : createInflateRaw)({ chunkSize: CHUNK });
  const input = Readable.from(readChunks(base, start), { highWaterMark: 1 });
  input.on('error', (error) => inflate.destroy(error));
  input.pipe(inflate);
  const output: AsyncIterator<unknown> = inflate[Symbol.asyncIterator]();
  let chunks: Buffer[] = [];
  let earliest = 0;
  let produced = 0;
  let crc = 0;
  let isEnded = false;
  let fault: PackingFault | null = null;

  const finish = (what: PackingFault | null): void => {
    isEnded = true;
    fault = what;
    input.destroy();
    inflate.destroy();
  };
  const pull = async (): Promise<void> => {
    try {
      const next = await output.next();
      if (next.done === true) {
        finish(null);
        return;
      }
      const chunk = next.value as Buffer;
      chunks.push(chunk);
      produced += chunk.length;
      crc = crc32(chunk, crc);
      if (produced > HARMLESS_BYTES && produced > BOMB_RATIO * inflate.bytesWritten) finish('bomb');
    } catch (error) {
      const what = packingFault(error);
      if (what === null) throw error;
      finish(what);
    }
  };
  const readNow = async (offset: number, length: number): Promise<Buffer> => {
    if (offset < earliest) throw new RangeError(`what was unpacked before ${earliest} is gone: ${offset}`);
    while (!isEnded && produced < offset + length) {
      await pull();
      // What lies far before the place that is read can go at once.
      dropBefore(offset - HELD_BEHIND);
    }
    return cutFrom(chunks, offset - earliest, length);
  };
  const dropBefore = (offset: number): void => {
    let count = 0;
    for (const chunk of chunks) {
      if (earliest + chunk.length > offset) break;
      earliest += chunk.length;
      count += 1;
    }
    if (count > 0) chunks = chunks.slice(count);
  };
  // What unpacks something that lies in this reads ahead, so that two may ask at once.
  let turn: Promise<unknown> = Promise.resolve();
  const read = (offset: number, length: number): Promise<Buffer> => {
    const mine = turn.then(() => readNow(offset, length));
    turn = mine.catch(() => null);
    return mine;
  };
  return {
    isHeld: false,
    get size() {
      return isEnded ? produced : null;
    },
    get earliest() {
      return earliest;
    },
    get fault() {
      return fault;
    },
    get consumed() {
      return inflate.bytesWritten;
    },
    get crc() {
      return crc;
    },
    read,
    peek: (offset) => read(offset, AT_HAND),
    close: () => {
      if (!isEnded) finish(null);
    },
  };
}

/** Returns what an error of zlib says of the data; null for any other error. */
export function packingFault(error: unknown): PackingFault | null {
  if (!(error instanceof Error && 'code' in error)) return null;
  if (error.code === 'Z_BUF_ERROR') return 'truncated';
  if (error.code === 'ERR_BUFFER_TOO_LARGE') return 'bomb';
  return typeof error.code === 'string' && /^(?:Z_|ERR_.*BROTLI|ERR__ERROR)/.test(error.code)
    ? 'damaged'
    : null;
}

async function* readChunks(base: ByteSource, start: number): AsyncGenerator<Buffer> {
  for (let at = start; ;) {
    const bytes = await base.read(at, CHUNK);
    if (bytes.length === 0) return;
    yield bytes;
    at += bytes.length;
  }
}

function cutFrom(chunks: readonly Buffer[], offset: number, length: number): Buffer {
  const parts: Buffer[] = [];
  let at = 0;
  for (const chunk of chunks) {
    const from = Math.max(0, offset - at);
    const to = Math.min(chunk.length, offset + length - at);
    if (to > from) parts.push(chunk.subarray(from, to));
    at += chunk.length;
    if (at >= offset + length) break;
  }
  const [first] = parts;
  return first !== undefined && parts.length === 1 ? first : Buffer.concat(parts);
}
