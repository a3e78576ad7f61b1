import iconv from 'iconv-lite';
import type { Declaration } from '../model/document.js';
import { MAX_QUOTE } from '../model/field.js';
import { truncate } from '../util/text.js';
import { decodeText, type DecodedText } from './decode.js';
import { parseHtml } from './html-tree.js';
import { sourceOf, type InputFile, type Reader, type ReadResult } from './reader.js';
import { emptyFile, notText } from './text.js';

/** Saved web pages. */
export const htmlReader: Reader = {
  extensions: ['.html', '.htm', '.xhtml'],
  mediaType: 'text/html',
  read: readHtml,
};

/** Bytes in which a page must declare its encoding: the standard asks for 1024, real pages have it within four times that. */
const DECLARATION_BYTES = 4096;
/** Characters at a page's head in which a browser notes where it was saved from. */
const SAVED_FROM_CHARACTERS = 2000;

function readHtml(file: InputFile): ReadResult {
  const decoded = decodeHtml(file);
  if (decoded === null) return notText(file);
  if (decoded.text.trim() === '') return emptyFile(file);
  return {
    documents: [
      {
        source: sourceOf(file, htmlReader.mediaType, decoded.charset),
        url: null,
        capturedAt: null,
        structure: 'page',
        tree: parseHtml(decoded.text),
        declarations: findSavedAddress(decoded.text),
        removed: [],
        diagnostics: decoded.diagnostics,
      },
    ],
  };
}

/** Where browsers write a page's address when they save it: a comment of their own at its head. */
function findSavedAddress(text: string): readonly Declaration[] {
  const head = text.slice(0, SAVED_FROM_CHARACTERS);
  const match = /<!--\s*saved from url=\(\d+\)(https?:\/\/\S+?)\s*-->/i.exec(head);
  if (match === null) return [];
  const [quote, url = ''] = match;
  const line = head.slice(0, match.index).split('\n').length;
  const evidence = {
    method: 'page:saved-from',
    quote: truncate(quote, MAX_QUOTE),
    line,
    column: null,
    score: 0.9,
  };
  return [{ key: 'url', values: [url], evidence }];
}

/**
 * The encoding: a byte-order mark or valid UTF-8 (a declaration that says otherwise lies), then what the page declares,
 * then detection.
 */
function decodeHtml(file: InputFile): DecodedText | null {
  const plain = decodeText(file.bytes, file.path);
  if (plain === null || (plain.charset !== 'windows-1252' && plain.diagnostics.length === 0)) return plain;
  const head = Buffer.from(file.bytes.subarray(0, DECLARATION_BYTES)).toString('latin1');
  const declared = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (declared === undefined || /^utf-?8$/.test(declared) || !iconv.encodingExists(declared)) return plain;
  // What the standard calls by these names is windows-1252.
  const charset = /^(?:iso-8859-1|latin1|us-ascii)$/.test(declared) ? 'windows-1252' : declared;
  return { text: iconv.decode(file.bytes, charset), charset, diagnostics: [] };
}
