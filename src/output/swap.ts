import { chmodSync, linkSync, mkdirSync, readdirSync, renameSync, unlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inspectPath } from '../util/paths.js';
import { readSiteManifest } from '../util/site-manifest.js';
import { attempt } from './attempt.js';
import { holdsNoSite, listForeign, settle } from './foreign.js';
import { workFolder } from './leftovers.js';
import { UsageError } from '../model/diagnostic.js';
import { outputClashes, outputLeftover } from '../model/messages.js';
import { explainRemoving } from './problems.js';
import { remove } from './remove.js';

/**
 * Puts a new site, which is next to the old one, into its place by renaming. What is in the old one's folder and not Kliping's
 * moves into the new one. When anything fails everything is as it was. Nothing is awaited: no signal comes between. Returns where
 * the old folder is now, for {@link discard}; null when there was none.
 * @throws UsageError when a file of the owner lies where the new site has another; Error of the file system.
 */
export function swapIn(target: string, staging: string): string | null {
  const before = inspectPath(target);
  const old = workFolder(dirname(target), target, 'old');
  attempt((undo) => {
    if (before !== null) {
      // On some disks even setting the same permissions fails.
      if (before.mode !== inspectPath(staging)?.mode) chmodSync(staging, before.mode);
      carry(target, staging, { target, undo });
      renameSync(target, old);
      undo(() => {
        renameSync(old, target);
      });
    }
    renameSync(staging, target);
  });
  return before === null ? null : old;
}

/**
 * Removes the folder of a site that another took the place of, or that was never used. What is in it and not Kliping's moves to
 * the site first. @throws UsageError when that cannot be told, or when its place is taken, and nothing is removed then;
 * BuildError when something cannot be deleted.
 */
export function discard(folder: string, target: string): void {
  const done = workFolder(dirname(folder), target, 'done');
  remove(done, target);
  try {
    if (readSiteManifest(folder) === null && !holdsNoSite(readdirSync(folder)))
      throw new UsageError(outputLeftover(target, folder));
    attempt((undo) => {
      carry(folder, target, { target, undo });
    });
    // From here on it is known to be Kliping's, also without the manifest, which may be what is deleted first.
    renameSync(folder, done);
  } catch (error) {
    throw explainRemoving(error, { folder, target });
  }
  remove(done, target);
}

interface CarryOptions {
  readonly target: string;
  readonly undo: (step: () => void) => void;
}

/** Moves what is not Kliping's from one site's folder to another. A file is in both until the old folder is gone. */
function carry(from: string, to: string, { target, undo }: CarryOptions): void {
  const manifest = readSiteManifest(from) ?? new Map<string, string>();
  const foreign = listForeign({
    folder: from,
    isOurs: (path) => manifest.has(path),
    ours: manifest.keys(),
    target,
  });
  const { moves, clashes } = settle(foreign, from, to);
  if (clashes.length > 0) throw new UsageError(outputClashes(target, clashes));
  for (const path of moves) {
    const [source, place] = [join(from, path), join(to, path)];
    mkdirSync(dirname(place), { recursive: true });
    if (inspectPath(source)?.isFile() === true && link(source, place))
      undo(() => {
        unlinkSync(place);
      });
    else {
      renameSync(source, place);
      undo(() => {
        renameSync(place, source);
      });
    }
  }
}

/** Gives a file a second name; false where the disk, or the file's owner, does not allow it. */
function link(source: string, place: string): boolean {
  try {
    linkSync(source, place);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
