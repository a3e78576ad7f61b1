import type { Archive, Article } from '../model/archive.js';
import { digestMentions } from '../model/mentions.js';
import { formatRecordSchema, intelligenceOf, serializeShown, type RecordJson } from '../model/record-json.js';
import type { OutputFile } from '../model/site.js';
import { RECORDS_PATH } from '../model/site-paths.js';
import { parseEdtf } from '../util/edtf.js';
import { sha256 } from '../util/hash.js';
import type { DividedData } from './data-parts.js';
import { toJsonLine } from './json-lines.js';

/** data/records.jsonl: one article a line with all its evidence; in a large archive divided by year. */
export function listRecords(archive: Archive): DividedData {
  const pieces = archive.articles.map((article) => ({
    part: partOf(article),
    key: digestRecord(article, archive),
    make: () => toJsonLine(publishedRecord(article, archive)),
  }));
  return { path: RECORDS_PATH, header: [], pieces };
}

/** Returns the part of the records that has an article: its year, or 'undated'. */
export function partOf({ facts: { date } }: Article): string {
  const year = date === null ? null : parseEdtf(date)?.year;
  return year == null ? 'undated' : String(year).padStart(4, '0');
}

/** Tells all that a line is made of: the article, where its page lies, and who each of its mentions is. */
export function digestRecord(
  { facts, digest, path, names, named, agencyIds, captures, place }: Article,
  archive: Archive,
): string {
  return sha256(
    [
      digest,
      path,
      ...names.flatMap(({ id }) => [id, archive.entityById.get(id)?.name ?? '']),
      digestMentions(named),
      ...agencyIds,
      JSON.stringify([captures, place, intelligenceOf(facts.id, archive)]),
    ].join('\n'),
  );
}

/** The JSON Schema of such a line. */
export function writeRecordSchema(): OutputFile {
  return { path: 'data/record.schema.json', content: formatRecordSchema() };
}

function publishedRecord(article: Article, archive: Archive): RecordJson {
  return { ...serializeShown(article, archive), href: article.path };
}
