import type { LetterGroup, NameItem } from '../src/pages/name-groups.js';
import type { NamesPageData } from '../src/pages/names.js';
import { html, type SafeHtml } from '../src/util/html.js';
import { rankList } from './partials/lists.js';
import { langAttributes, marked, metaLine, section } from './partials/text.js';
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
        ${letters(data.letters, 'az', context)}
        ${data.parts.length > 0 && letters(data.parts, 'parts', context)}
        ${
          data.groups.length > 0 &&
          html`<div class="book">${data.groups.map((group) => letter(group, context))}
        </div>`
        }
      </div>`,
      )
    }`;
};

function letters(
  list: NamesPageData['letters'],
  kind: 'az' | 'parts',
  { strings, root }: TemplateContext,
): SafeHtml {
  return html`<nav class="${kind}" aria-label="${strings.names.letters}">
          ${list.map(({ label, href, isCurrent }) =>
            href === null
              ? html`<span aria-hidden="true">${label}</span>
          `
              : html`<a href="${root + href}"${isCurrent && html` aria-current="page"`}>${label}</a>
          `,
          )}
        </nav>`;
}

function letter({ id, label, items }: LetterGroup, context: TemplateContext): SafeHtml {
  return html`
        <section class="letter" id="${id}" aria-label="${label}">
          <h3>${label}</h3>
          <ul class="names">
            ${items.map((item) => nameItem(item, context))}
          </ul>
        </section>`;
}

function nameItem({ name, href, countText, entry }: NameItem, context: TemplateContext): SafeHtml {
  const { root } = context;
  if (entry === null)
    return html`<li><a href="${root + (href ?? '')}">${name}</a> <b>${countText}</b></li>
            `;
  const lang = langAttributes(entry.lang);
  return html`<li class="once" id="${entry.id}"><b>${name}</b>
              ${entry.note !== null && html`<p>${entry.note}</p>`}${entry.excerpt !== null && html`<p${lang}>${marked(entry.excerpt)}</p>`}
              <p><a href="${root + entry.article.href}"${lang}>${entry.article.text}</a></p></li>
            `;
}
