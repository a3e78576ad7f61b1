import { html } from '../util/html.js';
import type { ExportType } from './export-type.js';
import { listEntries, updatedAt, uuidUrn } from './feed-entries.js';

/** feed.xml: the newest dated articles as Atom (RFC 4287). */
export const atomFeed: ExportType = (context) => {
  const { site } = context;
  const entries = listEntries(context);
  const home = site.baseUrl ?? 'index.html';
  const self = site.baseUrl === null ? 'feed.xml' : new URL('feed.xml', site.baseUrl).href;
  const content = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">
  <id>${site.baseUrl ?? uuidUrn(`site:${site.title}`)}</id>
  <title>${site.title}</title>
  ${
    site.description !== null &&
    html`<subtitle>${site.description}</subtitle>
  `
  }<updated>${updatedAt(entries, context)}</updated>
  <author><name>${site.title}</name></author>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link rel="alternate" type="text/html" href="${home}"/>
  <generator version="${site.version}">Kliping</generator>
  ${
    site.rights !== null &&
    html`<rights>${site.rights}</rights>
  `
  }${entries.map(({ id, article, title, summary, url, published, updated }) => {
    const { authors, outlet, section, url: source, language } = article.facts;
    const by = authors ?? (outlet === null ? [] : [outlet]);
    return html`<entry${language !== null && html` xml:lang="${language}"`}>
    <id>${id}</id>
    <title>${title}</title>
    <published>${published}</published>
    <updated>${updated}</updated>
    <link rel="alternate" type="text/html" href="${url}"/>
    ${
      source !== null &&
      html`<link rel="via" href="${source}"/>
    `
    }${by.map(
      (name) => html`<author><name>${name}</name></author>
    `,
    )}${
      section !== null &&
      html`<category term="${section}"/>
    `
    }<summary>${summary}</summary>
  </entry>
  `;
  })}</feed>
`;
  return [{ path: 'feed.xml', content: content.toString() }];
};
