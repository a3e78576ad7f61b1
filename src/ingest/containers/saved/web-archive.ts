import { savedTooLarge, savedWithoutPage } from '../../../model/messages.js';
import { sha256 } from '../../../util/hash.js';
import type { ContainerReader, Entry, Listed, RandomAccess } from '../container.js';
import { openBinaryPlist, type PlistValue } from './binary-plist.js';
import { openXmlPlist } from './xml-plist.js';
import { declareAddress } from './declare-address.js';
import { canParseUrl } from '../../../util/can-parse-url.js';

/** Pages that Safari saved: a property list with the page, and what it shows. Frames are archives of their own, and are not read. */
export const webArchiveReader: ContainerReader = {
  list: async function* (file, options) {
    await Promise.resolve();
    yield* listWebArchive(file, options.documentBytes);
  },
  open: async (file, entry, { documentBytes }) => {
    await Promise.resolve();
    const main = readResource(openPlist(file)?.get('WebMainResource') ?? null);
    const bytes = main === null ? null : readData(file, main, documentBytes);
    if (main === null || bytes === null)
      return { skipped: 'unreadable', diagnostic: savedWithoutPage(file.path) };
    return {
      bytes,
      content: main.type === 'text/plain' ? 'lines' : 'page',
      charset: main.charset,
      url: entry.url,
      capturedAt: null,
      declarations: declareAddress(entry.url),
      removed: [],
      diagnostics: [],
    };
  },
  openPicture: async (file, entry, { documentBytes }) => {
    await Promise.resolve();
    const { offset, length, state } = entry;
    if (offset === null || length === null) return null;
    return readData(file, { offset, length, isBase64: state === BASE64 }, documentBytes);
  },
};

/** What is kept of a picture in a list in XML. */
const BASE64 = JSON.stringify({ isBase64: true });
/** Types of what a page is, and of what is a picture; what the latter is in truth, its own bytes say. */
const [PAGE, PICTURE] = [
  /^(?:text\/(?:html|plain)|application\/xhtml\+xml)$/,
  /^(?:image\/(?!svg)|application\/octet-stream$)/,
];

interface DataPlace {
  readonly offset: number;
  readonly length: number;
  readonly isBase64: boolean;
}

interface Resource extends DataPlace {
  readonly url: string | null;
  readonly type: string;
  readonly charset: string | null;
}

type PlistObject = Extract<PlistValue, { readonly kind: 'object' }>;

function* listWebArchive(file: RandomAccess, documentBytes: number): Generator<Listed> {
  const archive = openPlist(file);
  const main = readResource(archive?.get('WebMainResource') ?? null);
  if (archive === null || main === null || !PAGE.test(main.type)) {
    yield { skipped: { reason: 'empty', locator: null, diagnostic: savedWithoutPage(file.path) } };
    return;
  }
  const bytes = readData(file, main, documentBytes);
  if (bytes === null) {
    const diagnostic = savedTooLarge(file.path, documentBytes);
    yield { skipped: { reason: 'too-large', locator: null, diagnostic } };
    return;
  }
  const digest = sha256([sha256(bytes), main.url ?? '', main.charset ?? '', main.type].join('\n'));
  yield { entry: entryOf(main, { locator: '', kind: 'document', digest }) };
  const known = new Set<string>();
  for (const value of itemsOf(archive.get('WebSubresources'))) {
    const picture = readResource(value);
    if (picture?.url == null || !PICTURE.test(picture.type) || known.has(picture.url)) continue;
    const content = readData(file, picture, documentBytes);
    if (content === null || content.length === 0) continue;
    known.add(picture.url);
    yield { entry: entryOf(picture, { locator: picture.url, kind: 'picture', digest: sha256(content) }) };
  }
}

function entryOf(
  { offset, length, url, isBase64 }: Resource,
  named: Pick<Entry, 'locator' | 'kind' | 'digest'>,
): Entry {
  return { ...named, offset, length, url, capturedAt: null, state: isBase64 ? BASE64 : null };
}

/** The list that the file is, as a whole; null when it is none. */
function openPlist(file: RandomAccess): PlistObject | null {
  const root = openBinaryPlist(file) ?? openXmlPlist(file);
  return root?.kind === 'object' ? root : null;
}

function itemsOf(value: PlistValue | null): Iterable<PlistValue> {
  return value?.kind === 'list' ? value.items() : [];
}

function readResource(value: PlistValue | null): Resource | null {
  if (value?.kind !== 'object') return null;
  const data = value.get('WebResourceData');
  if (data?.kind !== 'data') return null;
  const url = textOf(value.get('WebResourceURL'));
  const charset = textOf(value.get('WebResourceTextEncodingName'));
  return {
    offset: data.offset,
    length: data.length,
    isBase64: data.isBase64,
    url: /^https?:\/\//i.test(url) && canParseUrl(url) ? url : null,
    type: textOf(value.get('WebResourceMIMEType')).toLowerCase(),
    charset: charset === '' ? null : charset,
  };
}

function textOf(value: PlistValue | null): string {
  return value?.kind === 'string' ? value.text : '';
}

function readData(file: RandomAccess, place: DataPlace, limit: number): Buffer | null {
  if (place.length > limit * (place.isBase64 ? 2 : 1)) return null;
  const raw = file.read(place.offset, place.length);
  const bytes = place.isBase64 ? Buffer.from(raw.toString('latin1'), 'base64') : raw;
  return bytes.length > limit ? null : bytes;
}
