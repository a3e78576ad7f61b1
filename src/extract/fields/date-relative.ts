import type { Language, RelativeDateWords, RelativeUnit } from '../../languages/language.js';
import { edtfDay, formatEdtf, parseEdtf } from '../../util/edtf.js';
import { escapeRegExp } from '../../util/text.js';
import { prepareOnce } from '../../languages/prepare-once.js';

/** Words of a line that says nothing but how long ago: 'Diterbitkan 2 jam yang lalu', 'Posted 3 hours ago by Jane Doe'. */
const MAX_LINE_WORDS = 8;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The day that a line such as '2 jam lalu' or 'Kemarin' means on a page saved at a known time, as EDTF; null for any other line.
 * Uncertain ('?') where a rounded number of hours or days, or a clock in another zone, leaves a second day possible; of
 * weeks and longer only the month or the year is told.
 */
export function readRelativeDate(
  text: string,
  capturedAt: string,
  languages: readonly Language[],
): string | null {
  if (text.split(' ').length > MAX_LINE_WORDS) return null;
  const captured = parseEdtf(capturedAt);
  if (captured?.day == null) return null;
  // The clock of who saved it, counted as if it were UTC: days are told by the clock.
  const now = Date.parse(`${edtfDay(capturedAt)}T${captured.time ?? '12:00'}Z`);
  const isElsewhere = captured.offset === null || captured.offset === 'Z';
  for (const { days, ago, words } of patterns(languages)) {
    const day = words.days[days.exec(text)?.[0].toLowerCase() ?? ''];
    if (day !== undefined) return toDay(now - day * DAY, isElsewhere);
    const match = ago.exec(text)?.groups;
    const unit = words.units[match?.['unit']?.toLowerCase() ?? ''];
    if (unit !== undefined) return goBack(now, Number(match?.['count'] ?? 1), unit, isElsewhere);
  }
  return null;
}

interface Patterns {
  readonly words: RelativeDateWords;
  readonly days: RegExp;
  readonly ago: RegExp;
}

const patterns = prepareOnce((languages): readonly Patterns[] =>
  languages.map(({ dates: { relative: words } }) => {
    const units = alternatives(Object.keys(words.units));
    const one = alternatives(words.one);
    return {
      words,
      days: new RegExp(
        String.raw`(?<![\p{L}\p{N}])(?:${alternatives(Object.keys(words.days))})(?![\p{L}\p{N}])`,
        'iu',
      ),
      ago: new RegExp(
        String.raw`(?<![\p{L}\p{N}.,])(?:(?<count>\d{1,3})\s*|(?:${one})\s*)(?<unit>${units})\s+(?:${alternatives(words.ago)})(?![\p{L}\p{N}])`,
        'iu',
      ),
    };
  }),
);

function alternatives(words: readonly string[]): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|');
}

function goBack(now: number, count: number, unit: RelativeUnit, isElsewhere: boolean): string | null {
  switch (unit) {
    case 'minute':
      return toDay(now - (count * HOUR) / 60, isElsewhere);
    case 'hour': {
      // Rounded up or down by up to an hour.
      const [from, to] = [now - (count + 1) * HOUR, now - (count - 1) * HOUR];
      const isSure = Math.floor(from / DAY) === Math.floor(to / DAY);
      return toDay(now - count * HOUR, isElsewhere || !isSure);
    }
    case 'day':
      return toDay(now - count * DAY, true);
    case 'week':
      return toEdtf(now - count * 7 * DAY, 'month', true);
    case 'month':
      return toEdtf(now - count * 30 * DAY, 'month', true);
    case 'year':
      return toEdtf(now - count * 365.25 * DAY, 'year', true);
  }
}

function toDay(time: number, uncertain: boolean): string | null {
  return toEdtf(time, 'day', uncertain);
}

function toEdtf(time: number, precision: 'day' | 'month' | 'year', uncertain: boolean): string | null {
  const date = new Date(time);
  return formatEdtf({
    year: date.getUTCFullYear(),
    month: precision === 'year' ? null : date.getUTCMonth() + 1,
    day: precision === 'day' ? date.getUTCDate() : null,
    time: null,
    offset: null,
    uncertain,
  });
}
