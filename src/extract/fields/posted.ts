import { foldKey } from '../../languages/property-keys.js';
import type { Posted } from '../../model/article.js';
import type { RawDocument } from '../../model/document.js';

/** Properties that say where a page lies on its site: those of Jekyll, Hugo, Eleventy, Hexo and Docusaurus. */
const ADDRESS_KEYS = new Set([
  'permalink',
  'url',
  'slug',
  'aliases',
  'alias',
  'redirectfrom',
  'path',
  'oldurl',
]);
/** Properties that say until when a page is shown. */
const EXPIRY_KEYS = new Set(['expirydate', 'unpublishdate', 'expires', 'expireson', 'expiry']);
/** An address within a site, or the last part of one; no pattern such as '/:year/:title/'. */
const ADDRESS = /^(?![a-z][a-z\d+.-]*:|\/\/)[^\s:]+$/i;

/** Returns what a document's front matter says of its page on the site it was written for; null when it says nothing of the kind. */
export function readPosted({ declarations }: RawDocument): Posted | null {
  const own = declarations.filter(({ evidence }) => /^(?:front-matter|property):/.test(evidence.method));
  const addresses = own
    .filter(({ key }) => ADDRESS_KEYS.has(foldKey(key)))
    .flatMap(({ values }) => values.map((value) => value.trim()))
    .filter((value) => ADDRESS.test(value));
  const expires = own.find(({ key }) => EXPIRY_KEYS.has(foldKey(key)))?.values[0]?.trim() ?? null;
  return addresses.length === 0 && expires === null ? null : { addresses, expires };
}
