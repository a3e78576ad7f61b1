import { parseEdtf } from '../../../util/edtf.js';
import { mendAddress, type RecordHead, type RecordSyntax } from './record-syntax.js';

/** ARC, as the Internet Archive wrote before 2009: one line is the head of a record. */
export const arcSyntax: RecordSyntax = {
  begins: (bytes) => LINE.test(firstLine(bytes) ?? ''),
  find: findLine,
  parseHead,
};

/** Bytes that a line with an address may have. */
const MAX_LINE_BYTES = 8192;
const NEWLINE = 0x0a;

/** 'address IP date type length', with five more fields before the length in version 2. An address may have spaces in it. */
const LINE =
  /^(?<url>[a-z][a-z\d+.-]*:\S.*?) (?<ip>[\d.:a-f]+) (?<date>\d{8,18}) (?<type>\S+)(?: (?:\d{3}|-) \S+ \S+ \d+ \S+)? (?<length>\d{1,15})\r?$/i;

function firstLine(bytes: Buffer): string | null {
  const end = bytes.subarray(0, MAX_LINE_BYTES).indexOf(NEWLINE);
  return end === -1 ? null : bytes.toString('utf8', 0, end);
}

function findLine(bytes: Buffer): number {
  for (let at = 0; ;) {
    const line = firstLine(bytes.subarray(at));
    if (line !== null && LINE.test(line)) return at;
    const end = bytes.indexOf(NEWLINE, at);
    if (end === -1) return -1;
    at = end + 1;
  }
}

function parseHead(bytes: Buffer): RecordHead | null {
  const line = firstLine(bytes);
  const groups = LINE.exec(line ?? '')?.groups;
  if (line === null || groups === undefined) return null;
  const { url = '', date = '', type = '', length = '' } = groups;
  return {
    length: Buffer.byteLength(line) + 1,
    blockLength: Number(length),
    type: /^filedesc:/i.test(url) ? 'warcinfo' : 'response',
    id: null,
    url: mendAddress(url),
    date: readDate(date),
    // What servers did not say.
    contentType: /^(?:no-type|unk|unknown|-)$/i.test(type) ? null : type,
    concurrentTo: [],
    refersTo: null,
    refersToUrl: null,
    truncated: null,
  };
}

/** '20140216050221' as EDTF, in UTC. */
function readDate(digits: string): string | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?/.exec(digits);
  if (parts === null) return null;
  const [, year = '', month = '', day = '', hour, minute = '', second = ''] = parts;
  const time = hour === undefined ? '' : `T${hour}:${minute}:${second}Z`;
  const date = `${year}-${month}-${day}${time}`;
  return parseEdtf(date) === null ? null : date;
}
