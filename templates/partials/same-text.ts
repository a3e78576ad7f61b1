import type { AnchoredItem } from '../../src/pages/listing.js';
import type { SameTextRow, SameTextView } from '../../src/pages/same-text.js';
import { html, join, type SafeHtml } from '../../src/util/html.js';
import { formatNumber } from '../../src/languages/format.js';
import type { TemplateContext } from '../template.js';
import { dateWords, keepTogether, langAttributes, section } from './text.js';

/** The line under a headline that says where else the text stands, and leads to the table of these articles. */
export function sameTextLine(sameText: SameTextView | null): SafeHtml | null {
  return sameText === null ? null : html`<p class="sans also"><a href="#teks">${sameText.line}</a></p>`;
}

/** The articles with the same text, in a table at the foot of one of them. */
export function sameTextTable(sameText: SameTextView | null, context: TemplateContext): SafeHtml | null {
  if (sameText === null) return null;
  const { fields, sameText: words } = context.strings;
  return section(
    { id: 'h-teks', title: words.title, note: words.note, anchor: 'teks' },
    html`<div>
        <table class="twins">
          <thead><tr><th scope="col">${fields.outlet}</th><th scope="col">${fields.date}</th><th scope="col">${fields.title}</th><th scope="col" class="num">${words.words}</th><th scope="col" class="num">${words.inCommon}</th></tr></thead>
          <tbody>
            ${sameText.rows.map((row) => drawRow(row, context))}
          </tbody>
        </table>
        ${sameText.moreText !== null && html`<p class="more">${sameText.moreText}</p>`}
      </div>`,
  );
}

function drawRow(
  { text, href, lang, outlet, date, words, shareText, compare }: SameTextRow,
  context: TemplateContext,
): SafeHtml {
  const { strings, root, site } = context;
  const link =
    compare !== null &&
    html` <a href="${root + compare.href}" aria-label="${compare.text}">${strings.sameText.compare}</a>`;
  return html`<tr><td>${outlet ?? strings.outlets.notMentioned}</td><td>${date === null ? strings.words.undated : dateWords(date, context)}</td><th scope="row"><a href="${root + href}"${langAttributes(lang)}>${keepTogether(text)}</a></th><td class="num">${formatNumber(words, site.language)}</td><td class="num">${shareText}${link}</td></tr>
            `;
}

/** The articles with the same text that an article of a list stands for. */
export function foldedTexts({ folded }: AnchoredItem, { strings, root }: TemplateContext): SafeHtml | null {
  if (folded.length === 0) return null;
  const links = folded.map(
    ({ text, href, lang }) => html`<a href="${root + href}"${langAttributes(lang)}>${text}</a>`,
  );
  return html`<p class="more">${strings.sameText.folded} ${join(links, ', ')}</p>`;
}
