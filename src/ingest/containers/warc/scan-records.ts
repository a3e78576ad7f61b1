import { createHash } from 'node:crypto';
import type { ByteSource } from '../byte-source.js';
import { MAX_HEAD_BYTES, type RecordHead, type RecordSyntax } from './record-syntax.js';

/** A record that was found, with the beginning of its block. */
export interface ScannedRecord {
  readonly at: number;
  /** Bytes of head and block. */
  readonly length: number;
  readonly head: RecordHead;
  /** The first {@link MAX_HEAD_BYTES} of its block. */
  readonly block: Buffer;
  readonly blockLength: number;
  /** Whether its head says another length than it has. */
  readonly isMended: boolean;
  /** SHA-256 of its bytes; '' where nobody asked for it. */
  readonly digest: string;
}

/** A stretch in which there is no whole record. */
export interface ScanFault {
  readonly fault: 'truncated' | 'no-record';
  readonly at: number;
  /** Bytes up to the next record, or to the end. */
  readonly passed: number;
}

export interface ScanOptions {
  /** Whether the bytes are known to be what was written: a record can say a wrong length, and not be cut. */
  readonly isWhole: boolean;
  readonly isHashed: boolean;
}

/** Bytes of which is seen whether a record ends where it should. */
const END_BYTES = 8192;
const CHUNK = 256 * 1024;
/** Bytes before the end of a chunk in which a record's beginning is seen whole only with the next chunk. */
const OVERLAP = 8192;

/** Finds the records that lie one after another in a source, whatever lies between them. Throws the disk's errors. */
export async function* scanRecords(
  source: ByteSource,
  syntax: RecordSyntax,
  options: ScanOptions,
): AsyncGenerator<ScannedRecord | ScanFault> {
  for (let at = 0; ;) {
    at = await skipBlank(source, at);
    const bytes = await source.read(at, MAX_HEAD_BYTES);
    if (bytes.length === 0) return;
    const head = syntax.parseHead(bytes);
    if (head === null) {
      const next = await findNext(source, syntax, at + 1);
      const fault = next === null && syntax.begins(bytes) ? 'truncated' : 'no-record';
      yield { fault, at, passed: (next ?? source.size ?? at) - at };
      if (next === null) return;
      at = next;
      continue;
    }
    const { record, next, passed } = await measure(source, syntax, { at, head, options });
    yield record ?? { fault: 'truncated', at, passed };
    if (next === null) return;
    at = next;
  }
}

interface Found {
  readonly at: number;
  readonly head: RecordHead;
  readonly options: ScanOptions;
}

/** Null for a record whose end is missing. `next`: where to go on, or null. */
interface Measured {
  readonly record: ScannedRecord | null;
  readonly next: number | null;
  readonly passed: number;
}

async function measure(source: ByteSource, syntax: RecordSyntax, found: Found): Promise<Measured> {
  const { at, head, options } = found;
  const blockAt = at + head.length;
  const block = await source.read(blockAt, Math.min(MAX_HEAD_BYTES, head.blockLength ?? MAX_HEAD_BYTES));
  const finish = (
    end: number,
    next: number | null,
    rest: Pick<ScannedRecord, 'isMended' | 'digest'>,
  ): Measured => {
    const blockLength = end - blockAt;
    const record = {
      at,
      length: end - at,
      head,
      block: block.subarray(0, blockLength),
      blockLength,
      ...rest,
    };
    return { record, next, passed: 0 };
  };
  const said = head.blockLength === null ? null : blockAt + head.blockLength;
  if (said !== null) {
    // What is being unpacked has to be gone through before its end can be seen, and then it is gone.
    const early = source.size === null && options.isHashed ? await hashRange(source, at, said) : null;
    if (await endsAt(source, syntax, said)) {
      const digest = options.isHashed ? (early ?? (await hashRange(source, at, said))) : '';
      return finish(said, said, { isMended: false, digest });
    }
  }
  const next = await findNext(source, syntax, Math.max(blockAt, source.earliest));
  const size = next ?? (await measureSource(source, blockAt));
  // The end is missing, or the head lies.
  if (next === null && !options.isWhole && (said === null || said > size))
    return { record: null, next: null, passed: size - at };
  const end = await trimEnd(source, blockAt, size);
  const isThere = at >= source.earliest;
  const digest =
    options.isHashed && isThere
      ? await hashRange(source, at, end)
      : hashText(`${at} ${end} ${block.toString('latin1')}`);
  return finish(end, next, { isMended: true, digest });
}

/** Tells whether a record can end at an offset: nothing but line ends lies between it and the next record or the end. */
async function endsAt(source: ByteSource, syntax: RecordSyntax, offset: number): Promise<boolean> {
  if (source.size !== null && offset > source.size) return false;
  const bytes = await source.read(offset, END_BYTES);
  if (source.size !== null && offset > source.size) return false;
  const start = countBlank(bytes);
  return start === bytes.length || syntax.begins(bytes.subarray(start));
}

async function skipBlank(source: ByteSource, from: number): Promise<number> {
  for (let at = from; ;) {
    const bytes = await source.read(at, END_BYTES);
    const count = countBlank(bytes);
    at += count;
    if (count < bytes.length || bytes.length === 0) return at;
  }
}

/** Returns how many line ends bytes begin with. */
export function countBlank(bytes: Buffer): number {
  let count = 0;
  while (bytes[count] === 0x0a || bytes[count] === 0x0d) count += 1;
  return count;
}

async function findNext(source: ByteSource, syntax: RecordSyntax, from: number): Promise<number | null> {
  let at = from;
  // A record begins at the start of a line, so what lies before the first byte has to be seen.
  const before = at > source.earliest ? await source.read(at - 1, 1) : Buffer.from('\n');
  let isLineStart = before[0] === 0x0a;
  for (;;) {
    const bytes = await source.read(at, CHUNK);
    if (bytes.length === 0) return null;
    const skipped = isLineStart ? 0 : bytes.indexOf(0x0a) + 1;
    if (isLineStart || skipped > 0) {
      const found = syntax.find(bytes.subarray(skipped));
      if (found !== -1) return at + skipped + found;
    }
    if (bytes.length <= OVERLAP) return null;
    at += bytes.length - OVERLAP;
    isLineStart = bytes[bytes.length - OVERLAP - 1] === 0x0a;
  }
}

/** The size of a source, which is read to its end where it is not known. */
async function measureSource(source: ByteSource, from: number): Promise<number> {
  for (let at = Math.max(from, source.earliest); source.size === null; at += CHUNK)
    await source.read(at, CHUNK);
  return source.size;
}

/** The end of a block without the line ends that close a record. */
async function trimEnd(source: ByteSource, start: number, end: number): Promise<number> {
  const from = Math.max(start, end - 4, source.earliest);
  const tail = (await source.read(from, end - from)).toString('latin1');
  return end - (tail.length - tail.replace(/(?:\r?\n){1,2}$/, '').length);
}

async function hashRange(source: ByteSource, start: number, end: number): Promise<string> {
  const hash = createHash('sha256');
  for (let at = start; at < end;) {
    const bytes = await source.read(at, Math.min(CHUNK, end - at));
    if (bytes.length === 0) break;
    hash.update(bytes);
    at += bytes.length;
  }
  return hash.digest('hex');
}

function hashText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
