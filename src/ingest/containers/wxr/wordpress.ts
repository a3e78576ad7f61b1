import {
  wordpressBrokenItem,
  wordpressCutOff,
  wordpressInternal,
  wordpressOtherType,
  wordpressPage,
  wordpressPassword,
  wordpressTooLarge,
  wordpressUnpublished,
} from '../../../model/messages.js';
import type { Diagnostic } from '../../../model/diagnostic.js';
import { sha256 } from '../../../util/hash.js';
import { truncate } from '../../../util/text.js';
import { isPacked, PackedFault, readPlainChunks } from '../chunks.js';
import type { ContainerOptions, ContainerReader, Entry, Listed, RandomAccess } from '../container.js';
import type { SkipReason } from '../../reader.js';
import { openPost, type PostState } from './open-post.js';
import { readPostFacts, refusePost, type PostFacts, type PostRefusal } from './post-facts.js';
import { readFields } from './read-fields.js';
import { readSiteFacts, type SiteFacts } from './site-facts.js';
import { splitItems, type ExportPart } from './split-items.js';

/** An export of WordPress (WXR). */
export const wordpressReader: ContainerReader = { list, open: openPost };

/** An item of which all is known but what other items say. */
interface Found {
  readonly part: Omit<ExportPart, 'bytes'>;
  readonly length: number;
  readonly hash: string;
  readonly facts: PostFacts;
}

/** Names and addresses that a post's state may have; the whole of it has 2 kB. */
const MAX_VALUE = 200;
const MAX_ADDRESS = 400;
const MAX_AUTHORS = 5;
const PICTURE = /\.(?:jpe?g|png|webp|gif|avif|tiff?)$/i;

async function* list(file: RandomAccess, options: ContainerOptions): AsyncGenerator<Listed> {
  let site: SiteFacts = readSiteFacts([]);
  const found: (Found | Listed)[] = [];
  const attachments = new Map<string, string>();
  const guests = new Map<string, string>();
  let line = 0;
  try {
    for await (const part of splitItems(readPlainChunks(file), options.documentBytes)) {
      line = part.line;
      if (part.kind === 'head') {
        if (part.bytes !== null) site = readSiteFacts(readFields(part.bytes));
        continue;
      }
      const item = readItem(file, part, options);
      found.push(item);
      if (!('facts' in item)) continue;
      const { id, type, attachment, slug, title } = item.facts;
      if (type === 'attachment' && attachment !== '') attachments.set(id, attachment);
      else if (type === 'guest-author') guests.set(slug.replace(/^cap-/, ''), title);
    }
  } catch (error) {
    if (!(error instanceof PackedFault)) throw error;
    found.push(skip('unreadable', null, wordpressCutOff(file.path, line)));
  }
  const taken = new Map<string, string>();
  for (const item of found) {
    if (!('facts' in item)) yield item;
    else {
      const entry = toEntry(item, { site, attachments, guests, isGzip: isPacked(file) });
      const known = taken.get(entry.locator);
      // Exports that were joined hold some posts twice.
      if (known === entry.digest) continue;
      taken.set(entry.locator, entry.digest);
      yield {
        entry: known === undefined ? entry : { ...entry, locator: `${entry.locator}@${item.part.at}` },
      };
    }
  }
}

function readItem(
  file: RandomAccess,
  { bytes, ...part }: ExportPart,
  options: ContainerOptions,
): Found | Listed {
  const { path } = file;
  if (bytes === null) return skip('too-large', `@${part.at}`, wordpressTooLarge(path, part.line));
  if (part.kind === 'cut') return skip('broken', `@${part.at}`, wordpressBrokenItem(path, part.line));
  const facts = readPostFacts(readFields(bytes));
  const refusal = refusePost(facts, options.wordpress);
  const isPicture = facts.type === 'attachment' && PICTURE.test(withoutQuery(facts.attachment));
  if (refusal !== null && !isPicture && facts.type !== 'guest-author') {
    return skip(...refuse(refusal, facts, { path, at: part.at, line: part.line }));
  }
  return { part, length: bytes.length, hash: sha256(bytes), facts };
}

function refuse(
  refusal: Exclude<PostRefusal, null>,
  { id, type, status }: PostFacts,
  { path, at, line }: { readonly path: string; readonly at: number; readonly line: number },
): [SkipReason, string, Diagnostic] {
  const locator = id === '' ? `@${at}` : id;
  switch (refusal) {
    case 'damaged':
      return ['broken', locator, wordpressBrokenItem(path, line)];
    case 'internal':
      return ['post-type', locator, wordpressInternal(path, line)];
    case 'other-type':
      return ['other-post-type', locator, wordpressOtherType(path, line, type)];
    case 'page':
      return ['wordpress-page', locator, wordpressPage(path, line)];
    case 'unpublished':
      return ['unpublished', locator, wordpressUnpublished(path, line, status)];
    case 'password':
      return ['password', locator, wordpressPassword(path, line)];
  }
}

interface Surroundings {
  readonly site: SiteFacts;
  /** Addresses by post number. */
  readonly attachments: ReadonlyMap<string, string>;
  /** Names of guests by the ends of their addresses. */
  readonly guests: ReadonlyMap<string, string>;
  readonly isGzip: boolean;
}

function toEntry({ part, length, hash, facts }: Found, around: Surroundings): Entry {
  const { site, attachments, isGzip } = around;
  const isPicture = facts.type === 'attachment';
  const thumbnail = attachments.get(facts.thumbnail) ?? '';
  const said: PostState = {
    line: part.line,
    outlet: truncate(site.title, MAX_VALUE),
    lang: truncate(site.language, MAX_VALUE),
    authors: namesOf(facts, around),
    section: truncate(site.categories.get(facts.primaryCategory) ?? '', MAX_VALUE),
    picture: thumbnail.length > MAX_ADDRESS ? '' : thumbnail,
  };
  const place = isGzip ? { at: part.at, of: length } : {};
  const url = isPicture ? facts.attachment : facts.link;
  return {
    locator: facts.id === '' ? `@${part.at}` : facts.id,
    offset: isGzip ? null : part.at,
    length: isGzip ? null : length,
    digest: sha256(`${hash} ${site.base} ${JSON.stringify({ ...said, line: 0 })}`),
    kind: isPicture ? 'picture' : 'document',
    url: url === '' ? null : url,
    capturedAt: null,
    state: JSON.stringify({ ...said, ...place }),
  };
}

function namesOf({ creator, coAuthors }: PostFacts, { site, guests }: Surroundings): readonly string[] {
  const names = coAuthors.map(
    ({ name, slug }) => site.authors.get(name) ?? guests.get(slug.replace(/^cap-/, '')) ?? name,
  );
  const own = site.authors.get(creator);
  const all = names.length > 0 ? names : own === undefined ? [] : [own];
  return [...new Set(all)].slice(0, MAX_AUTHORS).map((name) => truncate(name, MAX_VALUE));
}

function withoutQuery(address: string): string {
  return address.split(/[?#]/, 1)[0] ?? '';
}

function skip(reason: SkipReason, locator: string | null, diagnostic: Diagnostic): Listed {
  return { skipped: { reason, locator, diagnostic } };
}
