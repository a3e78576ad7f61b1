import type { ExportContext } from './export-type.js';
import type { Piece, SpooledFile } from '../model/site.js';
import { toJsonLine } from './json-lines.js';

/** data/entities.jsonl: one person, organization or place a line, in the archive's order. */
export function spoolEntities(context: ExportContext): SpooledFile {
  return context.spool('data/entities.jsonl', piecesOf(context));
}

function* piecesOf({ archive, pages }: ExportContext): Iterable<Piece> {
  const hrefs = new Map<string, string>();
  for (const { template, origin, path } of pages) {
    if (template === 'entity' && !hrefs.has(origin)) hrefs.set(origin, path);
  }
  for (const { id, type, name, aliases, articleIds, sameAs, distinctFrom } of archive.entities) {
    const href = hrefs.get(id) ?? null;
    const line = { id, type, name, aliases, articleIds, sameAs, distinctFrom, href };
    yield { key: null, make: () => toJsonLine(line) };
  }
}
