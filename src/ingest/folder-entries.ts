import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import iconv from 'iconv-lite';
import type { Diagnostic } from '../model/diagnostic.js';
import { misnamedEntry } from '../model/messages.js';

/** A place on the disk: as bytes where a name in it is not UTF-8, for no text holds such a name. */
export type DiskPath = string | Buffer;

/** What lies in a folder under one name. */
export interface FolderEntry {
  /** As it is shown: 'b%E9rita.txt' where a byte belongs to no character. */
  readonly name: string;
  /** The name on the disk; null where it is `name`. */
  readonly bytes: Buffer | null;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}

/** What stands in a text for bytes that are not UTF-8. A name may also hold this character itself. */
const REPLACEMENT = '\uFFFD';

/** Lists a folder, in the order of the disk. @throws Error of the file system. */
export function readEntries(folder: DiskPath): readonly FolderEntry[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  if (!entries.some(({ name }) => name.includes(REPLACEMENT)))
    return entries.map((entry) => ({ name: entry.name, bytes: null, kind: kindOf(entry) }));
  const raw = readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
  const split = raw.map((entry) => splitName(entry.name));
  const mark = chooseMark(split);
  return raw.map((entry, i) => {
    const parts = split[i] ?? [];
    const isText = parts.every((part) => typeof part === 'string');
    return { name: show(parts, mark), bytes: isText ? null : entry.name, kind: kindOf(entry) };
  });
}

/** A percent sign before the digits of a byte, or as many as it takes to have no two names of a folder look alike. */
function chooseMark(names: readonly (readonly (string | number)[])[]): string {
  let mark = '%';
  while (new Set(names.map((parts) => show(parts, mark))).size < names.length) mark += '%';
  return mark;
}

function show(parts: readonly (string | number)[], mark: string): string {
  return parts.map((part) => (typeof part === 'string' ? part : mark + hex(part).toUpperCase())).join('');
}

/** Returns where an entry of a folder lies. */
export function joinPath(folder: DiskPath, { name, bytes }: FolderEntry): DiskPath {
  if (typeof folder === 'string' && bytes === null) return join(folder, name);
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), bytes ?? Buffer.from(name)]);
}

/**
 * Says that the name of an entry is not UTF-8, and how to rename it in a shell (bash, zsh). `folder` is where it lies in the archive:
 * '' or a path that ends in '/'.
 */
export function describeMisnamed(folder: string, { name, bytes, kind }: FolderEntry): Diagnostic {
  const parts = splitName(bytes ?? Buffer.from(name));
  const old = [folder, ...parts].map((part) =>
    typeof part === 'string' ? escapeInShell(part) : `\\x${hex(part)}`,
  );
  const command = `mv -n $'${old.join('')}' ${quoteInShell(folder + suggestName(parts))}`;
  return misnamedEntry(folder + name, kind === 'folder', command);
}

function kindOf(entry: {
  isFile: () => boolean;
  isDirectory: () => boolean;
  isSymbolicLink: () => boolean;
}): FolderEntry['kind'] {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** Bytes of the longest character in UTF-8. */
const MAX_CHARACTER = 4;

/** Returns the characters of a name as text and every byte that belongs to none as a number. */
function splitName(name: Buffer): readonly (string | number)[] {
  const parts: (string | number)[] = [];
  for (let at = 0; at < name.length;) {
    const lengths = Array.from({ length: MAX_CHARACTER }, (_, i) => i + 1);
    const length = lengths.find((size) => isCharacter(name.subarray(at, at + size)));
    parts.push(length === undefined ? (name[at] ?? 0) : name.toString('utf8', at, at + length));
    at += length ?? 1;
  }
  return parts;
}

function isCharacter(bytes: Buffer): boolean {
  const text = bytes.toString();
  return /^.$/su.test(text) && Buffer.from(text).equals(bytes);
}

/** From this byte on windows-1252, in which most such names were written, has letters. */
const FIRST_LETTER = 0xc0;

/** A name as it was probably meant. */
function suggestName(parts: readonly (string | number)[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return part < FIRST_LETTER ? '_' : iconv.decode(Buffer.of(part), 'windows-1252');
    })
    .join('');
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

/** Within $'…'. */
function escapeInShell(text: string): string {
  return text
    .replace(/['\\]/g, '\\$&')
    .replace(/(?![\u0080-\u009F])\p{Cc}/gu, (sign) => `\\x${hex(sign.charCodeAt(0))}`);
}

function quoteInShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
