import { extent, max, maxIndex, minIndex } from 'd3-array';
import { formatDate, formatMonth, formatNumber, formatSpan, monthNames } from '../languages/format.js';
import type { CountUnit } from '../languages/strings.js';
import type { EdtfDate } from '../util/edtf.js';
import type { PageFrame } from './page-type.js';
import { DATES_PATH, monthPath, UNDATED_PATH, yearPath } from './paths.js';

/** Columns of months; more time than this is shown by years. Three years still leave a bar its width on a phone. */
const MAX_MONTHS = 36;
/** Columns of years; more are taken together by tens, hundreds or thousands. */
const MAX_YEARS = 60;
/** Up to this many columns every one has a label; beyond, every third month or tenth year. */
const ALL_LABELLED = 12;

/** One thing to count: when, and how much of it. */
export interface Counted {
  readonly date: EdtfDate | null;
  readonly count: number;
}

export interface ChartColumn {
  /** Its place among the columns, from 0. */
  readonly at: number;
  readonly periodText: string;
  /** Under the column: the first letter, and what follows where there is room; null for none. */
  readonly label: readonly [string, string] | null;
  readonly certain: number;
  readonly uncertain: number;
  readonly countText: string;
  /** For a screen reader and the table. */
  readonly barText: string;
  readonly rowText: string;
  /** Null for a column without anything. */
  readonly href: string | null;
}

/** Counts over time, as bars. Only columns with a label or a bar are listed. */
export interface Chart {
  readonly label: string;
  readonly periodTitle: string;
  readonly unitTitle: string;
  readonly size: number;
  readonly columns: readonly ChartColumn[];
  /** Years under their months. */
  readonly years: readonly { readonly text: string; readonly center: number }[];
  readonly undated: {
    readonly count: number;
    readonly countText: string;
    readonly barText: string;
    readonly href: string;
  } | null;
  /** The greatest count of all, undated ones too. */
  readonly max: number;
  /** About what has a year but no month. */
  readonly note: string | null;
}

interface Scale {
  readonly unit: 'month' | 'year';
  readonly step: number;
  readonly firstYear: number;
  readonly size: number;
}

/** A chart of what is dated, months or years; null when nothing can be placed in time. */
export function makeChart(counted: readonly Counted[], unit: CountUnit, frame: PageFrame): Chart | null {
  const { tag, locale, strings } = frame.language;
  const years = counted.flatMap(({ date }) => (date === null ? [] : [date.year]));
  const scale = chooseScale(years);
  if (scale === null) return null;
  const certain = new Array<number>(scale.size).fill(0);
  const uncertain = new Array<number>(scale.size).fill(0);
  const firstYears = new Map<number, number>();
  let undated = 0;
  let yearOnly = 0;
  for (const { date, count } of counted) {
    if (date === null) undated += count;
    else if (scale.unit === 'month' && date.month === null) yearOnly += count;
    else {
      const at = columnOf(date, scale);
      const row = date.uncertain ? uncertain : certain;
      row[at] = (row[at] ?? 0) + count;
      firstYears.set(at, Math.min(date.year, firstYears.get(at) ?? Infinity));
    }
  }
  const describe = (at: number): ChartColumn => {
    const doubtful = uncertain[at] ?? 0;
    const total = (certain[at] ?? 0) + doubtful;
    const periodText = periodOf(at, scale, locale);
    return {
      at,
      periodText,
      label: labelOf(at, scale, locale),
      certain: total - doubtful,
      uncertain: doubtful,
      countText: formatNumber(total, tag),
      barText: strings.charts.bar(unit, periodText, total, doubtful),
      rowText: doubtful === 0 ? periodText : strings.charts.rowUncertain(periodText, total, doubtful),
      href: total === 0 ? null : linkOf(at, scale, firstYears.get(at) ?? scale.firstYear),
    };
  };
  const columns = Array.from({ length: scale.size }, (_, at) => describe(at));
  const last = scale.firstYear + (scale.unit === 'month' ? scale.size / 12 : scale.size * scale.step) - 1;
  const span = spanOfYears(scale.firstYear, last, locale);
  return {
    label: strings.charts.label(unit, scale.unit, span),
    periodTitle: scale.unit === 'month' ? strings.charts.month : strings.charts.year,
    unitTitle: strings.charts.unit[unit],
    size: scale.size,
    columns: columns.filter((column) => column.label !== null || column.href !== null),
    years:
      scale.unit === 'year'
        ? []
        : Array.from({ length: scale.size / 12 }, (_, i) => ({
            text: String(scale.firstYear + i),
            center: i * 12 + 6,
          })),
    undated:
      undated === 0
        ? null
        : {
            count: undated,
            countText: formatNumber(undated, tag),
            barText: strings.charts.bar(unit, strings.words.undated, undated, 0),
            href: UNDATED_PATH,
          },
    max: Math.max(undated, max(columns, (column) => column.certain + column.uncertain) ?? 0),
    note: yearOnly === 0 ? null : strings.charts.yearOnly(unit, yearOnly),
  };
}

