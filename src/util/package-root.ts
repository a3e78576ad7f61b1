import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package: the nearest one above this file with a package.json. */
export const PACKAGE_ROOT = findRoot(dirname(fileURLToPath(import.meta.url)));

/** The folder of the code that runs: dist, or the sources in a test. */
export const CODE_ROOT = fileURLToPath(import.meta.url).startsWith(join(PACKAGE_ROOT, 'dist') + sep)
  ? join(PACKAGE_ROOT, 'dist')
  : PACKAGE_ROOT;

/** Kliping's version, from its package.json. */
export const VERSION = readVersion(readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'));

// Without zod: loading it takes longer than all else that `--help` needs.
function readVersion(source: string): string {
  const json: unknown = JSON.parse(source);
  if (typeof json === 'object' && json !== null && 'version' in json && typeof json.version === 'string')
    return json.version;
  throw new Error('the package.json of Kliping has no version: install it again');
}

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('the package.json of Kliping is missing: install it again');
  return findRoot(parent);
}
