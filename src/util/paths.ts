import { lstatSync, type Stats } from 'node:fs';
import { sep } from 'node:path';

/** Tells whether a path lies below a folder, by the names alone. Both are absolute; a folder does not lie in itself. */
export function isInside(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Describes what is at a path, a link itself and not its target; null when nothing is. */
export function inspectPath(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

/** Tells whether an error is the system's, with one of these codes; with any code when none is named. */
export function hasCode(
  error: unknown,
  ...codes: readonly string[]
): error is NodeJS.ErrnoException & { readonly code: string } {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return false;
  return codes.length === 0 || codes.includes(error.code);
}

/** Lists the folders above a path, the nearest first: 'a/b/c' → ['a/b', 'a']. */
export function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, i) => parts.slice(0, parts.length - 1 - i).join('/'));
}
