import iconv from 'iconv-lite';
import { readCapture } from './capture.js';
import { decodeText, type DecodedText } from '../model/decode-text.js';
import { parseHtml } from './html-tree.js';
import { sourceOf, type InputFile, type Reader, type ReadResult } from './reader.js';
import { tooDeep } from '../model/messages.js';
import { emptyFile, notText } from './text.js';

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
  const { tree, depth } = parseHtml(decoded.text);
  if (file.maxDepth !== undefined && depth > file.maxDepth)
    return { skipped: 'too-deep', diagnostic: tooDeep(file.path, file.maxDepth) };
  const { capturedAt, declarations } = readCapture(decoded.text);
  return {
    documents: [
      {
        source: sourceOf(file, htmlReader.mediaType, decoded.charset),
        url: null,
        capturedAt,
        structure: 'page',
        tree,
        declarations,
        removed: [],
        diagnostics: decoded.diagnostics,
      },
    ],
  };
}

/**
 * The encoding: a byte-order mark or valid UTF-8 (a declaration that says otherwise lies), then what the page declares,
 * then detection.
 */
function decodeHtml(file: InputFile): DecodedText | null {
  const plain = decodeText(file.bytes, file.path);
  if (plain === null || (plain.charset !== 'windows-1252' && plain.diagnostics.length === 0)) return plain;
  const head = Buffer.from(file.bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const declared = /<meta\b[^>]*\bcharset\s*=\s*(?:["']\s*)?([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (declared === undefined || /^utf-?8$/.test(declared) || !iconv.encodingExists(declared)) return plain;
  // What the standard calls by these names is windows-1252.
  const charset = /^(?:iso-8859-1|latin1|us-ascii)$/.test(declared) ? 'windows-1252' : declared;
  return { text: iconv.decode(file.bytes, charset), charset, diagnostics: [] };
}
