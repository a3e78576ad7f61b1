import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isPartOf, partFolder, RECORDS_PATH } from '../../src/model/site-paths.js';

/** Returns the files that hold the records of a built site: one, or its parts. */
export function listRecordFiles(site: string): readonly string[] {
  const whole = join(site, RECORDS_PATH);
  if (existsSync(whole)) return [whole];
  const folder = partFolder(RECORDS_PATH);
  return readdirSync(join(site, folder))
    .map((name) => folder + name)
    .filter((path) => isPartOf(path, RECORDS_PATH))
    .sort()
    .map((path) => join(site, path));
}
