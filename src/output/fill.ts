import { linkSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareCodePoints } from '../util/compare.js';
import { foldersAbove, hasCode, inspectPath } from '../util/paths.js';
import { MANIFEST, readSiteManifest, type SiteManifest } from '../util/site-manifest.js';
import { attempt } from './attempt.js';
import { isSameFile, listForeign, settle } from './foreign.js';
import { workFolder } from './leftovers.js';
import { UsageError } from '../model/diagnostic.js';
import { outputClashes } from '../model/messages.js';
import { remove } from './remove.js';

/**
 * Puts a new site, which lies in a work folder in the old one, into its place file by file: for a folder that cannot be renamed,
 * such as a mount point. Pages come after what they link to, and files that are no longer needed are removed last.
 * What is not Kliping's stays where it is. When anything fails everything is as it was; a process that is killed has its work
 * finished by {@link finishFill}.
 * Returns the work folders that are to be removed. @throws UsageError when a file of the owner lies where the new site has another;
 * Error of the file system.
 */
export function fillIn(target: string, staging: string): readonly string[] {
  const move = workFolder(target, target, 'move');
  return attemptFill(target, (undo) => {
    renameSync(staging, move);
    undo(() => {
      renameSync(move, staging);
    });
    return [moveIn(target, move, undo), move];
  });
}

/** Finishes what {@link fillIn} started in a process that was killed. Returns and throws as fillIn does. */
export function finishFill(target: string, move: string): readonly string[] {
  // The manifest moves last: without it there is nothing more to do.
  if (readSiteManifest(move) === null) return [move];
  return attemptFill(target, (undo) => [moveIn(target, move, undo), move]);
}

/** Works as {@link attempt} does, and removes the folder of the old files when all of them are back. */
function attemptFill<T>(target: string, work: (undo: (step: () => void) => void) => T): T {
  try {
    return attempt(work);
  } catch (error) {
    if (!(error instanceof AggregateError)) remove(workFolder(target, target, 'back'), target);
    throw error;
  }
}

/** Returns the work folder of what was replaced. */
function moveIn(target: string, move: string, undo: (step: () => void) => void): string {
  const fresh = readSiteManifest(move);
  if (fresh === null) throw new Error(`${move} has no manifest`);
  const before = readSiteManifest(target) ?? new Map<string, string>();
  checkClashes(target, move, { fresh, before });
  const back = workFolder(target, target, 'back');
  rmSync(back, { recursive: true, force: true });
  mkdirSync(back);
  const setAside = (path: string): void => {
    const place = join(target, path);
    if (inspectPath(place)?.isDirectory() === false) {
      mkdirSync(dirname(join(back, path)), { recursive: true });
      renameSync(place, join(back, path));
      undo(() => {
        mkdirSync(dirname(place), { recursive: true });
        renameSync(join(back, path), place);
      });
    }
    removeEmpty(target, path);
  };
  const obsolete = [...before.keys()].filter((path) => !fresh.has(path));
  const folders = new Set([...fresh.keys()].flatMap(foldersAbove));
  // What was a file and becomes a folder, or the reverse, cannot wait until the new site is there.
  const isInTheWay = (path: string): boolean =>
    folders.has(path) || foldersAbove(path).some((above) => fresh.has(above));
  for (const path of obsolete.filter(isInTheWay)) setAside(path);
  const put = (path: string): void => {
    const [source, place] = [join(move, path), join(target, path)];
    // It was moved before the process was killed, or it is the old site's own file, under a second name.
    if (inspectPath(source) === null || isOneFile(source, place)) return;
    keepFor(back, { target, path, undo });
    const firstMade = mkdirSync(dirname(place), { recursive: true });
    undo(() => {
      if (firstMade !== undefined) removeEmpty(target, path, firstMade);
    });
    renameSync(source, place);
    undo(() => {
      renameSync(place, source);
    });
  };
  for (const path of [...fresh.keys()].sort(compareUse)) put(path);
  for (const path of obsolete) setAside(path);
  put(MANIFEST);
  return back;
}

function checkClashes(
  target: string,
  move: string,
  { fresh, before }: { readonly fresh: SiteManifest; readonly before: SiteManifest },
): void {
  const isMoved = (path: string): boolean => fresh.has(path) && inspectPath(join(move, path)) === null;
  const foreign = listForeign({
    folder: target,
    isOurs: (path) => before.has(path) || isMoved(path),
    ours: [...before.keys(), ...[...fresh.keys()].filter(isMoved)],
    target,
  });
  const { clashes } = settle(foreign, target, move);
  if (clashes.length > 0) throw new UsageError(outputClashes(target, clashes));
}

interface KeepOptions {
  readonly target: string;
  readonly path: string;
  readonly undo: (step: () => void) => void;
}

/** Keeps the old site's file of a path so that it can be put back, and leaves it in its place where the disk has links. */
function keepFor(back: string, { target, path, undo }: KeepOptions): void {
  const [place, kept] = [join(target, path), join(back, path)];
  if (inspectPath(place) === null) return;
  mkdirSync(dirname(kept), { recursive: true });
  try {
    linkSync(place, kept);
  } catch (error) {
    if (!hasCode(error)) throw error;
    renameSync(place, kept);
  }
  undo(() => {
    renameSync(kept, place);
  });
}

function isOneFile(a: string, b: string): boolean {
  return inspectPath(a)?.ino === inspectPath(b)?.ino && isSameFile(a, b);
}

/** Codes of the system for a folder that stays: it is not empty, or something is mounted there. */
const STAYS = ['ENOTEMPTY', 'EEXIST', 'EBUSY'];

/** Removes the folders above a path that have become empty; with `upTo` this one, an absolute path, and those in it. */
function removeEmpty(target: string, path: string, upTo = ''): void {
  for (const folder of foldersAbove(path)) {
    if (join(target, folder).length < upTo.length) return;
    try {
      rmdirSync(join(target, folder));
    } catch (error) {
      if (hasCode(error, ...STAYS)) return;
      // It was removed before, and a file may have taken its place.
      if (!hasCode(error, 'ENOENT', 'ENOTDIR')) throw error;
    }
  }
}

/** Compares files by when they can be put into a site that is being read: pages after what they link to. */
function compareUse(a: string, b: string): number {
  return rankOf(a) - rankOf(b) || compareCodePoints(a, b);
}

function rankOf(path: string): number {
  const isPage = path.endsWith('.html');
  if (path === 'index.html') return 4;
  // They speak of all other files.
  if (path === 'sw.js' || path === 'offline.json') return 5;
  if (isPage) return path.includes('/') ? 2 : 3;
  // The folders of the search index are new ones under new names; the files next to them say which these are.
  return /^(?:assets|media)\/|^search\/[^/]+\//.test(path) ? 0 : 1;
}
