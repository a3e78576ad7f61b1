import type { Diagnostic } from '../../../model/diagnostic.js';
import type { Declaration } from '../../../model/document.js';
import {
  warcBodyCut,
  warcBodyDamaged,
  warcChanged,
  warcTooLarge,
  warcUnknownCoding,
  warcWrongLength,
} from '../../../model/messages.js';
import { fileSource, type ByteSource } from '../byte-source.js';
import type { ContainerOptions, Entry, Member, MemberFault, RandomAccess } from '../container.js';
import { inflateStored, isGzip } from '../gzip-member.js';
import { inflatingSource } from '../inflating-source.js';
import { readAnswer } from './http-answer.js';
import { charsetOf, contentTypeOf, decodeBody, listCodings, type Body } from './http-body.js';
import { arcSyntax } from './arc-syntax.js';
import type { RecordPlace } from './find-records.js';
import type { RecordHead } from './record-syntax.js';
import { readState, type RecordState } from './record-state.js';
import { MAX_HEAD_BYTES } from './record-syntax.js';
import { warcSyntax } from './warc-syntax.js';

/** Score of a title in a list of pages: browsers take it from the title element, which the page has too. */
const PAGE_LIST_SCORE = 0.3;
/** Bytes of a record besides the document in it: its head and that of the answer. */
const HEADS = 2 * MAX_HEAD_BYTES;

/** Reads the page that a record of a web archive holds. Throws the disk's errors. */
export async function openRecord(
  file: RandomAccess,
  entry: Entry,
  options: ContainerOptions,
): Promise<Member | MemberFault> {
  const state = readState(entry);
  const opened = await readRecord(file, entry, { state, limit: options.documentBytes });
  if ('skipped' in opened) return opened;
  const { head, body, contentType } = opened;
  const diagnostics: Diagnostic[] = [];
  if (body.isCut || head.truncated !== null) diagnostics.push({ ...warcBodyCut(), path: file.path });
  if (state.isMended) diagnostics.push({ ...warcWrongLength(), path: file.path });
  return {
    bytes: body.bytes,
    content: 'page',
    charset: charsetOf(contentType),
    url: entry.url,
    capturedAt: entry.capturedAt,
    declarations: state.title === null ? [] : [declareTitle(state.title)],
    removed: [],
    diagnostics,
  };
}

/** Reads the picture that a record of a web archive holds; null when it cannot be had. Throws the disk's errors. */
export async function openRecordPicture(
  file: RandomAccess,
  entry: Entry,
  options: ContainerOptions,
): Promise<Uint8Array | null> {
  const opened = await readRecord(file, entry, { state: readState(entry), limit: options.documentBytes });
  return 'skipped' in opened || opened.body.isCut ? null : opened.body.bytes;
}

interface OpenedRecord {
  readonly head: RecordHead;
  readonly contentType: string | null;
  readonly body: Body;
}

interface ReadOptions {
  readonly state: RecordState;
  /** Bytes that the document may have. */
  readonly limit: number;
}

async function readRecord(
  file: RandomAccess,
  entry: Entry,
  { state, limit }: ReadOptions,
): Promise<OpenedRecord | MemberFault> {
  const bytes = await readBytes(file, entry, { state, limit });
  if (!Buffer.isBuffer(bytes)) return bytes;
  const syntax = warcSyntax.begins(bytes) ? warcSyntax : arcSyntax;
  const head = syntax.parseHead(bytes);
  // The file is another one than was listed.
  if (head === null) return fail(warcChanged());
  const block = cutBlock(bytes, head, state.isMended);
  const answer = readAnswer(head, block);
  if (answer === null) return fail(warcChanged());
  const body = decodeBody(block.subarray(answer.bodyAt), answer.fields, limit);
  switch (body) {
    case 'too-large':
      return { skipped: 'too-large', diagnostic: warcTooLarge(limit) };
    case 'unknown-coding':
      return { skipped: 'unsupported', diagnostic: warcUnknownCoding(listCodings(answer.fields)) };
    case 'damaged':
      return fail(warcBodyDamaged());
    default:
      return { head, contentType: contentTypeOf(answer.fields), body };
  }
}

