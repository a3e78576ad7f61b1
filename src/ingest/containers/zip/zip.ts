import { crc32 } from 'node:zlib';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Diagnostic } from '../../../model/diagnostic.js';
import {
  zipCompanion,
  zipDirectoryDamaged,
  zipEncrypted,
  zipHidden,
  zipMemberDamaged,
  zipMethod,
  zipNested,
  zipNotRead,
  zipPrivate,
  zipTooLarge,
} from '../../../model/messages.js';
import { pageOfCompanion } from '../../entry-role.js';
import { findFormat } from '../../formats.js';
import type { SkipReason } from '../../reader.js';
import type {
  ContainerOptions,
  ContainerReader,
  Entry,
  Listed,
  Member,
  MemberFault,
  RandomAccess,
} from '../container.js';
import { inflateRaw } from '../gzip-member.js';
import { isWacz, isWebArchive, listWebArchive, listWebArchives } from '../wacz.js';
import { openRecord, openRecordPicture } from '../warc/open-record.js';
import { isNestedDocument, openNested } from './nested-document.js';
import { readDirectory, type ZipMember } from './zip-directory.js';

/** Reads ZIP files: a folder of articles, a service's export, web archives that somebody packed. */
export const zipReader: ContainerReader = { list, open, openPicture };

const [STORED, DEFLATED] = [0, 8];
/** Bytes of a member that are hashed at a time. */
const CHUNK = 1024 * 1024;
/** Times the size of the file that is hashed: members whose data lies over each other's could make it grow without end. */
const MAX_HASHED = 2;
/** Letters that a name may have: more than paths may have, and little enough to keep. */
const MAX_NAME = 1024;

async function* list(file: RandomAccess, options: ContainerOptions): AsyncGenerator<Listed> {
  const { members, isWhole } = await readDirectory(file, options.records);
  if (!isWhole) yield { skipped: { reason: 'unreadable', locator: null, diagnostic: zipDirectoryDamaged() } };
  if (isWacz(members)) {
    yield* listWebArchives(file, members, options);
    return;
  }
  const names = new Set(members.map(({ name }) => name));
  const digestMember = createDigester(file);
  const seen = new Set<string>();
  for (const member of members) {
    if (member.name.endsWith('/') && member.size === 0) continue;
    const locator = seen.has(member.name) ? `@${member.at ?? 0}!${member.name}` : member.name;
    // The same bytes under the same name, once more.
    if (seen.has(locator)) continue;
    seen.add(locator);
    const refusal = refuse(member, names, options);
    if (refusal !== null) {
      const [reason, diagnostic] = refusal;
      yield { skipped: { reason, locator: locator.slice(0, MAX_NAME), diagnostic } };
    } else if (isWebArchive(member.name)) {
      yield* listWebArchive(file, { ...member, name: locator }, { options, findTitle: () => null });
    } else {
      const digest = digestMember(member);
      yield digest === null
        ? { skipped: { reason: 'unreadable', locator, diagnostic: zipMemberDamaged() } }
        : { entry: toEntry(member, locator, digest) };
    }
  }
}

function toEntry({ name, at, length, method, crc }: ZipMember, locator: string, digest: string): Entry {
  return {
    locator,
    offset: at,
    length,
    digest,
    kind: PICTURE.test(name) ? 'picture' : 'document',
    url: null,
    capturedAt: null,
    state: JSON.stringify({ method, crc } satisfies MemberState),
  };
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|tiff?)$/i;
const ARCHIVE = /\.(?:zip|wacz|tar|tgz|7z|rar|gz|bz2|xz|zst)$/i;
/** Lists of people that newsletters' and blogs' exports hold. */
const PRIVATE = /(?:^|[/_-])(?:email_list|subscribers?)[^/]*\.(?:csv|json|txt)$/i;
const SYSTEM = /^(?:thumbs\.db|desktop\.ini|__MACOSX|node_modules)$/i;

