import { createHash } from 'node:crypto';
import { bufferSource, type ByteSource } from '../byte-source.js';
import {
  findMember,
  inflateBeginning,
  inflateMember,
  isGzip,
  isTrailerOf,
  measureHead,
  TRAILER_BYTES,
} from '../gzip-member.js';
import { inflatingSource, type PackingFault } from '../inflating-source.js';
import type { RecordSyntax } from './record-syntax.js';
import { countBlank, scanRecords, type ScanFault, type ScannedRecord } from './scan-records.js';

/** Where a record lies in a web archive. */
export interface RecordPlace {
  /** The gzip member from which on it lies with others; null where it lies in the file itself. */
  readonly member: number | null;
  /** Byte at which it begins: the record in the unpacked data, or the compressed member in the file. */
  readonly at: number;
  readonly length: number;
}

/** A record with its place. `record.digest` is that of its bytes as they lie there. */
export interface FoundRecord {
  readonly place: RecordPlace;
  readonly record: ScannedRecord;
}

/** What is wrong with a stretch of a web archive. 'too-much': the rest is not looked at. */
export interface FoundFault {
  readonly fault: ScanFault['fault'] | PackingFault | 'too-much';
  readonly at: number;
  /** Bytes up to where reading goes on, or to the end. */
  readonly passed: number;
}

/** Faults after which the rest of a file is not looked at: looking for what comes next takes time for each. */
const MAX_FAULTS = 1000;
const CHUNK = 256 * 1024;

/** Finds all records of a web archive in the order of their places, and what is wrong with it. Throws the disk's errors. */
export async function* findRecords(
  source: ByteSource,
  syntax: RecordSyntax,
): AsyncGenerator<FoundRecord | FoundFault> {
  let faults = 0;
  const found = isGzip(await source.read(0, 4)) ? findPacked(source, syntax) : findPlain(source, syntax);
  for await (const item of found) {
    if ('fault' in item) {
      faults += 1;
      if (faults > MAX_FAULTS) {
        yield { fault: 'too-much', at: item.at, passed: 0 };
        return;
      }
    }
    yield item;
  }
}

async function* findPlain(
  source: ByteSource,
  syntax: RecordSyntax,
): AsyncGenerator<FoundRecord | FoundFault> {
  for await (const item of scanRecords(source, syntax, { isWhole: false, isHashed: true }))
    yield 'fault' in item
      ? item
      : { place: { member: null, at: item.at, length: item.length }, record: item };
}

async function* findPacked(
  source: ByteSource,
  syntax: RecordSyntax,
): AsyncGenerator<FoundRecord | FoundFault> {
  for (let at = 0; ;) {
    const beginning = await source.peek(at);
    if (beginning.length === 0) return;
    let end: number | null = null;
    let fault: FoundFault['fault'] | null = 'no-record';
    if (measureHead(beginning) !== null) {
      const outcome = yield* findInMember(source, syntax, at);
      end = outcome.end;
      fault = outcome.fault;
    }
    if (fault === null && end !== null) {
      at = end;
      continue;
    }
    // What follows a member whose sum alone is wrong can be found at its end.
    const isAtMember = end !== null && isGzip(await source.read(end, 4));
    const next = isAtMember
      ? end
      : await findMember(source, Math.max(at + 1, source.earliest), syntax.begins);
    const passed = (next ?? source.size ?? at) - at;
    if (fault !== null && !(next === null && (await isPadding(source, at)))) yield { fault, at, passed };
    if (next === null) return;
    at = next;
  }
}

/** `end`: where the member ends; null where that cannot be told. */
interface MemberOutcome {
  readonly end: number | null;
  readonly fault: FoundFault['fault'] | null;
}

async function* findInMember(
  source: ByteSource,
  syntax: RecordSyntax,
  at: number,
): AsyncGenerator<FoundRecord | FoundFault, MemberOutcome> {
  const whole = await inflateMember(source, at);
  if (whole === null) return yield* findInLongMember(source, syntax, at);
  const inner = bufferSource(whole.bytes);
  const items: (ScannedRecord | ScanFault)[] = [];
  for await (const item of scanRecords(inner, syntax, { isWhole: true, isHashed: false })) items.push(item);
  const [first] = items;
  const isUneven = items.some((item) => 'fault' in item || item.isMended);
  if (isUneven && (await goesOn(source, syntax, at + whole.length)))
    return yield* findInMembers(source, syntax, at);
  if (items.length === 1 && first !== undefined && !('fault' in first)) {
    yield await ofMember(source, first, { at, end: at + whole.length, unpacked: whole.bytes });
  } else {
    for (const item of items) {
      if ('fault' in item) yield { ...item, at, passed: whole.length };
      else {
        const digest = createHash('sha256')
          .update(whole.bytes.subarray(item.at, item.at + item.length))
          .digest('hex');
        yield { place: { member: at, at: item.at, length: item.length }, record: { ...item, digest } };
      }
    }
  }
  return { end: at + whole.length, fault: null };
}

