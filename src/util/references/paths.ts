import { asSeen, decodePercent, foldCase } from './clean.js';

/** Letters of ASCII, no empty part, and no dot at the beginning of a part. */
const PLAIN = /^[\w -](?:[\w .-]|\/(?=[\w -]))*$/;

/**
 * Returns a path in its plain form: as it looks, with forward slashes, without doubled ones, without '.', and with '..' applied. A slash at
 * either end goes; a '..' that leads out stays at the beginning.
 */
export function plainPath(path: string): string {
  // Nearly all paths of files are plain.
  if (PLAIN.test(path)) return path;
  const parts: string[] = [];
  for (const part of asSeen(path).replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** Returns the folders that a plain path lies in, the nearest last; '' is the archive itself. */
export function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return ['', ...parts.map((_, i) => parts.slice(0, i + 1).join('/'))];
}

/** Returns the path that a file: address names; null for any other text. */
export function fileAddressPath(reference: string): string | null {
  const [, path] = /^file:(?:\/\/[^/\\]*)?([/\\].*)$/is.exec(reference) ?? [];
  // A drive of Windows has a slash before it there: file:///C:/…
  return path === undefined ? null : decodePercent(path).replace(/^[/\\]+(?=[a-z]:)/i, '');
}

/**
 * Returns a path of a reference in its plain form, relative to the archive. `roots`: absolute paths of the archive's folder, for a
 * path that is absolute itself or begins with '..'.
 */
export function pathInArchive(reference: string, roots: readonly string[]): string {
  const path = plainPath(reference);
  for (const root of roots.map(plainPath)) {
    const whole = path === '..' || path.startsWith('../') ? plainPath(`${root}/${path}`) : path;
    const rest = below(whole.split('/'), root.split('/'));
    if (rest !== null) return rest;
  }
  return path;
}

/**
 * Returns what a path may be in the archive when it was written as seen from a folder above it: 'clippings/lama/a.md' and
 * '~/news/clippings/lama/a.md' for the archive in '/home/ani/news/clippings'.
 */
export function pathsFromAbove(path: string, roots: readonly string[]): readonly string[] {
  const parts = path.replace(/^~\//, '').split('/');
  return roots.flatMap((root) => {
    const above = plainPath(root).split('/');
    return parts.flatMap((_, i) => below(parts, above.slice(-1 - i)) ?? []);
  });
}

/** Returns what follows in a path below a folder, capitals disregarded (disks of Windows and macOS do so); null when it lies elsewhere. */
function below(path: readonly string[], folder: readonly string[]): string | null {
  const isBelow =
    path.length >= folder.length && folder.every((part, i) => foldCase(part) === foldCase(path[i] ?? ''));
  return isBelow ? path.slice(folder.length).join('/') : null;
}
