import { stringify } from 'csv-stringify/sync';
import type { Archive, Article } from '../model/archive.js';
import type { EntityType } from '../model/entity.js';
import { compareCodePoints } from '../util/compare.js';
import type { DividedData } from './data-parts.js';
import { digestRecord, partOf } from './records.js';

/** A column of a table: what it holds, in the words of a Table Schema, and where that comes from. */
export interface ColumnHead {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'boolean';
  readonly description: string;
}

/** A column of data/records.csv, and where its values come from. */
interface Column extends ColumnHead {
  readonly value: (article: Article, archive: Archive) => string | number | null;
}

/** Between the values of one cell, as in metadata.csv. */
const SEPARATOR = '; ';

const text = (name: string, description: string, value: Column['value']): Column => ({
  name,
  type: 'string',
  description,
  value,
});
const count = (name: string, description: string, value: Column['value']): Column => ({
  name,
  type: 'integer',
  description,
  value,
});

export const COLUMNS: readonly Column[] = [
  text('id', 'Stable across builds; the same as in records.jsonl', ({ facts }) => facts.id),
  text('title', 'The headline', ({ facts }) => facts.title),
  text(
    'date',
    "Of publication: EDTF (ISO 8601-2) of the precision that was read; '?' marks it uncertain",
    ({ facts }) => facts.date,
  ),
  text('modified', 'Of a later change: EDTF', ({ facts }) => facts.modified),
  text('outlet', 'The newspaper', ({ facts }) => facts.outlet),
  text('authors', "As printed, '; ' between them", ({ facts }) => joinValues(facts.authors)),
  text('section', 'Of the newspaper', ({ facts }) => facts.section),
  text('dateline', 'The place that opens the text, as printed', ({ facts }) => facts.dateline),
  text('agencies', "News agencies, '; ' between them", ({ facts }) => joinValues(facts.agencies)),
  text('language', 'BCP 47', ({ facts }) => facts.language),
  text('url', "The article's own address", ({ facts }) => facts.url),
  text('people', "Names in it, '; ' between them", (article, archive) => namesOf('person', article, archive)),
  text('organizations', "Names in it, '; ' between them", (article, archive) =>
    namesOf('organization', article, archive),
  ),
  text('places', "Names in it, '; ' between them", (article, archive) => namesOf('place', article, archive)),
  count('wordCount', 'Words of the text that is shown', ({ facts }) => facts.wordCount),
  count('withheldWords', 'Words of the text that are not shown', ({ facts }) => facts.withheldWords),
  text('access', 'What is shown: full, excerpt or metadata', ({ facts }) => facts.rights.access ?? 'full'),
  text('rights', 'What is said about its rights', ({ facts }) => facts.rights.statement),
  text('file', 'Where it comes from, relative to the archive', ({ facts }) => facts.source.path),
  text('sha256', "Of the file's bytes", ({ facts }) => facts.source.sha256),
  text('href', "The article's page, relative to the site", ({ path }) => path),
  text('tags', "What it is filed under, '; ' between them", ({ facts }) => joinValues(facts.tags)),
];

/**
 * data/records.csv: one article a row, as RFC 4180 says. It begins with a byte-order mark, without which Excel takes UTF-8 for
 * something else. A cell that a spreadsheet would run as a formula (=, +, -, @ or a tab or line end first) begins with '.
 */
export function listRecordsCsv(archive: Archive): DividedData {
  const header = {
    key: 'csv header',
    make: () =>
      formatRow(
        COLUMNS.map(({ name }) => name),
        true,
      ),
  };
  const pieces = archive.articles.map((article) => ({
    part: partOf(article),
    key: `csv ${digestRecord(article, archive)}`,
    make: () => formatRow(COLUMNS.map(({ value }) => value(article, archive))),
  }));
  return { path: 'data/records.csv', header: [header], pieces };
}

/** Returns a row of a table as bytes; the first one of a file with a byte-order mark. */
export function formatRow(row: readonly (string | number | null)[], bom = false): Buffer {
  return Buffer.from(stringify([[...row]], { bom, record_delimiter: 'windows', escape_formulas: true }));
}

function joinValues(values: readonly string[] | null): string | null {
  return values === null ? null : values.join(SEPARATOR);
}

function namesOf(type: EntityType, { names }: Article, archive: Archive): string {
  const own = new Set<string>();
  for (const { id } of names) {
    const entity = archive.entityById.get(id);
    if (entity?.type === type) own.add(entity.name);
  }
  return [...own].sort(compareCodePoints).join(SEPARATOR);
}
