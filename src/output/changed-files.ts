import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import { changedFiles } from '../model/messages.js';
import type { SiteFiles } from '../model/site.js';
import { compareCodePoints } from '../util/compare.js';
import { inspectPath } from '../util/paths.js';
import { readSiteManifest } from '../util/site-manifest.js';
import { hashFiles } from '../util/hash-files.js';

/**
 * Finds the files of a site that somebody changed since they were written, and says that they are written again: the changes
 * are lost then. Files in `intact` are known to be as they were; the others are read. Empty when there are none.
 */
export function noticeChanged(site: string, intact: SiteFiles): readonly Diagnostic[] {
  const manifest = [...(readSiteManifest(site) ?? [])].filter(([path]) => !intact.has(path));
  const there = manifest.flatMap(([path, hash]) => {
    const info = inspectPath(join(site, path));
    return info === null ? [] : [{ path, hash, isFile: info.isFile() }];
  });
  const files = there.filter(({ isFile }) => isFile);
  const hashes = hashFiles(files.map(({ path }) => join(site, path)));
  const changed = [
    // A link that somebody put into a file's place.
    ...there.filter(({ isFile }) => !isFile),
    ...files.filter(({ hash }, i) => hashes[i] !== hash),
  ].map(({ path }) => path);
  return changed.length === 0 ? [] : [changedFiles(changed.sort(compareCodePoints))];
}
