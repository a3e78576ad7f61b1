import { extname } from 'node:path';
import type { Diagnostic } from '../../../model/diagnostic.js';
import { METADATA_FILE } from '../../../model/found-file.js';
import {
  zipCompanion,
  zipEncrypted,
  zipHidden,
  zipMemberDamaged,
  zipMethod,
  zipNested,
  zipNotRead,
  zipPrivate,
  zipTooLarge,
} from '../../../model/messages.js';
import { pageOfCompanion } from '../../companion.js';
import { FORMATS } from '../../index.js';
import type { SkipReason } from '../../reader.js';
import type { ContainerOptions } from '../container.js';
import { isPeopleList } from '../people-list.js';
import { isWebArchive } from '../wacz.js';
import { DEFLATED, MAX_NAME, STORED, type ZipMember } from './zip-directory.js';

/** Tells whether a member is a picture, by the ending of its name. */
export function isPicture(name: string): boolean {
  return PICTURE.test(name);
}

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|tiff?)$/i;
const ARCHIVE = /\.(?:zip|wacz|tar|tgz|7z|rar|gz|bz2|xz|zst)$/i;
const SYSTEM = /^(?:thumbs\.db|desktop\.ini|__MACOSX|node_modules)$/i;

/** Returns why a member is not read; null when it is. `isNested`: it is a container of a format that is known. */
export function refuseMember(
  member: ZipMember,
  names: ReadonlySet<string>,
  { options, isNested }: { readonly options: ContainerOptions; readonly isNested: boolean },
): readonly [SkipReason, Diagnostic] | null {
  const { name, at, method, size } = member;
  const parts = name.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  if (parts.some((part) => part.startsWith('.') || SYSTEM.test(part))) return ['unsupported', zipHidden()];
  if (isPeopleList(name)) return ['unsupported', zipPrivate()];
  const isContainer = isNested || isWebArchive(name);
  if (ARCHIVE.test(name) && !isContainer) return ['too-deep', zipNested()];
  const isRead = isContainer || PICTURE.test(name) || isFormat(name);
  if (!isRead || parts.at(-1) === METADATA_FILE || name.length > MAX_NAME)
    return ['unsupported', zipNotRead()];
  if (!PICTURE.test(name) && isCompanion(name, names)) return ['unsupported', zipCompanion()];
  if (member.isEncrypted) return ['unreadable', zipEncrypted()];
  if (method !== STORED && method !== DEFLATED) return ['unsupported', zipMethod()];
  if (at === null) return ['unreadable', zipMemberDamaged()];
  if (!isContainer && Math.max(size, method === STORED ? member.length : 0) > options.documentBytes)
    return ['too-large', zipTooLarge(options.documentBytes)];
  return null;
}

function isFormat(name: string): boolean {
  const ending = extname(name).toLowerCase();
  return FORMATS.some(({ extensions }) => extensions.includes(ending));
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
