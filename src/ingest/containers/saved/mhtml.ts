import { savedTooLarge, savedWithoutPage } from '../../../model/messages.js';
import { sha256 } from '../../../util/hash.js';
import { readMailDate } from '../../mail-date.js';
import type { ContainerReader, Entry, Listed, RandomAccess } from '../container.js';
import { readPart } from '../mime/content.js';
import { readParameter, readWordsOf, type MimeHeaders } from '../mime/headers.js';
import { listPictures, openPicturePart } from '../mime/pictures.js';
import { splitMime, type MimeMessage, type MimePart } from '../mime/parts.js';
import { declareAddress } from './declare-address.js';

/** Pages that a browser saved with all they show in one file: a message whose parts are the page, its frames and its pictures. */
export const mhtmlReader: ContainerReader = {
  list: async function* (file, options) {
    await Promise.resolve();
    yield* listSavedPage(file, options.documentBytes);
  },
  open: async (file, entry, { documentBytes }) => {
    await Promise.resolve();
    const message = splitMime(file);
    const root = findRoot(message);
    const bytes = root === null ? null : readPart(file, root, documentBytes);
    if (root === null || bytes === null)
      return { skipped: 'unreadable', diagnostic: savedWithoutPage(file.path) };
    return {
      bytes,
      content: root.type === 'text/plain' ? 'lines' : 'page',
      charset: readParameter(root.headers, 'content-type', 'charset'),
      url: entry.url,
      capturedAt: entry.capturedAt,
      declarations: declareAddress(entry.url),
      removed: [],
      diagnostics: [],
    };
  },
  openPicture: async (file, entry, { documentBytes }) => {
    await Promise.resolve();
    return openPicturePart(file, entry, documentBytes);
  },
};

function* listSavedPage(file: RandomAccess, documentBytes: number): Generator<Listed> {
  const message = splitMime(file);
  const root = findRoot(message);
  if (root === null) {
    const diagnostic = savedWithoutPage(file.path);
    yield { skipped: { reason: 'empty', locator: null, diagnostic } };
    return;
  }
  const bytes = readPart(file, root, documentBytes);
  if (bytes === null) {
    const diagnostic = savedTooLarge(file.path, documentBytes);
    yield { skipped: { reason: 'too-large', locator: null, diagnostic } };
    return;
  }
  const url = findAddress(message.headers, root);
  const capturedAt = readMailDate(message.headers.get('date') ?? '');
  const page: Entry = {
    locator: '',
    offset: root.offset,
    length: root.length,
    digest: sha256([sha256(bytes), url ?? '', capturedAt ?? '', charsetOf(root)].join('\n')),
    kind: 'document',
    url,
    capturedAt,
    state: null,
  };
  yield { entry: page };
  const pictures = listPictures(file, message.parts, { base: url, prefix: '', limit: documentBytes });
  for (const entry of pictures) yield { entry };
}

function charsetOf({ headers }: MimePart): string {
  return readParameter(headers, 'content-type', 'charset') ?? '';
}

const PAGE_TYPES: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);

/** The part that is the page: the one that the message names as its start, else the first web page, else the first text. */
function findRoot({ headers, parts }: MimeMessage): MimePart | null {
  const start = bareId(readParameter(headers, 'content-type', 'start') ?? '');
  const texts = parts.filter(
    ({ type, length }) => (PAGE_TYPES.has(type) || type === 'text/plain') && length > 0,
  );
  const named =
    start === '' ? undefined : texts.find((part) => bareId(part.headers.get('content-id') ?? '') === start);
  return named ?? texts.find(({ type }) => PAGE_TYPES.has(type)) ?? texts[0] ?? null;
}

function bareId(id: string): string {
  return id.trim().replace(/^<|>$/g, '');
}

/** Where the page was: Chromium says it of the whole message, all others of the part only. Null for a page of somebody's disk. */
function findAddress(headers: MimeHeaders, root: MimePart): string | null {
  for (const value of [
    readWordsOf(headers, 'snapshot-content-location'),
    readWordsOf(root.headers, 'content-location'),
    readWordsOf(headers, 'content-location'),
  ]) {
    const address = value.replace(/\s+/g, '');
    if (/^https?:\/\//i.test(address) && URL.canParse(address)) return address;
  }
  return null;
}
