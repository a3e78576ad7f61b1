import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { RESERVED } from '../ingest/entry-role.js';
import { compareCodePoints } from '../util/compare.js';
import { sha256 } from '../util/hash.js';
import type { Config } from '../settings/config.js';
import { versionOf } from '../cache/code-version.js';
import { hashFiles } from '../util/hash-files.js';
import type { ArchiveFiles } from './find-files.js';
import { findTesseract } from './scans/load-tesseract.js';
import { isSharpInstalled } from './pictures/load-sharp.js';

/**
 * A digest of everything a site is made of: the articles' bytes and paths, the settings, tables, templates and files beside
 * them, the code and the time of the build. The same digest means the same site, byte for byte.
 */
export function digestInputs(
  root: string,
  { files, tables, pictures, skipped }: ArchiveFiles,
  settings: { readonly config: Config; readonly builtAt: string },
): string {
  const beside = [...RESERVED].sort(compareCodePoints).flatMap((name) => listFiles(root, name));
  const hashes = hashFiles(beside.map((path) => join(root, path)));
  return sha256(
    [
      versionOf('everything'),
      settings.builtAt,
      JSON.stringify({ ...settings.config, language: settings.config.language.locale }),
      // Without it there are no pictures: a site gets them when it is installed.
      String(isSharpInstalled()),
      // The same for scans.
      JSON.stringify(settings.config.ocr ? findTesseract(settings.config.language.tag) : null),
      ...[...files, ...tables, ...pictures].map(
        ({ path, size, sha256: hash }) => `${path}\n${size}\n${hash}`,
      ),
      ...skipped.map(({ path, reason }) => `${path}\n${reason}`),
      ...beside.map((path, i) => `${path}\n${hashes[i] ?? ''}`),
    ].join('\n\n'),
  );
}

/**
 * The files of a folder of the archive, or a file itself; none when there is no such thing. A link to a folder is followed, as
 * it is where the files are used. `above`: the folders it lies in, without their links, so that none leads in a circle.
 */
function listFiles(root: string, path: string, above: readonly string[] = []): readonly string[] {
  const absolute = join(root, path);
  if (lstatSync(absolute, { throwIfNoEntry: false }) === undefined) return [];
  const folder = findFolder(absolute);
  if (folder === null) return [path];
  if (above.includes(folder)) return [];
  return readdirSync(absolute)
    .sort(compareCodePoints)
    .flatMap((name) => listFiles(root, `${path}/${name}`, [...above, folder]));
}

/** A folder's path without links; null for what is none. */
function findFolder(path: string): string | null {
  try {
    return statSync(path).isDirectory() ? realpathSync(path) : null;
  } catch (error) {
    // A link that leads nowhere or in a circle.
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** Returns a digest of all files in a folder. */
export function digestFolder(folder: string): string {
  const files = listFiles(folder, '.');
  const hashes = hashFiles(files.map((path) => join(folder, path)));
  return sha256(files.map((path, i) => `${path}\n${hashes[i] ?? ''}`).join('\n'));
}
