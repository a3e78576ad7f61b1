import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersAbove, inspectPath } from '../util/paths.js';
import { MANIFEST } from '../util/site-manifest.js';
import { isWorkFolder } from './leftovers.js';

/** Two things that need one place in a site. */
export interface Clash {
  /** What the owner put there: a path in the folder of the site. */
  readonly own: string;
  /** What the new site has there. */
  readonly made: string;
}

export interface ForeignFiles {
  /** A site's folder. */
  readonly folder: string;
  /** Whether a file of this path is Kliping's. */
  readonly isOurs: (path: string) => boolean;
  /** Every path of a file that is Kliping's, to tell in which folders such files may lie. */
  readonly ours: Iterable<string>;
  /** The folder that is built into, for the names of work folders. */
  readonly target: string;
}

/**
 * Lists what is in a site's folder and not Kliping's, as paths with forward slashes. A folder in which nothing of Kliping's can lie
 * is listed as a whole and not looked into; links are listed and not followed.
 */
export function listForeign({ folder, isOurs, ours, target }: ForeignFiles): readonly string[] {
  const shared = new Set([MANIFEST, ...ours].flatMap(foldersAbove));
  const list = (prefix: string): readonly string[] =>
    readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap((entry) => {
      const path = prefix + entry.name;
      if (prefix === '' && isWorkFolder(entry.name, target)) return [];
      if (entry.isDirectory()) return shared.has(path) ? list(`${path}/`) : [path];
      return path === MANIFEST || isOurs(path) ? [] : [path];
    });
  return list('');
}

/** Which of the owner's files are to be moved from one folder into another, and which cannot be. */
export interface Settled {
  readonly moves: readonly string[];
  readonly clashes: readonly Clash[];
}

/**
 * Compares what is the owner's in one folder with what is in another. Folders that are in both are joined; a file that is the same
 * in both needs no move, and counts as Kliping's from then on (such as an empty .nojekyll).
 */
export function settle(paths: readonly string[], from: string, to: string): Settled {
  const moves: string[] = [];
  const clashes: Clash[] = [];
  const compare = (path: string): void => {
    const blocking = foldersAbove(path).find(
      (above) => inspectPath(join(to, above))?.isDirectory() === false,
    );
    const there = inspectPath(join(to, path));
    if (blocking !== undefined) clashes.push({ own: path, made: blocking });
    else if (there === null) moves.push(path);
    else if (there.isDirectory() && inspectPath(join(from, path))?.isDirectory() === true)
      for (const name of readdirSync(join(from, path))) compare(`${path}/${name}`);
    else if (!isSameFile(join(from, path), join(to, path))) clashes.push({ own: path, made: path });
  };
  for (const path of paths) compare(path);
  return { moves, clashes };
}

/** Tells whether two paths are names of one file, or of two regular files with the same bytes. Links are not followed. */
export function isSameFile(a: string, b: string): boolean {
  const [one, other] = [inspectPath(a), inspectPath(b)];
  if (one?.isFile() !== true || other?.isFile() !== true) return false;
  if (one.ino === other.ino && one.dev === other.dev) return true;
  return one.size === other.size && readFileSync(a).equals(readFileSync(b));
}

/** Tells whether a folder with these names in it, and no manifest, holds only what tools and file systems put into a folder. */
export function holdsNoSite(names: readonly string[]): boolean {
  return names.every((name) => name.startsWith('.') || name === 'lost+found');
}
