import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { packingFault } from '../inflating-source.js';
import { fieldOf, type HeadFields } from './head-fields.js';

/** A body without the codings in which it was sent. `isCut`: its end is missing. */
export interface Body {
  readonly bytes: Buffer;
  readonly isCut: boolean;
}

/** Why a body cannot be had. */
export type BodyFault = 'unknown-coding' | 'damaged' | 'too-large';

/** Codings that a body of a real server has at most; two happen. */
const MAX_CODINGS = 4;

type Inflate = (data: Buffer, limit: number, isCut: boolean) => Buffer;

const CODINGS: ReadonlyMap<string, readonly Inflate[]> = new Map<string, readonly Inflate[]>([
  ['gzip', [(data, limit, isCut) => gunzipSync(data, zlibOptions(limit, isCut))]],
  // Servers mean either by it.
  [
    'deflate',
    [
      (data, limit, isCut) => inflateSync(data, zlibOptions(limit, isCut)),
      (data, limit, isCut) => inflateRawSync(data, zlibOptions(limit, isCut)),
    ],
  ],
  [
    'br',
    [
      (data, limit, isCut) =>
        brotliDecompressSync(data, {
          maxOutputLength: limit,
          finishFlush: isCut ? constants.BROTLI_OPERATION_FLUSH : constants.BROTLI_OPERATION_FINISH,
        }),
    ],
  ],
]);

function zlibOptions(
  maxOutputLength: number,
  isCut: boolean,
): { maxOutputLength: number; finishFlush: number } {
  return { maxOutputLength, finishFlush: isCut ? constants.Z_SYNC_FLUSH : constants.Z_FINISH };
}

/** Returns the codings of a body in the order in which they were applied: 'gzip', 'deflate', 'br', or the name of another one. */
export function listCodings(fields: HeadFields): readonly string[] {
  const written = [...(fields.get('content-encoding') ?? []), ...transferCodings(fields)];
  return written
    .flatMap((value) => value.toLowerCase().split(','))
    .map((name) => name.trim().replace(/^x-/, ''))
    .filter((name) => name !== '' && name !== 'identity' && name !== 'chunked' && name !== 'none');
}

/** Tells whether a body with these codings can be read. */
export function canDecodeBody(codings: readonly string[]): boolean {
  return codings.length <= MAX_CODINGS && codings.every((name) => CODINGS.has(name));
}

/** Undoes chunks and codings of a body. `limit`: bytes that it may have in any state. */
export function decodeBody(raw: Buffer, fields: HeadFields, limit: number): Body | BodyFault {
  const isChunked = transferCodings(fields).some((value) => /\bchunked\b/i.test(value));
  let body: Body = isChunked ? joinChunks(raw) : { bytes: raw, isCut: false };
  const codings = listCodings(fields);
  if (!canDecodeBody(codings)) return looksLikeHtml(body.bytes) ? body : 'unknown-coding';
  for (const name of codings.toReversed()) {
    const next = undoCoding(body, CODINGS.get(name) ?? [], limit);
    if (typeof next === 'string') return next;
    body = next;
  }
  return body.bytes.length > limit ? 'too-large' : body;
}

/**
 * Returns the beginning of a body without chunks and codings, from its first bytes; what cannot be undone stays. It is meant for a
 * look at what it is.
 */
export function decodeBeginning(raw: Buffer, fields: HeadFields): Buffer {
  const limit = 1024 * 1024;
  const body = decodeBody(raw, fields, limit);
  return typeof body === 'string' ? raw : body.bytes;
}

/** Tells whether bytes begin as a web page does (https://mimesniff.spec.whatwg.org/). */
export function looksLikeHtml(bytes: Buffer): boolean {
  const text = bytes.toString('latin1', 0, 1024).replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  return HTML_BEGINNING.test(text);
}

const HTML_BEGINNING =
  /^(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html|<!--|<(?:html|head|title|meta|body|script|style|h1|div|p|table|iframe|font|br|a|b)[\s>])/i;

function transferCodings(fields: HeadFields): readonly string[] {
  return fields.get('transfer-encoding') ?? [];
}

function undoCoding(body: Body, attempts: readonly Inflate[], limit: number): Body | BodyFault {
  if (body.bytes.length === 0) return body;
  let isLarge = false;
  for (const isCut of [false, true]) {
    for (const inflate of attempts) {
      try {
        const bytes = inflate(body.bytes, limit, isCut);
        if (bytes.length > 0 || !isCut) return { bytes, isCut: isCut || body.isCut };
      } catch (error) {
        const fault = packingFault(error);
        if (fault === null) throw error;
        isLarge ||= fault === 'bomb';
      }
    }
    if (isLarge) return 'too-large';
  }
  // A coding that is announced and was not applied.
  return looksLikeHtml(body.bytes) || isPicture(body.bytes) ? body : 'damaged';
}

/** By the numbers that pictures begin with. */
function isPicture(bytes: Buffer): boolean {
  return /^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF|II\*\0|MM\0\*|....ftyp)/s.test(bytes.toString('latin1', 0, 12));
}

/** Digits that the size of a chunk may have, with what stands behind it. */
const MAX_SIZE_LINE = 1024;

/**
 * Joins the chunks of a body. One that has none, though they are announced, stays as it is; from where chunks are broken, the rest
 * is taken as it is.
 */
function joinChunks(raw: Buffer): Body {
  const parts: Buffer[] = [];
  for (let at = 0; at < raw.length;) {
    const line = raw.toString('latin1', at, at + MAX_SIZE_LINE);
    const match = /^([\da-f]{1,8})[ \t]*(?:;[^\n]*)?\r?\n/i.exec(line);
    if (match === null)
      return parts.length === 0 ? { bytes: raw, isCut: false } : endChunks(parts, raw.subarray(at));
    const size = Number.parseInt(match[1] ?? '', 16);
    const start = at + match[0].length;
    if (size === 0) return { bytes: Buffer.concat(parts), isCut: false };
    const end = start + size;
    if (end > raw.length) return endChunks(parts, raw.subarray(start));
    parts.push(raw.subarray(start, end));
    at = raw[end] === 0x0d && raw[end + 1] === 0x0a ? end + 2 : raw[end] === 0x0a ? end + 1 : end;
  }
  // Some programs leave out the empty chunk at the end.
  return { bytes: Buffer.concat(parts), isCut: false };
}

function endChunks(parts: readonly Buffer[], rest: Buffer): Body {
  return { bytes: Buffer.concat([...parts, rest]), isCut: true };
}

/** Returns the encoding that a content type states; null when it states none. */
export function charsetOf(contentType: string | null): string | null {
  return /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? '')?.[1] ?? null;
}

/** Returns the media type of a head, in lower case and without what stands behind it; null when it states none. */
export function mediaTypeOf(contentType: string | null): string | null {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return /^[^/\s]+\/[^/\s]+$/.test(type) ? type : null;
}

/** The content type of an answer's head. */
export function contentTypeOf(fields: HeadFields): string | null {
  return fieldOf(fields, 'content-type');
}
