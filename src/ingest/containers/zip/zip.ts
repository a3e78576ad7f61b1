import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import {
  zipDirectoryDamaged,
  zipMemberDamaged,
  zipNestedTooLarge,
  zipTooLarge,
  zipUnpublished,
} from '../../../model/messages.js';
import type {
  ContainerFormat,
  ContainerOptions,
  ContainerReader,
  Entry,
  Listed,
  Member,
  MemberFault,
  RandomAccess,
} from '../container.js';
import { inflateRaw, inflateRawBeginning } from '../gzip-member.js';
import { isWacz, isWebArchive, listWebArchive, listWebArchives } from '../wacz.js';
import { openRecord, openRecordPicture } from '../warc/open-record.js';
import { findNested, findNestedFormat, listNested, MAX_NESTED, openNested } from './nested.js';
import { isPicture, refuseMember } from './refuse-member.js';
import { declareStated, findServiceExport, statedSchema, type Stated } from './service-export.js';
import { DEFLATED, MAX_NAME, readDirectory, STORED, type ZipMember } from './zip-directory.js';

/**
 * Makes what reads ZIP files: a folder of articles, a service's export, containers that somebody packed. `formats`: those of
 * containers that may lie in one; a ZIP file in a ZIP file is not read.
 */
export function makeZipReader(formats: readonly ContainerFormat[]): ContainerReader {
  const nestable = formats.filter(({ endings }) => !endings.includes('.zip') && !endings.includes('.wacz'));
  return {
    list: (file, options) => list(file, options, nestable),
    open: (file, entry, options) => open(file, entry, { options, formats: nestable }),
    openPicture: (file, entry, options) => openPicture(file, entry, { options, formats: nestable }),
  };
}

interface Opening {
  readonly options: ContainerOptions;
  readonly formats: readonly ContainerFormat[];
}

/** Bytes of a member that are hashed at a time. */
const CHUNK = 1024 * 1024;
/** Times the size of the file that is hashed: members whose data lies over each other's could make it grow without end. */
const MAX_HASHED = 2;
async function* list(
  file: RandomAccess,
  options: ContainerOptions,
  formats: readonly ContainerFormat[],
): AsyncGenerator<Listed> {
  const { members, isWhole } = await readDirectory(file, options.records);
  if (!isWhole) yield { skipped: { reason: 'unreadable', locator: null, diagnostic: zipDirectoryDamaged() } };
  if (isWacz(members)) {
    yield* listWebArchives(file, members, options);
    return;
  }
  const names = new Set(members.map(({ name }) => name));
  const service = findServiceExport(members, ({ at, length, method, crc }) => {
    if (at === null || length > options.documentBytes) return null;
    const bytes = readMember(file, { offset: at, length }, { method, crc, limit: options.documentBytes });
    return Buffer.isBuffer(bytes) ? bytes : null;
  });
  const digestMember = createDigester(file);
  const seen = new Set<string>();
  for (const member of members) {
    if (member.name.endsWith('/') && member.size === 0) continue;
    const locator = seen.has(member.name) ? `@${member.at ?? 0}!${member.name}` : member.name;
    // The same bytes under the same name, once more.
    if (seen.has(locator)) continue;
    seen.add(locator);
    if (service?.isOwn(member.name) === true) continue;
    const stated = service?.texts.get(member.name);
    if (stated === null) {
      yield { skipped: { reason: 'unpublished', locator, diagnostic: zipUnpublished() } };
      continue;
    }
    const nested = findFormat(file, member, formats);
    const refusal = refuseMember(member, names, { options, isNested: nested !== null });
    if (refusal !== null) {
      const [reason, diagnostic] = refusal;
      yield { skipped: { reason, locator: locator.slice(0, MAX_NAME), diagnostic } };
    } else if (isWebArchive(member.name)) {
      yield* listWebArchive(file, { ...member, name: locator }, { options, findTitle: () => null });
    } else if (nested !== null) {
      yield* listContainer(file, { ...member, name: locator }, { options, format: nested });
    } else {
      const digest = digestMember(member);
      yield digest === null
        ? { skipped: { reason: 'unreadable', locator, diagnostic: zipMemberDamaged() } }
        : { entry: toEntry(member, { locator, digest, stated }) };
    }
  }
}

function findFormat(
  file: RandomAccess,
  { name, at, length, method }: ZipMember,
  formats: readonly ContainerFormat[],
): ContainerFormat | null {
  if (isWebArchive(name)) return null;
  return findNestedFormat(formats, name, () => {
    const head = file.read(at ?? 0, Math.min(length, CHUNK));
    return method === DEFLATED ? (inflateRawBeginning(head) ?? head) : head;
  });
}

