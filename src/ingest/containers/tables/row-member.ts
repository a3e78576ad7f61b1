import { isUnpublishedStatus, type ColumnField } from '../../../languages/column-names.js';
import type { Declaration } from '../../../model/document.js';
import { MAX_QUOTE } from '../../../model/field.js';
import { tableDraft, tableRowWithoutText } from '../../../model/messages.js';
import { hasMoreWordsThan, normalizeText, truncate } from '../../../util/text.js';
import type { Member, MemberFault } from '../container.js';
import { toLongText, toMachineDate, toNames, toText, type Cell } from './cells.js';
import { cellsOf, type FindColumns, type Row } from './columns.js';

/** Words from which on a text is an article's. */
const MIN_WORDS = 20;
/** Characters of a value that names something; longer ones are texts. */
const MAX_VALUE = 1000;
/** Characters of a value that is a date. */
const MAX_DATE = 80;
const ADDRESS = /^https?:\/\/\S+$/i;

export interface RowOptions {
  readonly path: string;
  readonly find: FindColumns;
  /** Whether the table has no better text than a summary. */
  readonly isTeaser: boolean;
  /** 1-based; null where the format has no lines. */
  readonly line: number | null;
}

/** Returns the document that a row of a table is, or why it is none. */
export function rowToMember(row: Row, options: RowOptions): Member | MemberFault {
  const { path, find, line } = options;
  const status = cellsOf(row, 'status', find).map(({ value }) => toText(value) ?? '');
  if (status.some(isUnpublishedStatus)) return { skipped: 'draft', diagnostic: tableDraft(path, line) };
  const text = findText(row, options);
  if (text === null) return { skipped: 'no-text', diagnostic: tableRowWithoutText(path, line, MIN_WORDS) };
  const declarations = declareAll(row, options);
  const url = declarations.find(({ key }) => key === 'url')?.values[0] ?? null;
  const captured = cellsOf(row, 'captured', find).flatMap(({ value }) => toMachineDate(value) ?? []);
  return {
    ...toContent(text),
    charset: 'utf-8',
    url,
    capturedAt: captured[0] ?? null,
    declarations,
    removed: [],
    diagnostics: [],
  };
}

/** Tells whether any cell of a row would be its text; `field`: of which columns. */
export function hasText(row: Row, field: 'text' | 'teaser', find: FindColumns): boolean {
  return cellsOf(row, field, find).some(({ value }) => isLongEnough(toLongText(value)));
}

function findText(row: Row, { find, isTeaser }: RowOptions): string | null {
  const fields: readonly ColumnField[] = isTeaser ? ['text', 'teaser'] : ['text'];
  for (const field of fields) {
    for (const { value } of cellsOf(row, field, find)) {
      const text = toLongText(value);
      if (isLongEnough(text)) return text;
    }
  }
  return null;
}

function isLongEnough(text: string | null): text is string {
  return text !== null && hasMoreWordsThan(text.includes('<') ? withoutTags(text) : text, MIN_WORDS - 1);
}

function withoutTags(html: string): string {
  return html.replace(/<[^<>]*>/g, ' ');
}

