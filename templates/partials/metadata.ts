import { html, jsonText, type SafeHtml } from '../../src/util/html.js';
import type { TemplateContext } from '../template.js';

/** What a page says about itself to machines, in its head. */
export function pageMetadata({ page, site, root }: TemplateContext): SafeHtml {
  const { meta, links, jsonLd } = page.metadata;
  return html`${meta.map(
    ({ name, property, content }) =>
      html`<meta${name !== undefined && html` name="${name}"`}${property !== undefined && html` property="${property}"`} content="${content}">`,
  )}${links.map(
    ({ rel, href, type, title, isOfSite }) =>
      html`<link rel="${rel}"${type !== undefined && html` type="${type}"`}${title !== undefined && html` title="${title}"`} href="${isOfSite === true ? root + href : href}">`,
  )}${
    site.baseUrl !== null &&
    html`<link rel="search" type="application/opensearchdescription+xml" title="${site.title}" href="${root}opensearch.xml">`
  }${jsonLd.map((thing) => html`<script type="application/ld+json">${jsonText(thing)}</script>`)}`;
}
