import type { RawDocument } from '../../../model/document.js';
import { sha256 } from '../../../util/hash.js';
import { readMailDate } from '../../mail-date.js';
import { bytesAccess } from '../file-access.js';
import { readPart } from '../mime/content.js';
import { splitMime } from '../mime/parts.js';
import { declareAddress } from './declare-address.js';
import { findAddress, findRoot } from './page-part.js';

/** A page taken out of its message. */
export interface UnwrappedPage {
  readonly bytes: Uint8Array;
  /** Returns the page's document as one of the whole file. */
  readonly complete: (document: RawDocument) => RawDocument;
}

/** Bytes of a file's head in which a saved page says what it is. */
const HEAD_BYTES = 4096;

/** Returns the page of a file in MHTML, whatever ending its name has; null for any other file. */
export function unwrapPage(bytes: Uint8Array): UnwrappedPage | null {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString(
    'latin1',
  );
  if (!/^[A-Z][\w-]*:/i.test(head) || !/^Content-Type:\s*multipart\/related\b/im.test(head)) return null;
  const file = bytesAccess('', bytes);
  const { headers, parts } = splitMime(file);
  const root = findRoot({ headers, parts });
  const page = root === null || root.type === 'text/plain' ? null : readPart(file, root, bytes.length);
  if (root === null || page === null) return null;
  const url = findAddress(headers, root, (fields, name) => fields.get(name) ?? '');
  const capturedAt = readMailDate(headers.get('date') ?? '');
  return {
    bytes: page,
    complete: (document) => ({
      ...document,
      source: { ...document.source, sha256: sha256(bytes), size: bytes.length },
      capturedAt: capturedAt ?? document.capturedAt,
      declarations: [...declareAddress(url), ...document.declarations],
    }),
  };
}
