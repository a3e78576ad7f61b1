import type { ReadingListPageData } from '../src/pages/reading-list.js';
import { html } from '../src/util/html.js';
import type { Template } from './template.js';

/** The reading list's page: the list is drawn in the browser that keeps it. */
export const readingListTemplate: Template<ReadingListPageData> = (data, { strings }) => {
  const { list } = strings.reader;
  return html`<header class="head">
      <h1>${data.title}</h1>
      <p class="sans">${list.intro}</p>
      <noscript><p class="note">${list.noScript}</p></noscript>
    </header>
    <section class="row row--open daftar" id="daftar" hidden></section>`;
};