/** Goes through a member that is too long to be held, or has something wrong with it: the records before the fault are whole. */
async function* findInLongMember(
  source: ByteSource,
  syntax: RecordSyntax,
  at: number,
): AsyncGenerator<FoundRecord | FoundFault, MemberOutcome> {
  const head = measureHead(await source.peek(at)) ?? 0;
  const inner = inflatingSource(source, at + head);
  try {
    let held: ScannedRecord | null = null;
    let count = 0;
    let lastFault: ScanFault | null = null;
    for await (const item of scanRecords(inner, syntax, { isWhole: false, isHashed: true })) {
      if ('fault' in item) {
        lastFault = item;
        continue;
      }
      count += 1;
      if (count === 1) held = item;
      else {
        if (held !== null) yield within(at, held);
        held = null;
        yield within(at, item);
      }
    }
    if (inner.fault !== null) return { end: null, fault: inner.fault };
    const dataEnd = at + head + inner.consumed;
    const trailer = await source.read(dataEnd, TRAILER_BYTES);
    const end = dataEnd + TRAILER_BYTES;
    if (trailer.length < TRAILER_BYTES) return { end: null, fault: 'truncated' };
    if (!isTrailerOf(trailer, inner.crc, inner.size ?? 0)) return { end, fault: 'damaged' };
    if (held !== null) yield await ofMember(source, held, { at, end, unpacked: null });
    if (lastFault !== null) yield { ...lastFault, at, passed: end - at };
    return { end, fault: null };
  } finally {
    inner.close();
  }
}

/** Tells whether a gzip member goes on with what the one before it ended in: its file was cut into blocks of some size. */
async function goesOn(source: ByteSource, syntax: RecordSyntax, at: number): Promise<boolean> {
  const beginning = inflateBeginning(await source.peek(at));
  return beginning !== null && !syntax.begins(beginning.subarray(countBlank(beginning)));
}

/** Goes through members whose ends are not those of records, up to the end of the file. */
async function* findInMembers(
  source: ByteSource,
  syntax: RecordSyntax,
  at: number,
): AsyncGenerator<FoundRecord | FoundFault, MemberOutcome> {
  const inner = inflatingSource(source, at, 'gzip');
  try {
    for await (const item of scanRecords(inner, syntax, { isWhole: false, isHashed: true })) {
      if (!('fault' in item)) yield within(at, item);
      else if (inner.fault === null) yield { ...item, at: at + inner.consumed };
    }
    return { end: at + Math.max(1, inner.consumed), fault: inner.fault };
  } finally {
    inner.close();
  }
}

function within(member: number, record: ScannedRecord): FoundRecord {
  return { place: { member, at: record.at, length: record.length }, record };
}

interface Own {
  readonly at: number;
  readonly end: number;
  /** The member's bytes; null where the record has its digest already. */
  readonly unpacked: Buffer | null;
}

/** A record that has a member of its own is what lies there, packed; where that is gone, it is what was in it. */
async function ofMember(
  source: ByteSource,
  record: ScannedRecord,
  { at, end, unpacked }: Own,
): Promise<FoundRecord> {
  const hash = createHash('sha256');
  if (source.isHeld) {
    for (let from = at; from < end; from += CHUNK)
      hash.update(await source.read(from, Math.min(CHUNK, end - from)));
  } else if (unpacked !== null) hash.update(unpacked);
  else hash.update(record.digest);
  return { place: { member: null, at, length: end - at }, record: { ...record, digest: hash.digest('hex') } };
}

/** Tells whether nothing but zeros or line ends follow up to the end, as some disks and programs leave them. */
async function isPadding(source: ByteSource, from: number): Promise<boolean> {
  if (from < source.earliest) return false;
  for (let at = from; ;) {
    const bytes = await source.peek(at);
    if (bytes.length === 0) return true;
    if (bytes.some((byte) => byte !== 0 && byte !== 0x0a && byte !== 0x0d)) return false;
    at += bytes.length;
  }
}
