import type { Archive, Article } from '../model/archive.js';
import { attributeQuotations, type AttributedQuotation } from '../model/quotation.js';
import type { DividedData } from './data-parts.js';
import { formatRow, type ColumnHead } from './records-csv.js';
import { digestRecord, partOf } from './records.js';

interface Quoted {
  readonly article: Article;
  readonly text: string;
  readonly archive: Archive;
  readonly quotation: AttributedQuotation;
}

/** A column of data/quotations.csv, and where its values come from. */
interface QuotationColumn extends ColumnHead {
  readonly value: (quoted: Quoted) => string | number | null;
}

const column = (
  name: string,
  description: string,
  value: QuotationColumn['value'],
  type: ColumnHead['type'] = 'string',
): QuotationColumn => ({ name, type, description, value });

/** White space as a reader sees it: a quotation is one line of the table. */
function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

export const QUOTATION_COLUMNS: readonly QuotationColumn[] = [
  column('article', 'The id of the article, as in records.jsonl', ({ article }) => article.facts.id),
  column('date', 'Of the article: EDTF (ISO 8601-2)', ({ article }) => article.facts.date),
  column('outlet', 'The newspaper', ({ article }) => article.facts.outlet),
  column(
    'speaker',
    'Whose words they are: the name that the archive has for them, or as printed where it has none; empty where no name is known',
    ({ quotation: { speaker, speakerId }, text, archive }) => {
      const entity = speakerId === null ? undefined : archive.entityById.get(speakerId);
      return entity?.name ?? (speaker === null ? null : tidy(text.slice(speaker.start, speaker.end)));
    },
  ),
  column('speakerId', 'As in entities.jsonl', ({ quotation }) => quotation.speakerId),
  column('quotation', 'With its quotation marks', ({ quotation: { start, end }, text }) =>
    tidy(text.slice(start, end)),
  ),
  column(
    'how',
    "The pattern that told the speaker; 'he said' stands for every word that means somebody named before",
    ({ quotation }) => quotation.how,
  ),
  column(
    'sure',
    'Whether it is a pattern that is seldom wrong: only then pages show the speaker',
    ({ quotation }) => String(quotation.sure),
    'boolean',
  ),
  column('start', "UTF-16 offset in the article's text", ({ quotation }) => quotation.start, 'integer'),
  column('end', "UTF-16 offset in the article's text", ({ quotation }) => quotation.end, 'integer'),
  column('href', "The article's page, relative to the site", ({ article }) => article.path),
];

/** data/quotations.csv: one quotation a row, in the order of the articles and of their texts; written as data/records.csv is. */
export function listQuotationsCsv(archive: Archive): DividedData {
  const header = {
    key: 'quotations header',
    make: () =>
      formatRow(
        QUOTATION_COLUMNS.map(({ name }) => name),
        true,
      ),
  };
  const pieces = archive.articles
    .filter(({ quotations }) => quotations.length > 0)
    .map((article) => ({
      part: partOf(article),
      key: `quotations ${digestRecord(article, archive)}`,
      make: () => formatQuotations(article, archive),
    }));
  return { path: 'data/quotations.csv', header: [header], pieces };
}

function formatQuotations(article: Article, archive: Archive): Buffer {
  const text = article.content.readText();
  const rows = attributeQuotations(article.quotations, article.named).map((quotation) =>
    formatRow(QUOTATION_COLUMNS.map(({ value }) => value({ article, text, archive, quotation }))),
  );
  return Buffer.concat(rows);
}
