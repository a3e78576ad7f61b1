import { OUTLET_DOMAINS } from '../../languages/outlets.js';
import { ARCHIVE_HOST } from './metadata-date-values.js';
import { rank, type Found } from './metadata-found.js';
import { namesOf, textsOf, type LinkedData, type LinkedNode } from './metadata-json-ld.js';
import type { PageScan } from './metadata-scan.js';
import { methodOf } from './metadata-title.js';
import { compact } from './metadata-wording.js';
import { canParseUrl } from '../../util/can-parse-url.js';

const SITE_METAS: readonly (readonly [string, number])[] = [
  ['og:site_name', 0.9],
  ['citation_journal_title', 0.86],
  ['application-name', 0.74],
  ['apple-mobile-web-app-title', 0.62],
  ['dcterms.publisher', 0.8],
  ['dc.publisher', 0.8],
  ['publisher', 0.78],
  ['cre', 0.7],
  ['al:ios:app_name', 0.5],
  ['copyright', 0.35],
];
/** Longer ones are slogans. */
const MAX_OUTLET = 60;
/** Second-level domains under which names are registered. */
const REGISTRIES = new Set([
  'co',
  'com',
  'net',
  'org',
  'or',
  'ac',
  'go',
  'gov',
  'web',
  'my',
  'sch',
  'edu',
  'desa',
]);

/** Who publishes the page, by every source, best first. A domain that is known decides how the name is spelled. */
export function findPageOutlets(
  scan: PageScan,
  data: LinkedData,
  article: LinkedNode | null,
  url: string | null,
): readonly Found[] {
  const found: Found[] = [];
  const add = (quote: string, method: string, node: Found['node'], score: number): void => {
    const value = tidy(quote);
    if (
      value !== '' &&
      value.length <= MAX_OUTLET &&
      !/^https?:|^@/.test(value) &&
      !ARCHIVE_HOST.test(value)
    ) {
      found.push({ value, method, quote, node, score });
    }
  };
  const domain = url === null ? null : siteDomain(url);
  const known = domain === null ? undefined : OUTLET_DOMAINS[domain];
  if (domain !== null && known !== undefined) {
    found.push({ value: known, method: 'url:outlet', quote: url ?? domain, node: null, score: 0.94 });
  }
  if (article !== null) {
    for (const { name } of namesOf(article.json, 'publisher', data))
      add(name, 'json-ld:publisher', article.node, 0.87);
  }
  for (const { json, node } of data.pages) {
    for (const { name } of namesOf(json, 'publisher', data)) add(name, 'json-ld:publisher', node, 0.8);
  }
  for (const { json, node } of data.sites) {
    for (const name of textsOf(json, 'name', data).slice(0, 1)) add(name, 'json-ld:site', node, 0.68);
  }
  for (const [name, score] of SITE_METAS) {
    const [meta] = scan.metas.get(name) ?? [];
    if (meta !== undefined) add(meta.content, methodOf(name), meta.node, score);
  }
  const suffix = /(?:\s[|–—·•»«:-]{1,2}\s|[|»])\s*([^|–—·•»«]{2,40})$/u
    .exec(scan.title?.text ?? '')?.[1]
    ?.trim();
  if (suffix !== undefined && scan.title !== null) {
    const isDomain = domain !== null && compact(domain).startsWith(compact(suffix).replace(/^the/, ''));
    if (isDomain || suffix.split(' ').length <= 3) {
      found.push({
        value: suffix,
        method: 'page:title',
        quote: scan.title.text,
        node: scan.title.node,
        score: isDomain ? 0.82 : 0.5,
      });
    }
  }
  if (domain !== null && url !== null) {
    found.push({ value: domain, method: 'url:domain', quote: url, node: null, score: 0.3 });
  }
  return rank(found);
}

/** Returns the registered domain of an address: 'kompas.com' of 'https://tekno.kompas.com/…'; null for no web address. */
export function siteDomain(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || !canParseUrl(url)) return null;
  const labels = new URL(url).hostname.toLowerCase().split('.');
  const count =
    labels.length > 2 && REGISTRIES.has(labels.at(-2) ?? '') && (labels.at(-1) ?? '').length === 2 ? 3 : 2;
  return labels.slice(-count).join('.');
}

/** Returns every way a page writes the name of its site, folded for comparison. */
export function siteNamesOf(outlets: readonly Found[], url: string | null): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { value, quote, method, score } of outlets) {
    if (score < 0.6 && method === 'page:title') continue;
    for (const name of method === 'page:title' || method.startsWith('url:') ? [value] : [value, quote]) {
      names.add(compact(name));
      names.add(compact(name.replace(/^the\s+/i, '')));
    }
  }
  if (url !== null) {
    const domain = siteDomain(url);
    const host = domain === null ? '' : new URL(url).hostname.replace(/^www\./, '');
    if (domain !== null)
      for (const name of [host, domain, domain.split('.')[0] ?? '', `the${domain.split('.')[0] ?? ''}`])
        names.add(compact(name));
  }
  names.delete('');
  return names;
}

/** Returns the name without a slogan: 'Kompas.com - Jernih Melihat Dunia'. */
function tidy(text: string): string {
  const value = text.replace(/^(?:©|\(c\)|copyright)\s*(?:\d{4})?\s*/iu, '').trim();
  const [first = ''] = value.split(/(?<!\s)\s+[|–—·•»:-]{1,2}\s+|(?<!\s)\s*\|\s*|:\s+/u, 1);
  return first.length >= 2 ? first.trim() : value;
}
