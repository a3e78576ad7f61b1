import { formatEdtfText } from '../languages/format.js';
import { english } from '../languages/en/index.js';
import type { FieldName } from '../model/article.js';
import type { Evidence } from '../model/field.js';
import { printable } from '../util/printable.js';
import { truncate } from '../util/text.js';
import { textWidth, wrap, type createStyle } from './style.js';

export type Styler = ReturnType<typeof createStyle>;

/** Characters before the values. */
export const LABEL_WIDTH = 18;
export const INDENT = ' '.repeat(LABEL_WIDTH);
/** Characters of a quote that is only there to be found again. */
const QUOTE_LENGTH = 56;

export function row(label: string, text: string, style: Styler): string {
  return style('bold', label.padEnd(LABEL_WIDTH)) + wrap(text, textWidth(), INDENT);
}

export function valueText(name: FieldName, value: string | readonly string[]): string {
  if (typeof value !== 'string') return value.join(', ');
  if (name !== 'date' && name !== 'modified') return value;
  const words = formatEdtfText(value.replace('?', ''), english.tag);
  return `${value}  (${words}${value.endsWith('?') ? ', uncertain' : ''})`;
}

export function describeEvidence(item: Evidence, style: Styler): string {
  const { methods } = english.strings;
  const how = methods[item.method] ?? methods[item.method.replace(/^([^:]*):.*$/, '$1:*')] ?? item.method;
  const quote = item.quote === '' ? '' : `${quoted(item.quote)} `;
  return `${quote}${style('dim', `${placeOf(item)}– ${how}`)}`;
}

/** Enough of a text to find it again. */
export function quoted(text: string): string {
  return `“${printable(truncate(text, QUOTE_LENGTH))}”`;
}

export function placeOf({ line, column }: Evidence): string {
  if (line === null) return '';
  return column === null || column === 1 ? `line ${line} ` : `line ${line}:${column} `;
}
