import type { LetterGroup, NamesPageData } from '../src/pages/names.js';
import { html, type SafeHtml } from '../src/util/html.js';
import { pageLinks, rankList } from './partials/lists.js';
import { metaLine, section } from './partials/text.js';
import type { Template, TemplateContext } from './template.js';

export const namesTemplate: Template<NamesPageData> = (data, context) => {
  const { names } = context.strings;
  return html`<header class="head">
      ${data.kicker !== null && html`<p class="kicker"><a href="${context.root + data.kicker.href}">${data.kicker.text}</a></p>`}
      <h1>${data.title}</h1>
      ${metaLine(data.meta, context)}
      ${data.noneText !== null && html`<p class="big">${data.noneText}</p>`}
      ${data.note !== null && html`<p class="note">${data.note}</p>`}
    </header>
    ${
      data.top.length > 0 &&
      section(
        { id: 'h-sering', title: names.mostOften, note: names.mostOftenNote },
        html`<div class="${data.top.length > 12 && 'two'}">${rankList(data.top, context)}</div>`,
      )
    }
    ${
      data.letters.length > 0 &&
      section(
        { id: 'h-az', title: names.az, note: names.azNote },
        html`<div>
        ${letters(data, context)}
        ${
          data.groups.length > 0 &&
          html`<div class="book">${data.groups.map((group) => letter(group, context))}
        </div>`
        }
        ${pageLinks(data.paging, context)}
      </div>`,
      )
    }`;
};

function letters({ letters: list }: NamesPageData, { strings, root }: TemplateContext): SafeHtml {
  return html`<nav class="az" aria-label="${strings.names.letters}">
          ${list.map(({ label, href, isCurrent }) =>
            href === null
              ? html`<span aria-hidden="true">${label}</span>
          `
              : html`<a href="${root + href}"${isCurrent && html` aria-current="page"`}>${label}</a>
          `,
          )}
        </nav>`;
}

function letter({ id, label, items }: LetterGroup, { root }: TemplateContext): SafeHtml {
  return html`
        <section class="letter" id="${id}" aria-label="${label}">
          <h3>${label}</h3>
          <ul class="names">
            ${items.map(
              ({
                name,
                href,
                countText,
              }) => html`<li><a href="${root + href}">${name}</a> <span class="n">${countText}</span></li>
            `,
            )}
          </ul>
        </section>`;
}
