import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasCode, inspectPath, isInside } from '../util/paths.js';
import { removeAtExit } from '../util/remove-at-exit.js';
import { readSiteManifest } from '../util/site-manifest.js';
import { attempt } from './attempt.js';
import { fillIn } from './fill.js';
import { workFolder } from './leftovers.js';
import { explainPlacing } from './problems.js';
import { remove } from './remove.js';
import { discard, swapIn } from './swap.js';

/**
 * Lets `write` fill a new folder, then puts it in the site's place. When `write` throws, or the process is ended, the old site
 * stays as it was. What is in the site's folder and not Kliping's is kept: it is told by the manifest, which `write` must have
 * written as well. A folder that can be renamed is replaced whole; one that cannot is filled file by file.
 * @throws UsageError when a file of the owner lies where the new site has another; BuildError when the site cannot be placed.
 */
export async function replaceFolder<T>(target: string, write: (staging: string) => Promise<T>): Promise<T> {
  const staging = makeStaging(target);
  const stay = removeAtExit(staging);
  try {
    const result = await write(staging);
    stay();
    place(target, staging);
    return result;
  } catch (error) {
    stay();
    abandon(target, staging);
    throw error;
  }
}

/** Removes a new site that is not wanted. It holds nothing of the owner's, unless that could not be put back. */
function abandon(target: string, staging: string): void {
  if (readSiteManifest(staging) === null) remove(staging, target);
  else discard(staging, target);
}

/** @throws BuildError when it cannot be made. */
function makeStaging(target: string): string {
  try {
    return openStaging(target);
  } catch (error) {
    throw explainPlacing(error, target);
  }
}

/** Makes the folder that a new site is written to: next to the old one, or in it where folders cannot be moved between the two. */
function openStaging(target: string): string {
  const [beside, inside] = [dirname(target), target].map((parent) => workFolder(parent, target, 'new'));
  if (beside === undefined || inside === undefined) throw new Error('there is no folder to write to');
  mkdirSync(dirname(target), { recursive: true });
  if (inspectPath(target) === null) {
    mkdirSync(beside);
    return beside;
  }
  if (!isHere(target)) {
    try {
      mkdirSync(beside);
      renameSync(beside, inside);
      renameSync(inside, beside);
      return beside;
    } catch (error) {
      if (!hasCode(error)) throw error;
      rmSync(beside, { recursive: true, force: true });
    }
  }
  mkdirSync(inside, { recursive: true });
  return inside;
}

/** Tells whether this process, and with it the user's shell, stands in a folder: it must not be taken away. */
function isHere(folder: string): boolean {
  const here = process.cwd();
  return here === folder || isInside(here, folder);
}

/** Puts a new site into its place. Nothing is awaited: a signal comes before or after. */
function place(target: string, staging: string): void {
  let placed: Placed;
  try {
    placed = isInside(staging, target)
      ? { old: null, used: fillIn(target, staging) }
      : swapOrFill(target, staging);
  } catch (error) {
    throw explainPlacing(error, target);
  }
  if (placed.old !== null) discard(placed.old, target);
  for (const folder of placed.used) remove(folder, target);
}

interface Placed {
  /** Where the folder of the old site is now; null when there was none, or when it is still in its place. */
  readonly old: string | null;
  /** Work folders that are no longer needed. */
  readonly used: readonly string[];
}

function swapOrFill(target: string, staging: string): Placed {
  try {
    return { old: swapIn(target, staging), used: [] };
  } catch (error) {
    // Something in the site cannot be moved: a mount point, a folder of another user.
    if (!hasCode(error) || inspectPath(target) === null) throw error;
    const inside = workFolder(target, target, 'new');
    return attempt((undo) => {
      renameSync(staging, inside);
      undo(() => {
        renameSync(inside, staging);
      });
      return { old: null, used: fillIn(target, inside) };
    });
  }
}
