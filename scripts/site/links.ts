import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { canParseUrl } from '../../src/util/can-parse-url.js';

/** Attributes that hold an address, and those a browser fetches without being asked. */
const LINKS = new Set(['href', 'src', 'action', 'poster', 'data']);
const FETCHED_BY = new Set(['script', 'img', 'iframe', 'source', 'audio', 'video', 'embed', 'object', 'track']);
const FETCHED_LINKS = /\b(?:stylesheet|icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch)\b/;

export interface LinkReport {
  readonly links: number;
  /** "page: address" of each link that leads nowhere. */
  readonly broken: readonly string[];
  /** "page: address" of each thing a browser would fetch from another host. */
  readonly foreign: readonly string[];
}

/** Follows every link of every page, its fragment too, without a browser; `files` are all files of the site. */
export function checkLinks(folder: string, files: readonly string[]): LinkReport {
  const existing = new Set(files);
  const ids = new Map<string, ReadonlySet<string>>();
  const toFragments: { page: string; href: string; target: string; id: string }[] = [];
  const broken: string[] = [];
  const foreign: string[] = [];
  let links = 0;
  for (const page of files.filter((file) => file.endsWith('.html'))) {
    const scan = scanPage(readFileSync(join(folder, page), 'utf8'));
    ids.set(page, scan.ids);
    for (const { href, isFetched } of scan.links) {
      links += 1;
      const from = `file:///${encodeURI(scan.base ?? page)}`;
      if (!canParseUrl(href, from)) {
        broken.push(`${page}: ${href}`);
        continue;
      }
      const { protocol, pathname, hash, host } = new URL(href, from);
      if (protocol !== 'file:' || host !== '') {
        if (isFetched && protocol !== 'data:') foreign.push(`${page}: ${href}`);
        continue;
      }
      const target = decodeURIComponent(pathname.slice(1));
      if (href.startsWith('/') || !existing.has(target)) broken.push(`${page}: ${href}`);
      else if (hash.length > 1) toFragments.push({ page, href, target, id: decodeURIComponent(hash.slice(1)) });
    }
  }
  for (const { page, href, target, id } of toFragments) {
    if (target.endsWith('.html') && ids.get(target)?.has(id) !== true) broken.push(`${page}: ${href}`);
  }
  for (const file of files.filter((path) => path.endsWith('.css'))) {
    const css = readFileSync(join(folder, file), 'utf8');
    for (const [, href = ''] of css.matchAll(/(?:url\(|@import )\s*["']?((?:https?:)?\/\/[^"')\s]+)/g))
      foreign.push(`${file}: ${href}`);
  }
  return { links, broken, foreign };
}

function scanPage(html: string) {
  const ids = new Set<string>();
  const links: { href: string; isFetched: boolean }[] = [];
  const bases: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const { id, href, rel = '' } = attributes;
      if (id !== undefined) ids.add(id);
      if (name === 'base') {
        if (href !== undefined) bases.push(href);
        return;
      }
      const isFetched = FETCHED_BY.has(name) || (name === 'link' && FETCHED_LINKS.test(rel));
      for (const [key, value] of Object.entries(attributes)) {
        if (LINKS.has(key) && (name !== 'object' || key === 'data')) links.push({ href: value, isFetched });
        if (key === 'srcset')
          for (const part of value.split(','))
            links.push({ href: part.trim().split(/\s+/)[0] ?? '', isFetched: true });
      }
    },
  });
  parser.end(html);
  return { ids, links, base: bases[0] };
}
