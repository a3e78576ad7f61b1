import { formatBytes } from '../src/languages/format.js';
import type { AboutPageData } from '../src/pages/about.js';
import { isPartOf } from '../src/model/site-paths.js';
import { html, join, type SafeHtml } from '../src/util/html.js';
import { contactLink } from './partials/contact.js';
import { section } from './partials/text.js';
import type { Template, TemplateContext } from './template.js';

export const aboutTemplate: Template<AboutPageData> = (data, context) => {
  const { strings, root, site } = context;
  const { about, contact, accessibility } = strings;
  return html`<header class="head">
      <h1>${data.title}</h1>
      <p class="big">${data.summaryText}</p>
      ${data.uniqueText !== null && html`<p class="big">${data.uniqueText}</p>`}
    </header>
    ${
      data.completeness.length > 0 &&
      section(
        { id: 'h-lengkap', title: about.completeness, note: about.completenessNote },
        completeness(data, context),
      )
    }
    ${section(
      { id: 'h-cara', title: about.how },
      html`<div class="prose">
        ${about.howText.map(
          (text) => html`<p>${text}</p>
        `,
        )}
      </div>`,
    )}
    ${data.skippedText !== null && section({ id: 'h-lewat', title: about.skipped, note: data.skippedText }, skipped(data, context))}
    ${section(
      { id: 'h-unduh', title: about.downloads, note: about.downloadsNote, anchor: 'unduh' },
      html`<table>
        <caption class="vh">${about.downloads}</caption>
        <thead><tr><th scope="col">${about.file}</th><th scope="col">${about.content}</th><th scope="col" class="num">${about.size}</th></tr></thead>
        <tbody>
          ${data.downloads.map((download) => downloadRows(download, context))}
        </tbody>
      </table>`,
    )}
    ${
      site.contact !== null &&
      section(
        { id: 'h-kontak', title: contact.title, anchor: 'kontak' },
        html`<div class="prose">
        <p>${contact.about} ${contactLink(site.contact)}.</p>
      </div>`,
      )
    }
    ${section(
      { id: 'h-akses', title: accessibility.title, anchor: 'akses' },
      html`<div class="prose">
        <p>${accessibility.aim} ${accessibility.checked}</p>
        <p>${accessibility.unchecked}</p>
        <p>${site.contact === null ? accessibility.noContact : html`${accessibility.report} ${contactLink(site.contact)}.`}</p>
      </div>`,
    )}
    ${section(
      { id: 'h-hak', title: about.rights },
      html`<div class="prose">
        <p>${data.rightsText} ${data.builtText}</p>
        <p>${about.fonts}${data.licences.map(({ text, href }, i) => html`${i > 0 && ','} <a href="${root + href}">${text}</a>`)}</p>
      </div>`,
    )}`;
};

/** One row a file: a large file is divided, and its parts are there compressed as well. */
function downloadRows(
  { text, href, description }: AboutPageData['downloads'][number],
  context: TemplateContext,
): SafeHtml {
  const { root, sizes } = context;
  const parts = sizes.has(href) ? [] : [...sizes.keys()].filter((path) => isPartOf(path, href));
  const row = (path: string, name: string): SafeHtml => {
    const packed = `${path}.gz`;
    return html`<tr><th scope="row"><a href="${root + path}">${name}</a>${sizes.has(packed) && html` <a href="${root + packed}">.gz</a>`}</th><td>${description}</td><td class="num">${fileSize(path, context)}</td></tr>
          `;
  };
  if (parts.length === 0) return row(href, text);
  return html`${parts.map((path) => row(path, path.split('/').slice(1).join('/')))}`;
}

function fileSize(path: string, { sizes, site }: TemplateContext): string | null {
  const bytes = sizes.get(path);
  return bytes === undefined ? null : formatBytes(bytes, site.language);
}

function completeness(data: AboutPageData, { strings }: TemplateContext): SafeHtml {
  const { about, provenance, charts } = strings;
  return html`<table class="share">
        <caption class="vh">${about.completeness}</caption>
        <thead><tr><th scope="col">${provenance.field}</th><th scope="col"><span class="vh">${about.share}</span></th><th scope="col" class="num">${charts.unit.article}</th><th scope="col">${about.note}</th></tr></thead>
        <tbody>
          ${data.completeness.map(
            ({
              name,
              countText,
              percent,
              notes,
            }) => html`<tr><th scope="row">${name}</th><td><svg width="100%" height="8" aria-hidden="true"><line x1="0" x2="100%" y1="7.5" y2="7.5"/><rect width="${percent}%" height="8"/></svg></td><td class="num">${countText}</td><td>${join(
              notes.map(({ text, isUncertain }) =>
                isUncertain ? html`<span class="unsure">${text}</span>` : text,
              ),
              ', ',
            )}</td></tr>
          `,
          )}
        </tbody>
      </table>`;
}

function skipped(data: AboutPageData, { strings }: TemplateContext): SafeHtml {
  const { about, provenance } = strings;
  return html`<div>
        <table class="prov">
          <caption class="vh">${about.skipped}</caption>
          <thead><tr><th scope="col">${about.file}</th><th scope="col">${provenance.reason}</th><th scope="col">${about.note}</th></tr></thead>
          <tbody>
            ${data.skipped.map(
              ({
                path,
                reason,
                message,
              }) => html`<tr><th scope="row"><code>${path}</code></th><td>${reason}</td><td>${message}</td></tr>
            `,
            )}
          </tbody>
        </table>
        ${data.moreSkipped !== null && html`<p class="more">${data.moreSkipped}</p>`}
      </div>`;
}
