import { join } from 'node:path';
import { diagnostic, type Diagnostic } from '../model/diagnostic.js';
import type { SiteFiles } from '../model/site.js';
import { compareCodePoints } from '../util/compare.js';
import { inspectPath } from '../util/paths.js';
import { readSiteManifest } from '../util/site-manifest.js';
import { hashFiles } from '../util/hash-files.js';

/** Files that the message names; the others are counted. */
const NAMED = 10;

/**
 * Finds the files of a site that somebody changed since they were written, and says that they are made again: what was changed
 * is lost then. Files in `intact` are known to be as they were; the others are read. Empty when there are none.
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
  if (changed.length === 0) return [];
  const names = changed.sort(compareCodePoints).slice(0, NAMED).join(', ');
  const rest = changed.length > NAMED ? ` and ${changed.length - NAMED} more` : '';
  const what =
    changed.length === 1
      ? 'a file of the site was changed by hand and is made again'
      : `${changed.length} files of the site were changed by hand and are made again`;
  return [
    diagnostic({
      severity: 'warning',
      code: 'output/changed',
      message: `${what}: ${names}${rest}`,
      hint: 'What is to last belongs into the archive: pages into templates/, all other files into public/.',
    }),
  ];
}
