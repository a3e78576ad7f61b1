import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { compareCodePoints } from '../util/compare.js';
import { MANIFEST, parseManifest } from '../util/site-manifest.js';

/** What a folder holds, compared with what its manifest says. Paths are sorted by code point. */
export interface FixityReport {
  /** Files that are as they were. */
  readonly intact: number;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  /** Files the manifest does not know. */
  readonly unexpected: readonly string[];
}

/**
 * Compares a folder's files with its manifest.
 * @throws Error when there is no manifest, or a line of it is not understood (the message names the line).
 */
export async function verifyManifest(folder: string): Promise<FixityReport> {
  const expected = parseManifest(await readFile(join(folder, MANIFEST), 'utf8'));
  const present = new Set(await listFiles(folder));
  present.delete(MANIFEST);
  const changed: string[] = [];
  const missing: string[] = [];
  for (const [path, hash] of expected) {
    if (!present.has(path)) missing.push(path);
    else if ((await hashFile(join(folder, path))) !== hash) changed.push(path);
  }
  return {
    intact: expected.size - changed.length - missing.length,
    changed: changed.sort(compareCodePoints),
    missing: missing.sort(compareCodePoints),
    unexpected: [...present].filter((path) => !expected.has(path)).sort(compareCodePoints),
  };
}

/** Returns all files below a folder, as paths with forward slashes in code-point order. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  const list = async (prefix: string): Promise<void> => {
    for (const entry of await readdir(join(folder, prefix), { withFileTypes: true })) {
      if (entry.isDirectory()) await list(`${prefix}${entry.name}/`);
      else files.push(prefix + entry.name);
    }
  };
  await list('');
  return files.sort(compareCodePoints);
}

/** Lower-case hexadecimal SHA-256 of a file, read in pieces. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
