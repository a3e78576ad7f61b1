import { canParseUrl } from './can-parse-url.js';

/** Parameters that say where a reader came from, and not what is read. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|source|igshid|spm)$/i;

/**
 * Returns a web address as it is compared: without scheme, 'www.', the part of the page, a file that stands for its folder, the slash at the end
 * and parameters that only say where a reader came from. What is no address stays as it is.
 */
export function foldAddress(address: string): string {
  if (!canParseUrl(address)) return address;
  const { host, pathname, searchParams } = new URL(address);
  const path = pathname.replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/').replace(/(?<!\/)\/+$/, '');
  const query = [...searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('&');
  return `${host.replace(/^www\./, '')}${path}${query === '' ? '' : `?${query}`}`;
}
