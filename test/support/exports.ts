import { createHash } from 'node:crypto';
import { buildExports } from '../../src/exports/index.js';
import type { ExportType } from '../../src/exports/export-type.js';
import type { Spool, SpooledFile } from '../../src/model/site.js';
import { buildPages } from '../../src/pages/index.js';
import type { PageContext } from '../../src/pages/page-type.js';
import { compress } from '../../src/util/compress.js';

/** The bytes of every file of a site that is not a page, by path. */
export function exportFiles(context: PageContext): ReadonlyMap<string, Buffer> {
  return collectFiles(context, buildExports);
}

/** The bytes of every file that exports make, by path. */
export function collectFiles(context: PageContext, makeFiles: ExportType): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  const keep = (path: string, content: Buffer): SpooledFile => {
    files.set(path, content);
    return { path, bytes: content.length, hash: createHash('sha256').update(content).digest('hex') };
  };
  const spool: Spool = {
    write: (path, pieces) => keep(path, Buffer.concat(pieces.map(({ make }) => make()))),
    compress: ({ path }) => keep(`${path}.gz`, Buffer.from(compress(files.get(path) ?? Buffer.alloc(0)))),
    lengthOf: ({ make }) => make().length,
  };
  for (const { path, content } of makeFiles({ ...context, pages: buildPages(context), spool }))
    files.set(path, Buffer.from(content));
  return files;
}
