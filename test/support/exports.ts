import { createHash } from 'node:crypto';
import { buildExports } from '../../src/exports/index.js';
import type { Piece } from '../../src/model/site.js';
import { buildPages } from '../../src/pages/index.js';
import type { PageContext } from '../../src/pages/page-type.js';

/** The bytes of every file of a site that is not a page, by path. */
export function exportFiles(context: PageContext): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  const spool = (path: string, pieces: Iterable<Piece>) => {
    const content = Buffer.concat([...pieces].map(({ make }) => make()));
    files.set(path, content);
    return { path, bytes: content.length, hash: createHash('sha256').update(content).digest('hex') };
  };
  for (const { path, content } of buildExports({ ...context, pages: buildPages(context), spool }))
    files.set(path, Buffer.from(content));
  return files;
}
