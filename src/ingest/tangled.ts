/** Runs of signs in one stretch of text above which no person wrote it: a list of a thousand links has four thousand. */
const MAX_SIGNS = 5000;
/** Levels of quotation that begin on one line. */
const MAX_QUOTES = 100;

const SIGNS = /\*+|_+|~+|[[\]]/g;
const LIST_ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const QUOTES = new RegExp(String.raw`^(?:[ \t]*>){${MAX_QUOTES}}`);

/**
 * Whether a Markdown text has so many brackets, stars, list items or quotation marks between two blank lines that every parser of Markdown
 * would take time in proportion to the square of their number.
 */
export function isTangled(text: string): boolean {
  let signs = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') signs = 0;
    else signs += (line.match(SIGNS)?.length ?? 0) + (LIST_ITEM.test(line) ? 1 : 0);
    if (signs > MAX_SIGNS || QUOTES.test(line)) return true;
  }
  return false;
}
