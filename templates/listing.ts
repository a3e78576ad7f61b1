import type { ListingPageData } from '../src/pages/listing.js';
import { html, join, type SafeHtml } from '../src/util/html.js';
import { drawDays } from './partials/calendar.js';
import { drawChart } from './partials/chart.js';
import { details, listItem, pageLinks, rankList } from './partials/lists.js';
import { foldedTexts } from './partials/same-text.js';
import { metaLine, section } from './partials/text.js';
import type { Template, TemplateContext } from './template.js';

export const listingTemplate: Template<ListingPageData> = (data, context) => {
  const { dates, front } = context.strings;
  return html`<header class="head">
      ${data.kicker !== null && html`<p class="kicker"><a href="${context.root + data.kicker.href}">${data.kicker.text}</a></p>`}
      <h1>${data.title}</h1>
      ${metaLine(data.meta, context)}
      ${data.text.map((text) => html`<p class="big">${text}</p>`)}
      ${data.links.map(({ text, href }) => html`<p class="more"><a href="${context.root + href}">${text}</a></p>`)}
      ${data.noneText !== null && html`<p class="big">${data.noneText}</p>`}
    </header>
    ${data.chart !== null && section({ id: 'h-waktu', title: front.coverage, note: front.coverageNote }, drawChart(data.chart, context))}
    ${data.days !== null && section({ id: 'h-hari', title: data.daysTitle, note: dates.daysNote }, drawDays(data.days, context))}
    ${data.ranking !== null && section({ id: 'h-banding', title: data.ranking.title, note: data.ranking.note }, rankList(data.ranking.items, context))}
    ${data.months.length > 0 && section({ id: 'h-bulan', title: dates.months, note: dates.monthsNote }, rankList(data.months, context))}
    ${data.sections.map(({ title, note, articles }, i) =>
      section(
        { id: `h-daftar${i === 0 ? '' : String(i)}`, title, note },
        html`<div>
        <ol class="list">${articles.map((item) => listItem(item, context, html`${details(item, context)}${foldedTexts(item, context)}${item.sameDay !== null && sameDay(item.sameDay, context)}`, { id: item.id, saysUndated: data.saysUndated }))}
        </ol>
        ${pageLinks(data.paging, context)}
      </div>`,
      ),
    )}
    ${neighbours(data, context)}`;
};

function sameDay(
  { label, years }: NonNullable<ListingPageData['sections'][number]['articles'][number]['sameDay']>,
  { root }: TemplateContext,
): SafeHtml {
  return html`<p class="more">${label}: ${join(
    years.map(({ text, title, href }) => html`<a href="${root + href}" title="${title}">${text}</a>`),
    ', ',
  )}</p>`;
}

function neighbours(
  { previous, next }: ListingPageData,
  { strings, root }: TemplateContext,
): SafeHtml | null {
  if (previous === null && next === null) return null;
  const link = (to: NonNullable<typeof previous>, rel: string, label: string): SafeHtml =>
    html`<a rel="${rel}" href="${root + to.href}"><span class="sans">${label}</span> ${to.text}</a>`;
  return html`
    <nav class="pager" aria-label="${strings.dates.title}">
      ${previous === null ? html`<span></span>` : link(previous, 'prev', strings.dates.previous)}
      ${next !== null && link(next, 'next', strings.dates.next)}
    </nav>`;
}
