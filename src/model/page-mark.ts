/** The name of the element in which a page says what it is a version of: a digest of the page without that element. */
const NAME = 'kliping-page';

/** Hexadecimal digits of a digest by which versions of one file are told apart. */
export const VERSION_DIGITS = 8;

/** Finds the element of a page that is open. */
export const MARK_SELECTOR = `meta[name="${NAME}"], data.${NAME}`;

/** A host that packs pages may have dropped the quotes. */
const MARK = new RegExp(
  `<(?:meta name="?${NAME}"? content|data class="?${NAME}"? value)="?([0-9a-f]{${String(VERSION_DIGITS)}})\\b`,
  'u',
);

const ELEMENT = new RegExp(
  `<meta name="${NAME}" content="[0-9a-f]*">\\n|<data class="${NAME}" value="[0-9a-f]*" hidden></data>`,
  'u',
);

/** Returns a document with its mark: in its head or, where a user's own template leaves out the tags of the head, at its end. */
export function markPage(html: string, mark: string): string {
  const head = html.search(/<\/head>/iu);
  if (head >= 0) return insert(html, head, `<meta name="${NAME}" content="${mark}">\n`);
  const body = html.search(/<\/body>/iu);
  return insert(html, body < 0 ? html.length : body, `<data class="${NAME}" value="${mark}" hidden></data>`);
}

/** Returns the mark of a page, however a host changed the rest of it; null when there is none. */
export function findMark(html: string): string | null {
  return MARK.exec(html)?.[1] ?? null;
}

/** Returns a page without the mark that {@link markPage} gave it: then it is not compared with what a service worker knows. */
export function unmarkPage(html: string): string {
  return html.replace(ELEMENT, '');
}

function insert(text: string, place: number, part: string): string {
  return text.slice(0, place) + part + text.slice(place);
}
