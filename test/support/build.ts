import { join } from 'node:path';
import { loadConfig } from '../../src/settings/config.js';
import { buildSite } from '../../src/commands/build-site.js';
import type { BuildResult } from '../../src/steps/build-types.js';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { readArchive } from '../../src/steps/read-archive.js';
import type { Archive } from '../../src/model/archive.js';
import { makeFolder } from './files.js';

/** A fixed instant: builds of a test differ in nothing but their input. */
const BUILT_AT = '2024-12-01T00:00:00.000Z';
export const SEEDS = join(PACKAGE_ROOT, 'seeds');

/** Builds an archive into a folder. */
export async function buildInto(out: string, archive: string, builtAt = BUILT_AT): Promise<BuildResult> {
  return buildSite({
    archive,
    out,
    config: await loadConfig(archive),
    builtAt,
    onProgress: () => undefined,
    cache: false,
    jobs: null,
  });
}

/** Builds an archive into a new folder that is removed after the file's tests. */
export async function buildArchiveSite(
  archive: string,
  builtAt = BUILT_AT,
): Promise<{ readonly site: string; readonly result: BuildResult; readonly archive: Archive }> {
  const site = join(makeFolder(), 'site');
  const result = await buildInto(site, archive, builtAt);
  return { site, result, archive: await readArchive(archive, await loadConfig(archive), () => undefined) };
}
