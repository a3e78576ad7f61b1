import type { Archive, Article } from '../model/archive.js';
import { formatRecordSchema, serializeArticle, type RecordJson } from '../model/record-json.js';
import type { OutputFile } from '../model/site.js';
import { toJsonLines } from './json-lines.js';

/** data/records.jsonl: one article a line with all its evidence. */
export function writeRecords(archive: Archive): OutputFile {
  return {
    path: 'data/records.jsonl',
    content: toJsonLines(archive.articles, (article) => publishedRecord(article, archive)),
  };
}

/** The JSON Schema of such a line. */
export function writeRecordSchema(): OutputFile {
  return { path: 'data/record.schema.json', content: formatRecordSchema() };
}

function publishedRecord(article: Article, archive: Archive): RecordJson {
  const { rights, withheldWords } = article.record;
  return {
    ...serializeArticle(article, archive),
    rights: { access: rights.access ?? 'full', statement: rights.statement },
    withheldWords,
    href: article.path,
  };
}
