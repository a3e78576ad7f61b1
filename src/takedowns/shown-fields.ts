import { formatEdtfText } from '../languages/format.js';
import { LANGUAGES } from '../languages/index.js';
import { FIELD_NAMES, type ArticleRecord, type FieldName } from '../model/article.js';
import { MAX_QUOTE, type Evidence, type Field } from '../model/field.js';
import { foldText, truncate } from '../util/text.js';

/**
 * Returns the fields of a restricted article as they may be shown: the value, and of its evidence the method, the place, and
 * those words of the quote that the site shows anyway. Candidates that were rejected go: they are lines of the page.
 * @param text what is shown of the article's text
 */
export function createFieldGate(
  record: ArticleRecord,
  text: string,
): <T extends string | readonly string[]>(name: FieldName, field: Field<T>) => Field<T> {
  const shown = FIELD_NAMES.filter((name) => name !== 'dateline').flatMap((name) => record[name].value ?? []);
  const all = [...shown, ...text.split('\n\n')].map(pad);
  return (name, { value, evidence }) => ({
    value,
    evidence: evidence.map((item) => ({ ...item, quote: cutQuote(item, spellings(name, value), all) })),
    rejected: [],
  });
}

/** Whether a value is among the words of a text. Null is in none. */
export function isPartOf(value: string | null, text: string): boolean {
  return value !== null && pad(text).includes(pad(value));
}

/** The quote where all of it is shown elsewhere too; else those parts of it that are the value, with '…' between them. */
function cutQuote({ quote }: Evidence, values: readonly string[], shown: readonly string[]): string {
  const words = pad(quote);
  if (shown.some((one) => one.includes(words))) return quote;
  const lower = quote.toLowerCase();
  // Some letters have another length in lower case: the places would be wrong.
  if (lower.length !== quote.length) return '';
  const parts: string[] = [];
  let end = 0;
  for (const value of values) {
    const start = lower.indexOf(value.toLowerCase(), end);
    if (start < 0) continue;
    end = start + value.length;
    parts.push(quote.slice(start, end));
  }
  return truncate(parts.join(' … '), MAX_QUOTE);
}

/** How a value is written on pages: itself; each of several; a date in figures and in words. The longer come first. */
function spellings(name: FieldName, value: string | readonly string[] | null): readonly string[] {
  if (value === null) return [];
  if (typeof value !== 'string') return value.filter((one) => one !== '');
  if (name !== 'date' && name !== 'modified') return value === '' ? [] : [value];
  const [day = ''] = value.replace(/[?~%]/g, '').split('T', 1);
  const inWords = LANGUAGES.map(({ tag }) => formatEdtfText(day, tag).replaceAll('\u00a0', ' '));
  return [...new Set([value, ...inWords, day])].filter((one) => one !== '');
}

/** Its words with a space before and after each. */
function pad(text: string): string {
  return ` ${foldText(text)} `;
}
