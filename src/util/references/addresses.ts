import { compareCodePoints } from '../compare.js';
import { decodePercent, foldCase } from './clean.js';
import { canParseUrl } from '../can-parse-url.js';

/** A web address taken apart for comparing. Scheme, port, 'www.', a slash at the end and a fragment tell no articles apart. */
export interface WebAddress {
  /** Lower case, in ASCII, without 'www.'. */
  readonly host: string;
  /** Written out (no percent signs), without a slash at either end. */
  readonly path: string;
  /** Sorted; without what networks and newsletters add to count clicks. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** '#/berita/7' or '#!berita' of a page that is one document for all its articles; else ''. */
  readonly route: string;
}

/** Parameters that networks, newsletters and advertisers add to an address. They never choose an article. */
const TRACKING =
  /^(?:utm_\w+|(?:fb|g|d|y|tt|tw)clid|msclkid|[gw]braid|igsh(?:id)?|mc_[ce]id|_g[al]|_hs\w+)$/i;
/** Labels before the host of one and the same newspaper: for phones, for Google's fast pages. */
const EDITION = /^(?:www\d?|m|mobile|mobi|wap|touch|amp)\.(?=[^.]+\.)/;
/** 'koran.example' and 'koran.example:8080', followed by a path or nothing. */
const SCHEMELESS = /^(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]+(?::\d+)?(?:[/?#]|$)/u;

/** Returns a web address taken apart, with its scheme or without; null for a text that is none. */
export function parseAddress(text: string): WebAddress | null {
  const whole = /^https?:/i.test(text)
    ? text
    : text.startsWith('//')
      ? `https:${text}`
      : SCHEMELESS.test(text)
        ? `https://${text}`
        : null;
  if (whole === null || !canParseUrl(whole)) return null;
  const url = new URL(whole);
  const query = [...url.searchParams]
    .map(([name, value]) => [name.replace(/^amp;/, '').normalize('NFC'), value.normalize('NFC')] as const)
    .filter(([name]) => !TRACKING.test(name))
    .sort((a, b) => compareCodePoints(a.join('='), b.join('=')));
  return {
    host: url.hostname.replace(/\.$/, '').replace(/^www\.(?=[^.]+\.)/, ''),
    path: url.pathname.split('/').filter(Boolean).map(writeOut).join('/'),
    query,
    route: /^#[!/]/.test(url.hash) ? decodePercent(url.hash) : '',
  };
}

/** A slash that was encoded is a part of the name, not the end of one. */
function writeOut(segment: string): string {
  return decodePercent(segment).normalize('NFC').replaceAll('/', '%2F');
}

/** Returns the same text for addresses that are one. */
export function addressKey({ host, path, query, route }: WebAddress): string {
  return [host, path, ...query.map((pair) => pair.join('=')), route].join('\n');
}

/** Returns the same text for the editions of one page: for phones, fast, with any query, with or without index.html. */
export function editionKey({ host, path, route }: WebAddress): string {
  let bare = host;
  while (EDITION.test(bare)) bare = bare.replace(EDITION, '');
  const page = path.replace(/(?:^|\/)index\.(?:html?|php)$/i, '').replace(/^amp\/|(?:^|\/)amp$/i, '');
  return [bare, page, route].join('\n');
}

/** Returns the same text for an article's page and its fast edition (AMP): a query may choose the article, so it counts. */
export function captureKey(address: WebAddress): string {
  return addressKey({
    ...address,
    host: address.host.replace(/^amp\.(?=[^.]+\.)/, ''),
    path: address.path.replace(/^amp\/|(?:^|\/)amp$/i, ''),
    query: address.query.filter(
      ([name, value]) => !/^(?:amp|outputtype)$/i.test(name) || !/^(?:1|true|amp|)$/i.test(value),
    ),
  });
}

/** {@link editionKey} without regard to capitals. */
export function foldedEditionKey(address: WebAddress): string {
  return foldCase(editionKey({ ...address, path: foldCase(address.path), route: foldCase(address.route) }));
}

/**
 * Returns how many parameters two queries share; -1 when one parameter has two values in them: `?id=1` and `?id=2` are two
 * articles.
 */
export function sharedQuery(a: WebAddress['query'], b: WebAddress['query']): number {
  const values = new Map(a);
  const common = b.filter(([name]) => values.has(name));
  return common.every(([name, value]) => values.get(name) === value) ? common.length : -1;
}
