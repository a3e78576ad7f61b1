import type { Ranking } from '../../src/pages/ranking.js';
import type { Paging } from '../../src/pages/paging.js';
import type { ArticleItem, RankItem } from '../../src/pages/views.js';
import { html, type SafeHtml } from '../../src/util/html.js';
import type { TemplateContext } from '../template.js';
import { dateWords, headlineClass, keepTogether, langAttributes } from './text.js';

/** Pixels at which the small picture beside a headline is shown, where there is room. Each has these, so that nothing moves. */
const THUMBNAIL_WIDTH = 144;
const THUMBNAIL_HEIGHT = 96;

/** The small picture of an article, which leads to it as its headline does; nothing where it has none. It says nothing to those who hear the page. */
export function thumbnail({ thumbnail: src, href }: ArticleItem, { root }: TemplateContext): SafeHtml | null {
  if (src === null) return null;
  return html`<a class="thumb" href="${root + href}" tabindex="-1" aria-hidden="true"><img src="${root + src}" width="${THUMBNAIL_WIDTH}" height="${THUMBNAIL_HEIGHT}" alt="" loading="lazy" decoding="async"></a>`;
}

/** A headline that leads to its article. */
export function headline(item: ArticleItem, level: 'h2' | 'h3', { root }: TemplateContext): SafeHtml {
  const link = html`<a href="${root + item.href}"${langAttributes(item.lang)}>${keepTogether(item.title)}</a>`;
  return level === 'h2' ? html`<h2${headlineClass(item.title)}>${link}</h2>` : html`<h3>${link}</h3>`;
}

/** Date and outlet above a headline; nothing when neither is known. */
export function when(item: ArticleItem, context: TemplateContext): SafeHtml {
  const parts = [item.date === null ? null : dateWords(item.date, context), item.outlet].filter(
    (part) => part !== null,
  );
  if (parts.length === 0) return html``;
  return html`<p class="when">${parts.map((part, i) => html`${i > 0 && context.strings.words.comma}${part}`)}</p>`;
}

/** An article of a list: its date, or that it has none, then what is known of it. */
export function listItem(
  item: ArticleItem,
  context: TemplateContext,
  below: SafeHtml | null,
  { id = null, saysUndated = true }: { readonly id?: string | null; readonly saysUndated?: boolean } = {},
): SafeHtml {
  const { strings } = context;
  const date = item.date === null ? saysUndated && strings.words.undated : dateWords(item.date, context);
  return html`
        <li${id !== null && html` id="${id}"`}>
          ${date !== false && html`<p class="when">${date}</p>`}
          <div>
            ${headline(item, 'h3', context)}
            ${below}
          </div>
          ${thumbnail(item, context)}
        </li>`;
}

/** Outlet and length, below a headline in a list. */
export function details(item: ArticleItem, { strings }: TemplateContext): SafeHtml {
  const words = [item.outlet, item.detailText].filter((part) => part !== null).join(strings.words.comma);
  return html`<p class="more">${words}</p>`;
}

/** Names with their counts, the rule under each as long as its count. */
export function rankList(items: readonly RankItem[], { root }: TemplateContext): SafeHtml {
  return html`<ol class="names rank">
            ${items.map(
              ({ name, href, countText, percent }) =>
                html`<li>${href === null ? html`<span class="plain">${name}</span>` : html`<a href="${root + href}">${name}</a>`} <b>${countText}</b><svg height="2" aria-hidden="true"><rect width="${percent}%" height="2"/></svg></li>
            `,
            )}
          </ol>`;
}

/** A heading, the names, and a link to all of them. */
export function ranking({ title, items, all }: Ranking, context: TemplateContext): SafeHtml {
  return html`<div>
          <h3 class="label">${title}</h3>
          ${rankList(items, context)}
          ${all !== null && html`<p class="more"><a href="${context.root + all.href}">${all.text}</a></p>`}
        </div>`;
}

/** Links to the other pages of a long list. */
export function pageLinks(paging: Paging | null, { strings, root }: TemplateContext): SafeHtml {
  if (paging === null) return html``;
  const { page, links, previousHref, nextHref } = paging;
  return html`
    <nav class="tabs pages" aria-label="${strings.paging.label}">
      ${previousHref !== null && html`<a rel="prev" href="${root + previousHref}">${strings.paging.previous}</a>`}
      ${links.map(
        ({ page: number, href, isGap }) =>
          html`${isGap && html`<span aria-hidden="true">…</span> `}<a href="${root + href}"${number === page && html` aria-current="page"`} aria-label="${strings.paging.label} ${number}">${number}</a> `,
      )}
      ${nextHref !== null && html`<a rel="next" href="${root + nextHref}">${strings.paging.next}</a>`}
    </nav>`;
}
