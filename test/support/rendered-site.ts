import { exportFiles } from './exports.js';
import { viewPage, type SitePage } from '../../src/model/site.js';
import { buildPages } from '../../src/pages/index.js';
import type { PageContext } from '../../src/pages/page-type.js';
import { rootOf } from '../../src/pages/paths.js';
import { TEMPLATES } from '../../templates/index.js';
import { renderLayout } from '../../templates/layout.js';
import type { TemplateContext } from '../../templates/template.js';

/** Every page of a site as HTML, by path. */
export function renderSite(context: PageContext): ReadonlyMap<string, string> {
  return new Map(buildPages(context).map((page) => [page.path, renderPage(page, context)]));
}

/** A page as HTML. `sizes` are the bytes of the files that pages tell the size of. */
export function renderPage(
  source: SitePage,
  { site, language }: PageContext,
  sizes: ReadonlyMap<string, number> = new Map([['feed.xml', 2048]]),
): string {
  const page = viewPage(source);
  const templateContext: TemplateContext = {
    page,
    site,
    strings: language.strings,
    root: rootOf(page.path),
    isUnindexed: false,
    sizes,
  };
  const template = TEMPLATES[page.template];
  if (template === undefined) throw new Error(`No template ${page.template}`);
  return renderLayout(template(page.data as never, templateContext), templateContext).toString();
}

/** Paths of everything that is not a page: exports and assets. */
export function otherPaths(context: PageContext): readonly string[] {
  return [...exportFiles(context).keys(), ...Object.values(context.site.assets)];
}

/** The relative links of a site that lead nowhere, each with the page it stands on. */
export function brokenLinks(site: ReadonlyMap<string, string>, others: readonly string[]): readonly string[] {
  const ids = new Map([...site].map(([path, html]) => [path, new Set(idsOf(html))]));
  const files = new Set([...site.keys(), ...others]);
  const broken: string[] = [];
  for (const [path, html] of site) {
    for (const [, href = ''] of html.matchAll(/ (?:href|src|action)="([^"]*)"/g)) {
      if (/^[a-z]+:/i.test(href)) continue;
      const url = new URL(href, `file:///${path}`);
      const target = url.pathname.slice(1);
      const anchor = url.hash.slice(1);
      const isThere = files.has(target) && (anchor === '' || ids.get(target)?.has(anchor) === true);
      if (!isThere || href.startsWith('/')) broken.push(`${path}: ${href}`);
    }
  }
  return broken;
}

export function idsOf(html: string): readonly string[] {
  return [...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);
}