const WHOLE_PAGE = /^\s*(?:<!doctype html|<\?xml[^>]*>\s*<html|<html|<head|<body)/i;
const BLOCK = /<(?:p|br|div|h[1-6]|[uo]l|blockquote|figure|table|section|article)\b[^<>]*>/i;
const INLINE =
  /<\/?(?:a|b|i|em|strong|span|img|u|sup|sub|cite|q|abbr)\b[^<>]*>|&(?:[a-z]{2,8}|#\d{1,6}|#x[\da-f]{1,5});/i;

/** Text of a database is HTML as soon as it has an element or a reference to a character. */
function toContent(written: string): Pick<Member, 'bytes' | 'content'> {
  const text = written.replace(/\r\n?/g, '\n');
  if (WHOLE_PAGE.test(text)) return { content: 'page', bytes: Buffer.from(text) };
  if (BLOCK.test(text)) return { content: 'fragment', bytes: Buffer.from(text) };
  if (!INLINE.test(text)) return { content: 'paragraphs', bytes: Buffer.from(text) };
  const html = text
    .split('\n')
    .map((part) => (part.trim() === '' ? '' : `<p>${part}</p>`))
    .join('\n');
  return { content: 'fragment', bytes: Buffer.from(html) };
}

function declareAll(row: Row, { find, line }: RowOptions): readonly Declaration[] {
  const first = (
    field: ColumnField,
    read: (value: unknown) => readonly string[],
  ): { readonly cell: Cell; readonly values: readonly string[] } | null => {
    for (const cell of cellsOf(row, field, find)) {
      const values = read(cell.value).flatMap((value) => {
        const words = normalizeText(value).trim();
        return words === '' || words.length > MAX_VALUE ? [] : [words];
      });
      if (values.length > 0) return { cell, values };
    }
    return null;
  };
  const url = first('url', readAddress);
  const outlet = first('outlet', readName) ?? (url === null ? first('host', readName) : null);
  const found = {
    title: withoutOutlet(first('title', readPlain), outlet?.values[0] ?? null),
    date: first('date', readDate),
    modified: isOfService(row, find) ? null : first('modified', readDate),
    authors: first('authors', toNames),
    outlet,
    url,
    section: first('section', (value) => toNames(value).slice(0, 1)),
    lang: first('lang', readPlain),
    rights: first('rights', readPlain),
    tags: first('tags', toNames),
  };
  return Object.entries(found).flatMap(([key, item]): Declaration[] => {
    if (item === null) return [];
    const { cell, values } = item;
    const quote = truncate(normalizeText(quoteOf(cell.value) ?? values.join('; ')).trim(), MAX_QUOTE);
    const isList = Array.isArray(cell.value);
    const method = `table:${cell.name}${isList ? '[]' : ''}`;
    const evidence = { method, quote, line, column: null, score: 1 };
    return [{ key, values, evidence }];
  });
}

/** Tells whether a row was changed after it was captured: a service noted a reader's tag or mark, and not a change of the article. */
function isOfService(row: Row, find: FindColumns): boolean {
  const timeOf = (field: ColumnField): number =>
    cellsOf(row, field, find).map(({ value }) => Date.parse(toMachineDate(value) ?? ''))[0] ?? NaN;
  return timeOf('modified') >= timeOf('captured');
}

function quoteOf(value: unknown): string | null {
  return Array.isArray(value) ? null : toText(value);
}

function readPlain(value: unknown): readonly string[] {
  const text = toText(value);
  return text === null ? [] : [text.includes('<') ? withoutTags(text) : text];
}

/** A name of an outlet; an address tells its host only, which the record's own address does as well. */
function readName(value: unknown): readonly string[] {
  const [name] = Array.isArray(value) ? [] : toNames(value);
  return name === undefined || ADDRESS.test(name) ? [] : [name];
}

function readAddress(value: unknown): readonly string[] {
  const text = toText(value)?.trim() ?? '';
  return ADDRESS.test(text) ? [text] : [];
}

function readDate(value: unknown): readonly string[] {
  const machine = toMachineDate(value);
  if (machine !== null) return [machine];
  const text = toText(value)?.trim() ?? '';
  return /\d/.test(text) && text.length <= MAX_DATE ? [text] : [];
}

/** A page's title names the outlet behind the headline: 'Flood - The Herald', with 'The Herald' in a column of its own. */
function withoutOutlet<T extends { readonly values: readonly string[] }>(
  title: T | null,
  outlet: string | null,
): T | null {
  const [written = ''] = title?.values ?? [];
  if (title === null || outlet === null) return title;
  const head = written.slice(0, -outlet.length).trimEnd();
  const isBehind =
    written.length > outlet.length &&
    written.slice(-outlet.length).toLowerCase() === outlet.toLowerCase() &&
    /\s[-–—|·:]$/u.test(head);
  return isBehind ? { ...title, values: [head.slice(0, -1).trim()] } : title;
}
