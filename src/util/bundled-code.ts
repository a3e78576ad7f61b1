import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CODE_ROOT } from './package-root.js';

/**
 * The modules that are loaded by their addresses: the program itself, what reads documents, and what runs in threads. The package's
 * build joins each to what it needs, under the name that stands behind it.
 */
export const BUNDLED = {
  program: 'bundled-program',
  'steps/document-worker': 'bundled-document-worker',
  'steps/read-document': 'bundled-read-document',
  'steps/scans/scan-worker': 'bundled-scan-worker',
  'steps/search-worker': 'bundled-search-worker',
  'threads/hash-worker': 'bundled-hash-worker',
  'commands/serve/builder-process': 'bundled-builder-process',
} as const;

/** Returns where such a module is to be loaded from: joined, or, where nothing was built (in a test of the sources), as it is. */
export function findModule(name: keyof typeof BUNDLED): string {
  const folder = join(CODE_ROOT, 'src');
  const bundled = join(folder, `${BUNDLED[name]}.js`);
  return pathToFileURL(existsSync(bundled) ? bundled : join(folder, `${name}.js`)).href;
}
