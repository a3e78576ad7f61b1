import { z } from 'zod';
import { officeContents, officeUnreadable, savedTooLarge } from '../../../model/messages.js';
import { decodeText } from '../../../model/decode-text.js';
import type { Declaration } from '../../../model/document.js';
import { sha256 } from '../../../util/hash.js';
import type { ContainerReader, Entry, Listed, RandomAccess } from '../container.js';
import { declareAddress } from '../saved/declare-address.js';
import { readDirectory, type ZipMember } from '../zip/zip-directory.js';
import { readChapter, type Chapter } from './epub-chapter.js';
import { findPackage, readPackage, type BookItem } from './epub-package.js';
import { unpackMember } from './zip-member.js';

/** Books, such as the newspapers that Calibre downloads: each chapter that is no list is a document. */
export const epubReader: ContainerReader = {
  list: async function* (file, options) {
    const { members } = await readDirectory(file, options.records);
    yield* listBook(file, members, options.documentBytes);
  },
  open: async (file, entry, { documentBytes }) => {
    await Promise.resolve();
    const state = readState(entry);
    const bytes = state === null ? null : unpackEntry(file, entry, documentBytes);
    const text = bytes === null ? null : (decodeText(bytes, file.path)?.text ?? null);
    if (text === null) return { skipped: 'unreadable', diagnostic: officeUnreadable(file.path) };
    const { content, url } = readChapter(text);
    return {
      bytes: Buffer.from(content),
      content: 'page',
      charset: 'utf-8',
      url,
      capturedAt: null,
      declarations: [...declareAddress(url), ...declarePublisher(state?.publisher ?? null)],
      removed: [],
      diagnostics: [],
    };
  },
  openPicture: async (file, entry, { documentBytes }) => {
    await Promise.resolve();
    return unpackEntry(file, entry, documentBytes);
  },
};

/** What is kept of an entry: how it is packed, and whose book it is in. */
const stateSchema = z.object({ method: z.number(), publisher: z.nullable(z.string()) });
type State = z.infer<typeof stateSchema>;

function readState({ state }: Entry): State | null {
  const parsed = stateSchema.safeParse(state === null ? null : JSON.parse(state));
  return parsed.success ? parsed.data : null;
}

function unpackEntry(file: RandomAccess, entry: Entry, limit: number): Buffer | null {
  const { offset, length } = entry;
  const method = readState(entry)?.method;
  return method === undefined ? null : unpackMember(file, { at: offset, length: length ?? 0, method }, limit);
}

function* listBook(file: RandomAccess, members: readonly ZipMember[], limit: number): Generator<Listed> {
  const byName = new Map(
    members.filter(({ isEncrypted }) => !isEncrypted).map((member) => [member.name, member]),
  );
  const read = (name: string): string | null => {
    const member = byName.get(name);
    const bytes = member === undefined ? null : unpackMember(file, member, limit);
    return bytes === null ? null : (decodeText(bytes, file.path)?.text ?? null);
  };
  const path = findPackage(read('META-INF/container.xml') ?? '');
  const xml = path === null ? null : read(path);
  if (path === null || xml === null) {
    yield { skipped: { reason: 'unreadable', locator: null, diagnostic: officeUnreadable(file.path) } };
    return;
  }
  const { chapters, pictures, publisher } = readPackage(xml, path);
  for (const item of chapters) {
    const member = byName.get(item.name);
    if (member !== undefined) yield listChapter({ file, member, item, publisher, limit });
  }
  for (const { name } of pictures) {
    const member = byName.get(name);
    const bytes = member === undefined ? null : unpackMember(file, member, limit);
    if (member !== undefined && bytes !== null)
      yield { entry: entryOf(member, 'picture', { digest: sha256(bytes), publisher: null }) };
  }
}

interface ListedChapter {
  readonly file: RandomAccess;
  readonly member: ZipMember;
  readonly item: BookItem;
  readonly publisher: string | null;
  readonly limit: number;
}

function listChapter({ file, member, item, publisher, limit }: ListedChapter): Listed {
  const skip = (
    reason: 'not-article' | 'too-large',
    diagnostic: ReturnType<typeof officeContents>,
  ): Listed => ({
    skipped: { reason, locator: item.name, diagnostic },
  });
  const bytes = unpackMember(file, member, limit);
  if (bytes === null) return skip('too-large', savedTooLarge(file.path, limit));
  const chapter = readChapter(decodeText(bytes, file.path)?.text ?? '');
  if (item.isContents || isList(chapter)) return skip('not-article', officeContents(file.path));
  return {
    entry: entryOf(member, 'document', { digest: sha256(`${sha256(bytes)}\n${publisher ?? ''}`), publisher }),
  };
}

/** Share of a page's words from which its links are what it is for. */
const MIN_LINKED = 0.5;
/** Other chapters that entries of a list begin with a link to. */
const MIN_ENTRIES = 3;
/** Words that no article has fewer of, and those below which a link is what a page is for. */
const [MIN_WORDS, MIN_WORDS_WITH_LINKS] = [20, 60];
const ENTRY =
  /<(?:li|h\d|div|p|td)\b[^<>]*>\s*(?:<(?!a\b)[^<>]{1,80}>\s*){0,2}<a\b[^<>]*\bhref="(?!\w+:|#)([^"#]+)/g;

/** Tells whether a chapter is a list of others, a cover or a page of credits. */
function isList({ words, linked, content }: Chapter): boolean {
  if (words < (linked > 0 ? MIN_WORDS_WITH_LINKS : MIN_WORDS) || linked > words * MIN_LINKED) return true;
  return new Set([...content.matchAll(ENTRY)].map(([, name]) => name)).size >= MIN_ENTRIES;
}

function entryOf(
  { name, at, length, method }: ZipMember,
  kind: 'document' | 'picture',
  { digest, publisher }: { readonly digest: string; readonly publisher: string | null },
): Entry {
  const state: State = { method, publisher: publisher?.slice(0, 200) ?? null };
  return {
    locator: name,
    offset: at,
    length,
    digest,
    kind,
    url: null,
    capturedAt: null,
    state: JSON.stringify(state),
  };
}

function declarePublisher(publisher: string | null): readonly Declaration[] {
  if (publisher === null) return [];
  const evidence = { method: 'epub:publisher', quote: publisher, line: null, column: null, score: 0.3 };
  return [{ key: 'outlet', values: [publisher], evidence }];
}
