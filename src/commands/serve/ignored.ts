import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { isInside } from '../../util/paths.js';

/** Hidden files and folders, such as .git and what a build leaves while it works, and those of tools. */
const HIDDEN = /(?:^|[\\/])(?:\.[^\\/]+|node_modules)(?:[\\/]|$)/;

/**
 * Tells which paths in an archive are none of its articles or settings, so that a change there is no reason to build again: the
 * site itself, when it lies in the archive, is one of them. `out` is a path without links.
 */
export function createIgnored(archive: string, out: string): (path: string) => boolean {
  const site = relative(realpathSync(archive), out);
  return (path) => {
    const inArchive = relative(archive, path);
    return HIDDEN.test(`${sep}${inArchive}`) || inArchive === site || isInside(inArchive, site);
  };
}
