import { savedTooLarge, savedWithoutPage } from '../../../model/messages.js';
import { sha256 } from '../../../util/hash.js';
import { readMailDate } from '../../mail-date.js';
import type { ContainerReader, Entry, Listed, RandomAccess } from '../container.js';
import { readPart } from '../mime/content.js';
import { readParameter } from '../mime/headers.js';
import { readWordsOf } from '../mime/words.js';
import { listPictures, openPicturePart } from '../mime/pictures.js';
import { splitMime, type MimePart } from '../mime/parts.js';
import { declareAddress } from './declare-address.js';
import { findAddress, findRoot } from './page-part.js';

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
  const url = findAddress(message.headers, root, readWordsOf);
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
