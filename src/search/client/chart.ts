import type { FacetCounts } from './engine/facets.js';
import type { Found } from './engine/found.js';
import { drawCounted, isYear } from './facet-view.js';
import { PAGE_SIZE, writeState, type SearchState } from './state.js';
import { drawn, element, fillText, formatNumber, type Texts } from './text.js';

/** Pixels of the tallest bar, of the line it stands on, of the drawing. */
const TALLEST = 56;
const BASE = 80;
const HEIGHT = 106;
/** A count above nothing is never invisible. */
const SHORTEST = 2;
/** The part of a column its bar takes. */
const BAR_SHARE = 0.48;
/** Labels and figures that fit next to each other on a telephone. */
const MAX_LABELS = 8;
const MONTHS = 12;

/** A stretch of time with a bar: a year or a month, as the year facet's value. */
interface Column {
  readonly value: string;
  /** Below the bar, and in full. */
  readonly label: string;
  readonly name: string;
  readonly count: number;
}

/**
 * A bar for every year of the result or, when one is chosen, for every month of it. Each is a link that chooses its time, and
 * when it is chosen takes that back. Nothing for results of one year.
 */
export function drawChart(
  state: SearchState,
  found: Found,
  counted: FacetCounts,
  texts: Texts,
): readonly Node[] {
  const counts = counted.year ?? {};
  const years = Object.keys(counts).filter((value) => isYear(value) && (counts[value] ?? 0) > 0);
  const chosen = state.filters.year;
  const year = chosenYear(chosen.length > 0 ? chosen : yearsOf(state.range));
  if (year === null && years.length < 2) return [];
  const columns = year === null ? yearColumns(years, counts) : monthColumns(year, counts, texts);
  const choose = (values: readonly string[]): string =>
    writeState(
      { ...state, shown: PAGE_SIZE, filters: { ...state.filters, year: values } },
      new URL(location.href),
    );
  const span = year ?? `${columns[0]?.value ?? ''}–${columns.at(-1)?.value ?? ''}`;
  const { strings } = texts;
  const title = (year === null ? strings.chart : strings.chartMonths).replace('{words}', span);
  const back =
    year === null
      ? []
      : [
          element('p', { class: 'acts' }, [
            element(
              'a',
              {
                href: writeState(
                  { ...state, range: undefined, shown: PAGE_SIZE, filters: { ...state.filters, year: [] } },
                  new URL(location.href),
                ),
                'data-state': '',
              },
              [strings.allYears],
            ),
          ]),
        ];
  return [
    ...back,
    drawBars({ columns, chosen, title, texts, choose: (value) => choose(nextValues(value, chosen, year)) }),
    ...drawCounted(found, texts),
    element('details', {}, [
      element('summary', {}, [strings.chartTable]),
      drawTable(columns, year === null ? strings.facets.year : strings.month, texts),
    ]),
  ];
}

/** Returns what choosing a bar leads to: its time alone; a month that is chosen already leads back to its year. */
function nextValues(value: string, chosen: readonly string[], year: string | null): readonly string[] {
  const isOnly = chosen.length === 1 && chosen[0] === value;
  if (!isOnly) return [value];
  return year === null ? [] : [year];
}

/** Returns the years that a range begins and ends in: in one of them, the months are shown. */
function yearsOf(range: SearchState['range']): readonly string[] {
  return range?.from == null || range.to === null ? [] : [range.from.slice(0, 4), range.to.slice(0, 4)];
}

/** Returns the one year all chosen times are in; null when there are none or several. */
function chosenYear(chosen: readonly string[]): string | null {
  const years = new Set(chosen.map((value) => value.slice(0, 4)));
  const [only] = years;
  return only !== undefined && years.size === 1 && isYear(only) ? only : null;
}

function yearColumns(years: readonly string[], counts: Readonly<Record<string, number>>): readonly Column[] {
  const numbers = years.map(Number).sort((a, b) => a - b);
  const [first = 0] = numbers;
  const size = (numbers.at(-1) ?? 0) - first + 1;
  return Array.from({ length: size }, (_, i) => {
    const value = String(first + i);
    return { value, label: value, name: value, count: counts[value] ?? 0 };
  });
}

