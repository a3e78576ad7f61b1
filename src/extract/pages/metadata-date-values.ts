import { formatEdtf, parseEdtf } from '../../util/edtf.js';
import type { DateParser } from '../fields/date-parse.js';

/** Machines write it where they have no date. */
const EPOCH = '1970-01-01';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:(?:T|\s+T?)(\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2}):?(\d{2}):?(\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** As C and Java print it, with the year at the end: 'Sun Nov 23 16:00:00 EDT 2014'. */
const PROGRAM_DATE =
  /^[A-Za-z]{3} ([A-Za-z]{3} +\d{1,2}) (\d{2}:\d{2}:\d{2}) (?:([A-Z]{2,5}|[+-]\d{4}) )?(\d{4})$/;

/** Returns a date in an attribute or a JSON value as EDTF: ISO 8601 in all its spellings, RFC 2822, epoch; else as people write. */
export function readMachineDate(text: string, dates: DateParser): string | null {
  const value = text.trim();
  if (/^(?:\d{9,10}|\d{13})$/.test(value)) {
    const seconds = value.length <= 10 ? Number(value) : Number(value) / 1000;
    return valid(`${new Date(Math.floor(seconds) * 1000).toISOString().slice(0, 19)}Z`);
  }
  // What nearly every attribute holds, without the detour over the forms that people write.
  const basic = ISO.exec(value) ?? COMPACT.exec(value);
  if (basic !== null) {
    const [, year, month, day, hour, minute, second, zone] = basic;
    const time =
      hour === undefined ? null : `${hour}:${minute ?? ''}${second === undefined ? '' : `:${second}`}`;
    const offset = zone === undefined ? null : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
    return valid(
      formatEdtf({
        year: Number(year),
        month: Number(month),
        day: Number(day),
        time,
        offset,
        uncertain: false,
      }),
    );
  }
  const program = PROGRAM_DATE.exec(value);
  const [match] = dates.find(
    program === null
      ? value
      : `${program[1] ?? ''} ${program[4] ?? ''} ${program[2] ?? ''} ${program[3] ?? ''}`,
  );
  if (match !== undefined) return match.ambiguous ? null : valid(match.edtf);
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(value) ? value : null;
}

function valid(edtf: string | null): string | null {
  return edtf === null || parseEdtf(edtf) === null || edtf.startsWith(EPOCH) ? null : edtf;
}

/** Returns the day in an address: '/2016/02/16/', '/2016-02-16-', '/20160216/'. */
export function urlDate(address: string): { readonly value: string; readonly quote: string } | null {
  const url = originalUrl(address);
  const match =
    /(?<=[/=_-])((?:19|20)\d{2})([-/_]?)(0?[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01]|[1-9](?=[/_-]))(?=$|[/_.?#-]|\d{6}\b)/.exec(
      url,
    );
  if (match === null) return null;
  const [quote, year, , month, day] = match;
  const value = formatEdtf({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    time: null,
    offset: null,
    uncertain: false,
  });
  return value === null ? null : { value, quote };
}

/** Returns the month in an address of a blog: '/2018/08/title'. */
export function urlMonth(address: string): { readonly value: string; readonly quote: string } | null {
  const match = /\/((?:19|20)\d{2})\/(0[1-9]|1[0-2])\/[^/]*\p{L}/u.exec(originalUrl(address));
  return match === null
    ? null
    : { value: `${match[1] ?? ''}-${match[2] ?? ''}`, quote: match[0].slice(0, '/2018/08/'.length) };
}

const ARCHIVED =
  /^https?:\/\/(?:[^/]+\/web\/\d{8,14}[a-z_]*|(?:www\.)?archive\.(?:today|ph|is|md|li|vn|fo)\/(?:o\/\w+|\d{4}[\d.-]{4,16}))\/(?=https?:)/i;
/** Hosts of web archives: neither their names nor their own addresses are the article's. */
export const ARCHIVE_HOST = /^(?:www\.|web\.|wayback\.)?archive\.(?:today|ph|is|md|li|vn|fo|org)$/i;

/** Returns the address of the page itself where it is a web archive's: its time is that of the capture. */
export function originalUrl(url: string): string {
  return url.replace(ARCHIVED, '');
}
