import type { ArticlePageData } from '../src/pages/article.js';
import type { SourceLinks } from '../src/pages/slip.js';
import type { Link } from '../src/pages/views.js';
import type { PictureView } from '../src/pages/article-pictures.js';
import type { NamedItem } from '../src/pages/article-names.js';
import { html, join, raw, type SafeHtml } from '../src/util/html.js';
import { listItem } from './partials/lists.js';
import { provenanceTable } from './partials/provenance.js';
import { sameTextLine, sameTextTable } from './partials/same-text.js';
import { dateWords, headlineClass, isolate, keepTogether, langAttributes, section } from './partials/text.js';
import type { Template, TemplateContext } from './template.js';

export const articleTemplate: Template<ArticlePageData> = (data, context) => {
  const { strings } = context;
  const { article } = strings;
  const lang = langAttributes(data.lang);
  return html`<article>
      ${head(data, lang, context)}
      <div class="row${data.scan?.picture != null && ' row--scan'}">
        <div class="side slip">
          ${
            data.slip.length > 0 &&
            html`<dl>${data.slip.map(
              ({ term, text, linksToEvidence }) =>
                html`<div><dt>${term}</dt> <dd>${isolate(text, context)}${linksToEvidence && html` <a href="#asal">${article.seeEvidence}</a>`}</dd></div>`,
            )}</dl>`
          }
          ${data.source !== null && sourceLinks(data.source)}
        </div>
        ${data.scan?.picture != null && scanFigure(data.scan.picture)}
        <div class="prose"${lang}>
${data.scan !== null && html`<p class="note scan-note"${langAttributes(data.lang === null ? null : context.site.language)}>${data.scan.note}</p>`}
${raw(data.bodyHtml)}
          ${data.withheld !== null && withheldNote(data.withheld, data.lang === null ? null : context.site.language)}
        </div>
      </div>
      ${
        data.names.length + data.labels.length > 0 &&
        section(
          { id: 'h-siapa', title: article.entities, note: article.entitiesNote, className: 'noprint' },
          html`<div class="index">
          ${data.names.map((names) => nameGroup(names, context))}${data.labels.map((labels) => labelGroup(labels, context))}
        </div>`,
        )
      }
      ${sameTextTable(data.sameText, context)}
      ${
        data.related.length > 0 &&
        section(
          { id: 'h-kait', title: article.related, className: 'noprint' },
          html`<ol class="list">${data.related.map(({ article: item, sharedText }) =>
            listItem(item, context, html`<p class="more">${sharedText}</p>`),
          )}
        </ol>`,
        )
      }
      ${pager(data, context)}
      ${section({ id: 'h-kutip', title: article.cite }, citation(data, context))}
      ${section(
        {
          id: 'h-asal',
          title: strings.provenance.title,
          note: strings.provenance.note,
          anchor: 'asal',
          className: 'noprint',
        },
        provenanceTable(data.provenance, context),
      )}
    </article>`;
};

function head(data: ArticlePageData, lang: SafeHtml, context: TemplateContext): SafeHtml {
  const { words } = context.strings;
  const kicker = [
    data.outlet !== null &&
      html`<a href="${context.root + data.outlet.href}">${isolate(data.outlet.text, context)}</a>`,
    data.section !== null && isolate(data.section, context),
  ].filter((part) => part !== false);
  return html`<header class="head${data.isOpinion && ' opini'}">
        ${kicker.length > 0 && html`<p class="kicker">${kicker.map((part, i) => html`${i > 0 && ' '}<span>${part}</span>`)}</p>`}
        <h1${headlineClass(data.title)}${lang}>${keepTogether(data.title)}</h1>
        <p class="meta"><span>${data.date === null ? words.undated : dateWords(data.date, context, true)}</span>${
          data.authors.length > 0 &&
          html` <span>${join(
            data.authors.map((author) => byline(author, context)),
            context.strings.words.comma,
          )}</span>`
        }${data.readingText !== null && html` <span>${data.readingText}</span>`} <span class="withjs"><button type="button" class="keep" data-keep>${context.strings.reader.list.keep}</button></span></p>
        ${versions(data, context)}
        ${sameTextLine(data.sameText)}
      </header>
`;
}

