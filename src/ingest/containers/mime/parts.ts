import type { RandomAccess } from '../container.js';
import { readHeaders, readParameter, readValue, type MimeHeaders } from './headers.js';

/** A part of a message that is no list of parts itself. */
export interface MimePart {
  readonly headers: MimeHeaders;
  /** Lower case, without parameters: 'text/html'; 'text/plain' where nothing is said, as the standard has it. */
  readonly type: string;
  /** Where its encoded content lies. */
  readonly offset: number;
  readonly length: number;
  /** Type of the list it stands in: 'multipart/alternative'; null for a message without parts. */
  readonly parent: string | null;
}

/** A message taken apart. */
export interface MimeMessage {
  readonly headers: MimeHeaders;
  readonly parts: readonly MimePart[];
}

/** Lists inside each other: mails that were forwarded with their pictures have four. */
const MAX_DEPTH = 20;
/** Parts of one message: saved pages have some hundreds. */
const MAX_PARTS = 10_000;
/** Bytes that are read at a time. */
const CHUNK_BYTES = 256 * 1024;
/** Bytes of a line that is compared with the boundaries, which have up to 70. */
const MAX_LINE = 512;

/**
 * Takes a message apart into its parts, lists inside lists included, in the order of their places. A list that is not closed ends
 * with the message. It never throws for what the message contains, and holds no part.
 */
export function splitMime(file: RandomAccess, from = 0, to = file.size): MimeMessage {
  const { headers, end } = readHeaders(file, from, to);
  const parts: MimePart[] = [];
  const lists: { boundary: string; type: string }[] = [];
  let part = openPart(headers, null);
  let start = end;
  const nested = part.type.startsWith('multipart/') ? part.boundary : null;
  if (nested === null) return { headers, parts: [{ ...part, offset: start, length: to - start }] };
  lists.push({ boundary: nested, type: part.type });
  let isBetween = true;
  for (const line of delimiterLines(file, Math.max(from, end - 1), to)) {
    const found = findDelimiter(line.text, lists);
    if (found === null) continue;
    if (!isBetween) parts.push({ ...part, offset: start, length: Math.max(0, line.offset - start) });
    if (parts.length >= MAX_PARTS) return { headers, parts };
    lists.length = found.depth + (found.isEnd ? 0 : 1);
    isBetween = found.isEnd;
    if (found.isEnd) continue;
    const head = readHeaders(file, line.next, to);
    part = openPart(head.headers, lists.at(-1)?.type ?? null);
    start = head.end;
    if (part.boundary === null || !part.type.startsWith('multipart/') || lists.length >= MAX_DEPTH) continue;
    lists.push({ boundary: part.boundary, type: part.type });
    isBetween = true;
  }
  if (!isBetween && start < to) parts.push({ ...part, offset: start, length: to - start });
  return { headers, parts };
}

interface OpenPart {
  readonly headers: MimeHeaders;
  readonly type: string;
  readonly parent: string | null;
  readonly boundary: string | null;
}

function openPart(headers: MimeHeaders, parent: string | null): OpenPart {
  const stated = readValue(headers, 'content-type');
  return {
    headers,
    type: /^[\w.+-]+\/[\w.+-]+$/.test(stated) ? stated : 'text/plain',
    parent,
    boundary: readParameter(headers, 'content-type', 'boundary'),
  };
}

/** The innermost list with this boundary: one that a nested list did not close ends with it too. */
function findDelimiter(
  text: string,
  lists: readonly { readonly boundary: string }[],
): { depth: number; isEnd: boolean } | null {
  for (let depth = lists.length - 1; depth >= 0; depth -= 1) {
    const boundary = lists[depth]?.boundary ?? '';
    if (text === `--${boundary}`) return { depth, isEnd: false };
    if (text === `--${boundary}--`) return { depth, isEnd: true };
  }
  return null;
}

interface DelimiterLine {
  /** Without white space at its end. */
  readonly text: string;
  /** Where what stands before it ends: the line's end belongs to the delimiter. */
  readonly offset: number;
  /** Where the next line begins. */
  readonly next: number;
}

/** Yields the lines that begin with two hyphens. `from`: of the line end before the first of them. */
function* delimiterLines(file: RandomAccess, from: number, to: number): Generator<DelimiterLine> {
  for (let at = from; at < to;) {
    // A delimiter that begins in this chunk is seen as a whole.
    const chunk = file.read(at, Math.min(CHUNK_BYTES + MAX_LINE, to - at));
    const limit = Math.min(chunk.length, CHUNK_BYTES);
    for (let found = chunk.indexOf('\n--'); found >= 0 && found < limit;) {
      const end = chunk.indexOf('\n', found + 1);
      const stop = Math.min(end < 0 ? chunk.length : end, found + MAX_LINE);
      const text = chunk.toString('latin1', found + 1, stop).trimEnd();
      const before = chunk[found - 1] === 0x0d ? found - 1 : found;
      yield { text, offset: at + before, next: at + (end < 0 ? chunk.length : end + 1) };
      found = chunk.indexOf('\n--', found + 1);
    }
    at += limit;
  }
}
