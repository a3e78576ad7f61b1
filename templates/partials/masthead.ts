import type { FrontPageData } from '../../src/pages/front.js';
import { AUTHORS_PATH, DATES_PATH, indexPath, OUTLETS_PATH, ABOUT_PATH } from '../../src/model/site-paths.js';
import { html, raw, type SafeHtml } from '../../src/util/html.js';
import { ownIndexes } from './own-indexes.js';
import type { TemplateContext } from '../template.js';
import { titleClasses } from './title-size.js';

/** Templates with a search box of their own. */
const WITH_SEARCH = new Set(['search', 'not-found']);

const CONTRAST = raw(
  '<svg width="16" height="16" aria-hidden="true"><circle cx="8" cy="8" r="7"/><path d="M8 1a7 7 0 0 1 0 14z"/></svg>',
);

/** The name of the archive, the way to its indexes, and the search box. `front` on the front page only. */
export function masthead(context: TemplateContext, front: FrontPageData | null): SafeHtml {
  const { site, root } = context;
  return html`
  <header class="mast${front !== null && ' front'}">
    <div class="wrap">
      ${front === null ? html`<a class="name ${titleClasses(site.title)}" href="${root}index.html">${site.title}</a>` : frontName(front, context)}
      ${bar(context, front !== null)}
    </div>
  </header>`;
}

function frontName(front: FrontPageData, { site, strings }: TemplateContext): SafeHtml {
  return html`<p class="sans">${strings.frame.kind}${front.spanText !== null && html`<br>${front.spanText}`}</p>
      <h1 class="name ${titleClasses(site.title)}">${site.title}</h1>
      <p class="sans">${front.articleCountText}${front.undatedCountText !== '' && html`,<br>${front.undatedCountText}`}</p>`;
}

function bar(context: TemplateContext, isFront: boolean): SafeHtml {
  const { strings, root, page } = context;
  const { frame, types } = strings;
  const hasSearch = WITH_SEARCH.has(page.template);
  const links: readonly (readonly [path: string, text: string])[] = [
    [DATES_PATH, frame.dates],
    [indexPath('person'), types.person.title],
    [indexPath('organization'), types.organization.title],
    [indexPath('place'), types.place.title],
    [OUTLETS_PATH, frame.outlets],
    [AUTHORS_PATH, strings.authors.title],
    ...ownIndexes(context),
    [ABOUT_PATH, frame.about],
  ];
  return html`<div class="bar">
        ${!isFront && page.template !== 'search' && html`<a href="${root}search.html">${frame.search}</a>`}
        <button type="button" popovertarget="indeks">${frame.index}</button>
        <nav class="nav sheet" id="indeks" popover aria-label="${frame.index}">
          <ul>
            ${links.map(
              ([path, text]) => html`<li><a href="${root + path}"${current(page.path, path)}>${text}</a></li>
            `,
            )}
          </ul>
        </nav>
        ${!hasSearch && searchForm(context)}
        <button class="theme" type="button" aria-label="${frame.darkTheme}" aria-pressed="false">${CONTRAST}</button>
      </div>`;
}

/** The search box; `isBig` where it is what the page is for. */
export function searchForm({ strings, root }: TemplateContext, isBig = false): SafeHtml {
  const { frame } = strings;
  return html`<form class="find${isBig && ' find--big'}" role="search" action="${root}search.html">
          <label class="vh" for="q">${frame.searchLabel}</label>
          <input id="q" name="q" type="search" placeholder="${frame.searchLabel}" autocomplete="off">
          <button type="submit">${frame.search}</button>
        </form>`;
}

/** The index a page is, or is part of. */
function current(path: string, link: string): SafeHtml | null {
  if (path === link) return html` aria-current="page"`;
  const folder = link.slice(0, link.lastIndexOf('/') + 1);
  return folder !== '' && path.startsWith(folder) ? html` aria-current="true"` : null;
}
