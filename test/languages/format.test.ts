import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBytes, formatDate, formatTime, toInstant } from '../../src/languages/format.js';
import { parseEdtf, type EdtfDate } from '../../src/util/edtf.js';

function date(text: string): EdtfDate {
  const parsed = parseEdtf(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}

it.each([
  [0, '0\u00a0byte'],
  [999, '999\u00a0byte'],
  [1000, '1\u00a0kB'],
  [9_437, '9,4\u00a0kB'],
  [123_456_789, '123\u00a0MB'],
])('formatBytes: %d', (bytes, text) => {
  expect(formatBytes(bytes, 'id')).toBe(text);
});

describe('formatDate', () => {
  it('is no more precise than the date', () => {
    expect(formatDate(date('2024-10-10?'), 'id')).toBe('10\u00a0Oktober 2024');
    expect(formatDate(date('2024-10'), 'id')).toBe('Oktober 2024');
    expect(formatDate(date('2024'), 'id')).toBe('2024');
    expect(formatDate(date('2024-06-20'), 'en')).toBe('June\u00a020, 2024');
  });

  it('has the form of a region, in the figures of the language', () => {
    expect(formatDate(date('2024-06-20'), 'en-GB')).toBe('20\u00a0June 2024');
    expect(formatDate(date('2024-06-20'), 'en-US')).toBe('June\u00a020, 2024');
    expect(formatDate(date('2024-01-20'), 'de-AT')).toBe('20.\u00a0Jänner 2024');
    const figures = (text: string): string => text.replace(/[^\p{Nd}]/gu, '');
    expect(figures(formatDate(date('2024-06-20'), 'ar-EG'))).toBe(
      figures(formatDate(date('2024-06-20'), 'ar')),
    );
  });
});

describe('formatTime', () => {
  it('is in the archive’s zone while it is the printed day there, else as printed', () => {
    expect(formatTime(date('2024-06-20T08:19+07:00'), 'id', 'Asia/Jakarta')).toBe('08.19\u00a0WIB');
    expect(formatTime(date('2024-06-20T03:19+02:00'), 'id', 'Asia/Jakarta')).toBe('08.19\u00a0WIB');
    expect(formatTime(date('2024-06-20T20:19-05:00'), 'id', 'Asia/Jakarta')).toBe('20.19\u00a0UTC-05:00');
    expect(formatTime(date('2024-06-20T08:19'), 'id', 'Asia/Jakarta')).toBe('08.19');
    expect(formatTime(date('2024-06-20'), 'id', 'Asia/Jakarta')).toBeNull();
  });
});

describe('toInstant', () => {
  it('is RFC 3339, in the archive’s zone where the source names none', () => {
    expect(toInstant(date('2024-06-20'), 'Asia/Jakarta')).toBe('2024-06-20T00:00:00+07:00');
    expect(toInstant(date('2024-06-20T08:19'), 'UTC')).toBe('2024-06-20T08:19:00Z');
    expect(toInstant(date('2024-06-20T08:19:05+09:00'), 'UTC')).toBe('2024-06-20T08:19:05+09:00');
    expect(toInstant(date('2024-06'), 'UTC')).toBeNull();
  });

  it('is a time for every day of the calendar', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-30'), noInvalidDate: true }),
        (day) => {
          const instant = toInstant(date(day.toISOString().slice(0, 10)), 'Asia/Jakarta');
          expect(Number.isNaN(Date.parse(instant ?? ''))).toBe(false);
        },
      ),
    );
  });
});
