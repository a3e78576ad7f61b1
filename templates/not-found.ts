import type { NotFoundPageData } from '../src/pages/not-found.js';
import { ABOUT_PATH, DATES_PATH, indexPath, OUTLETS_PATH } from '../src/model/site-paths.js';
import { html } from '../src/util/html.js';
import { searchForm } from './partials/masthead.js';
import { section } from './partials/text.js';
import type { Template } from './template.js';

export const notFoundTemplate: Template<NotFoundPageData> = (data, context) => {
  const { strings, root } = context;
  const { notFound, frame, types } = strings;
  const links: readonly (readonly [string, string])[] = [
    ['index.html', context.site.title],
    [DATES_PATH, frame.dates],
    [indexPath('person'), types.person.title],
    [indexPath('organization'), types.organization.title],
    [indexPath('place'), types.place.title],
    [OUTLETS_PATH, frame.outlets],
    [ABOUT_PATH, frame.aboutArchive],
  ];
  return html`<header class="head" data-search-address>
      <p class="kicker">404</p>
      <h1>${data.title}</h1>
      <p class="big">${notFound.text}</p>
      ${searchForm(context, true)}
    </header>
    <section class="row" aria-labelledby="h-serupa" data-similar hidden>
      <div class="side"><h2 id="h-serupa">${notFound.similar}</h2></div>
      <ul class="names"></ul>
    </section>
    ${section(
      { id: 'h-ganti', title: notFound.instead },
      html`<ul class="names flow">
        ${links.map(
          ([path, text]) => html`<li><a href="${root + path}">${text}</a></li>
        `,
        )}
      </ul>`,
    )}`;
};
