import type { OriginalPageData } from '../src/pages/originals.js';
import { html, type SafeHtml } from '../src/util/html.js';
import type { Template, TemplateContext } from './template.js';

export const originalTemplate: Template<OriginalPageData> = (data, context) => {
  const { root, strings } = context;
  return html`<header class="head">
      <p class="kicker"><a href="${root + data.article.href}">${data.article.text}</a></p>
      <h1>${data.title}</h1>
      <p class="big">${data.note}</p>
      <p class="sans">${strings.provenance.file}: <code>${data.file}</code><br>SHA-256: <code>${data.sha256}</code></p>
    </header>
    ${shown(data, context)}`;
};

function shown({ kind, src, article }: OriginalPageData, { root, strings }: TemplateContext): SafeHtml {
  const { original } = strings;
  const href = root + src;
  switch (kind) {
    case 'page':
    case 'text':
      // An empty list of permissions: no script, no form, no window, no origin.
      return html`<iframe class="original" sandbox referrerpolicy="no-referrer" src="${href}" title="${original.frame(article.text)}"></iframe>`;
    case 'pdf':
      // Browsers show no PDF in such a frame.
      return html`<p class="big"><a href="${href}" rel="noreferrer">${original.openPdf}</a></p>`;
    case 'picture':
      return html`<p><img class="original" src="${href}" alt="${original.frame(article.text)}"></p>`;
  }
}
