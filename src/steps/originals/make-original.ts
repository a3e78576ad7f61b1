import { parseHtml } from '../../ingest/html-tree.js';
import type { Source } from '../../model/document.js';
import { canDecode, decodeAs } from '../../model/detect-encoding.js';
import type { KeptOriginal } from '../../model/original.js';
import { kindOfPicture } from '../../util/picture-kind.js';
import { makeLifelessPage, makeTextPage } from '../../util/lifeless-page.js';
import type { SourceBytes } from '../source-bytes.js';

/** How a source is kept: its file's ending, and the bytes. */
export interface MadeOriginal extends Pick<KeptOriginal, 'kind'> {
  readonly ending: string;
  readonly bytes: Buffer;
}

/** Letters of a page's title. */
const MAX_TITLE = 300;

/** Returns what is kept of a source; null for what is neither text, page, PDF nor picture. Throws nothing for what the bytes are. */
export function makeOriginal(
  { bytes, charset }: SourceBytes,
  { mediaType, charset: decodedAs, path }: Source,
  { title, language }: { readonly title: string | null; readonly language: string | null },
): MadeOriginal | null {
  if (isPdf(bytes)) return { kind: 'pdf', ending: '.pdf', bytes: Buffer.from(bytes) };
  const picture = kindOfPicture(bytes);
  if (picture !== null) return { kind: 'picture', ending: `.${picture}`, bytes: Buffer.from(bytes) };
  if (!mediaType.startsWith('text/')) return null;
  const encoding = charset ?? decodedAs;
  const text = canDecode(encoding) ? decodeAs(bytes, encoding) : Buffer.from(bytes).toString('utf8');
  const clean = text.replace(/^\uFEFF/, '');
  const name = (title ?? path).slice(0, MAX_TITLE);
  if (mediaType !== 'text/html')
    return { kind: 'text', ending: '.html', bytes: Buffer.from(makeTextPage(clean, name, language)) };
  const page = makeLifelessPage(parseHtml(clean).tree, name, language);
  return { kind: 'page', ending: '.html', bytes: Buffer.from(page) };
}

/** Tells whether bytes are a PDF or a picture: nothing tells which words stand in such a one. */
export function isOpaque(bytes: Uint8Array): boolean {
  return isPdf(bytes) || kindOfPicture(bytes) !== null;
}

function isPdf(bytes: Uint8Array): boolean {
  return (
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 5)).toString('latin1') === '%PDF-'
  );
}
