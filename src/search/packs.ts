import type { OutputFile } from '../model/site.js';
import { packPath, placeParts } from '../model/search-pack.js';
import { compress } from '../util/compress.js';

/** Compresses parts and puts them into packs, in their order. Returns the packs, and the bytes of each part. */
export function packParts(
  folder: string,
  contents: readonly Uint8Array[],
): { readonly packs: readonly OutputFile[]; readonly sizes: readonly number[] } {
  const parts = contents.map(compress);
  const sizes = parts.map(({ length }) => length);
  const packs: Uint8Array[][] = [];
  for (const [i, { pack }] of placeParts(sizes).entries()) {
    const part = parts[i];
    if (part !== undefined) (packs[pack] ??= []).push(part);
  }
  return {
    packs: packs.map((held, pack) => ({ path: packPath(folder, pack), content: Buffer.concat(held) })),
    sizes,
  };
}