async function* listContainer(
  file: RandomAccess,
  { name, at, length, method }: ZipMember,
  { options, format }: { readonly options: ContainerOptions; readonly format: ContainerFormat },
): AsyncGenerator<Listed> {
  const nested = { format: format.name, name, at: at ?? 0, length, isPacked: method === DEFLATED };
  const access = openNested(file, nested);
  if (access === null) {
    const diagnostic = zipNestedTooLarge(MAX_NESTED);
    yield { skipped: { reason: 'too-large', locator: name, diagnostic } };
  } else yield* listNested(await format.load(), access, { nested, options });
}

interface Naming {
  readonly locator: string;
  readonly digest: string;
  /** What a service's table says of it. */
  readonly stated: Stated | undefined;
}

function toEntry({ name, at, length, method, crc }: ZipMember, { locator, digest, stated }: Naming): Entry {
  return {
    locator,
    offset: at,
    length,
    digest,
    kind: isPicture(name) ? 'picture' : 'document',
    url: null,
    capturedAt: null,
    state: JSON.stringify({ method, crc, stated } satisfies MemberState),
  };
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

const stateSchema = z.object({ method: z.number(), crc: z.number(), stated: statedSchema.optional() });
type MemberState = z.infer<typeof stateSchema>;

/** A member of the file itself has this state; a record of a web archive in it has another one. */
function readState(entry: Entry): MemberState | null {
  const parsed = stateSchema.safeParse(entry.state === null ? null : JSON.parse(entry.state));
  return parsed.success ? parsed.data : null;
}

async function open(
  file: RandomAccess,
  entry: Entry,
  { options, formats }: Opening,
): Promise<Member | MemberFault> {
  const nested = await findReader(file, entry, formats);
  if (nested !== null) return nested.reader.open(nested.access, nested.inner, options);
  const state = readState(entry);
  if (state === null) return openRecord(file, entry, options);
  const bytes = readMember(file, entry, { ...state, limit: options.documentBytes });
  if (bytes === 'bomb') return { skipped: 'too-large', diagnostic: zipTooLarge(options.documentBytes) };
  if (!Buffer.isBuffer(bytes)) return { skipped: 'unreadable', diagnostic: zipMemberDamaged() };
  const { stated } = state;
  const address = stated?.url ?? '';
  return {
    bytes,
    // A service keeps texts, without the page around them.
    content: stated === undefined ? 'file' : 'fragment',
    charset: null,
    url: address === '' ? null : address,
    capturedAt: stated === undefined || stated.saved === '' ? null : stated.saved,
    declarations: stated === undefined ? [] : declareStated(stated),
    removed: [],
    diagnostics: [],
  };
}

async function openPicture(
  file: RandomAccess,
  entry: Entry,
  { options, formats }: Opening,
): Promise<Uint8Array | null> {
  const nested = await findReader(file, entry, formats);
  if (nested !== null)
    return (await nested.reader.openPicture?.(nested.access, nested.inner, options)) ?? null;
  const state = readState(entry);
  if (state === null) return openRecordPicture(file, entry, options);
  const bytes = readMember(file, entry, { ...state, limit: options.documentBytes });
  return Buffer.isBuffer(bytes) ? bytes : null;
}

interface NestedReading {
  readonly reader: ContainerReader;
  readonly access: RandomAccess;
  readonly inner: Entry;
}

/** Returns what reads an entry of a container in the file; null for an entry of the file itself. */
async function findReader(
  file: RandomAccess,
  entry: Entry,
  formats: readonly ContainerFormat[],
): Promise<NestedReading | null> {
  const found = findNested(entry);
  const format = formats.find(({ name }) => name === found?.nested.format);
  const access = found === null ? null : openNested(file, found.nested);
  if (found === null || format === undefined || access === null) return null;
  return { reader: await format.load(), access, inner: found.inner };
}

/** Unpacks a member of the file. What its directory says of its size is not believed. */
function readMember(
  file: RandomAccess,
  { offset, length }: Pick<Entry, 'offset' | 'length'>,
  { method, crc, limit }: Pick<MemberState, 'method' | 'crc'> & { readonly limit: number },
): Buffer | 'bomb' | 'damaged' {
  // Deflate makes nothing longer by more than some bytes.
  if ((length ?? 0) > limit + CHUNK) return 'bomb';
  const data = file.read(offset ?? 0, length ?? 0);
  const bytes = method === STORED ? data : inflateRaw(data, limit);
  if (bytes === 'bomb') return 'bomb';
  return Buffer.isBuffer(bytes) && crc32(bytes) === crc ? bytes : 'damaged';
}
