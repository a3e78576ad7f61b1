import { createHash } from 'node:crypto';
import { readChunks } from '../chunks.js';
import type { Listed, RandomAccess } from '../container.js';

/** Returns the one entry of a file that is a document as a whole. */
export function wholeFile(file: RandomAccess): Listed {
  const hash = createHash('sha256');
  for (const chunk of readChunks(file)) hash.update(chunk);
  return {
    entry: {
      locator: '',
      offset: 0,
      length: file.size,
      digest: hash.digest('hex'),
      kind: 'document',
      url: null,
      capturedAt: null,
      state: null,
    },
  };
}

/** Bytes of a document's file for each byte that its text may have: pictures in it take more. */
const MAX_PICTURE_SHARE = 10;

/** Returns a file's bytes; null when they are too many for one document with its pictures. */
export function openWhole(file: RandomAccess, limit: number): Buffer | null {
  return file.size > limit * MAX_PICTURE_SHARE ? null : file.read(0, file.size);
}
