import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspectFile } from './site-files.js';
import { type SiteFile, type SiteFiles } from '../model/site.js';
import { formatManifest, MANIFEST } from '../util/site-manifest.js';
import { hashFiles } from '../util/hash-files.js';

/** Returns a site's files with the hashes that are not known yet; those that come from the old site were read before. */
export function hashUnread(staging: string, files: SiteFiles): Map<string, SiteFile> {
  const unread = [...files].filter(([, { hash }]) => hash === '').map(([path]) => path);
  const read = hashFiles(unread.map((path) => join(staging, path)));
  const whole = new Map<string, SiteFile>(files);
  for (const [i, path] of unread.entries()) {
    const file = files.get(path);
    if (file !== undefined) whole.set(path, { ...file, hash: read[i] ?? '' });
  }
  return whole;
}

/** Writes, when all else is there, the checksums of a site's files. Resolves to the files, the manifest among them. */
export async function writeManifest(staging: string, files: SiteFiles): Promise<SiteFiles> {
  const whole = hashUnread(staging, files);
  const hashes = new Map([...whole].map(([path, { hash }]) => [path, hash]));
  hashes.delete(MANIFEST);
  await writeFile(join(staging, MANIFEST), formatManifest(hashes));
  const manifest = inspectFile(join(staging, MANIFEST), '');
  if (manifest !== null) whole.set(MANIFEST, manifest);
  return whole;
}
