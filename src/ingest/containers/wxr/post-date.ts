import { formatEdtf, parseEdtf } from '../../../util/edtf.js';

const STAMP = /^(\d{4})-(\d{2})-(\d{2})[ T](\d{2}):(\d{2})(?::(\d{2}))?$/;
const MAIL_DATE =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}:\d{2}(?::\d{2})?) ([+-]\d{4}|GMT|UTC|Z)$/;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const MINUTE = 60_000;
/** Zones lie up to 14 hours from UTC, and a quarter of an hour from each other. */
const MAX_OFFSET = 14 * 60;
const OFFSET_STEP = 15;

/**
 * Returns the EDTF date of a post: its local time, with the site's offset where the time in UTC tells it. Null where WordPress has
 * no date, which it writes with zeros.
 */
export function readPostDate(local: string, utc: string): string | null {
  const time = timeOf(local);
  if (time === null) return null;
  const other = timeOf(utc);
  const minutes = other === null ? null : (time - other) / MINUTE;
  const isOffset = minutes !== null && Math.abs(minutes) <= MAX_OFFSET && minutes % OFFSET_STEP === 0;
  return `${local.trim().replace(' ', 'T')}${isOffset ? formatOffset(minutes) : ''}`;
}

function timeOf(stamp: string): number | null {
  const match = STAMP.exec(stamp.trim());
  if (match === null || parseEdtf(stamp.trim().replace(' ', 'T')) === null) return null;
  return Date.parse(`${stamp.trim().replace(' ', 'T')}Z`);
}

function formatOffset(minutes: number): string {
  if (minutes === 0) return 'Z';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

/** Returns the EDTF date of a feed's pubDate; null when it is none. */
export function readMailDate(written: string): string | null {
  const [, day = '', month = '', year = '', time = '', zone = ''] = MAIL_DATE.exec(written.trim()) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  if (number === 0) return null;
  const isUtc = /^(?:[+-]0000|GMT|UTC|Z)$/.test(zone);
  return formatEdtf({
    year: Number(year),
    month: number,
    day: Number(day),
    time,
    offset: isUtc ? 'Z' : `${zone.slice(0, 3)}:${zone.slice(3)}`,
    uncertain: false,
  });
}
