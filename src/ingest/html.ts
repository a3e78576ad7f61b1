import type { Root } from 'hast';
import { readCapture } from './capture.js';
import { decodeText, type DecodedText } from '../model/decode-text.js';
import { canDecode, decodeAs, detectEncodings, standardName } from '../model/detect-encoding.js';
import { parseHtmlPost, readHtmlPost, type HtmlPost } from './html-front-matter.js';
import { parseHtml } from './html-tree.js';
import { readMirrorPath } from './mirror-path.js';
import { sourceOf, type InputFile, type Reader, type ReadResult } from './reader.js';
import { draftDocument, tooDeep } from '../model/messages.js';
import { runningText } from '../util/hast-text.js';
import { emptyFile, notText, templateCode } from './text.js';

/** Saved web pages. */
export const htmlReader: Reader = {
  mediaType: 'text/html',
  read: readHtml,
};

/** Bytes in which a page must declare its encoding: the standard asks for 1024, real pages have it within four times that. */
const DECLARATION_BYTES = 4096;

function readHtml(file: InputFile): ReadResult {
  const decoded = decodeHtml(file);
  if (decoded === null) return notText(file);
  if (decoded.text.trim() === '') return emptyFile(file);
  const post = readHtmlPost(decoded.text, file.path);
  const { tree, depth } = parseHtml(post?.content ?? decoded.text);
  if (file.maxDepth !== undefined && depth > file.maxDepth)
    return { skipped: 'too-deep', diagnostic: tooDeep(file.path, file.maxDepth) };
  if (file.isIncluded !== true && isExportedDraft(decoded.text))
    return { skipped: 'draft', diagnostic: draftDocument(file.path, 'Medium: no day of publication', null) };
  const { capturedAt, declarations } = readCapture(decoded.text);
  const text = post === null ? null : parseHtmlPost(post.content);
  if (text !== null && isOnlyCode(text.tree, post, file)) return templateCode(file);
  return {
    documents: [
      {
        source: sourceOf(file, htmlReader.mediaType, decoded.charset),
        url: null,
        capturedAt,
        structure: text === null ? 'page' : 'markup',
        tree: text?.tree ?? tree,
        pictures: text?.pictures ?? [],
        declarations: [...(post?.front.declarations ?? []), ...declarations, ...readMirrorPath(file.path)],
        removed: [...(post?.front.removed ?? []), ...(post?.removed ?? [])],
        diagnostics: [...decoded.diagnostics, ...(post?.front.diagnostics ?? [])],
      },
    ],
  };
}

/**
 * Returns a page's text; null for what is no text. The encoding: a byte-order mark or valid UTF-8 (a declaration that says otherwise lies), then what the page declares, unless
 * letters and their order say that this lies too; then detection.
 */
export function decodeHtml(file: InputFile): DecodedText | null {
  const plain = decodeText(file.bytes, file.path);
  if (plain === null || plain.diagnostics.length === 0) return plain;
  const declared = declaredCharset(file.bytes);
  if (declared === null) return plain;
  const text = decodeAs(file.bytes, declared);
  if (text.includes('\uFFFD')) return plain;
  return fitsDeclared(file.bytes, declared) ? { text, charset: declared, diagnostics: [] } : plain;
}

/** The encoding a page says it has; null for none, UTF-8 or one that nobody knows. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const name = /<meta\b[^>]*\bcharset\s*=\s*(?:["']\s*)?([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (name === undefined || /^utf-?8$/.test(name)) return null;
  const charset = standardName(name);
  return canDecode(charset) ? charset : null;
}

/** Share of the best answer's confidence from which a declaration is believed: where it lies, it has a third of it or less. */
const MIN_DECLARED_SHARE = 0.75;
/** Bytes beyond ASCII for each letter of a page below which they tell nothing: a few foreign names, or quotation marks. */
const MIN_TELLING_SHARE = 0.02;

function fitsDeclared(bytes: Uint8Array, declared: string): boolean {
  const source = Buffer.from(bytes)
    .toString('latin1')
    .replace(/<[^<>]*>/g, ' ');
  const beyond = source.match(/[\u0080-\u00FF]/g)?.length ?? 0;
  if (beyond < (source.match(/[A-Za-z]/g)?.length ?? 0) * MIN_TELLING_SHARE) return true;
  const found = detectEncodings(bytes);
  const own = found.find(({ charset }) => charset === declared);
  return (own?.confidence ?? 0) >= (found[0]?.confidence ?? 0) * MIN_DECLARED_SHARE;
}

/** Tells whether a page is a draft in an export of Medium: a post's foot has the day it was published on, a draft's has none. */
function isExportedDraft(html: string): boolean {
  const foot = html.slice(-EXPORT_FOOT);
  return EXPORT_LINK.test(foot) && EXPORT_MARK.test(foot) && !foot.includes('dt-published');
}

/** Characters at the end of a page that its foot is in. */
const EXPORT_FOOT = 2000;
const EXPORT_LINK = /\bclass="p-canonical"/;
const EXPORT_MARK = /Exported from (?:<a\b[^<>]{0,200}>)?Medium\b/;

/** A page that a generator fills, such as the list of all posts, is none. */
function isOnlyCode(tree: Root, post: HtmlPost | null, { isIncluded }: InputFile): boolean {
  if (post === null || post.removed.length === 0 || isIncluded === true) return false;
  return runningText(tree).text === '';
}
