import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unwrapScript, type PackSuffix } from '../model/search-pack.js';
import type { LoadFile } from './client/engine/shard.js';

/** Reads packs from the folder search/ of a site on a disk, for the browser's own search to be run by Node. */
export function createFolderLoader(folder: string, suffix: PackSuffix): LoadFile {
  return async (path, range) => {
    const bytes = await readFile(join(folder, `${path}${suffix}`));
    const pack = suffix === '.js' ? decode(bytes.toString(), path) : bytes;
    return range === undefined ? pack : pack.subarray(range.from, range.to);
  };
}

function decode(script: string, path: string): Uint8Array {
  const base64 = unwrapScript(script);
  if (base64 === null) throw new Error(`${path} is not what was written`);
  return Buffer.from(base64, 'base64');
}
