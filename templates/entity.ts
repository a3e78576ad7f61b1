import type { EntityPageData, MentioningArticle } from '../src/pages/entities.js';
import { html, join, type SafeHtml } from '../src/util/html.js';
import { drawChart } from './partials/chart.js';
import { listItem, pageLinks, ranking } from './partials/lists.js';
import { keepTogether, langAttributes, marked, metaLine, section } from './partials/text.js';
import type { Template, TemplateContext } from './template.js';

export const entityTemplate: Template<EntityPageData> = (data, context) => {
  const { entity } = context.strings;
  return html`<header class="head">
      <p class="kicker"><a href="${context.root + data.kicker.href}">${data.kicker.text}</a></p>
      <h1>${keepTogether(data.name)}</h1>
      ${metaLine(data.meta, context)}
      ${data.links.map(({ text, href }) => html`<p class="more"><a href="${context.root + href}">${text}</a></p>`)}
    </header>
    ${(data.spellings.length > 0 || data.distinctFrom.length > 0) && section({ id: 'h-ejaan', title: entity.spellings }, spellings(data, context))}
    ${data.chart !== null && section({ id: 'h-kapan', title: entity.when, note: entity.whenNote }, drawChart(data.chart, context))}
    ${data.said.items.length > 0 && section({ id: 'h-ucapan', title: entity.said, note: entity.saidNote }, said(data.said, context))}
    ${section(
      { id: 'h-artikel', title: data.listTitle, note: data.articles.length > 1 ? entity.articlesNote : null },
      html`<div>
        <ol class="list">${data.articles.map((item) => listItem(item.article, context, mentions(item, context)))}
        </ol>
        ${pageLinks(data.paging, context)}
      </div>`,
    )}
    ${
      data.together.length > 0 &&
      section(
        { id: 'h-bersama', title: entity.together, note: entity.togetherNote },
        html`<div class="cols">
        ${data.together.map((names) => ranking(names, context))}
      </div>`,
      )
    }`;
};

function spellings(data: EntityPageData, { strings, root }: TemplateContext): SafeHtml {
  const { entity } = strings;
  const others = data.distinctFrom.map(({ text, href }) => html`<a href="${root + href}">${text}</a>`);
  // Only an address a browser may open from here: an authority file can hold anything.
  const isWeb = (uri: string): boolean => /^https?:\/\//i.test(uri);
  return html`<div>
        <ul class="names flow">
          ${data.spellings.map(
            ({ text, countText }) => html`<li><span>${keepTogether(text)}</span> <b>${countText}</b></li>
          `,
          )}
        </ul>
        ${others.length > 0 && html`<p class="more">${entity.notSame} ${join(others, ', ')}.</p>`}
        ${
          data.sameAs.length > 0 &&
          html`<p class="more">${entity.elsewhere}: ${join(
            data.sameAs.map((uri) => (isWeb(uri) ? html`<a href="${uri}" rel="external">${uri}</a>` : uri)),
            ', ',
          )}</p>`
        }
      </div>`;
}

/** Quotations under the headline of their article. */
function said({ items, moreText }: EntityPageData['said'], context: TemplateContext): SafeHtml {
  return html`<div>
        <ol class="list said">${items.map(({ article, quotations }) =>
          listItem(
            article,
            context,
            html`${article.outlet !== null && html`<p class="more">${article.outlet}</p>`}
            ${quotations.map(
              ({ excerpt, repeatedText }) =>
                html`<p class="ex"><span${langAttributes(article.lang)}>${marked(excerpt)}</span>${repeatedText !== null && html` <span class="sans">(${repeatedText})</span>`}</p>`,
            )}`,
          ),
        )}
        </ol>
        ${moreText !== null && html`<p class="more"><a href="${context.root}about.html#unduh">${moreText}</a></p>`}
      </div>`;
}

function mentions(item: MentioningArticle, { strings }: TemplateContext): SafeHtml {
  const lang = langAttributes(item.article.lang);
  if (item.excerpt === null) return html`<p class="more">${strings.entity.asAgency}</p>`;
  return html`<p class="ex"${lang}>${marked(item.excerpt)}</p>
            ${
              item.concordance.length > 0 &&
              html`<details>
              <summary>${item.concordanceTitle}</summary>
              <ul class="conc"${lang}>
                ${item.concordance.map(
                  ({ before, match, after }) =>
                    html`<li><div><span>${before}</span><mark>${match}</mark><span>${after}</span></div></li>
                `,
                )}
              </ul>
              ${item.moreMentions !== null && html`<p class="more">${item.moreMentions}</p>`}
            </details>`
            }`;
}
