import { formatEdtf } from '../util/edtf.js';

/** As the standards of mail and the web write them, in every language. */
export const MAIL_MONTHS: readonly string[] = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

const MAIL_DATE =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4}|\d{2})\s+(\d{1,2}:\d{2}(?::\d{2})?)(?:\s+([+-]\d{4}|[a-z]{1,4}))?/i;

/** Zones that the old standard of mail names. */
const ZONES: Readonly<Record<string, string>> = {
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
};

/** Returns the EDTF time of a header's date, 'Fri, 05 Jan 2024 07:08:09 +0700', in the zone it was written in; null for anything else. */
export function readMailDate(value: string): string | null {
  const [, day, month, year, time, zone] = MAIL_DATE.exec(value.trim()) ?? [];
  if (day === undefined || month === undefined || year === undefined || time === undefined) return null;
  const name = month.toLowerCase();
  return formatEdtf({
    year: fullYear(year),
    month: MAIL_MONTHS.findIndex((one) => one.toLowerCase() === name) + 1,
    day: Number(day),
    time: time.padStart(time.length + (time.indexOf(':') === 1 ? 1 : 0), '0'),
    offset: readZone(zone),
    uncertain: false,
  });
}

/** The old standard has two digits: '99' is 1999. */
function fullYear(year: string): number {
  const value = Number(year);
  if (year.length > 2) return value;
  return value + (value < 50 ? 2000 : 1900);
}

function readZone(zone: string | undefined): string | null {
  if (zone === undefined) return null;
  if (/^[+-]\d{4}$/.test(zone)) {
    const offset = `${zone.slice(0, 3)}:${zone.slice(3)}`;
    return offset.endsWith('00:00') ? 'Z' : offset;
  }
  return /^(?:ut|utc|gmt|z)$/i.test(zone) ? 'Z' : (ZONES[zone.toLowerCase()] ?? null);
}
