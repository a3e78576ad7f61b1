import { gzipSync } from 'node:zlib';
import type { OutputFile } from '../model/site.js';
import { packPath, placeParts } from '../model/search-pack.js';

/** Place of the byte of a gzip header that names the system it was made on, and what stands there for an unknown one (RFC 1952). */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/** Compresses to the same bytes on every system. */
export function compress(content: Uint8Array): Uint8Array {
  const packed = gzipSync(content);
  packed[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return packed;
}

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
