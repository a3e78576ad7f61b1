import type { FacetCounts } from './engine/facets.js';
import { isYear } from './facet-view.js';
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
/** Years and figures that fit beside each other on a telephone. */
const MAX_LABELS = 8;

/** A bar for every year of the result, each a link that chooses its year; nothing for less than two years. */
export function drawChart(state: SearchState, counted: FacetCounts, texts: Texts): readonly Node[] {
  const counts = counted.year ?? {};
  const years = Object.keys(counts)
    .filter((value) => isYear(value) && (counts[value] ?? 0) > 0)
    .map(Number)
    .sort((a, b) => a - b);
  const [first = 0] = years;
  const last = years.at(-1) ?? 0;
  if (years.length < 2) return [];
  const size = last - first + 1;
  const columns = Array.from({ length: size }, (_, i) => String(first + i));
  const tallest = Math.max(...years.map((year) => counts[year] ?? 0));
  const step = 100 / size;
  const every = Math.ceil(size / MAX_LABELS);
  const { strings } = texts;
  const chosen = state.filters.year;
  const nodes = columns.map((year, i) => {
    const center = percent((i + 0.5) * step);
    const count = counts[year] ?? 0;
    const label =
      i % every === 0 ? drawn('text', { x: center, y: '98', 'aria-hidden': 'true' }, [year]) : null;
    if (count === 0) return label;
    const height = Math.max(SHORTEST, Math.round((TALLEST * count) / tallest));
    const top = String(BASE - height);
    const isOnly = chosen.length === 1 && chosen[0] === year;
    const next = { ...state, shown: PAGE_SIZE, filters: { ...state.filters, year: isOnly ? [] : [year] } };
    const isFaint = chosen.length > 0 && !chosen.includes(year);
    const figure =
      every === 1 || count === tallest
        ? drawn('text', { class: 'v', x: center, y: String(BASE - height - 8) }, [formatNumber(count, texts)])
        : null;
    return drawn(
      'a',
      {
        href: writeState(next, new URL(location.href)),
        'data-state': '',
        'aria-label': `${year}: ${fillText(strings.results, count, texts)}`,
        ...(chosen.includes(year) ? { 'aria-current': 'true' } : {}),
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
          y: top,
          width: percent(BAR_SHARE * step),
          height: String(height),
        }),
        figure,
        label,
      ],
    );
  });
  const base = String(BASE + 0.5);
  const span = `${String(first)}–${String(last)}`;
  return [
    drawn(
      'svg',
      {
        width: '100%',
        height: String(HEIGHT),
        role: 'group',
        'aria-label': strings.chart.replace('{words}', span),
      },
      [drawn('line', { class: 'axis', x1: '0', x2: '100%', y1: base, y2: base }), ...nodes],
    ),
    element('details', {}, [element('summary', {}, [strings.chartTable]), drawTable(years, counts, texts)]),
  ];
}

function drawTable(
  years: readonly number[],
  counts: Readonly<Record<string, number>>,
  texts: Texts,
): HTMLElement {
  const head = element('tr', {}, [
    element('th', { scope: 'col' }, [texts.strings.facets.year]),
    element('th', { scope: 'col', class: 'num' }, [texts.strings.chartResults]),
  ]);
  const rows = years.map((year) =>
    element('tr', {}, [
      element('th', { scope: 'row' }, [String(year)]),
      element('td', { class: 'num' }, [formatNumber(counts[year] ?? 0, texts)]),
    ]),
  );
  return element('table', {}, [element('thead', {}, [head]), element('tbody', {}, rows)]);
}

function percent(value: number): string {
  return `${String(Math.round(value * 100) / 100)}%`;
}
