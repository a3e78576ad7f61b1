import type { ComparedArticle, ComparePageData } from '../src/pages/compare.js';
import type { ComparedPiece, ComparedRow } from '../src/pages/compared-texts.js';
import { html, type SafeHtml } from '../src/util/html.js';
import { dateWords, headlineClass, keepTogether, langAttributes, section } from './partials/text.js';
import type { Template, TemplateContext } from './template.js';

/** Two texts side by side; below each other on a narrow screen, paragraph by paragraph. */
export const compareTemplate: Template<ComparePageData> = (data, context) => {
  const { sameText } = context.strings;
  return html`<header class="head">
      <p class="kicker"><span>${sameText.compareKicker}</span></p>
      <h1${headlineClass(data.title)}${langAttributes(data.lang)}>${keepTogether(data.title)}</h1>
      <p class="meta"><span>${data.shareText}</span></p>
    </header>
    ${
      data.figures.length > 0 &&
      section(
        { id: 'h-angka', title: sameText.figures, note: sameText.figuresNote },
        html`<ul class="names flow">
          ${data.figures.map(
            ({
              first,
              second,
            }) => html`<li>${mark(first, 'del')} <span aria-hidden="true">→</span> ${mark(second, 'ins')}</li>
          `,
          )}
        </ul>`,
      )
    }
    <section class="diff" aria-labelledby="h-teks">
      <h2 class="vh" id="h-teks">${sameText.texts}</h2>
      <div class="pair heads">
        ${articleHead(data.first, context)}
        ${articleHead(data.second, context)}
      </div>
      <p class="sans">${sameText.removedNote} ${sameText.addedNote}</p>
      ${data.rows.map((row) => drawRow(row, data))}
    </section>`;
};

function articleHead(
  { text, href, lang, outlet, date, words }: ComparedArticle,
  context: TemplateContext,
): SafeHtml {
  const { strings, root } = context;
  return html`<div>
          <p class="when">${outlet !== null && html`${outlet}, `}${date === null ? strings.words.undated : dateWords(date, context, true)}</p>
          <h3><a href="${root + href}"${langAttributes(lang)}>${keepTogether(text)}</a></h3>
          <p class="more">${strings.words.words(words)}</p>
        </div>`;
}

function drawRow({ first, second, isSame }: ComparedRow, data: ComparePageData): SafeHtml {
  if (isSame && first !== null)
    return html`<p class="same"${langAttributes(data.first.lang)}>${drawPieces(first, 'del')}</p>
      `;
  return html`<div class="pair">
        ${first === null ? html`<div></div>` : html`<p${langAttributes(data.first.lang)}>${drawPieces(first, 'del')}</p>`}
        ${second !== null && html`<p${langAttributes(data.second.lang)}>${drawPieces(second, 'ins')}</p>`}
      </div>
      `;
}

function drawPieces(pieces: readonly ComparedPiece[], tag: 'del' | 'ins'): SafeHtml {
  return html`${pieces.map(({ text, isOnlyHere }) => (isOnlyHere ? mark(text, tag) : text))}`;
}

function mark(text: string, tag: 'del' | 'ins'): SafeHtml {
  return tag === 'del' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
}
