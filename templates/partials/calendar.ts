import { range } from 'd3-array';
import { scaleBand } from 'd3-scale';
import type { DayChart, HeatCell, Matrix } from '../../src/pages/calendar.js';
import { html, type SafeHtml } from '../../src/util/html.js';
import type { TemplateContext } from '../template.js';
import { percent } from './chart.js';

/** Per cent at which the first day begins; 31 fill the width. */
const FIRST_DAY = 7.5;
const DAYS = scaleBand(range(1, 32), [FIRST_DAY, 100]);
const DAY = DAYS.bandwidth();
const startOf = (day: number): number => DAYS(day) ?? FIRST_DAY;
/** Pixels of one month, and above the first. */
const MONTH = 22;
const HEAD = 44;
const LABELLED_DAYS = [1, 5, 10, 15, 20, 25, 30];

/** Years by months, the fuller the darker. */
export function drawMatrix(matrix: Matrix, { strings, root }: TemplateContext): SafeHtml {
  const cell = (value: HeatCell | null, month: string): SafeHtml =>
    value === null
      ? html`<td><i>${month}</i></td>`
      : html`<td class="${heatClass(value)}"><a href="${root + value.href}"><span class="vh">${value.barText}</span><i aria-hidden="true">${month}</i><b aria-hidden="true">${value.countText}</b></a></td>`;
  return html`<div class="chart">
        <table class="matrix">
          <caption class="vh">${strings.dates.matrixCaption}</caption>
          <thead>
            <tr><th scope="col">${strings.charts.year}</th>${matrix.months.map(
              ({ short, long }) => html`<th scope="col"><abbr title="${long}">${short}</abbr></th>`,
            )}<th scope="col">${strings.dates.total}</th></tr>
          </thead>
          <tbody>
            ${matrix.rows.map(
              (row) =>
                html`<tr id="m${row.year}"><th scope="row"><a href="${root + row.href}">${row.year}</a></th>${row.cells.map(
                  (value, i) => cell(value, matrix.months[i]?.short ?? ''),
                )}<td>${row.totalText}</td></tr>`,
            )}
          </tbody>
        </table>
      </div>`;
}

/** One line a month, one box for each day that has articles. */
export function drawDays(chart: DayChart, { strings, root }: TemplateContext): SafeHtml {
  const height = HEAD + MONTH * 11 + 6;
  const days = chart.months.flatMap((month) => month.days);
  return html`<div class="chart">
        <svg width="100%" height="${height}" role="group" aria-label="${chart.label}">
          ${LABELLED_DAYS.map((day) => html`<text aria-hidden="true" x="${percent(startOf(day) + DAY / 2)}" y="12">${day}</text>`)}
          ${[10, 20].map((day) => {
            const x = percent(startOf(day + 1));
            return html`<line x1="${x}" x2="${x}" y1="26" y2="${height - 6}"/>`;
          })}
          ${chart.months.map((month, i) => {
            const line = HEAD + MONTH * i;
            return html`<text aria-hidden="true" class="s" x="0" y="${line - 5}">${month.name}</text><line x1="${percent(FIRST_DAY)}" x2="${percent(startOf(month.length) + DAY)}" y1="${line + 0.5}" y2="${line + 0.5}"/>
          ${month.days.map((day) => drawDay(day, line, root))}`;
          })}
        </svg>
        <details>
          <summary>${strings.charts.table}</summary>
          <table>
            <thead><tr><th scope="col">${strings.charts.day}</th><th scope="col" class="num">${strings.charts.unit.article}</th></tr></thead>
            <tbody>${days.map(
              ({ rowText, countText, href }) =>
                html`<tr><th scope="row"><a href="${root + href}">${rowText}</a></th><td class="num">${countText}</td></tr>`,
            )}</tbody>
          </table>
        </details>
      </div>`;
}

function drawDay(day: DayChart['months'][number]['days'][number], line: number, root: string): SafeHtml {
  const left = startOf(day.day);
  return html`<a href="${root + day.href}"><title>${day.barText}</title><rect class="hit" x="${percent(left)}" y="${line - MONTH}" width="${percent(DAY)}" height="${MONTH}"/><rect class="${heatClass(day)}" x="${percent(left + DAY * 0.05)}" y="${line - 19}" width="${percent(DAY * 0.9)}" height="19"/></a>
          `;
}

function heatClass({ level }: HeatCell): string {
  return level === 0 ? 'u' : `q${String(level)}`;
}
