import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SpooledFile } from '../model/site.js';
import { createLinker } from '../output/site-files.js';
import type { BuildSession } from './build-types.js';
import type { StoredPicture } from './pictures/picture-store.js';

/** Puts pictures into a site's folder: those that the old site has are links to its files, the others come from the store. */
export async function writePictures(
  staging: string,
  pictures: readonly StoredPicture[],
  { store, old }: Pick<BuildSession, 'store' | 'old'>,
): Promise<readonly SpooledFile[]> {
  if (pictures.length > 0) await mkdir(join(staging, 'media'), { recursive: true });
  const link = createLinker(old.folder, staging);
  for (const { path, key, hash } of pictures) {
    if (old.files.get(path)?.key === hash) {
      link(path);
      continue;
    }
    const bytes = store.get('pictures', key);
    if (bytes === null) throw new Error(`the store has lost ${path}`);
    await writeFile(join(staging, path), bytes);
  }
  return pictures.map(({ path, bytes, hash }) => ({ path, bytes, hash }));
}
