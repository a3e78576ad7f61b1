import { canParseUrl } from './can-parse-url.js';
import { edtfDay } from './edtf.js';

/** Returns an address that a browser may open and every format may hold; null for any other: a document can declare anything as its own. */
export function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\/[^/]/i.test(url)) return null;
  const address = escapeAddress(url.trim());
  return canParseUrl(address) ? address : null;
}

/** What no address holds as it is: '|', spaces, brackets beyond those of a host, and the like. */
const NOT_IN_ADDRESS =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0020"<>\\^`{|}\u007F-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|%(?![\dA-Fa-f]{2})|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
/** A name and a password before the host, which no valid address has. */
const CREDENTIALS = /^([a-z][a-z\d+.-]*:\/\/)[^/?#]*@/i;

/**
 * Returns an address as the URL standard writes valid ones (https://url.spec.whatwg.org/#valid-url-string): with the same target, what must not
 * stand in it percent-encoded, and without the name of a user. A valid one stays as it is.
 */
export function escapeAddress(url: string): string {
  const hash = url.indexOf('#');
  const [start, fragment] = hash === -1 ? [url, null] : [url.slice(0, hash), url.slice(hash + 1)];
  const host = /^[a-z][a-z\d+.-]*:\/\/[^/\\?#]*/i.exec(start)?.[0].length ?? 0;
  const path = start.slice(host).replace(/^[^?]*/, (part) => part.replaceAll('\\', '/'));
  const address = start.slice(0, host) + path.replace(/[[\]]/g, encodeURIComponent);
  return `${address}${fragment === null ? '' : `#${fragment.replace(/[#[\]]/g, encodeURIComponent)}`}`
    .replace(CREDENTIALS, '$1')
    .replace(NOT_IN_ADDRESS, (char) =>
      /[\uD800-\uDFFF]/.test(char) ? '%EF%BF%BD' : encodeURIComponent(char),
    );
}

/** Returns the name of the host that people know: 'kompas.com'. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '');
}

/** Hosts that show copies of other pages: a copy of a copy is no help. */
const ARCHIVES = /(?:^|\.)(?:archive\.org|archive\.(?:today|ph|is|li|md|vn|fo)|perma\.cc)$/i;

/**
 * Returns where the Wayback Machine shows the copy of a page that is nearest to a date (EDTF, of any precision), or lists all its copies where there
 * is none. Null for a page that it cannot have: of an archive or of a network of its own.
 */
export function waybackAddress(address: string, date: string | null): string | null {
  const { hostname, hash, port } = new URL(address);
  const isPublic =
    /\.[a-z][a-z\d-]*$/i.test(hostname) && !/\.(?:local|internal|lan|home|test)$/i.test(hostname);
  if (!isPublic || port !== '' || ARCHIVES.test(hostname)) return null;
  const day = date === null ? '*' : edtfDay(date).replaceAll('-', '');
  return `https://web.archive.org/web/${day}/${address.slice(0, address.length - hash.length)}`;
}
