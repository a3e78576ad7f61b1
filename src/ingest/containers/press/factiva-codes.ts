import { findPressDate } from '../../../languages/press-dates.js';
import { FACTIVA_CODES, FACTIVA_NUMBER } from '../../../languages/press-labels.js';
import { ArticleBuilder, type PressArticle, type PressText } from './press-article.js';
import { placesOf } from './press-label.js';
import type { PressRegion } from './press-line.js';
import { readByline, readOutlet } from './press-values.js';

const CODES: ReadonlySet<string> = new Set(FACTIVA_CODES);
/** Codes that begin an article. */
const FIRST = new Set(['HD', 'SE', 'CLM']);

/** A field: its code, and the places of its code and of what it says. */
interface CodedField extends PressRegion {
  readonly code: string;
}

/** Takes a download of Factiva apart that shows the codes of its fields: 'HD', 'BY', 'PD', 'LP', 'TD', 'AN'. */
export function splitFactivaCodes(text: PressText): readonly PressArticle[] {
  const articles: PressArticle[] = [];
  let fields: CodedField[] = [];
  const close = (): void => {
    if (fields.some(({ code }) => code === 'HD')) articles.push(readArticle(text, fields));
    fields = [];
  };
  for (const field of findFields(text)) {
    const isNext =
      fields.some(({ code }) => code === 'AN') ||
      (field.code !== 'SE' && fields.some(({ code }) => code === field.code));
    if (FIRST.has(field.code) && isNext) close();
    if (fields.some(({ code }) => code === 'SE') && field.code === 'SE') close();
    fields.push(field);
  }
  close();
  return articles;
}

/** Tells whether a line is the code of a field. */
export function isCode(line: string): boolean {
  return line.length <= 3 && CODES.has(line);
}

function findFields({ lines }: PressText): readonly CodedField[] {
  const found: CodedField[] = [];
  lines.forEach(({ text }, at) => {
    if (!isCode(text)) return;
    const last = found.pop();
    if (last !== undefined) found.push({ ...last, to: at });
    found.push({ code: text, from: at, to: lines.length });
  });
  return found;
}

function readArticle(text: PressText, fields: readonly CodedField[]): PressArticle {
  const { lines } = text;
  const region = { from: fields[0]?.from ?? 0, to: fields.at(-1)?.to ?? lines.length };
  const builder = new ArticleBuilder(text, region);
  const first = (code: string): CodedField | undefined => fields.find((field) => field.code === code);
  const valueOf = (field: CodedField): string => {
    const parts = placesOf({ from: field.from + 1, to: field.to }).map((at) => lines[at]?.text ?? '');
    return parts.filter((part) => part !== '').join(' ');
  };
  const state = (code: string, key: string, read: (value: string) => readonly string[]): void => {
    const field = first(code);
    if (field !== undefined) builder.state(key, read(valueOf(field)), placesOf(field));
  };
  state('HD', 'title', (value) => [value]);
  state('HL', 'title', (value) => [value]);
  state('BY', 'authors', readByline);
  state('PD', 'date', (value) => [findPressDate(value)?.value ?? value]);
  state('SN', 'outlet', (value) => [readOutlet(value)]);
  state('SE', 'section', (value) => [value]);
  state('WC', 'length', (value) => [value]);
  state('DLN', 'dateline', (value) => [value]);
  for (const field of fields) {
    if (field.code === 'LP' || field.code === 'TD') builder.addBody({ from: field.from + 1, to: field.to });
  }
  const number = first('AN');
  return builder.finish(number === undefined ? null : readNumber(text, number));
}

/** The article's number: the first line of its field; what follows is no part of the article. */
function readNumber({ lines }: PressText, { from, to }: CodedField): string | null {
  const places = placesOf({ from: from + 1, to });
  const line = places.map((at) => lines[at]?.text ?? '').find((part) => part !== '');
  return line === undefined ? null : (FACTIVA_NUMBER.exec(line)?.groups?.['id'] ?? line.slice(0, 80));
}
