import type { Element } from 'hast';
import type { Diagnostic } from '../../model/diagnostic.js';
import type { RawDocument } from '../../model/document.js';
import { canDecode, decodeAs, standardName } from '../../model/detect-encoding.js';
import { decodeText } from '../../model/decode-text.js';
import { recordKey } from '../../model/source-key.js';
import { sha256 } from '../../util/hash.js';
import { normalizeText } from '../../util/text.js';
import { skipOf } from '../formats.js';
import { parseHtmlPost, type HtmlText } from '../html-front-matter.js';
import { htmlReader } from '../html.js';
import type { FindReader, IngestResult } from '../ingest-file.js';
import { markdownReader } from '../markdown.js';
import type { InputFile, ReadResult } from '../reader.js';
import { emptyFile, notText, textReader } from '../text.js';
import type { Entry, Member, MemberFault } from './container.js';

/** What a member is read with besides itself. */
export interface MemberOptions {
  /** The container's path in the archive. */
  readonly path: string;
  readonly entry: Entry;
  readonly findReader: FindReader;
  /** Elements inside each other from which on it is not read. */
  readonly maxDepth: number;
  readonly isIncluded: boolean;
}

/**
 * Returns the document of a container's member: what the reader of its own format makes of it, and what the container states, which
 * wins. It never throws for what the member contains.
 */
export function readMember(member: Member | MemberFault, options: MemberOptions): IngestResult {
  const { path, entry } = options;
  const locator = entry.locator === '' ? null : entry.locator;
  const skip = (reason: string, diagnostic: Diagnostic): IngestResult => ({
    skipped: { ...skipOf(reason, { ...diagnostic, path }), record: locator },
  });
  if ('skipped' in member) return skip(member.skipped, member.diagnostic);
  const result = readContent(withCharset(member), options);
  if ('skipped' in result) return skip(result.skipped, result.diagnostic);
  const hash = sha256(member.bytes);
  return {
    documents: result.documents.map((document) => ({
      ...document,
      source: { ...document.source, path, record: locator, sha256: hash, size: member.bytes.length },
      url: member.url ?? document.url,
      capturedAt: member.capturedAt ?? document.capturedAt,
      declarations: [...member.declarations, ...document.declarations],
      removed: [...member.removed, ...document.removed],
      diagnostics: [...member.diagnostics, ...document.diagnostics].map((item) => ({
        ...item,
        path: locator === null ? path : recordKey(path, locator),
      })),
    })),
  };
}

/** Returns a member in UTF-8 where a header says how it is encoded and that is possible; else the bytes tell, as in any file. */
function withCharset(member: Member): Member {
  const charset = member.charset === null ? null : standardName(member.charset);
  if (charset === null || charset === 'utf-8' || !canDecode(charset)) return member;
  const plain = decodeText(member.bytes, '');
  // A header that says otherwise lies where the bytes are UTF-8.
  if (plain !== null && plain.diagnostics.length === 0) return member;
  const text = decodeAs(member.bytes, charset);
  return text.includes('\uFFFD') ? member : { ...member, bytes: Buffer.from(text) };
}

function readContent({ bytes, content }: Member, options: MemberOptions): ReadResult {
  const { path, maxDepth, isIncluded, entry, findReader } = options;
  const file: InputFile = { path, bytes, maxDepth, isIncluded };
  switch (content) {
    case 'page':
      return htmlReader.read(file);
    case 'fragment':
      return readFragment(file);
    case 'markdown':
      return markdownReader.read(file);
    case 'lines':
      return textReader.read(file);
    case 'paragraphs':
      return readParagraphs(file);
    case 'file': {
      const name = entry.locator.slice(entry.locator.lastIndexOf('!') + 1);
      const reader = findReader(name);
      return reader === null ? emptyFile(file) : reader.read({ ...file, path: name });
    }
  }
}

/** HTML that is the article and nothing else, as databases keep it. */
function readFragment(file: InputFile): ReadResult {
  const decoded = decodeText(file.bytes, file.path);
  if (decoded === null) return notText(file);
  const post = parseHtmlPost(decoded.text);
  return post === null ? htmlReader.read(file) : ofTree(post, file, decoded.charset);
}

/** Text in which a line is a paragraph. */
function readParagraphs(file: InputFile): ReadResult {
  const decoded = decodeText(file.bytes, file.path);
  if (decoded === null) return notText(file);
  const children = decoded.text.split(/\r\n|[\r\n\u2028\u2029]/).flatMap((line, i): Element[] => {
    const value = normalizeText(line).trim();
    if (value === '') return [];
    const place = { line: i + 1, column: 1 };
    return [
      {
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [{ type: 'text', value }],
        position: { start: place, end: { ...place, column: line.length + 1 } },
      },
    ];
  });
  return ofTree({ tree: { type: 'root', children }, pictures: [] }, file, decoded.charset);
}

function ofTree({ tree, pictures }: HtmlText, file: InputFile, charset: string): ReadResult {
  if (tree.children.length === 0) return emptyFile(file);
  const document: RawDocument = {
    source: {
      path: file.path,
      record: null,
      sha256: '',
      mediaType: 'text/html',
      charset,
      size: file.bytes.length,
    },
    url: null,
    capturedAt: null,
    structure: 'markup',
    tree,
    pictures,
    declarations: [],
    removed: [],
    diagnostics: [],
  };
  return { documents: [document] };
}
