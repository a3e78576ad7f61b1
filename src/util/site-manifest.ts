import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodePoints } from './compare.js';

/** Where a site keeps the checksums of all its other files, in the format of `sha256sum`. */
export const MANIFEST = 'data/manifest-sha256.txt';

/** The files of a site, all but the manifest itself: SHA-256 in hexadecimal digits by path, with forward slashes. */
export type SiteManifest = ReadonlyMap<string, string>;

/** Files that every site made by Kliping lists, and hardly anything else does: its front page and its records, whole or in parts. */
const MARKS = [/^index\.html$/, /^data\/records(?:\/[^/]+)?\.jsonl$/];

/** Writes the manifest of files from their paths and hashes, sorted by code point. */
export function formatManifest(hashes: SiteManifest): string {
  return [...hashes]
    .sort(([a], [b]) => compareCodePoints(a, b))
    .map(([path, hash]) => formatLine(hash, path))
    .join('');
}

/** Reads what {@link formatManifest} wrote. @throws Error that names the first line which is not understood. */
export function parseManifest(text: string): SiteManifest {
  const hashes = new Map<string, string>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const [, mark, hash, path] = /^(\\?)([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (hash === undefined || path === undefined) throw new Error(`line ${index + 1} is not understood`);
    hashes.set(mark === '' ? path : unescape(path), hash);
  }
  return hashes;
}

/**
 * Reads the manifest of a site that Kliping made: it tells Kliping's files from all others in that folder. Null when the folder
 * holds no such site, when its manifest cannot be understood, or when a path in it leads out of the folder. Links are not followed.
 */
export function readSiteManifest(folder: string): SiteManifest | null {
  const [data = ''] = MANIFEST.split('/');
  const file = join(folder, MANIFEST);
  const isThere =
    lstatSync(join(folder, data), { throwIfNoEntry: false })?.isDirectory() === true &&
    lstatSync(file, { throwIfNoEntry: false })?.isFile() === true;
  if (!isThere) return null;
  let manifest: SiteManifest;
  try {
    manifest = parseManifest(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
  const paths = [...manifest.keys()];
  const isOurs = MARKS.every((mark) => paths.some((path) => mark.test(path))) && paths.every(isInFolder);
  return isOurs ? manifest : null;
}

function isInFolder(path: string): boolean {
  return path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
}

/** Writes a line as GNU sha256sum does: a name with a backslash or a line break is escaped, and the line begins with a backslash. */
function formatLine(hash: string, path: string): string {
  const escaped = path.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return `${escaped === path ? '' : '\\'}${hash}  ${escaped}\n`;
}

function unescape(path: string): string {
  return path.replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 'r' ? '\r' : sign));
}