function monthColumns(
  year: string,
  counts: Readonly<Record<string, number>>,
  texts: Texts,
): readonly Column[] {
  const short = new Intl.DateTimeFormat(texts.locale, { month: 'short', timeZone: 'UTC' });
  const long = new Intl.DateTimeFormat(texts.locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: MONTHS }, (_, i) => {
    const value = `${year}-${String(i + 1).padStart(2, '0')}`;
    const date = new Date(`${value}-01T00:00:00Z`);
    return { value, label: short.format(date), name: long.format(date), count: counts[value] ?? 0 };
  });
}

function drawBars(options: {
  readonly columns: readonly Column[];
  readonly chosen: readonly string[];
  readonly title: string;
  readonly texts: Texts;
  /** The address that chooses a column. */
  readonly choose: (value: string) => string;
}): SVGElement {
  const { columns, chosen, texts } = options;
  const tallest = Math.max(1, ...columns.map(({ count }) => count));
  const step = 100 / columns.length;
  const every = Math.ceil(columns.length / MAX_LABELS);
  const isChosenHere = columns.some(({ value }) => chosen.includes(value));
  // The link's label says both: texts inside of it would be another name for it.
  const beside = { 'aria-hidden': 'true', 'pointer-events': 'none' };
  const nodes = columns.flatMap(({ value, label, name, count }, i) => {
    const center = percent((i + 0.5) * step);
    const text = i % every === 0 ? drawn('text', { ...beside, x: center, y: '98' }, [label]) : null;
    if (count === 0) return [text];
    const height = Math.max(SHORTEST, Math.round((TALLEST * count) / tallest));
    const isFaint = isChosenHere && !chosen.includes(value);
    const figure =
      every === 1 || count === tallest
        ? drawn('text', { ...beside, class: 'v', x: center, y: String(BASE - height - 8) }, [
            formatNumber(count, texts),
          ])
        : null;
    const link = drawn(
      'a',
      {
        href: options.choose(value),
        'data-state': '',
        'data-column': String(i),
        'aria-label': `${name}: ${fillText(texts.strings.results, count, texts)}`,
        ...(chosen.includes(value) ? { 'aria-current': 'true' } : {}),
      },
      [
        drawn('rect', {
          class: 'hit',
          x: percent(i * step),
          y: '0',
          width: percent(step),
          height: String(HEIGHT),
        }),
        drawn('rect', {
          class: isFaint ? 'q1' : 'b',
          x: percent((i + 0.5 - BAR_SHARE / 2) * step),
          y: String(BASE - height),
          width: percent(BAR_SHARE * step),
          height: String(height),
        }),
      ],
    );
    return [link, figure, text];
  });
  const base = String(BASE + 0.5);
  return drawn(
    'svg',
    {
      width: '100%',
      height: String(HEIGHT),
      role: 'group',
      'aria-label': options.title,
      'data-columns': columns.map(({ value }) => value).join(' '),
    },
    [drawn('line', { class: 'axis', x1: '0', x2: '100%', y1: base, y2: base }), ...nodes],
  );
}

function drawTable(columns: readonly Column[], heading: string, texts: Texts): HTMLElement {
  const head = element('tr', {}, [
    element('th', { scope: 'col' }, [heading]),
    element('th', { scope: 'col', class: 'num' }, [texts.strings.chartResults]),
  ]);
  const rows = columns
    .filter(({ count }) => count > 0)
    .map(({ name, count }) =>
      element('tr', {}, [
        element('th', { scope: 'row' }, [name]),
        element('td', { class: 'num' }, [formatNumber(count, texts)]),
      ]),
    );
  return element('table', {}, [element('thead', {}, [head]), element('tbody', {}, rows)]);
}

function percent(value: number): string {
  return `${String(Math.round(value * 100) / 100)}%`;
}
