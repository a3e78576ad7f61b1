import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isPartOf, partFolder } from '../../src/model/site-paths.js';

/**
 * Returns the files that hold what a built site has in a file of data/, 'data/records.jsonl': that file, or its parts sorted by name
 * where it is large.
 */
export function listDataFiles(site: string, whole: string): readonly string[] {
  if (existsSync(join(site, whole))) return [join(site, whole)];
  const folder = partFolder(whole);
  return readdirSync(join(site, folder))
    .map((name) => folder + name)
    .filter((path) => isPartOf(path, whole))
    .sort()
    .map((path) => join(site, path));
}
