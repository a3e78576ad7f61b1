/** The meta element in which a page says what it is a version of: a digest of the page without that element. */
export const PAGE_MARK = 'kliping-page';

/** Hexadecimal digits of a digest by which versions of one file are told apart. */
export const VERSION_DIGITS = 8;

/** A host that packs pages may have dropped the quotes. */
const MARK = new RegExp(
  `<meta name="?${PAGE_MARK}"? content="?([0-9a-f]{${String(VERSION_DIGITS)}})\\b`,
  'u',
);

/** Returns a page with its mark in its head; without a head that ends, as a user's own template may write it, the page as it is. */
export function markPage(html: string, mark: string): string {
  return html.replace(/(?=<\/head>)/iu, `<meta name="${PAGE_MARK}" content="${mark}">\n`);
}

/** Returns the mark of a page, however a host changed the rest of it; null when there is none. */
export function findMark(html: string): string | null {
  return MARK.exec(html)?.[1] ?? null;
}
