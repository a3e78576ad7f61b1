import type { Article } from '../model/archive.js';
import { html } from '../util/html.js';
import type { ExportContext } from './export-type.js';
import { authorUrl, categoriesOf, type FeedEntry } from './feed-entries.js';

/** What a feed says of itself. Addresses are absolute where the site's is known, else relative to the feed. */
export interface AtomHead {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** RFC 3339. */
  readonly updated: string;
  readonly self: string;
  readonly home: string;
}

/** Returns a feed as Atom (RFC 4287). */
export function formatAtom(head: AtomHead, entries: readonly FeedEntry[], context: ExportContext): string {
  const { site } = context;
  const { id, title, subtitle, updated, self, home } = head;
  const content = html`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${site.language}">
  <id>${id}</id>
  <title>${title}</title>
  ${
    subtitle !== null &&
    html`<subtitle>${subtitle}</subtitle>
  `
  }<updated>${updated}</updated>
  <author><name>${site.title}</name></author>
  <link rel="self" type="application/atom+xml" href="${self}"/>
  <link rel="alternate" type="text/html" href="${home}"/>
  <generator version="${site.version}">Kliping</generator>
  ${
    site.rights !== null &&
    html`<rights>${site.rights}</rights>
  `
  }${entries.map((entry) => formatEntry(entry, context))}</feed>
`;
  return content.toString();
}

function formatEntry(
  { id, article, title, summary, url, published, updated }: FeedEntry,
  context: ExportContext,
) {
  const { url: source, language } = article.facts;
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
    }${listAuthors(article, context).map(
      ({
        name,
        page,
      }) => html`<author><name>${name}</name>${page !== null && html`<uri>${page}</uri>`}</author>
    `,
    )}${categoriesOf(article).map(
      (term) => html`<category term="${term}"/>
    `,
    )}<summary>${summary}</summary>
  </entry>
  `;
}

/** The authors of an article; its outlet where none is named. */
function listAuthors(
  { facts: { authors, outlet } }: Article,
  context: ExportContext,
): readonly { readonly name: string; readonly page: string | null }[] {
  if (authors !== null) return authors.map((name) => ({ name, page: authorUrl(name, context) }));
  return outlet === null ? [] : [{ name: outlet, page: null }];
}
