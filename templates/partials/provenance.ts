import type { Provenance, ProvenanceField, ProvenanceRow } from '../../src/pages/provenance.js';
import { html, type SafeHtml } from '../../src/util/html.js';
import type { TemplateContext } from '../template.js';

/** What was found with its evidence, and the file; folded away what was rejected and what was removed. */
export function provenanceTable(
  data: Provenance & { readonly originalHref: string | null },
  context: TemplateContext,
): SafeHtml {
  const { provenance: words } = context.strings;
  const { file } = data;
  return html`<div>
          <table class="prov">
            <thead>
              ${headings(words.method, context)}
            </thead>
            <tbody>
              ${data.fields.map((field) => fieldRows(field, context))}
              ${data.missingText !== null && html`<tr><th scope="row">${words.none}</th><td colspan="3" class="none">${data.missingText}</td></tr>`}
              <tr><th scope="row">${words.file}</th><td><code>${file.path}</code>${data.originalHref !== null && html` <a href="${context.root + data.originalHref}">${context.strings.original.see}</a>`}</td><td>${file.size}</td><td>${file.type}</td></tr>
              ${file.record !== null && html`<tr><th scope="row">${words.record}</th><td colspan="3"><code>${file.record}</code></td></tr>`}
              ${file.placeText !== null && html`<tr><th scope="row">${words.placeInFile}</th><td colspan="3">${file.placeText}</td></tr>`}
              <tr><th scope="row">SHA-256</th><td colspan="3"><code>${file.sha256}</code></td></tr>
              ${file.containerSha256 !== null && html`<tr><th scope="row">${words.containerHash}</th><td colspan="3"><code>${file.containerSha256}</code></td></tr>`}
              ${data.captures.map(
                ({ text, code, place }, i) =>
                  html`<tr>${i === 0 && html`<th scope="row" rowspan="${data.captures.length}">${words.captured}</th>`}<td>${text} <code class="nb">${code}</code></td><td colspan="2"><code>${place}</code></td></tr>
              `,
              )}
            </tbody>
          </table>
          ${data.rejected.length > 0 && rejectedValues(data, context)}
          ${data.removed.length > 0 && removedPieces(data, context)}
        </div>`;
}

function headings(last: string, { strings: { provenance: words } }: TemplateContext): SafeHtml {
  return html`<tr><th scope="col">${words.field}</th><th scope="col">${words.value}</th><th scope="col">${words.evidence}</th><th scope="col">${last}</th></tr>`;
}

function fieldRows({ name, rows }: ProvenanceField, context: TemplateContext): SafeHtml {
  const span = rows.length > 1 && html` rowspan="${rows.length}"`;
  return html`${rows.map(
    (row, i) => html`<tr>${i === 0 && html`<th scope="row"${span}>${name}</th>`}${cells(row, context)}</tr>
              `,
  )}`;
}

function cells(row: ProvenanceRow, { strings }: TemplateContext): SafeHtml {
  const value = html`${row.value}${row.isUncertain && html`, <span class="unsure">${strings.words.uncertain}</span>`}${
    row.code !== null && html` <code class="nb">${row.code}</code>`
  }`;
  const quotes = row.quotes.map(
    ({ text, lines }) => html`<p><q>${text}</q>${lines !== null && html` <small>${lines}</small>`}</p>`,
  );
  return html`<td>${value}</td><td>${quotes}</td><td>${row.method}</td>`;
}

function rejectedValues({ rejectedTitle, rejected }: Provenance, context: TemplateContext): SafeHtml {
  return html`<details>
            <summary>${rejectedTitle}</summary>
            <table class="prov">
              <thead>${headings(context.strings.provenance.reason, context)}</thead>
              <tbody>
                ${rejected.map((field) => fieldRows(field, context))}
              </tbody>
            </table>
          </details>`;
}

function removedPieces(
  { removedTitle, removed, moreRemoved }: Provenance,
  { strings }: TemplateContext,
): SafeHtml {
  const { provenance: words } = strings;
  return html`<details>
            <summary>${removedTitle}</summary>
            <table class="prov removed">
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
