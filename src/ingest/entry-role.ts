import type { FolderEntry } from './folder-entries.js';
import { METADATA_FILE } from '../model/found-file.js';
import { findFormat } from './formats.js';

/** Folders and files in an archive's root that are not articles. */
export const RESERVED = new Set([
  'kliping.yaml',
  'kliping.yml',
  'entities.yaml',
  'takedowns.yaml',
  'strings.yaml',
  'templates',
  'public',
]);
/** Folders of tools, at any depth. */
const IGNORED_FOLDERS = new Set(['node_modules', '__MACOSX']);

/** What an entry of a folder is to an archive. */
export type Role = 'article' | 'table' | 'settings' | 'companion' | 'misnamed' | 'hidden';

/**
 * Returns what an entry of a folder is to the archive. `prefix` is '' or the folder's path with a slash behind it; `page` the page
 * that the entry was saved with.
 */
export function roleOf(entry: FolderEntry, prefix: string, page: string | null): Role {
  if (isHidden(entry)) return 'hidden';
  if (entry.bytes !== null) return 'misnamed';
  if (prefix === '' && RESERVED.has(entry.name)) return 'settings';
  if (page !== null) return 'companion';
  return entry.name === METADATA_FILE && entry.kind !== 'folder' ? 'table' : 'article';
}

/** Tells whether an entry is never looked at. */
export function isHidden({ name, kind }: FolderEntry): boolean {
  return name.startsWith('.') || (kind === 'folder' && IGNORED_FOLDERS.has(name));
}

/** What systems and editors put beside a file: '._a.txt', '.~lock.a.txt', '.#a.txt'. */
const SIDE_FILE = /^\.[_~#]/;

/** Tells whether somebody may take a hidden file for an article. */
export function isHiddenArticle({ name, kind }: FolderEntry): boolean {
  return kind === 'file' && findFormat(name) !== null && !SIDE_FILE.test(name);
}
