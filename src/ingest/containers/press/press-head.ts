import { decodeAs } from '../../../model/detect-encoding.js';
import { findPressForm } from './press-form.js';
import { toPressLines } from './press-line.js';

/** Tells whether a text begins as a download of a press database does. */
export function isPressText(head: Uint8Array): boolean {
  const text = decodeHead(head);
  // Nearly all texts: no line of the head looks like a mark of a database.
  return HINT.test(text) && findPressForm(toPressLines(text)) !== null;
}

/** Tells whether a page in HTML is a download of a press database. */
export function isPressPage(head: Uint8Array): boolean {
  const text = decodeHead(head);
  return PAGE_HINT.test(text) && findPressForm(toPressLines(withoutTags(text))) !== null;
}

/**
 * What every form has somewhere in its head: a label or a count with a figure, a code alone on its line, a bar, the number of words.
 * Quicker than to look at each line.
 */
const HINT =
  /^(?:[^\n:]{2,30}:.{0,20}\d|HD|SE|_{20,}|[ \t]{0,60}\d{1,6} of \d|[ \t]{0,60}Do[ck]\w{1,8} \d|[\d.,]{1,7} \p{L}{3,9}\b|[^\n|]{6,40} \||[^\n,]{2,60}, .{0,20}\d{4})/mu;
const PAGE_HINT =
  /\b(?:[a-z]{2}Article|DOCUMENTS?|DOC_ID|DOCFULL|Factiva|ProQuest|LexisNexis|Nexis|Load-Date|Europresse)\b/;

/** The text of a page's head, roughly: a parser is not loaded for a look at each page. */
function withoutTags(html: string): string {
  return html
    .replace(/<\/?(?:p|div|br|td|tr|h\d|li|hr)\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(?:nbsp|#160);/g, ' ');
}

function decodeHead(head: Uint8Array): string {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  const text = bytes.toString('utf8');
  // The head may end within a character.
  return text.slice(0, -4).includes('\uFFFD') ? bytes.toString('latin1') : text;
}
