import type { ByteSource } from './byte-source.js';
import { fileSource } from './byte-source.js';
import type { ContainerOptions, ContainerReader, Listed, RandomAccess } from './container.js';
import { inflatingSource } from './inflating-source.js';
import { listRecords } from './warc/list-records.js';
import { openRecord, openRecordPicture } from './warc/open-record.js';
import { arcSyntax } from './warc/arc-syntax.js';
import { warcSyntax } from './warc/warc-syntax.js';
import { readPageTitles, type FindTitle } from './wacz-pages.js';
import { readDirectory, type ZipMember } from './zip/zip-directory.js';
import {
  zipDirectoryDamaged,
  zipEncrypted,
  zipMemberDamaged,
  zipMethod,
  zipNoArchive,
} from '../../model/messages.js';

/** Reads WACZ files: ZIP files of web archives, with lists of their pages. */
export const waczReader: ContainerReader = { list, open: openRecord, openPicture: openRecordPicture };

/** Web archives lie in 'archive', whose folder may have been put into the file as a whole. */
const ARCHIVE = /(?:^|\/)archive\/[^/].*\.w?arc(?:\.gz)?$/i;
const PAGES = /(?:^|\/)pages\/[^/]+\.jsonl$/i;
const PACKAGE = /(?:^|\/)datapackage\.json$/i;
/** Any web archive, in whatever folder. */
const WEB_ARCHIVE = /\.w?arc(?:\.gz)?$/i;

/** Tells whether a ZIP file with these members is a WACZ file, whatever its own name. */
export function isWacz(members: readonly ZipMember[]): boolean {
  const has = (pattern: RegExp): boolean => members.some(({ name }) => pattern.test(name));
  return has(ARCHIVE) && (has(PAGES) || has(PACKAGE));
}

/** Tells whether a member of a ZIP file is a web archive, by its name. */
export function isWebArchive(name: string): boolean {
  return WEB_ARCHIVE.test(name);
}

async function* list(file: RandomAccess, options: ContainerOptions): AsyncGenerator<Listed> {
  const { members, isWhole } = await readDirectory(file, options.records);
  if (!isWhole) yield { skipped: { reason: 'unreadable', locator: null, diagnostic: zipDirectoryDamaged() } };
  yield* listWebArchives(file, members, options);
}

/** Lists what the web archives in a WACZ file hold. Throws the disk's errors. */
export async function* listWebArchives(
  file: RandomAccess,
  members: readonly ZipMember[],
  options: ContainerOptions,
): AsyncGenerator<Listed> {
  const findTitle = await readPageTitles(
    file,
    members.filter(({ name }) => PAGES.test(name)),
  );
  const archives = members.filter(({ name }) => ARCHIVE.test(name));
  if (archives.length === 0)
    yield { skipped: { reason: 'empty', locator: null, diagnostic: zipNoArchive() } };
  for (const member of archives) yield* listWebArchive(file, member, { options, findTitle });
}

/** What is needed to list one web archive. */
export interface WebArchiveOptions {
  readonly options: ContainerOptions;
  readonly findTitle: FindTitle;
}

/** Lists what a web archive that is a member of a ZIP file holds. Throws the disk's errors. */
export async function* listWebArchive(
  file: RandomAccess,
  member: ZipMember,
  { options, findTitle }: WebArchiveOptions,
): AsyncGenerator<Listed> {
  const { name, at, length, method } = member;
  const locator = name;
  if (member.isEncrypted) yield { skipped: { reason: 'unreadable', locator, diagnostic: zipEncrypted() } };
  else if (at === null) yield { skipped: { reason: 'unreadable', locator, diagnostic: zipMemberDamaged() } };
  else if (method !== 0 && method !== 8)
    yield { skipped: { reason: 'unsupported', locator, diagnostic: zipMethod() } };
  else {
    const isPacked = method === 8;
    const source = openMember(file, { at, length, isPacked });
    yield* listRecords(
      {
        source,
        syntax: /\.arc(?:\.gz)?$/i.test(name) ? arcSyntax : warcSyntax,
        prefix: `${name}!`,
        start: isPacked ? null : at,
        packed: isPacked ? { at, length } : null,
        findTitle,
      },
      options,
    );
  }
}

interface Data {
  readonly at: number;
  readonly length: number;
  readonly isPacked: boolean;
}

function openMember(file: RandomAccess, { at, length, isPacked }: Data): ByteSource {
  const source = fileSource(file, at, length);
  return isPacked ? inflatingSource(source, 0) : source;
}
