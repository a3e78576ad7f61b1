import type { OutputFile } from '../model/site.js';
import type { ExportContext } from './export-type.js';
import { toJsonLines } from './json-lines.js';

/** data/entities.jsonl: one person, organization or place a line, in the archive's order. */
export function writeEntities({ archive, pages }: ExportContext): OutputFile {
  const hrefs = new Map<string, string>();
  for (const { template, origin, path } of pages) {
    if (template === 'entity' && !hrefs.has(origin)) hrefs.set(origin, path);
  }
  const content = toJsonLines(
    archive.entities,
    ({ id, type, name, aliases, articleIds, sameAs, distinctFrom }) => ({
      id,
      type,
      name,
      aliases,
      articleIds,
      sameAs,
      distinctFrom,
      href: hrefs.get(id) ?? null,
    }),
  );
  return { path: 'data/entities.jsonl', content };
}
