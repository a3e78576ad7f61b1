import { buildExports } from '../../src/exports/index.js';
import { buildPages } from '../../src/pages/index.js';
import type { PageContext } from '../../src/pages/page-type.js';

/** The bytes of every file of a site that is not a page, by path. */
export function exportFiles(context: PageContext): ReadonlyMap<string, Buffer> {
  const files = buildExports({ ...context, pages: buildPages(context) });
  return new Map(files.map(({ path, content }) => [path, Buffer.from(content)]));
}
