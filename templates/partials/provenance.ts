import type { Provenance, ProvenanceField, ProvenanceRow } from '../../src/pages/provenance.js';
import { html, type SafeHtml } from '../../src/util/html.js';
import type { TemplateContext } from '../template.js';

/** Every field with its evidence, the file, and what was removed. */
export function provenanceTable(data: Provenance, context: TemplateContext): SafeHtml {
  const { provenance: words } = context.strings;
  const { file } = data;
  return html`<div>
          <table class="prov">
            <thead>
              <tr><th scope="col">${words.field}</th><th scope="col">${words.value}</th><th scope="col">${words.evidence}</th><th scope="col">${words.method}</th></tr>
            </thead>
            <tbody>
              ${data.fields.map((field) => fieldRows(field, context))}
              <tr><th scope="row">${words.file}</th><td><code>${file.path}</code></td><td>${file.size}</td><td>${file.type}</td></tr>
              ${file.record !== null && html`<tr><th scope="row">${words.record}</th><td colspan="3"><code>${file.record}</code></td></tr>`}
              <tr><th scope="row">SHA-256</th><td colspan="3"><code>${file.sha256}</code></td></tr>
            </tbody>
          </table>
          ${data.removed.length > 0 && removedPieces(data, context)}
        </div>`;
}

function fieldRows({ name, rows }: ProvenanceField, context: TemplateContext): SafeHtml {
  const span = rows.length > 1 && html` rowspan="${rows.length}"`;
  return html`${rows.map(
    (
      row,
      i,
    ) => html`<tr${row.isRejected && html` class="rejected"`}>${i === 0 && html`<th scope="row"${span}>${name}</th>`}${cells(row, context)}</tr>
              `,
  )}`;
}

function cells(row: ProvenanceRow, { strings }: TemplateContext): SafeHtml {
  const none = html`<span class="none">${strings.provenance.none}</span>`;
  if (row.value === null && row.quotes.length === 0) return html`<td colspan="3">${none}</td>`;
  const value = html`${row.value}${row.isUncertain && html`, <span class="unsure">${strings.words.uncertain}</span>`}${
    row.code !== null && html`<br><code>${row.code}</code>`
  }`;
  const quotes = row.quotes.map(
    ({ text, lines }, i) =>
      html`${i > 0 && html`<br>`}<q>${text}</q>${lines !== null && html`<br><small>${lines}</small>`}`,
  );
  return html`<td>${row.value === null ? none : value}</td><td>${quotes}</td><td>${row.method}</td>`;
}

function removedPieces(
  { removedTitle, removed, moreRemoved }: Provenance,
  { strings }: TemplateContext,
): SafeHtml {
  const { provenance: words } = strings;
  return html`<details>
            <summary>${removedTitle}</summary>
            <table class="prov">
              <thead><tr><th scope="col">${words.place}</th><th scope="col">${words.text}</th><th scope="col">${words.reason}</th></tr></thead>
              <tbody>
                ${removed.map(
                  ({
                    place,
                    text,
                    reason,
                  }) => html`<tr><th scope="row">${place}</th><td><q>${text}</q></td><td>${reason}</td></tr>
                `,
                )}
              </tbody>
            </table>
            ${moreRemoved !== null && html`<p class="more">${moreRemoved}</p>`}
          </details>`;
}
