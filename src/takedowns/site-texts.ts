import { gunzipSync } from 'node:zlib';
import { CsvError, parse } from 'csv-parse/sync';
import { splitPack, unwrapScript } from '../model/search-pack.js';
import { reverseWord } from '../util/reverse-word.js';
import { readHtmlTexts, type HtmlReading } from './html-texts.js';
import type { SiteText } from './site-text.js';

/** Longer stretches of base64 than this are files. */
const BASE64 = /[A-Za-z0-9+/]{200,}={0,2}/g;
/** Files in files that are looked into. */
const MAX_DEPTH = 3;
/** A string that is an address, a path or an id, and no sentence. */
const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|\.{0,2}\/|[a-z0-9.-]+\/)\S+$/i;

/** How a file is read. */
interface Reading {
  /** Whether Kliping's templates made it. */
  readonly isOwn: boolean;
  readonly depth: number;
}

/**
 * Returns what a file of a site says: decompressed, decoded, and taken apart into what is read as one text. A file of no known
 * kind is read as plain text.
 * @param path in the site; its ending tells the kind
 * @param isOwn whether Kliping's templates made it, and not the archive's owner
 */
export function readSiteTexts(path: string, bytes: Buffer, isOwn: boolean): readonly SiteText[] {
  if (path.startsWith('search/')) {
    const texts = readPack(path, bytes);
    if (texts !== null) return texts;
  }
  const kind = kindOf(path);
  return kind === null ? [] : readAs(kind, decodeText(bytes), { isOwn, depth: 0 });
}

/** Returns a file's content as a text: decompressed, in UTF-8, or in UTF-16 where it says so. */
export function decodeText(bytes: Buffer): string {
  const plain = decompress(bytes);
  if (plain[0] === 0xff && plain[1] === 0xfe) return plain.subarray(2).toString('utf16le');
  if (plain[0] === 0xfe && plain[1] === 0xff)
    return Buffer.from(plain.subarray(2, plain.length - (plain.length % 2)))
      .swap16()
      .toString('utf16le');
  return plain.toString('utf8').replace(/^\uFEFF/, '');
}

function decompress(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch (error) {
    // It only begins like a compressed file.
    if (error instanceof Error && 'code' in error) return bytes;
    throw error;
  }
}

