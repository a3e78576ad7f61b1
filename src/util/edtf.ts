/** A date as written in EDTF level 0–1 (ISO 8601-2), taken apart. Months and days count from 1. */
export interface EdtfDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  /** 'HH:MM' or 'HH:MM:SS', or null. */
  readonly time: string | null;
  /** 'Z' or '+07:00'; null when the source gave a time without a zone. */
  readonly offset: string | null;
  /** Ends in '?': the source does not say for certain that this is the date. */
  readonly uncertain: boolean;
}

const EDTF = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})?)?)?)?(\?)?$/;

/** Takes an EDTF string apart; null when it is not one or names a day that does not exist. */
export function parseEdtf(text: string): EdtfDate | null {
  const match = EDTF.exec(text);
  if (match === null) return null;
  const [, year, month, day, time, offset, mark] = match;
  const date: EdtfDate = {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    time: time ?? null,
    offset: offset ?? null,
    uncertain: mark === '?',
  };
  return isRealDate(date) ? date : null;
}

/** Returns the EDTF string of a date, no more precise than its parts; null when the calendar has no such day or time. */
export function formatEdtf(date: EdtfDate): string | null {
  if (!isRealDate(date)) return null;
  let out = String(date.year).padStart(4, '0');
  if (date.month !== null) {
    out += `-${pad(date.month)}`;
    if (date.day !== null) {
      out += `-${pad(date.day)}`;
      if (date.time !== null) out += `T${date.time}${date.offset ?? ''}`;
    }
  }
  return date.uncertain ? `${out}?` : out;
}

/** '2024', '2024-06' or '2024-06-20': the day without time, offset and mark. */
export function edtfDay(text: string): string {
  const [day = ''] = text.split('T', 1);
  return day.replace('?', '');
}

/**
 * Tells whether the first of two EDTF dates surely lies before the second, as far as both are known. A date without an offset is
 * taken to be of the other's zone; where the other is printed in UTC, as many systems store times, of any zone. False when one of
 * them is not a date.
 */
export function isEarlier(first: string, second: string): boolean {
  const [a, b] = [parseEdtf(first), parseEdtf(second)];
  if (a === null || b === null) return false;
  if (a.offset !== null && b.offset !== null)
    return lastMoment(a) - offsetOf(a) < firstMoment(b) - offsetOf(b);
  const isOneInUtc = [a, b].some(({ offset }) => offset !== null && offsetMinutes(offset) === 0);
  return lastMoment(a) + (isOneInUtc ? MAX_OFFSET : 0) < firstMoment(b);
}

const MINUTE = 60_000;
/** Milliseconds that a zone is ahead of or behind UTC, at most. */
const MAX_OFFSET = 14 * 60 * MINUTE;

/** Milliseconds since 1970 as printed, without the offset. */
function firstMoment({ year, month, day, time }: EdtfDate): number {
  return Date.parse(
    `${String(year).padStart(4, '0')}-${pad(month ?? 1)}-${pad(day ?? 1)}T${time ?? '00:00'}Z`,
  );
}

function lastMoment(date: EdtfDate): number {
  const end = new Date(firstMoment(date));
  if (date.month === null) end.setUTCFullYear(end.getUTCFullYear() + 1);
  else if (date.day === null) end.setUTCMonth(end.getUTCMonth() + 1);
  else if (date.time === null) end.setUTCDate(end.getUTCDate() + 1);
  else if (date.time.length === 'HH:MM'.length) end.setUTCMinutes(end.getUTCMinutes() + 1);
  else end.setUTCSeconds(end.getUTCSeconds() + 1);
  return end.getTime() - 1;
}

function offsetOf({ offset }: EdtfDate): number {
  return offset === null ? 0 : offsetMinutes(offset) * MINUTE;
}

/** Returns what an offset is ahead of UTC, in minutes: 420 for '+07:00', 0 for 'Z'. */
export function offsetMinutes(offset: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):(\d{2})$/.exec(offset) ?? [];
  return (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function isRealDate(date: EdtfDate): boolean {
  const { year, month, day, time, offset } = date;
  if (year < 0 || year > 9999) return false;
  if (month === null) return day === null && time === null;
  if (month < 1 || month > 12) return false;
  if (day === null) return time === null;
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (day < 1 || day > days) return false;
  if (time !== null && !/^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/.test(time)) return false;
  return offset === null || offset === 'Z' || /^[+-](?:0\d|1[0-4]):[0-5]\d$/.test(offset);
}
