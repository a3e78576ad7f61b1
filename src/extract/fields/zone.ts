import type { Field } from '../../model/field.js';
import { formatEdtf, parseEdtf } from '../../util/edtf.js';
import type { KnownOutlet } from '../context.js';

/**
 * A time without a zone in the zone of its outlet, if the archive's owner has named it: '2024-06-20T08:19' →
 * '2024-06-20T08:19+08:00', with the setting as evidence besides what was read. Everything else stays as it is.
 */
export function applyOutletZone(
  date: Field<string>,
  outlet: string | null,
  outlets: readonly KnownOutlet[],
): Field<string> {
  const zone = outlets.find((item) => item.name === outlet)?.timezone ?? null;
  const parsed = date.value === null ? null : parseEdtf(date.value);
  if (zone === null || parsed?.time == null || parsed.offset !== null) return date;
  const offset = offsetOf(
    zone,
    Date.UTC(parsed.year, (parsed.month ?? 1) - 1, parsed.day ?? 1, ...clock(parsed.time)),
  );
  const value = formatEdtf({ ...parsed, offset });
  if (value === null) return date;
  const setting = {
    method: 'config:timezone',
    quote: `${outlet ?? ''}: ${zone}`,
    line: null,
    column: null,
    score: 0.5,
  };
  return { ...date, value, evidence: [...date.evidence, setting] };
}

function clock(time: string): [number, number] {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return [hour, minute];
}

/** Returns a zone's offset from UTC at a local time given as if it were UTC: '+08:00'. */
function offsetOf(zone: string, local: number): string {
  const guess = minutesFrom(zone, local);
  // The guess looked at the wrong instant by the offset itself, which matters on the day the clocks change.
  const minutes = minutesFrom(zone, local - guess * 60_000);
  const sign = minutes < 0 ? '-' : '+';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${sign}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

function minutesFrom(zone: string, instant: number): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    instant,
  );
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
  if (match === null) return 0;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}
