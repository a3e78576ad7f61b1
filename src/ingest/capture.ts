import type { Declaration } from '../model/document.js';
import { MAX_QUOTE } from '../model/field.js';
import { formatEdtf } from '../util/edtf.js';
import { truncate } from '../util/text.js';
import { MAIL_MONTHS } from './mail-date.js';

/** What a page says about its own saving: where from, and when. */
export interface Capture {
  /** EDTF with the zone of whoever saved it; null where it does not say. */
  readonly capturedAt: string | null;
  /** 'url' and 'captured', with the comment they stand in. */
  readonly declarations: readonly Declaration[];
}

/** Characters at a page's head and foot in which programs that save pages leave their note. */
const NOTE_CHARACTERS = 4000;

/** Where the address stands: browsers' 'Save as', Save Page WE, HTTrack (without its protocol), SingleFile. */
const ADDRESSES: readonly RegExp[] = [
  /<!--\s*saved from url=\(\d+\)(?<url>https?:\/\/\S+?)\s*-->/i,
  /<meta name=["']?savepage-url["']? content=["'](?<url>https?:\/\/[^"'\s]+)["']/i,
  /<!-- (?:Mirrored|Added) (?:from|by) (?<url>\w[\w-]*\.[^\s<>]+) by HTTrack/,
  /^[ \t]*url:\s*(?<url>https?:\/\/\S+)(?=[^\S\n]*\n\s*saved date:)/im,
];

/** When: SingleFile and Save Page WE (the clock of who saved it), HTTrack, the Internet Archive (both in UTC). */
const TIMES: readonly RegExp[] = [
  /\bsaved date:\s*\w{3} (?<month>\w{3}) (?<day>\d{2}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) GMT(?<zone>[+-]\d{4})/,
  /<meta name=["']?savepage-date["']? content=["']\w{3} (?<month>\w{3}) (?<day>\d{2}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) GMT(?<zone>[+-]\d{4})/i,
  /<!-- (?:Mirrored|Added) (?:from|by) [^>]*HTTrack[^>]*, \w{3}, (?<day>\d{2}) (?<month>\w{3}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) GMT/,
  /\bFILE ARCHIVED ON (?<time>\d{2}:\d{2}:\d{2}) (?<month>\w{3}) (?<day>\d{1,2}), (?<year>\d{4})\b/,
];

/** Reads the notes that browsers and crawlers leave in the comments of the pages they save. */
export function readCapture(source: string): Capture {
  const from = Math.max(NOTE_CHARACTERS, source.length - NOTE_CHARACTERS);
  const parts = [
    { text: source.slice(0, NOTE_CHARACTERS), start: 0 },
    { text: source.slice(from), start: from },
  ];
  const first = (patterns: readonly RegExp[]): Note | null => {
    for (const { text, start } of parts) {
      for (const pattern of patterns) {
        const match = pattern.exec(text);
        if (match === null) continue;
        const line = source.slice(0, start + match.index).split('\n').length;
        return { quote: match[0].trim(), line, parts: match.groups ?? {} };
      }
    }
    return null;
  };
  const address = first(ADDRESSES);
  const time = first(TIMES);
  const capturedAt = time === null ? null : toEdtf(time.parts);
  return {
    capturedAt,
    declarations: [
      ...(address === null ? [] : [declare('url', withProtocol(address.parts['url'] ?? ''), address)]),
      ...(time === null || capturedAt === null ? [] : [declare('captured', capturedAt, time)]),
    ],
  };
}

/** Sites that were copied by such programs had no other protocol, or lead from it to theirs. */
function withProtocol(address: string): string {
  return /^https?:\/\//i.test(address) ? address : `http://${address}`;
}

interface Note {
  readonly quote: string;
  readonly line: number;
  readonly parts: Readonly<Record<string, string | undefined>>;
}

function declare(key: 'url' | 'captured', value: string, { quote, line }: Note): Declaration {
  const method = key === 'url' ? 'page:saved-from' : 'page:captured';
  return {
    key,
    values: [value],
    evidence: { method, quote: truncate(quote, MAX_QUOTE), line, column: null, score: 0.9 },
  };
}

function toEdtf({ year, month, day, time, zone }: Note['parts']): string | null {
  return formatEdtf({
    year: Number(year),
    month: MAIL_MONTHS.indexOf(month ?? '') + 1,
    day: Number(day),
    time: time ?? null,
    offset: zone === undefined ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3)}`,
    uncertain: false,
  });
}
