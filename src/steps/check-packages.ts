import { openFileAccess } from '../ingest/containers/file-access.js';
import { containersFor, identifyContainer } from '../ingest/containers/identify.js';
import { findDamagedParts } from '../ingest/containers/wacz-digests.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { HashedFile } from './find-files.js';

/** The name of the format. */
const WACZ = 'WACZ';

/** Finds what in WACZ files has other bytes than the list in them says. Each of these files is read once as a whole. */
export async function findDamagedPackages(files: readonly HashedFile[]): Promise<readonly Diagnostic[]> {
  const problems: Diagnostic[] = [];
  for (const { path, absolute } of files) {
    if (!containersFor(path).some(({ name }) => name === WACZ)) continue;
    try {
      const file = openFileAccess(path, absolute);
      try {
        if (identifyContainer(file)?.name === WACZ) problems.push(...(await findDamagedParts(file)));
      } finally {
        file.close();
      }
    } catch (error) {
      // What is wrong with the file itself was said when it was listed.
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
  }
  return problems;
}