function chooseScale(years: readonly number[]): Scale | null {
  const [first, last] = extent(years);
  if (first === undefined) return null;
  const months = (last - first + 1) * 12;
  if (months <= MAX_MONTHS) return { unit: 'month', step: 1, firstYear: first, size: months };
  const step =
    [1, 10, 100].find((years) => Math.floor(last / years) - Math.floor(first / years) < MAX_YEARS) ?? 1000;
  const start = Math.floor(first / step) * step;
  return { unit: 'year', step, firstYear: start, size: Math.floor((last - start) / step) + 1 };
}

function columnOf(date: EdtfDate, scale: Scale): number {
  if (scale.unit === 'month') return (date.year - scale.firstYear) * 12 + (date.month ?? 1) - 1;
  return Math.floor((date.year - scale.firstYear) / scale.step);
}

function periodOf(at: number, scale: Scale, tag: string): string {
  if (scale.unit === 'month') return formatMonth(scale.firstYear + Math.floor(at / 12), (at % 12) + 1, tag);
  const year = scale.firstYear + at * scale.step;
  return scale.step === 1 ? String(year) : spanOfYears(year, year + scale.step - 1, tag);
}

function labelOf(at: number, scale: Scale, tag: string): readonly [string, string] | null {
  const isMonth = scale.unit === 'month';
  const every = scale.size <= ALL_LABELLED ? 1 : isMonth ? 3 : Math.ceil(scale.size / ALL_LABELLED);
  if (at % every !== 0) return null;
  if (!isMonth) return [String(scale.firstYear + at * scale.step), ''];
  const name = monthNames(tag, 'short')[at % 12] ?? '';
  return [name.slice(0, 1), name.slice(1)];
}

function linkOf(at: number, scale: Scale, firstYear: number): string {
  if (scale.unit === 'month') return monthPath(scale.firstYear + Math.floor(at / 12), (at % 12) + 1);
  return scale.step === 1 ? yearPath(firstYear) : `${DATES_PATH}#m${String(firstYear)}`;
}

function spanOfYears(first: number, last: number, tag: string): string {
  const year = (value: number): EdtfDate => ({
    year: value,
    month: null,
    day: null,
    time: null,
    offset: null,
    uncertain: false,
  });
  return first === last ? formatDate(year(first), tag) : formatSpan(year(first), year(last), tag);
}

/** From the earliest to the latest date in words, as precise as they are; null without dates. */
export function spanOf(dates: readonly (EdtfDate | null)[], frame: PageFrame): string | null {
  const known = dates.filter((date) => date !== null);
  const order = (date: EdtfDate): number => (date.year * 13 + (date.month ?? 0)) * 32 + (date.day ?? 0);
  const first = known[minIndex(known, order)];
  const last = known[maxIndex(known, order)];
  return first === undefined || last === undefined ? null : formatSpan(first, last, frame.language.locale);
}

/**
 * Says in the head of a further page of a list what its articles are: their time, or that they are undated. Figures of the whole list
 * stand on its first page only, so that the others stay as they are when an article is added.
 */
export function describePart(dates: readonly (EdtfDate | null)[], frame: PageFrame): string {
  return spanOf(dates, frame) ?? frame.language.strings.words.undated;
}
