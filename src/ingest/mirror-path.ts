import type { Declaration } from '../model/document.js';
import { canParseUrl } from '../util/can-parse-url.js';

/** A folder that a mirror named after a site: 'www.example.org', 'example.org+8080'. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,18}(?:[:+]\d{2,5})?$/;
/** Endings of files that a folder's name may have by chance. */
const NO_HOST = /\.(?:app|bak|d|dir|files|git|html?|js|md|old|orig|txt|zip)$/;

/** Returns the address that a page's path gives it in a mirror of its site, as wget and HTTrack make them; nothing for any other path. */
export function readMirrorPath(path: string): readonly Declaration[] {
  const parts = path.split('/');
  const at = parts.findIndex((part, i) => i < parts.length - 1 && HOST.test(part) && !NO_HOST.test(part));
  const host = parts[at]?.replace('+', ':');
  if (host === undefined) return [];
  const rest = parts.slice(at + 1).join('/');
  const address = `http://${host}/${rest.replace(/(?:^|(?<=\/))index\.html?$/i, '').replaceAll('#', '%23')}`;
  if (!canParseUrl(address)) return [];
  const evidence = {
    method: 'page:mirror-path',
    quote: path.slice(0, 200),
    line: null,
    column: null,
    score: 0.3,
  };
  return [{ key: 'url', values: [address], evidence }];
}
