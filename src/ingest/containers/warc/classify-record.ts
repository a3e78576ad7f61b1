import type { Diagnostic } from '../../../model/diagnostic.js';
import {
  warcAnswerDamaged,
  warcNotPage,
  warcPart,
  warcStatus,
  warcTooLarge,
  warcUnknownCoding,
} from '../../../model/messages.js';
import type { SkipReason } from '../../reader.js';
import type { Entry } from '../container.js';
import { readAnswer, type HttpAnswer } from './http-answer.js';
import {
  canDecodeBody,
  contentTypeOf,
  decodeBeginning,
  listCodings,
  looksLikeHtml,
  mediaTypeOf,
} from './http-body.js';
import { fieldOf } from './head-fields.js';
import { MAX_HEAD_BYTES, mendAddress } from './record-syntax.js';
import type { ScannedRecord } from './scan-records.js';
import { canParseUrl } from '../../../util/can-parse-url.js';

/** What a record is to an archive of articles: an entry of some kind, a thing that a person should know of, or null for neither. */
export type RecordKind =
  Pick<Entry, 'kind' | 'state'> | { readonly skipped: SkipReason; readonly diagnostic: Diagnostic } | null;

/** Bytes of an answer's body that are looked at to see what it is. */
const SNIFFED_BYTES = 4096;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Pictures that are never shown: programs in SVG, and the signs of browsers' tabs. */
const NO_PICTURES = new Set(['image/svg+xml', 'image/x-icon', 'image/vnd.microsoft.icon']);

/** Tells what a record is. `limit`: bytes that a document may have. */
export function classifyRecord(record: ScannedRecord, limit: number): RecordKind {
  const { type, url } = record.head;
  if (url === null || !/^https?:\/\//i.test(url) || /^https?:\/\/[^/]+\/robots\.txt$/i.test(url)) return null;
  switch (type) {
    case 'revisit':
      return { kind: 'revisit', state: stateOfRevisit(record) };
    case 'continuation':
      return { skipped: 'unsupported', diagnostic: warcPart() };
    case 'response':
    case 'resource':
    case 'conversion':
      return classifyAnswer(record, url, limit);
    default:
      return null;
  }
}

function classifyAnswer(record: ScannedRecord, url: string, limit: number): RecordKind {
  const answer = readAnswer(record.head, record.block);
  if (answer === null) return { skipped: 'unreadable', diagnostic: warcAnswerDamaged() };
  const { status, fields } = answer;
  if (REDIRECTS.has(status)) {
    const target = resolveAddress(fieldOf(fields, 'location') ?? '', url);
    if (target !== null) return { kind: 'redirect', state: target };
  }
  if (status !== 200) return { skipped: 'unsupported', diagnostic: warcStatus() };
  const type = mediaTypeOf(contentTypeOf(fields));
  const bodyBytes = record.blockLength - answer.bodyAt;
  if (type?.startsWith('image/') === true && !NO_PICTURES.has(type))
    return bodyBytes > limit ? null : { kind: 'picture', state: null };
  if (!isPage(type, answer, record.block)) return { skipped: 'unsupported', diagnostic: warcNotPage() };
  // A page is measured again when it is unpacked.
  if (bodyBytes > limit) return { skipped: 'too-large', diagnostic: warcTooLarge(limit) };
  if (!canDecodeBody(listCodings(fields)) && !looksLikeHtml(beginningOf(answer, record.block)))
    return { skipped: 'unsupported', diagnostic: warcUnknownCoding(listCodings(fields)) };
  return { kind: 'document', state: null };
}

function isPage(type: string | null, answer: HttpAnswer, block: Buffer): boolean {
  if (type !== null) return type === 'text/html' || type === 'application/xhtml+xml';
  return looksLikeHtml(beginningOf(answer, block));
}

function beginningOf({ bodyAt, fields }: HttpAnswer, block: Buffer): Buffer {
  return decodeBeginning(block.subarray(bodyAt, Math.min(bodyAt + SNIFFED_BYTES, MAX_HEAD_BYTES)), fields);
}

/** Names the record that is repeated, and its address. */
function stateOfRevisit({ head }: ScannedRecord): string | null {
  const { refersTo, refersToUrl } = head;
  return refersTo === null && refersToUrl === null
    ? null
    : JSON.stringify({ of: refersTo, url: refersToUrl });
}

/** An absolute address; null when it leads nowhere that a page can be. */
function resolveAddress(location: string, base: string): string | null {
  const written = mendAddress(location);
  if (written === null || !canParseUrl(written, base)) return null;
  const address = new URL(written, base).href;
  return /^https?:/.test(address) ? address : null;
}
