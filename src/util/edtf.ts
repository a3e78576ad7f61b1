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

/** The EDTF string of a date, no more precise than its parts; null when the calendar has no such day or time. */
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
