import type { ExportContext } from './export-type.js';
import type { Piece, SpooledFile } from '../model/site.js';
import { toJsonLine } from './json-lines.js';

/** data/entities.jsonl: one person, organization or place a line, in the archive's order. */
export function spoolEntities(context: ExportContext): SpooledFile {
  return context.spool('data/entities.jsonl', piecesOf(context));
}

function* piecesOf({ archive }: ExportContext): Iterable<Piece> {
  for (const { id, type, name, aliases, articleIds, sameAs, distinctFrom, path } of archive.entities) {
    const line = { id, type, name, aliases, articleIds, sameAs, distinctFrom, href: path };
    yield { key: null, make: () => toJsonLine(line) };
  }
}
