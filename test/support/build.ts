import { join } from 'node:path';
import { loadConfig } from '../../src/config.js';
import { buildSite, type BuildResult } from '../../src/pipeline.js';
import { PACKAGE_ROOT } from '../../src/util/package-root.js';
import { makeFolder } from './files.js';

/** A fixed instant: builds of a test differ in nothing but their input. */
export const BUILT_AT = '2024-12-01T00:00:00.000Z';
export const SEEDS = join(PACKAGE_ROOT, 'seeds');

/** Builds an archive into a new folder that is removed after the file's tests. */
export async function buildArchiveSite(
  archive: string,
): Promise<{ readonly site: string; readonly result: BuildResult }> {
  const site = join(makeFolder(), 'site');
  const result = await buildSite({
    archive,
    out: site,
    config: await loadConfig(archive),
    builtAt: BUILT_AT,
    onProgress: () => undefined,
  });
  return { site, result };
}
