import type { Archive, Article } from '../model/archive.js';
import { digestMentions } from '../model/mentions.js';
import { formatRecordSchema, serializeShown, type RecordJson } from '../model/record-json.js';
import type { OutputFile } from '../model/site.js';
import type { ExportContext } from './export-type.js';
import type { Piece, SpooledFile } from '../model/site.js';
import { toJsonLine } from './json-lines.js';

/** data/records.jsonl: one article a line with all its evidence. */
export function spoolRecords({ archive, spool }: ExportContext): SpooledFile {
  return spool('data/records.jsonl', piecesOf(archive));
}

function* piecesOf(archive: Archive): Iterable<Piece> {
  for (const article of archive.articles)
    yield {
      key: digestRecord(article, archive),
      make: () => toJsonLine(publishedRecord(article, archive)),
    };
}

/** Tells all that a line is made of: the article, where its page lies, and who each of its mentions is. */
function digestRecord({ digest, path, names, named, agencyIds }: Article, archive: Archive): string {
  return [
    digest,
    path,
    ...names.flatMap(({ id }) => [id, archive.entityById.get(id)?.name ?? '']),
    digestMentions(named),
    ...agencyIds,
  ].join('\n');
}

/** The JSON Schema of such a line. */
export function writeRecordSchema(): OutputFile {
  return { path: 'data/record.schema.json', content: formatRecordSchema() };
}

function publishedRecord(article: Article, archive: Archive): RecordJson {
  return { ...serializeShown(article, archive), href: article.path };
}
