import { formatRecordSchema, serializeArticle } from '../model/record-json.js';
import type { ExportType } from './export-type.js';

/** data/records.jsonl, one article a line with all its evidence, and the JSON Schema of such a line. */
export const records: ExportType = ({ archive }) => {
  // Bytes, not one string: a string cannot hold more than half a gigabyte.
  const lines = archive.articles.map((article) => {
    const record = { ...serializeArticle(article, archive), href: article.path };
    return Buffer.from(`${JSON.stringify(record)}\n`);
  });
  return [
    { path: 'data/records.jsonl', content: Buffer.concat(lines) },
    { path: 'data/record.schema.json', content: formatRecordSchema() },
  ];
};
