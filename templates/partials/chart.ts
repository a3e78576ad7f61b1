import { max, range } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import type { Chart, ChartColumn } from '../../src/pages/coverage.js';
import { html, type SafeHtml } from '../../src/util/html.js';
import type { TemplateContext } from '../template.js';

/** Pixels of the tallest bar, of the line it stands on, and of the drawing. */
const TALLEST = 96;
const BASE = 120;
const HEIGHT = 160;
/** Per cent of the width for what is dated, when the undated stand apart at the end. */
const DATED_WIDTH = 83.33;
const UNDATED_START = 87.5;
/** The part of a column its bar takes. */
const BAR_SHARE = 0.48;
/** A count above nothing is never invisible. */
const SHORTEST = 2;
/** About the width of a figure, and of the drawing on a wide screen, in pixels: figures must not touch. */
const FIGURE_WIDTH = 9;
const WIDE = 640;
/** Per cent of the width a year needs on a phone. */
const NARROW = 8;
/** Per cent of the width from one year under the columns to the next on a phone: they must not touch. */
const NARROW_STEP = 13;
/** More columns than this have room for their figures only on a wide screen. */
const FEW_COLUMNS = 12;

interface Scales {
  /** Per cent of the width, by column. */
  readonly x: ReturnType<typeof scaleBand<number>>;
  /** Pixels, by count. */
  readonly height: ReturnType<typeof scaleLinear<number>>;
  /** Columns whose years have room on a wide screen only. */
  readonly crowded: ReadonlySet<number>;
}

/** Bars over time, each a link; the figures in a table. */
export function drawChart(chart: Chart, context: TemplateContext): SafeHtml {
  const { strings, root } = context;
  const width = chart.undated === null ? 100 : DATED_WIDTH;
  // Padding of half a gap at both ends: bars stand in the middle of equal columns.
  const x = scaleBand(range(chart.size), [0, width])
    .paddingInner(1 - BAR_SHARE)
    .paddingOuter((1 - BAR_SHARE) / 2);
  const height = scaleLinear([0, chart.max], [0, TALLEST]);
  const scales: Scales = { x, height, crowded: findCrowded(chart, x.step()) };
  const bars = chart.columns.filter((column) => column.href !== null);
  const rows = bars.map(
    ({ rowText, countText, href }) =>
      html`<tr><th scope="row"><a href="${root + (href ?? '')}">${rowText}</a></th><td class="num">${countText}</td></tr>`,
  );
  const { undated } = chart;
  return html`<div class="chart">
        <svg width="100%" height="${HEIGHT}" role="group" aria-label="${chart.label}">
          <line x1="0" x2="${percent(width)}" y1="${BASE + 0.5}" y2="${BASE + 0.5}" class="axis"/>
          ${chart.columns.map((column) => drawColumn(column, scales, chart, context))}
          ${chart.years.map(
            ({ text, center }) =>
              html`<text aria-hidden="true" x="${percent(center * scales.x.step())}" y="156">${text}</text>`,
          )}
          ${undated !== null && drawUndated(undated, scales, context)}
        </svg>
        ${chart.note !== null && html`<p class="sans">${chart.note}</p>`}
        <details>
          <summary>${strings.charts.table}</summary>
          <table>
            <thead><tr><th scope="col">${chart.periodTitle}</th><th scope="col" class="num">${chart.unitTitle}</th></tr></thead>
            <tbody>${rows}${
              undated !== null &&
              html`<tr><th scope="row"><a href="${root + undated.href}">${strings.words.undated}</a></th><td class="num">${undated.countText}</td></tr>`
            }</tbody>
          </table>
        </details>
      </div>`;
}

