import type { Article, Archive } from '../model/archive.js';
import { formatRecordSchema, serializeArticle, type RecordJson } from '../model/record-json.js';
import type { ExportType } from './export-type.js';
import { toJsonLines } from './json-lines.js';

/** data/records.jsonl, one article a line with all its evidence, and the JSON Schema of such a line. */
export const records: ExportType = ({ archive }) => [
  {
    path: 'data/records.jsonl',
    content: toJsonLines(archive.articles, (article) => publishedRecord(article, archive)),
  },
  { path: 'data/record.schema.json', content: formatRecordSchema() },
];

function publishedRecord(article: Article, archive: Archive): RecordJson {
  const { rights, withheldWords } = article.record;
  return {
    ...serializeArticle(article, archive),
    rights: { access: rights.access ?? 'full', statement: rights.statement },
    withheldWords,
    href: article.path,
  };
}
