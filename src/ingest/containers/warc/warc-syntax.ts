import { parseEdtf } from '../../../util/edtf.js';
import { fieldOf, readHead } from './head-fields.js';
import { MAX_HEAD_BYTES, mendAddress, type RecordHead, type RecordSyntax } from './record-syntax.js';

/** WARC of all versions (ISO 28500). */
export const warcSyntax: RecordSyntax = {
  begins: (bytes) => VERSION.test(bytes.toString('latin1', 0, LINE_BYTES)),
  find: findVersionLine,
  parseHead,
};

const LINE_BYTES = 16;
const VERSION = /^WARC\/\d\.\d+[ \t]*\r?\n/;
/** A version line with a field behind it: text that speaks of WARC files has none. */
const BEGINNING = /^WARC\/\d\.\d+[ \t]*\r?\n[A-Za-z-]+[ \t]*:/;
const BEGINNING_BYTES = 96;
const MARK = Buffer.from('WARC/');
const NEWLINE = 0x0a;

function findVersionLine(bytes: Buffer): number {
  for (let at = bytes.indexOf(MARK); at !== -1; at = bytes.indexOf(MARK, at + 1)) {
    const isLine = at === 0 || bytes[at - 1] === NEWLINE;
    if (isLine && BEGINNING.test(bytes.toString('latin1', at, at + BEGINNING_BYTES))) return at;
  }
  return -1;
}

function parseHead(bytes: Buffer): RecordHead | null {
  if (!warcSyntax.begins(bytes)) return null;
  const head = readHead(bytes, MAX_HEAD_BYTES);
  if (head === null) return null;
  const { fields, length } = head;
  const written = fieldOf(fields, 'content-length');
  const id = fieldOf(fields, 'warc-record-id');
  return {
    length,
    blockLength: written !== null && /^\d{1,15}$/.test(written) ? Number(written) : null,
    type: (fieldOf(fields, 'warc-type') ?? '').toLowerCase(),
    id: id === null ? null : bareId(id),
    url: mendAddress(fieldOf(fields, 'warc-target-uri') ?? ''),
    date: readDate(fieldOf(fields, 'warc-date')),
    contentType: fieldOf(fields, 'content-type'),
    concurrentTo: (fields.get('warc-concurrent-to') ?? []).map(bareId),
    refersTo: mapNull(fieldOf(fields, 'warc-refers-to'), bareId),
    refersToUrl: mendAddress(fieldOf(fields, 'warc-refers-to-target-uri') ?? ''),
    truncated: fieldOf(fields, 'warc-truncated'),
  };
}

function bareId(written: string): string {
  return written.replace(/^<(.*)>$/s, '$1');
}

/** WARC 1.1 allows fractions of a second, which EDTF does not have. */
function readDate(written: string | null): string | null {
  const date = written?.replace(/\.\d+(?=Z|[+-]\d|$)/, '') ?? '';
  return parseEdtf(date) === null ? null : date;
}

function mapNull<T, U>(value: T | null, map: (value: T) => U): U | null {
  return value === null ? null : map(value);
}