/** Why a member is not read; null when it is. */
function refuse(
  member: ZipMember,
  names: ReadonlySet<string>,
  options: ContainerOptions,
): readonly [SkipReason, Diagnostic] | null {
  const { name, at, method, size } = member;
  const parts = name.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  if (parts.some((part) => part.startsWith('.') || SYSTEM.test(part))) return ['unsupported', zipHidden()];
  if (PRIVATE.test(name)) return ['unsupported', zipPrivate()];
  const isNested = ARCHIVE.test(name) && !isWebArchive(name);
  if (isNested) return ['too-deep', zipNested()];
  const isRead =
    isWebArchive(name) || PICTURE.test(name) || isNestedDocument(name) || findFormat(name) !== null;
  if (!isRead || name.length > MAX_NAME) return ['unsupported', zipNotRead()];
  if (!PICTURE.test(name) && isCompanion(name, names)) return ['unsupported', zipCompanion()];
  if (member.isEncrypted) return ['unreadable', zipEncrypted()];
  if (method !== STORED && method !== DEFLATED) return ['unsupported', zipMethod()];
  if (at === null) return ['unreadable', zipMemberDamaged()];
  if (!isWebArchive(name) && Math.max(size, method === STORED ? member.length : 0) > limitOf(name, options))
    return ['too-large', zipTooLarge(options.documentBytes)];
  return null;
}

/** Tells whether a member lies in a folder that a browser saved with a page which is there. */
function isCompanion(name: string, names: ReadonlySet<string>): boolean {
  const parts = name.split('/');
  return parts.slice(0, -1).some((folder, i) => {
    const prefix = parts
      .slice(0, i)
      .map((part) => `${part}/`)
      .join('');
    return pageOfCompanion(folder, { has: (page) => names.has(prefix + page) }) !== null;
  });
}

/** Returns the SHA-256 of members as they lie in the file; null for one that lies over others. */
function createDigester(file: RandomAccess): (member: ZipMember) => string | null {
  let budget = MAX_HASHED * file.size;
  return ({ at, length, method }) => {
    budget -= length;
    if (at === null || budget < 0) return null;
    const hash = createHash('sha256').update(`${method} `);
    for (let from = at; from < at + length; from += CHUNK)
      hash.update(file.read(from, Math.min(CHUNK, at + length - from)));
    return hash.digest('hex');
  };
}

const stateSchema = z.object({ method: z.number(), crc: z.number() });
type MemberState = z.infer<typeof stateSchema>;

/** A member of the file itself has this state; a record of a web archive in it has another one. */
function readState(entry: Entry): MemberState | null {
  const parsed = stateSchema.safeParse(entry.state === null ? null : JSON.parse(entry.state));
  return parsed.success ? parsed.data : null;
}

/** Bytes of a saved page or a document, its pictures included, for each byte that its text may have. */
const MAX_PICTURE_SHARE = 4;

function limitOf(name: string, { documentBytes }: ContainerOptions): number {
  return isNestedDocument(name) ? documentBytes * MAX_PICTURE_SHARE : documentBytes;
}

async function open(
  file: RandomAccess,
  entry: Entry,
  options: ContainerOptions,
): Promise<Member | MemberFault> {
  const state = readState(entry);
  if (state === null) return openRecord(file, entry, options);
  const bytes = readMember(file, entry, { ...state, limit: limitOf(entry.locator, options) });
  if (bytes === 'bomb') return { skipped: 'too-large', diagnostic: zipTooLarge(options.documentBytes) };
  if (!Buffer.isBuffer(bytes)) return { skipped: 'unreadable', diagnostic: zipMemberDamaged() };
  if (isNestedDocument(entry.locator)) {
    const nested = await openNested(entry.locator, bytes, options);
    return nested ?? { skipped: 'unreadable', diagnostic: zipMemberDamaged() };
  }
  return {
    bytes,
    content: 'file',
    charset: null,
    url: null,
    capturedAt: null,
    declarations: [],
    removed: [],
    diagnostics: [],
  };
}

async function openPicture(
  file: RandomAccess,
  entry: Entry,
  options: ContainerOptions,
): Promise<Uint8Array | null> {
  const state = readState(entry);
  if (state === null) return openRecordPicture(file, entry, options);
  const bytes = readMember(file, entry, { ...state, limit: options.documentBytes });
  return Buffer.isBuffer(bytes) ? bytes : null;
}

/** Unpacks a member of the file. What its directory says of its size is not believed. */
function readMember(
  file: RandomAccess,
  { offset, length }: Entry,
  { method, crc, limit }: MemberState & { readonly limit: number },
): Buffer | 'bomb' | 'damaged' {
  // Deflate makes nothing longer by more than some bytes.
  if ((length ?? 0) > limit + CHUNK) return 'bomb';
  const data = file.read(offset ?? 0, length ?? 0);
  const bytes = method === STORED ? data : inflateRaw(data, limit);
  if (bytes === 'bomb') return 'bomb';
  return Buffer.isBuffer(bytes) && crc32(bytes) === crc ? bytes : 'damaged';
}
