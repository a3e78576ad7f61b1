import { writeBibtex, writeRis } from '../../../languages/citation-formats.js';
import type { CitedItem } from '../../../model/cited-item.js';
import { formatEdtf } from '../../../util/edtf.js';
import { toCsv } from '../csv.js';
import { readerWords } from './words.js';

/** An article in a file that a reader takes along. */
export interface CitedRow {
  readonly item: CitedItem;
  /** The page in the archive, absolute. */
  readonly page: string;
  /** What a reader wrote, and when the article was kept (ISO 8601); left out in files that are no reading list. */
  readonly note?: string;
  readonly kept?: string;
  /** Words of a query that the article lacks; left out in a reading list. */
  readonly without?: readonly string[];
}

export interface CitedFormat {
  readonly name: string;
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (rows: readonly CitedRow[]) => string;
}

/** What spreadsheets need at the beginning of a file to read it as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

const CSV: CitedFormat = { name: 'CSV', extension: 'csv', mediaType: 'text/csv', write: writeTable };
const RIS: CitedFormat = {
  name: 'RIS',
  extension: 'ris',
  mediaType: 'application/x-research-info-systems',
  write: (rows) => rows.map((row) => writeRis(withNote(row))).join(''),
};
const BIBTEX: CitedFormat = {
  name: 'BibTeX',
  extension: 'bib',
  mediaType: 'application/x-bibtex',
  write: (rows) => rows.map((row) => writeBibtex(withNote(row))).join('\n'),
};
const MARKDOWN: CitedFormat = {
  name: 'Markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  write: writeMarkdown,
};

export const RESULT_FORMATS: readonly CitedFormat[] = [CSV, RIS, BIBTEX];
export const LIST_FORMATS: readonly CitedFormat[] = [CSV, RIS, BIBTEX, MARKDOWN];

/** A reader's note is the last of the reference's. */
function withNote({ item, note = '' }: CitedRow): CitedItem {
  return note === '' ? item : { ...item, notes: [...item.notes, note] };
}

function writeTable(rows: readonly CitedRow[]): string {
  const { columns } = readerWords().strings;
  const isList = rows.some(({ kept }) => kept !== undefined);
  const head = [
    columns.title,
    columns.authors,
    columns.outlet,
    columns.section,
    columns.date,
    columns.language,
    columns.url,
    columns.page,
    ...(isList ? [columns.note, columns.kept] : [columns.without]),
  ];
  const body = rows.map(({ item, page, note = '', kept = '', without = [] }) => [
    item.title,
    item.authors.map(({ name }) => name).join('; '),
    item.outlet ?? '',
    item.section ?? '',
    item.date === null ? '' : (formatEdtf(item.date) ?? ''),
    item.language ?? '',
    item.url ?? '',
    page,
    ...(isList ? [note, kept] : [without.join(' ')]),
  ]);
  return BYTE_ORDER_MARK + toCsv([head, ...body]);
}

function writeMarkdown(rows: readonly CitedRow[]): string {
  const { archive, strings } = readerWords();
  const items = rows.map(({ item, page, note = '' }) => {
    const details = [
      item.authors.map(({ name }) => name).join('; '),
      item.outlet ?? '',
      item.date === null ? readerWords().undated : (formatEdtf(item.date) ?? ''),
    ];
    const lines = [
      `- [${escapeMarkdown(item.title)}](${markdownAddress(item.pageUrl ?? page)})  `,
      `  ${details
        .filter((part) => part !== '')
        .map(escapeMarkdown)
        .join(', ')}`,
      ...(item.url === null ? [] : [`  <${angleAddress(item.url)}>`]),
      ...(note === '' ? [] : ['', `  > ${escapeMarkdown(note)}`]),
    ];
    return lines.join('\n');
  });
  return `# ${escapeMarkdown(`${strings.list.title}: ${archive}`)}\n\n${items.join('\n\n')}\n`;
}

/** CommonMark: every sign that could mean something has a backslash, and a text is on one line. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]()#+!|<>&~=-]/gu, '\\$&')
    .replace(/^(\d+)\./u, '$1\\.');
}

function markdownAddress(address: string): string {
  return address.replace(/[\s<>()\\]/gu, (sign) =>
    sign === '(' ? '%28' : sign === ')' ? '%29' : encodeURIComponent(sign),
  );
}

function angleAddress(address: string): string {
  return address.replace(/[\s<>\\]/gu, (sign) => encodeURIComponent(sign));
}
