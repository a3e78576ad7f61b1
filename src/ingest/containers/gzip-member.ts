import { constants, crc32, inflateRawSync } from 'node:zlib';
import type { ByteSource } from './byte-source.js';
import { packingFault, type PackingFault } from './inflating-source.js';

/** Bytes of CRC and length behind a member's data. */
export const TRAILER_BYTES = 8;
const MIN_HEAD_BYTES = 10;
/** Bytes a member's head may have: its name and comment are short. */
const MAX_HEAD_BYTES = 4096;
const [HAS_CRC, HAS_EXTRA, HAS_NAME, HAS_COMMENT, RESERVED] = [2, 4, 8, 16, 0xe0];
/** Packed bytes that are tried at once, after what is at hand: a longer member is unpacked part by part. */
const ATTEMPTS = [1024 * 1024, 4 * 1024 * 1024];
/** Unpacked bytes that are held as a whole. A document of the usual limit of 10 MB is below. */
const MAX_WHOLE = 16 * 1024 * 1024;

/** A member of a gzip file, unpacked. */
export interface WholeMember {
  readonly bytes: Buffer;
  /** Packed bytes, with head and trailer. */
  readonly length: number;
}

/** Tells whether a gzip member may begin with these bytes. */
export function isGzip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8 && ((bytes[3] ?? RESERVED) & RESERVED) === 0
  );
}

/** Returns how many bytes the head of a gzip member has; null when there is no whole one. */
export function measureHead(bytes: Buffer): number | null {
  if (!isGzip(bytes) || bytes.length < MIN_HEAD_BYTES) return null;
  const flags = bytes.readUInt8(3);
  let at = MIN_HEAD_BYTES;
  if ((flags & HAS_EXTRA) !== 0) {
    if (bytes.length < at + 2) return null;
    at += 2 + bytes.readUInt16LE(at);
  }
  for (const flag of [HAS_NAME, HAS_COMMENT]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.subarray(0, MAX_HEAD_BYTES).indexOf(0, at);
    if (end === -1) return null;
    at = end + 1;
  }
  if ((flags & HAS_CRC) !== 0) at += 2;
  return at <= bytes.length ? at : null;
}

/**
 * Unpacks the gzip member at an offset, if it is not long and nothing is wrong with it; null otherwise. Throws the disk's errors.
 */
export async function inflateMember(source: ByteSource, offset: number): Promise<WholeMember | null> {
  let packed = await source.peek(offset);
  const head = measureHead(packed);
  if (head === null) return null;
  for (const next of [...ATTEMPTS, null]) {
    const whole = tryInflate(packed.subarray(head));
    if (whole === null) return null;
    const dataEnd = head + whole.consumed;
    if (dataEnd < packed.length) {
      const trailer = await source.read(offset + dataEnd, TRAILER_BYTES);
      const isSound = isTrailerOf(trailer, crc32(whole.bytes), whole.bytes.length);
      return isSound ? { bytes: whole.bytes, length: dataEnd + TRAILER_BYTES } : null;
    }
    if (next === null || (source.size !== null && offset + packed.length >= source.size)) return null;
    packed = await source.read(offset, next);
  }
  return null;
}

/** Tells whether the last eight bytes of a gzip member are those of data with this CRC and length. */
export function isTrailerOf(trailer: Buffer, crc: number, length: number): boolean {
  return (
    trailer.length === TRAILER_BYTES &&
    trailer.readUInt32LE(0) === crc &&
    trailer.readUInt32LE(4) === length % 2 ** 32
  );
}

/** Returns the first unpacked bytes of the gzip member that these bytes begin; null when it is none. */
export function inflateBeginning(bytes: Buffer): Buffer | null {
  const head = measureHead(bytes);
  if (head === null) return null;
  return tryInflate(bytes.subarray(head, head + MAX_HEAD_BYTES))?.bytes ?? null;
}

/** Returns the first unpacked bytes of raw deflate data, of which these are the beginning; null when it is none. */
export function inflateRawBeginning(bytes: Buffer): Buffer | null {
  return tryInflate(bytes.subarray(0, MAX_HEAD_BYTES))?.bytes ?? null;
}

/** Unpacks a member that lies in memory. Its sum is not looked at. */
export function inflateStored(bytes: Buffer, maxOutputLength: number): Buffer | PackingFault {
  const head = measureHead(bytes);
  if (head === null) return 'damaged';
  return inflateRaw(bytes.subarray(head), maxOutputLength);
}

/** Unpacks raw deflate data; says what is wrong with it when that is not possible. */
export function inflateRaw(data: Buffer, maxOutputLength: number): Buffer | PackingFault {
  try {
    return inflateRawSync(data, { maxOutputLength });
  } catch (error) {
    const fault = packingFault(error);
    if (fault === null) throw error;
    return fault;
  }
}

/** Looks for the next gzip member from an offset on whose unpacked beginning is right; null when there is none. */
export async function findMember(
  source: ByteSource,
  from: number,
  isRight: (beginning: Buffer) => boolean,
): Promise<number | null> {
  for (let at = from; ;) {
    const bytes = await source.peek(at);
    const found = bytes.indexOf(MAGIC);
    if (found === -1) {
      if (bytes.length < MAGIC.length) return null;
      at += bytes.length - MAGIC.length + 1;
      continue;
    }
    const beginning = inflateBeginning(await source.read(at + found, MAX_HEAD_BYTES * 2));
    if (beginning !== null && isRight(beginning)) return at + found;
    at += found + 1;
  }
}

const MAGIC = Buffer.from([0x1f, 0x8b, 8]);

/** Null: not deflate data, or more than is held. `consumed`: packed bytes; all of them where the data goes on. */
function tryInflate(data: Buffer): { readonly bytes: Buffer; readonly consumed: number } | null {
  try {
    const result: unknown = inflateRawSync(data, {
      info: true,
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: MAX_WHOLE,
      chunkSize: guessOutput(data),
    });
    return readInfo(result);
  } catch (error) {
    if (packingFault(error) === null) throw error;
    return null;
  }
}

/** [least, most] bytes that are unpacked at a time. */
const OUTPUT = [16 * 1024, 512 * 1024] as const;
/** Times that pages are longer unpacked, at least most of them. */
const USUAL_RATIO = 8;

/** Guesses how long data is unpacked, from where the next member seems to begin: what fits in one piece need not be copied. */
function guessOutput(data: Buffer): number {
  const next = data.indexOf(MAGIC);
  const [least, most] = OUTPUT;
  return Math.min(most, Math.max(least, USUAL_RATIO * (next === -1 ? data.length : next)));
}

/** The types of Node do not know what `info` makes of a result. */
function readInfo(result: unknown): { readonly bytes: Buffer; readonly consumed: number } {
  if (typeof result === 'object' && result !== null && 'buffer' in result && 'engine' in result) {
    const { buffer, engine } = result;
    const isEngine = typeof engine === 'object' && engine !== null && 'bytesWritten' in engine;
    if (Buffer.isBuffer(buffer) && isEngine && typeof engine.bytesWritten === 'number')
      return { bytes: buffer, consumed: engine.bytesWritten };
  }
  throw new TypeError('zlib does not say how much it read');
}
