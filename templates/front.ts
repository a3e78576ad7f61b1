import type { FrontCollection, FrontPageData, LeadView } from '../src/pages/front.js';
import type { LeadPicture } from '../src/pages/article-pictures.js';
import type { ArticleItem } from '../src/pages/views.js';
import { html, raw, type SafeHtml } from '../src/util/html.js';
import { drawChart } from './partials/chart.js';
import { headline, ranking, thumbnail, when } from './partials/lists.js';
import { keepTogether, langAttributes, section } from './partials/text.js';
import type { Template, TemplateContext } from './template.js';

export const frontTemplate: Template<FrontPageData> = (data, context) => {
  const { strings, root } = context;
  const { front } = strings;
  const intro = data.introHtml !== null && html`<div class="intro">${raw(data.introHtml)}</div>`;
  if (data.lead === null) {
    return html`${intro}<header class="head">
      <h2 class="big">${front.emptyTitle}</h2>
      <p class="big">${front.empty}</p>
    </header>`;
  }
  return html`${intro}<div class="top">
      ${lead(data.lead, context)}
      ${
        data.stories.length > 0 &&
        html`<div class="split vr">${data.stories.map((item) => story(item, context, true))}
      </div>`
      }
    </div>
    ${data.collections.map((item, i) => collection(item, `h-koleksi-${i + 1}`, context))}
    ${
      data.earlier.length > 0 &&
      section(
        {
          id: 'h-lain',
          title: front.more,
          note: html`${front.moreNote} <a href="${root + data.datesHref}">${front.allDates}</a>`,
        },
        html`<div class="cols">${data.earlier.map((item) => story(item, context, false))}
      </div>`,
      )
    }
    ${
      data.undated.length > 0 &&
      section(
        {
          id: 'h-tanpa',
          title: strings.words.undated,
          note: html`${front.undatedNote} <a href="${root + data.undatedHref}">${front.allUndated}</a>`,
        },
        html`<div class="split">${data.undated.map((item, i) => undatedStory(item, i > 0, context))}
      </div>`,
      )
    }
    ${
      data.chart !== null &&
      section(
        {
          id: 'h-waktu',
          title: front.coverage,
          note: html`${front.coverageNote} <a href="${root + data.datesHref}">${front.allDates}</a>`,
        },
        drawChart(data.chart, context),
      )
    }
    ${
      data.names.length > 0 &&
      section(
        { id: 'h-nama', title: front.names, note: front.namesNote },
        html`<div class="cols">
        ${data.names.map((names) => ranking(names, context))}
      </div>`,
      )
    }
    ${section(
      { id: 'h-isi', title: front.contents },
      html`<div class="cols">
        <div class="span-2">
          <p class="big">${data.summaryText}</p>
          <p class="more"><a href="${root}about.html">${front.completeness}</a></p>
        </div>
        ${data.outlets !== null && ranking(data.outlets, context)}
      </div>`,
    )}`;
};

/** A collection of the owner's with its newest articles. */
function collection(
  { title, href, description, detailText, articles }: FrontCollection,
  id: string,
  context: TemplateContext,
): SafeHtml {
  return section(
    {
      id,
      title: html`<a href="${context.root + href}">${title}</a>`,
      note: html`${description}${description !== null && html`<br>`}${detailText}`,
    },
    html`<div class="cols">${articles.map((item) => story(item, context, true))}
      </div>`,
  );
}

function lead(item: LeadView, context: TemplateContext): SafeHtml {
  const { strings, root } = context;
  const lang = langAttributes(item.lang);
  return html`<article class="story lead${item.isOpinion && ' opini'}">
        ${when(item, context)}
        ${headline(item, 'h2', context)}
        ${item.stand !== null && html`<p class="stand"${lang}>${keepTogether(item.stand)}</p>`}
        ${item.picture !== null && leadPicture(item.picture, item, context)}
        ${
          item.paragraphs.length > 0 &&
          html`<div class="text"${lang}>
          ${item.paragraphs.map(
            (text) => html`<p class="sum">${keepTogether(text)}</p>
          `,
          )}
        </div>`
        }
        <p class="more"><a href="${root + item.href}">${strings.front.readOn}</a> (${item.detailText})</p>
      </article>`;
}

function leadPicture(
  { src, width, height, alt, caption, note }: LeadPicture,
  { lang }: LeadView,
  { root }: TemplateContext,
): SafeHtml {
  return html`<figure class="cap pic">
          <img src="${root + src}" width="${width}" height="${height}" alt="${alt}">
          ${(caption !== null || note !== '') && html`<figcaption>${caption !== null && html`<span${langAttributes(lang)}>${keepTogether(caption)}</span> `}${note}</figcaption>`}
        </figure>`;
}

function story(item: ArticleItem, context: TemplateContext, hasSummary: boolean): SafeHtml {
  return html`
        <article class="story${item.isOpinion && ' opini'}">
          ${thumbnail(item, context)}
          ${when(item, context)}
          ${headline(item, 'h3', context)}
          ${hasSummary && item.summary !== '' && html`<p class="sum"${langAttributes(item.lang)}>${keepTogether(item.summary)}</p>`}
        </article>`;
}

function undatedStory(item: ArticleItem, hasRule: boolean, context: TemplateContext): SafeHtml {
  return html`
        <article class="story${item.isOpinion && ' opini'}${hasRule && ' vr'}">
          ${thumbnail(item, context)}
          ${item.outlet !== null && html`<p class="when">${item.outlet}</p>`}
          ${headline(item, 'h3', context)}
          ${item.summary !== '' && html`<p class="sum"${langAttributes(item.lang)}>${keepTogether(item.summary)}</p>`}
          <p class="more">${item.detailText}</p>
        </article>`;
}