/** An author, and the way to what else they wrote. */
function byline({ text, href }: ArticlePageData['authors'][number], context: TemplateContext): SafeHtml {
  const name = isolate(text, context);
  return href === null ? html`${name}` : html`<a href="${context.root + href}" rel="author">${name}</a>`;
}

/** That there is a newer capture of the page, or older ones with other texts. */
function versions({ newest, olderText, older }: ArticlePageData, { root }: TemplateContext): SafeHtml | null {
  if (newest === null && older.length === 0) return null;
  const link = ({ text, href }: (typeof older)[number]): SafeHtml =>
    html`<a href="${root + href}">${text}</a>`;
  return html`<p class="note">${olderText !== null && html`${olderText} `}${newest !== null && link(newest)}${older.map((one, i) => html`${i > 0 && ', '}${link(one)}`)}</p>`;
}

/** The page the article was taken from, and where its copies are. */
function sourceLinks({ original, wayback }: SourceLinks): SafeHtml {
  const link = ({ text, href }: Link): SafeHtml => html`<a href="${href}" rel="external">${text}</a>`;
  return html`<p>${link(original)}${wayback !== null && html` ${link(wayback)}`}</p>`;
}

/** The scan, which opens in its full size. */
function scanFigure({ src, width, height, alt }: PictureView): SafeHtml {
  return html`<figure class="scan"><a href="${src}"><img src="${src}" width="${width}" height="${height}" alt="${alt}"></a></figure>`;
}

function withheldNote(
  { text, original, noOriginalText }: NonNullable<ArticlePageData['withheld']>,
  lang: string | null,
): SafeHtml {
  return html`<p class="note"${langAttributes(lang)}>${text} ${
    original === null ? noOriginalText : html`<a href="${original.href}" rel="external">${original.text}</a>.`
  }</p>`;
}

function nameGroup(
  { title, items, more, moreText }: ArticlePageData['names'][number],
  { root }: TemplateContext,
): SafeHtml {
  const list = (names: readonly NamedItem[]): SafeHtml => html`<ul class="names flow">
            ${names.map(
              ({
                name,
                href,
                countText,
              }) => html`<li><a href="${root + href}">${name}</a> <b>${countText}</b></li>
            `,
            )}
          </ul>`;
  return html`<h3 class="label">${title}</h3>
          <div>
          ${list(items)}
          ${more.length > 0 && html`<details><summary>${moreText}</summary>${list(more)}</details>`}
          </div>
          `;
}

function labelGroup(
  { title, links }: ArticlePageData['labels'][number],
  { root }: TemplateContext,
): SafeHtml {
  return html`<h3 class="label">${title}</h3>
          <ul class="names flow">
            ${links.map(
              ({ text, href }) => html`<li><a href="${root + href}">${text}</a></li>
            `,
            )}
          </ul>
          `;
}

function pager({ previous, next }: ArticlePageData, { strings, root }: TemplateContext): SafeHtml | null {
  if (previous === null && next === null) return null;
  const link = (to: NonNullable<typeof previous>, rel: string): SafeHtml =>
    html`<a rel="${rel}" href="${root + to.href}"><span class="sans">${to.label}</span> <span${langAttributes(to.lang)}>${keepTogether(to.text)}</span></a>`;
  return html`
      <nav class="pager noprint" aria-label="${strings.article.pager}">
        ${previous === null ? html`<span></span>` : link(previous, 'prev')}
        ${next !== null && link(next, 'next')}
      </nav>`;
}

function citation(
  { citation: { referenceHtml, urls, downloads } }: ArticlePageData,
  { strings }: TemplateContext,
): SafeHtml {
  return html`<div>
          <p class="ref">${raw(referenceHtml)}</p>
          ${urls.map(
            (url) => html`<p class="sans url"><a href="${url}" rel="external">${url}</a></p>
          `,
          )}
          <p class="acts"><button type="button" hidden data-copied="${strings.article.copied}">${strings.article.copy}</button>${downloads.map(
            ({ name, fileName, href }) =>
              html` <a href="${href}" download="${fileName}" title="${strings.article.downloadReference(name)}">${name}</a>`,
          )}</p>
        </div>`;
}
