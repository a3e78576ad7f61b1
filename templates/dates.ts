import type { DatesPageData } from '../src/pages/dates.js';
import { html } from '../src/util/html.js';
import { drawDays, drawMatrix } from './partials/calendar.js';
import { drawChart } from './partials/chart.js';
import { details, listItem } from './partials/lists.js';
import { metaLine, section } from './partials/text.js';
import type { Template } from './template.js';

export const datesTemplate: Template<DatesPageData> = (data, context) => {
  const { root, strings } = context;
  const { dates, front } = strings;
  return html`<header class="head">
      <h1>${data.title}</h1>
      ${metaLine(data.meta, context)}
      ${data.noneText !== null && html`<p class="big">${data.noneText}</p>`}
    </header>
    ${data.chart !== null && section({ id: 'h-waktu', title: front.coverage, note: front.coverageNote }, drawChart(data.chart, context))}
    ${data.matrix !== null && section({ id: 'h-tahun', title: dates.matrix, note: dates.matrixNote }, drawMatrix(data.matrix, context))}
    ${data.days !== null && section({ id: 'h-hari', title: data.daysTitle, note: dates.daysNote }, drawDays(data.days, context))}
    ${data.years.map(({ id, link, countText, articles }) =>
      section(
        {
          id: `h-${id}`,
          title: link.text,
          note: html`<a href="${root + link.href}">${countText}</a>`,
          anchor: id,
        },
        html`<ol class="list">${articles.map((item) => listItem(item, context, details(item, context)))}
      </ol>`,
      ),
    )}
    ${
      data.undatedText !== '' &&
      section(
        { id: 'h-tanpa', title: data.undatedTitle, note: data.undatedText, anchor: 'tanpa-tanggal' },
        html`<div>
        <ol class="list">${data.undated.map((item) => listItem(item, context, details(item, context), { saysUndated: false }))}
        </ol>
        ${data.undatedLink !== null && html`<p class="more"><a href="${root + data.undatedLink.href}">${data.undatedLink.text}</a></p>`}
      </div>`,
      )
    }`;
};
