import { readParameter, type MimeHeaders } from '../mime/headers.js';
import type { MimeMessage, MimePart } from '../mime/parts.js';
import { canParseUrl } from '../../../util/can-parse-url.js';

const PAGE_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);

/** Returns the part that is the page: the one that the message names as its start, else the first web page, else the first text. */
export function findRoot({ headers, parts }: MimeMessage): MimePart | null {
  const start = bareId(readParameter(headers, 'content-type', 'start') ?? '');
  const texts = parts.filter(
    ({ type, length }) => (PAGE_TYPES.has(type) || type === 'text/plain') && length > 0,
  );
  const named =
    start === '' ? undefined : texts.find((part) => bareId(part.headers.get('content-id') ?? '') === start);
  return named ?? texts.find(({ type }) => PAGE_TYPES.has(type)) ?? texts[0] ?? null;
}

function bareId(id: string): string {
  return id.trim().replace(/^<|>$/g, '');
}

/** Returns where the page was: Chromium says it of the whole message, all others of the part only. Null for a page of somebody’s disk. */
export function findAddress(
  headers: MimeHeaders,
  root: MimePart,
  readField: (headers: MimeHeaders, name: string) => string,
): string | null {
  for (const value of [
    readField(headers, 'snapshot-content-location'),
    readField(root.headers, 'content-location'),
    readField(headers, 'content-location'),
  ]) {
    const address = value.replace(/\s+/g, '');
    if (/^https?:\/\//i.test(address) && canParseUrl(address)) return address;
  }
  return null;
}
