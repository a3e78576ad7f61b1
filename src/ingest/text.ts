import type { Element, Root } from 'hast';
import { binaryFile, templateOnly, textlessFile } from '../model/messages.js';
import { normalizeText } from '../util/text.js';
import { decodeText } from '../model/decode-text.js';
import { readMailText } from './mail-head.js';
import { readPropertyLines } from './property-lines.js';
import { sourceOf, type InputFile, type Reader, type ReadResult } from './reader.js';

/** Text dumps: whatever stood on a page, line by line. Nothing says which line is the headline. */
export const textReader: Reader = { mediaType: 'text/plain', read: readText };

function readText(file: InputFile): ReadResult {
  const decoded = decodeText(file.bytes, file.path);
  if (decoded === null) return notText(file);
  const { declarations, content } = readMailText(decoded.text) ?? readPropertyLines(decoded.text);
  const tree = linesToTree(content);
  if (tree.children.length === 0 && declarations.length === 0) return emptyFile(file);
  return {
    documents: [
      {
        source: sourceOf(file, textReader.mediaType, decoded.charset),
        url: null,
        capturedAt: null,
        structure: 'lines',
        tree,
        declarations,
        removed: [],
        diagnostics: decoded.diagnostics,
      },
    ],
  };
}

/** Every line with anything to read becomes a p with its position; columns and offsets in UTF-16 units. */
function linesToTree(text: string): Root {
  const children: Element[] = [];
  let line = 0;
  const lineEnd = /\r\n|[\r\n\u2028\u2029]/g;
  for (let offset = 0, end; offset < text.length; offset = end === null ? text.length : lineEnd.lastIndex) {
    end = lineEnd.exec(text);
    const source = text.slice(offset, end?.index);
    line += 1;
    const value = normalizeText(source).trim();
    if (value === '') continue;
    const indent = source.length - source.trimStart().length;
    const length = source.trimEnd().length;
    children.push({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: [{ type: 'text', value }],
      position: {
        start: { line, column: indent + 1, offset: offset + indent },
        end: { line, column: length + 1, offset: offset + length },
      },
    });
  }
  return { type: 'root', children };
}

/** Returns the skip of a file whose bytes are not text. */
export function notText({ path }: InputFile): ReadResult {
  return { skipped: 'binary', diagnostic: binaryFile(path) };
}

/** Returns the skip of a file with nothing to read in it. */
export function emptyFile({ path }: InputFile): ReadResult {
  return { skipped: 'empty', diagnostic: textlessFile(path) };
}

/** Returns the skip of a file that has nothing to read but code of templates. */
export function templateCode({ path }: InputFile): ReadResult {
  return { skipped: 'template', diagnostic: templateOnly(path) };
}