/** Returns what a pack of the search index says; null when a file of search/ is none. */
function readPack(path: string, bytes: Buffer): readonly SiteText[] | null {
  if (!/\/\d+\.(?:js|bin)$|^search\/(?:facets|names)\.[^/]*$/.test(path)) return null;
  const base64 = path.endsWith('.js') ? unwrapScript(bytes.toString('latin1')) : null;
  const pack = base64 === null ? bytes : Buffer.from(base64, 'base64');
  const reading = { isOwn: true, depth: 0 };
  const kind: Kind = path.startsWith('search/suggestions.')
    ? 'table'
    : path.startsWith('search/words.')
      ? 'words'
      : path.startsWith('search/endings.')
        ? 'endings'
        : 'text';
  return (splitPack(pack) ?? [pack]).flatMap((part) => {
    const content = decodeText(Buffer.from(part));
    return readAs(/^\s*[[{]/.test(content) ? 'json' : kind, content, reading);
  });
}

type Kind = 'html' | 'xml' | 'json' | 'lines' | 'csv' | 'code' | 'table' | 'words' | 'endings' | 'text';

const KINDS: Readonly<Record<string, Kind>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  xml: 'xml',
  svg: 'xml',
  rss: 'xml',
  atom: 'xml',
  json: 'json',
  webmanifest: 'json',
  jsonl: 'lines',
  ndjson: 'lines',
  csv: 'csv',
  js: 'code',
  mjs: 'code',
};
/** Fonts and pictures hold no words. */
const WORDLESS = new Set(['woff2', 'woff', 'ttf', 'png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'ico']);

function kindOf(path: string): Kind | null {
  // A compressed file says what it says without being compressed.
  const extension = /\.([^./]+)(?:\.gz)?$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  return WORDLESS.has(extension) ? null : (KINDS[extension] ?? 'text');
}

function readAs(kind: Kind, content: string, reading: Reading): readonly SiteText[] {
  switch (kind) {
    case 'html':
      return readHtmlTexts(content, htmlReading(reading.isOwn ? 'own' : 'other', reading));
    case 'xml':
      return readXml(content, reading);
    case 'json':
      return readJson(content, reading);
    case 'lines':
      return content.split('\n').flatMap((line) => (line.trim() === '' ? [] : readJson(line, reading)));
    case 'csv':
      return readCsv(content, reading);
    case 'table':
      return content.split(/[\t\n]/).map(toText);
    case 'words':
      return readWords(content);
    case 'endings':
      // They are written backwards: another word that a withheld one is the reverse of is no leak.
      return readWords(content).map(({ text, ...rest }) => ({ ...rest, text: reverseWord(text) }));
    case 'code':
      // What stands between quotation marks is a text of its own; what is left is code and comments.
      return content.split(/["'`]/).flatMap((part) => readPlain(part, reading));
    case 'text':
      return readPlain(content, reading);
  }
}

function toText(text: string): SiteText {
  return { text, isAddress: ADDRESS.test(text) };
}

function htmlReading(kind: HtmlReading['kind'], { isOwn, depth }: Reading): HtmlReading {
  return {
    kind,
    readInner: (content, mediaType) => {
      if (depth >= MAX_DEPTH) return readPlain(content, { isOwn, depth });
      const inner: Kind = /json/i.test(mediaType)
        ? 'json'
        : /html/i.test(mediaType)
          ? 'html'
          : /xml/i.test(mediaType)
            ? 'xml'
            : /script/i.test(mediaType)
              ? 'code'
              : 'text';
      return readAs(inner, content, { isOwn, depth: depth + 1 });
    },
  };
}

/** An element may hold markup as text, as feeds do. */
function readXml(content: string, reading: Reading): readonly SiteText[] {
  return readHtmlTexts(content, htmlReading('xml', reading)).flatMap((one) =>
    /<\/?[a-z]/i.test(one.text) ? [one, ...readHtmlTexts(one.text, htmlReading('other', reading))] : [one],
  );
}

/** The strings of JSON. Kliping's own keys are words of its formats. */
function readJson(content: string, reading: Reading): readonly SiteText[] {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (error) {
    if (error instanceof SyntaxError) return readPlain(content, reading);
    throw error;
  }
  const texts: SiteText[] = [];
  const walk = (item: unknown): void => {
    if (typeof item === 'string') {
      // What a search result shows stands behind the path of its page.
      const [path = '', encoded] = item.split('#', 2);
      if (path.endsWith('.html') && encoded?.startsWith('%5B') === true) {
        texts.push({ text: path, isAddress: true }, ...readJson(decodeURIComponent(encoded), reading));
      } else texts.push(toText(item));
    } else if (Array.isArray(item)) item.forEach(walk);
    else if (typeof item === 'object' && item !== null)
      for (const [key, one] of Object.entries(item)) {
        if (!reading.isOwn) texts.push(toText(key));
        walk(one);
      }
  };
  walk(value);
  return texts;
}

function readCsv(content: string, reading: Reading): readonly SiteText[] {
  try {
    const rows = parse(content, { relaxColumnCount: true, bom: true, skipEmptyLines: true });
    return rows.flatMap((row) => row.map(toText));
  } catch (error) {
    if (error instanceof CsvError) return readPlain(content, reading);
    throw error;
  }
}

/** The words that occur in an archive; not the roots and stems that only lead to them. */
function readWords(content: string): readonly SiteText[] {
  return content.split('\n').flatMap((line) => {
    const [word = '', count] = line.split('\t');
    return count === '0' ? [] : [{ text: word, isAddress: false }];
  });
}

/** A plain text, and the files that are written in it in base64. */
function readPlain(content: string, reading: Reading): readonly SiteText[] {
  const own = toText(content);
  if (reading.depth >= MAX_DEPTH) return [own];
  const files = [...content.matchAll(BASE64)].flatMap(([match]) => {
    const inner = decodeText(Buffer.from(match, 'base64'));
    return readAs(/^\s*[[{]/.test(inner) ? 'json' : 'text', inner, { ...reading, depth: reading.depth + 1 });
  });
  return [own, ...files];
}