function drawColumn(column: ChartColumn, scales: Scales, chart: Chart, { root }: TemplateContext): SafeHtml {
  const step = scales.x.step();
  const center = percent((column.at + 0.5) * step);
  // A year under a narrow first column would stand out of the page.
  const isAtEdge = column.at === 0 && step < NARROW && column.label?.[1] === '';
  const classes = [isAtEdge ? 's' : '', scales.crowded.has(column.at) ? 'w' : ''].filter(
    (name) => name !== '',
  );
  const at = html`${classes.length > 0 && html` class="${classes.join(' ')}"`} x="${isAtEdge ? 0 : center}" y="138"`;
  const label =
    column.label === null
      ? null
      : html`${column.label[0]}${column.label[1] !== '' && html`<tspan class="w">${column.label[1]}</tspan>`}`;
  if (column.href === null) return html`<text aria-hidden="true"${at}>${label}</text>`;
  const certain = heightOf(column.certain, scales);
  const uncertain = heightOf(column.uncertain, scales);
  const top = BASE - certain - uncertain;
  const x = percent(scales.x(column.at) ?? 0);
  const width = percent(scales.x.bandwidth());
  const figure = showsFigure(column, step, chart)
    ? html`<text aria-hidden="true" class="v${chart.size > FEW_COLUMNS && ' w'}" x="${center}" y="${top - 8}">${column.countText}</text>`
    : null;
  return html`<a href="${root + column.href}"><title>${column.barText}</title>
            <rect class="hit" x="${percent(column.at * step)}" y="0" width="${percent(step)}" height="146"/>
            ${certain > 0 && html`<rect class="b" x="${x}" y="${BASE - certain}" width="${width}" height="${certain}"/>`}
            ${uncertain > 0 && html`<rect class="u" x="${x}" y="${top}" width="${width}" height="${uncertain}"/>`}
            ${figure}${label !== null && html`<text aria-hidden="true"${at}>${label}</text>`}
          </a>`;
}

function drawUndated(
  undated: NonNullable<Chart['undated']>,
  scales: Scales,
  { root, strings }: TemplateContext,
): SafeHtml {
  const height = heightOf(undated.count, scales);
  const [first, second] = strings.words.undatedShort;
  const center = percent((UNDATED_START + 100) / 2);
  return html`<line x1="${percent(UNDATED_START)}" x2="100%" y1="${BASE + 0.5}" y2="${BASE + 0.5}" class="axis"/>
          <a href="${root + undated.href}"><title>${undated.barText}</title>
            <rect class="hit" x="${percent(UNDATED_START)}" y="0" width="12.5%" height="156"/>
            <rect class="o" x="92.08%" y="${BASE - height}" width="3.33%" height="${height}"/>
            <text aria-hidden="true" class="v" x="${center}" y="${BASE - height - 8}">${undated.countText}</text>
            <text aria-hidden="true" x="${center}" y="138">${first}</text>
            <text aria-hidden="true" x="${center}" y="154">${second}</text>
          </a>`;
}

/** On a phone only every second year is named, or third, where all would touch. Months have short names there. */
function findCrowded({ columns }: Chart, step: number): ReadonlySet<number> {
  const labelled = columns.flatMap(({ at, label }) => (label?.[1] === '' ? [at] : []));
  const [first = 0, second = Infinity] = labelled;
  const every = Math.ceil(NARROW_STEP / ((second - first) * step));
  return new Set(labelled.filter((_, i) => i % every !== 0));
}

/** Where figures would touch, only the highest bar has one; the table has all. */
function showsFigure(column: ChartColumn, step: number, chart: Chart): boolean {
  const longest = max(chart.columns, ({ countText }) => countText.length) ?? 0;
  if ((step / 100) * WIDE >= longest * FIGURE_WIDTH) return true;
  const highest = max(chart.columns, ({ certain, uncertain }) => certain + uncertain);
  const first = chart.columns.find(({ certain, uncertain }) => certain + uncertain === highest);
  return first?.at === column.at;
}

function heightOf(count: number, { height }: Scales): number {
  return count === 0 ? 0 : Math.max(SHORTEST, Math.round(height(count)));
}

export function percent(value: number): string {
  return `${String(Math.round(value * 100) / 100)}%`;
}
