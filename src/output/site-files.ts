import type { SiteFile, SiteFiles } from '../model/site.js';
import { copyFileSync, existsSync, linkSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Returns what a file is like now; null when there is none. */
export function inspectFile(path: string, key: string): SiteFile | null {
  const info = lstatSync(path, { throwIfNoEntry: false });
  if (info?.isFile() !== true) return null;
  return { key, size: info.size, modified: info.mtimeMs, inode: info.ino, hash: '', mark: '' };
}

/** Tells whether a file is the one that is known, and nobody touched it since. */
export function isSameFile(now: SiteFile | null | undefined, known: SiteFile | undefined): boolean {
  if (now == null || known === undefined) return false;
  return now.size === known.size && now.modified === known.modified && now.inode === known.inode;
}

/** Those of a site's files that nobody touched since they were written. */
export function findIntact(folder: string, files: SiteFiles): SiteFiles {
  const intact = new Map<string, SiteFile>();
  for (const [path, file] of files) {
    const now = inspectFile(join(folder, path), file.key);
    if (isSameFile(now, file)) intact.set(path, file);
  }
  return intact;
}

/** Returns the files below a folder of a site, by their paths in the site. `path` is '' or ends in '/'. */
export function listFolder(site: string, path: string): readonly string[] {
  const folder = join(site, path);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFolder(site, `${path}${entry.name}/`) : [path + entry.name],
  );
}

/** Puts files of one folder into another: a second name for the same file, or a copy where the disk has no such thing. */
export function createLinker(from: string, to: string): (path: string) => void {
  const folders = new Set<string>();
  let canLink = true;
  return (path) => {
    const target = join(to, path);
    const folder = dirname(target);
    if (!folders.has(folder)) {
      mkdirSync(folder, { recursive: true });
      folders.add(folder);
    }
    if (canLink) {
      try {
        linkSync(join(from, path), target);
        return;
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
        canLink = false;
      }
    }
    copyFileSync(join(from, path), target);
  };
}
