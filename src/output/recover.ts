import { renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { inspectPath } from '../util/paths.js';
import { readSiteManifest } from '../util/site-manifest.js';
import { finishFill } from './fill.js';
import { listLeftovers, type Leftover, type LeftoverKind } from './leftovers.js';
import { explainPlacing } from './problems.js';
import { remove } from './remove.js';
import { discard } from './swap.js';

/** An old site goes back into its place before anything is moved there. */
const ORDER: readonly LeftoverKind[] = ['old', 'move', 'new', 'back', 'done'];

/**
 * Brings a site in order that builds which were killed left in the middle: an old one goes back into its place, a new one that
 * was on its way into its folder is finished, files of the owner go back, and the rest is removed.
 * @throws UsageError when files of the owner cannot go back; BuildError when the file system refuses.
 */
export function recoverOutput(target: string): void {
  const leftovers = [dirname(target), target]
    .flatMap((parent) => listLeftovers(parent, target))
    .sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  try {
    for (const leftover of leftovers) clear(leftover, target);
  } catch (error) {
    throw explainPlacing(error, target);
  }
}

function clear({ kind, path }: Leftover, target: string): void {
  if (kind === 'old' && inspectPath(target) === null) renameSync(path, target);
  else if (kind === 'move') for (const folder of finishFill(target, path)) remove(folder, target);
  // Files of the owner come into a new site only when its manifest is written.
  else if (kind === 'old' || (kind === 'new' && readSiteManifest(path) !== null)) discard(path, target);
  else remove(path, target);
}
