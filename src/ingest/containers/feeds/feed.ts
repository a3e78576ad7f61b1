import type { Diagnostic } from '../../../model/diagnostic.js';
import type { Declaration } from '../../../model/document.js';
import { decodeText } from '../../../model/decode-text.js';
import { MAX_QUOTE } from '../../../model/field.js';
import {
  feedCutOff,
  feedEmpty,
  feedOther,
  feedSummary,
  feedTooLarge,
  feedUnpublished,
} from '../../../model/messages.js';
import { sha256 } from '../../../util/hash.js';
import { normalizeText, truncate } from '../../../util/text.js';
import type { SkipReason } from '../../reader.js';
import type {
  ContainerOptions,
  ContainerReader,
  Listed,
  Member,
  MemberFault,
  RandomAccess,
} from '../container.js';
import { readFeed, type Feed, type FeedItem } from './feed-items.js';

/** Makes a reader of feeds: `parse` reads the text of one. */
export function makeFeedReader(parse: (source: string) => Feed): ContainerReader {
  return {
    list: (file, options) => list(file, options, parse),
    open: (file, entry, options) =>
      Promise.resolve(open(loadFeed(file, parse), { file, locator: entry.locator, options })),
  };
}

/** RSS, RDF and Atom, Blogger's exports among them. */
export const feedReader: ContainerReader = makeFeedReader(readFeed);

/** Bytes of a feed, which is held as a whole while it is read: exports of large blogs have 50 MB. */
const MAX_BYTES = 128 * 1024 * 1024;

/** What was read of a file last: all its entries are asked for one after another. */
const READ = new WeakMap<RandomAccess, Feed>();

function loadFeed(file: RandomAccess, parse: (source: string) => Feed): Feed {
  const known = READ.get(file);
  if (known !== undefined) return known;
  const bytes = file.size > MAX_BYTES ? new Uint8Array() : file.read(0, file.size);
  const feed = parse(decodeText(bytes, file.path)?.text ?? '');
  READ.set(file, feed);
  return feed;
}

async function* list(
  file: RandomAccess,
  { documentBytes }: ContainerOptions,
  parse: (source: string) => Feed,
): AsyncGenerator<Listed> {
  const { path } = file;
  if (file.size > MAX_BYTES) {
    yield skip('too-large', null, feedTooLarge(path));
    return;
  }
  const { items, isCut } = await Promise.resolve(loadFeed(file, parse));
  for (const [locator, item] of byLocator(items)) {
    if (item.isOther) yield skip('not-article', locator, feedOther(path));
    else if (item.isDraft) yield skip('unpublished', locator, feedUnpublished(path));
    else if (item.content.length > documentBytes) yield skip('too-large', locator, feedTooLarge(path));
    else if (item.content.trim() === '') yield skip('empty', locator, feedEmpty(path));
    else {
      const digest = sha256(JSON.stringify(item));
      const place = { offset: null, length: null, url: null, capturedAt: null, state: null };
      yield { entry: { locator, digest, kind: 'document', ...place } };
    }
  }
  if (isCut) yield skip('broken', null, feedCutOff(path));
}

function skip(reason: SkipReason, locator: string | null, diagnostic: Diagnostic): Listed {
  return { skipped: { reason, locator, diagnostic } };
}

/** Returns the entries by what they are named by; of one that is there several times, the one that was updated last. */
function byLocator(items: readonly FeedItem[]): ReadonlyMap<string, FeedItem> {
  const found = new Map<string, FeedItem>();
  for (const [at, item] of items.entries()) {
    const locator = item.id ?? String(at + 1);
    const known = found.get(locator);
    if (known === undefined || (item.updated ?? '') > (known.updated ?? '')) found.set(locator, item);
  }
  return found;
}

function open(
  feed: Feed,
  {
    file,
    locator,
    options,
  }: { readonly file: RandomAccess; readonly locator: string; readonly options: ContainerOptions },
): Member | MemberFault {
  const item = byLocator(feed.items).get(locator);
  if (item === undefined || item.content.length > options.documentBytes)
    return { skipped: 'broken', diagnostic: feedCutOff(file.path) };
  return {
    bytes: Buffer.from(toParagraphs(item.content)),
    content: 'fragment',
    charset: 'utf-8',
    url: item.link,
    capturedAt: null,
    declarations: declare(feed, item),
    removed: [],
    diagnostics: item.isSummary ? [feedSummary(file.path)] : [],
  };
}

/** Blogs that were written in a plain box have two line breaks where others have paragraphs. */
function toParagraphs(html: string): string {
  if (/<p[\s>]/i.test(html)) return html;
  const parts = html.split(/(?:<br\s*\/?>\s*){2,}/i);
  return parts.length < 2 ? html : parts.map((part) => `<p>${part}</p>`).join('\n');
}

function declare(feed: Feed, item: FeedItem): readonly Declaration[] {
  const fields: readonly (readonly [key: string, values: readonly (string | null)[]])[] = [
    ['title', [plain(item.title)]],
    ['date', [item.published]],
    ['modified', [item.updated === item.published ? null : item.updated]],
    ['authors', item.authors],
    ['outlet', [feed.title]],
    ['url', [item.link]],
    ['lang', [feed.language]],
    ['tags', item.categories],
  ];
  return fields.flatMap(([key, given]) => {
    const values = given.flatMap((value) => {
      const text = normalizeText(value ?? '').trim();
      return text === '' ? [] : [text];
    });
    if (values.length === 0) return [];
    const quote = truncate(values.join('; '), MAX_QUOTE);
    return [{ key, values, evidence: { method: `feed:${key}`, quote, line: null, column: null, score: 1 } }];
  });
}

/** Headlines of some feeds have marks of emphasis in them. */
function plain(title: string): string {
  return title.replace(/<\/?[a-z][^<>]*>/gi, '');
}
