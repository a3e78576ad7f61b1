import type { CollectionItem, CollectionsPageData } from '../src/pages/collections.js';
import { html, type SafeHtml } from '../src/util/html.js';
import { section } from './partials/text.js';
import type { Template, TemplateContext } from './template.js';

export const collectionsTemplate: Template<CollectionsPageData> = (data, context) =>
  html`<header class="head">
      <h1>${data.title}</h1>
    </header>
    ${section({ id: 'h-pilih', title: data.listTitle }, html`<div class="split">${data.collections.map((item) => collectionItem(item, context))}</div>`)}`;

/** A collection with what it is about, and how much it holds. */
export function collectionItem(
  { title, href, description, detailText }: CollectionItem,
  { root }: TemplateContext,
): SafeHtml {
  return html`
        <article class="story">
          <h3><a href="${root + href}">${title}</a></h3>
          ${description !== null && html`<p class="sum">${description}</p>`}
          <p class="more">${detailText}</p>
        </article>`;
}
