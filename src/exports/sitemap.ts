import { changeOf } from '../model/change.js';
import type { OutputFile } from '../model/site.js';
import { edtfDay, parseEdtf } from '../util/edtf.js';
import { html, type SafeHtml } from '../util/html.js';
import type { ExportContext, ExportType } from './export-type.js';

/** Addresses in one sitemap file (https://www.sitemaps.org/protocol.html). */
const MAX_URLS = 50_000;

/**
 * sitemap.xml, only when the site's address is known: every page but the one for wrong addresses and those of kept sources. An article's lastmod
 * is the certain day it was changed or published (see changeOf); other pages have none, for nothing says when they changed.
 */
export const sitemap: ExportType = (context) => {
  const { site, pages, archive } = context;
  const { baseUrl } = site;
  if (baseUrl === null) return [];
  const days = certainDays(context);
  const urls = pages
    .filter(
      ({ path, template }) =>
        path !== '404.html' &&
        template !== 'tombstone' &&
        template !== 'original' &&
        !archive.unindexed.has(path),
    )
    .map(({ path }) => {
      const day = days.get(path);
      const address = new URL(path === 'index.html' ? '' : path, baseUrl).href;
      return html`<url><loc>${address}</loc>${day !== undefined && html`<lastmod>${day}</lastmod>`}</url>
`;
    });
  if (urls.length <= MAX_URLS) return [{ path: 'sitemap.xml', content: urlSet(urls) }];
  const files: OutputFile[] = [];
  for (let start = 0; start < urls.length; start += MAX_URLS) {
    files.push({
      path: `sitemap-${String(files.length + 1)}.xml`,
      content: urlSet(urls.slice(start, start + MAX_URLS)),
    });
  }
  const index = html`<?xml version="1.0" encoding="utf-8"?>
<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${files.map(
  ({ path }) => html`<sitemap><loc>${new URL(path, baseUrl).href}</loc></sitemap>
`,
)}</sitemapindex>
`;
  return [{ path: 'sitemap.xml', content: index.toString() }, ...files];
};

function urlSet(urls: readonly SafeHtml[]): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls}</urlset>
`.toString();
}

function certainDays({ archive }: ExportContext): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { path, facts } of archive.articles) {
    const known = [changeOf(facts), facts.date].find((text) => {
      const date = text === null ? null : parseEdtf(text);
      return date?.day != null && !date.uncertain;
    });
    if (known != null) days.set(path, edtfDay(known));
  }
  return days;
}
