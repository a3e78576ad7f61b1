/**
 * The articles that a site has, for reading lists in browsers: data/articles.js. It can be read on a page that was opened from a disk
 * as well. It has no words of any article: eight bytes for each, the first 32 bits of its id and 32 of what it is cited as.
 */
export const ARTICLE_LIST = 'data/articles.js';
/** The variable that the script sets. */
const VARIABLE = 'klipingArticles';
const NUMBER_BYTES = 4;
const ID_DIGITS = 8;

/** An article by the first eight hexadecimal digits of its id, and a digest of its reference. */
export type ListedDigest = readonly [id: string, digest: number];

/** Returns the script; the order of the articles is that of their ids. */
export function writeArticleList(articles: readonly ListedDigest[]): string {
  const sorted = [...articles].sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x - y));
  const bytes = sorted.map(([id, digest]) => bytesOf(Number.parseInt(id, 16)) + bytesOf(digest));
  return `globalThis.${VARIABLE}="${btoa(bytes.join(''))}";\n`;
}

/** Returns a number of 32 bits as four characters, the highest byte first. */
function bytesOf(number: number): string {
  return String.fromCharCode(number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255);
}

/** Reads what {@link writeArticleList} wrote, as a whole script or as what it sets; null when it is something else. */
export function readArticleList(text: string): ReadonlyMap<string, readonly number[]> | null {
  const [, base64] = /^(?:globalThis\.klipingArticles=")?([A-Za-z0-9+/]*={0,2})(?:";\s*)?$/u.exec(text) ?? [];
  if (base64 === undefined) return null;
  const binary = atob(base64);
  const bytes = new DataView(Uint8Array.from(binary, (character) => character.charCodeAt(0)).buffer);
  const found = new Map<string, number[]>();
  for (let at = 0; at + 2 * NUMBER_BYTES <= bytes.byteLength; at += 2 * NUMBER_BYTES) {
    const id = bytes.getUint32(at).toString(16).padStart(ID_DIGITS, '0');
    found.set(id, [...(found.get(id) ?? []), bytes.getUint32(at + NUMBER_BYTES)]);
  }
  return found;
}
