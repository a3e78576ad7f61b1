/** The meta element in which a page says what it is a version of: a digest of the page without that element. */
export const PAGE_MARK = 'kliping-page';

/** Hexadecimal digits of a digest by which versions of one file are told apart. */
export const VERSION_DIGITS = 8;

/** A host that packs pages may have dropped the quotes. */
const MARK = new RegExp(
  `<meta name="?${PAGE_MARK}"? content="?([0-9a-f]{${String(VERSION_DIGITS)}})\\b`,
  'u',
);

/** Where a document begins, up to what its head holds. */
const START = /^\s*(?:<!doctype[^>]*>\s*)?(?:<html\b[^>]*>\s*)?(?:<head\b[^>]*>)?/iu;

/** Returns a document with its mark in its head, also where a user's own template leaves out the tags of the head. */
export function markPage(html: string, mark: string): string {
  const element = `<meta name="${PAGE_MARK}" content="${mark}">\n`;
  const end = html.search(/<\/head>/iu);
  const place = end < 0 ? (START.exec(html)?.[0].length ?? 0) : end;
  return html.slice(0, place) + element + html.slice(place);
}

/** Returns the mark of a page, however a host changed the rest of it; null when there is none. */
export function findMark(html: string): string | null {
  return MARK.exec(html)?.[1] ?? null;
}