function fail(diagnostic: Diagnostic): MemberFault {
  return { skipped: 'unreadable', diagnostic };
}

/** The bytes of a whole record, unpacked. */
async function readBytes(
  file: RandomAccess,
  entry: Entry,
  { state, limit }: ReadOptions,
): Promise<Buffer | MemberFault> {
  const tooLarge: MemberFault = { skipped: 'too-large', diagnostic: warcTooLarge(limit) };
  const { place } = state;
  const length = place?.length ?? entry.length ?? 0;
  if (length > limit + HEADS) return tooLarge;
  if (place === null) return unpack(file.read(entry.offset ?? 0, length), limit + HEADS) ?? tooLarge;
  const bytes = await inTurn(file, () => readPlace(file, state, place));
  return unpack(bytes, limit + HEADS) ?? tooLarge;
}

/** The bytes at a place in a web archive that has to be unpacked up to there. */
function readPlace(file: RandomAccess, state: RecordState, place: RecordPlace): Promise<Buffer> {
  const archive = openArchive(file, state, place.member ?? place.at);
  if (place.member === null) return archive.read(place.at, place.length);
  const key = `${state.packed?.at ?? state.start} ${place.member}`;
  const { member } = place;
  const unpacked = keepOpen(file, { key, from: place.at }, () => inflatingSource(archive, member, 'gzip'));
  return unpacked.read(place.at, place.length);
}

/** Null for what is too large. What is damaged is as good as empty. */
function unpack(bytes: Buffer, limit: number): Buffer | null {
  if (!isGzip(bytes)) return bytes;
  const unpacked = inflateStored(bytes, limit);
  if (Buffer.isBuffer(unpacked)) return unpacked;
  return unpacked === 'bomb' ? null : Buffer.alloc(0);
}

/** The web archive itself, which may be packed as a whole. `from`: the first offset that is needed. */
function openArchive(file: RandomAccess, { packed, start }: RecordState, from: number): ByteSource {
  if (packed === null) return fileSource(file, start);
  const { at, length } = packed;
  return keepOpen(file, { key: `${at}`, from }, () => inflatingSource(fileSource(file, at, length), 0));
}

/** One record after another: to go back in what is being unpacked would begin at its start again. */
const TURNS = new WeakMap<RandomAccess, Promise<unknown>>();

function inTurn<T>(file: RandomAccess, read: () => Promise<T>): Promise<T> {
  const mine = (TURNS.get(file) ?? Promise.resolve()).then(read);
  TURNS.set(
    file,
    mine.catch(() => null),
  );
  return mine;
}

/** What is being unpacked of a file: records are asked for in the order of their places, so each byte is unpacked once. */
const OPEN = new WeakMap<RandomAccess, Map<string, ByteSource>>();

function keepOpen(
  file: RandomAccess,
  { key, from }: { readonly key: string; readonly from: number },
  open: () => ByteSource,
): ByteSource {
  const known = OPEN.get(file) ?? new Map<string, ByteSource>();
  OPEN.set(file, known);
  const there = known.get(key);
  if (there !== undefined && there.earliest <= from) return there;
  const opened = open();
  known.set(key, opened);
  return opened;
}

/** A block without the line ends that close its record. */
function cutBlock(bytes: Buffer, head: RecordHead, isMended: boolean): Buffer {
  if (!isMended) return bytes.subarray(head.length, head.length + (head.blockLength ?? bytes.length));
  let end = bytes.length;
  for (let i = 0; i < 2 && bytes[end - 1] === 0x0a; i += 1) end -= bytes[end - 2] === 0x0d ? 2 : 1;
  return bytes.subarray(head.length, Math.max(head.length, end));
}

function declareTitle(title: string): Declaration {
  const evidence = {
    method: 'wacz:page',
    quote: title.slice(0, 200),
    line: null,
    column: null,
    score: PAGE_LIST_SCORE,
  };
  return { key: 'title', values: [title], evidence };
}
