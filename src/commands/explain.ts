import { formatEdtfText } from '../languages/format.js';
import { english } from '../languages/en/index.js';
import type { Archive, Article } from '../model/archive.js';
import { FIELD_NAMES, type ArticleRecord, type FieldName } from '../model/article.js';
import { formatDiagnostic } from '../model/diagnostic.js';
import { ENTITY_TYPES } from '../model/entity.js';
import type { Evidence, Rejected } from '../model/field.js';
import { printable } from '../util/printable.js';
import { truncate } from '../util/text.js';
import { findInputs, readInput } from './inputs.js';
import { createReporter } from './reporter.js';
import { createStyle, textWidth, wrap } from './style.js';

/** Characters before the values. */
const LABEL_WIDTH = 18;
const INDENT = ' '.repeat(LABEL_WIDTH);
/** Characters of a quote that is only there to be found again. */
const QUOTE_LENGTH = 56;
/** Evidence of one value, and rejected values, that are shown. */
const SHOWN = 4;
/** Characters of the text's beginning. */
const TEXT_LENGTH = 300;

type Styler = ReturnType<typeof createStyle>;

/** `kliping explain`: for people, every value of one article with its evidence, what was rejected and removed, and why. */
export async function explain(path: string): Promise<number> {
  const style = createStyle();
  const [input] = await findInputs([path]);
  if (input === undefined) return 1;
  const archive = await readInput(input, () => undefined);
  for (const article of archive.articles) process.stdout.write(`${describe(article, archive, style)}\n`);
  createReporter({}).diagnose(archive.skipped.map((item) => item.diagnostic));
  return archive.articles.length === 0 ? 1 : 0;
}

function describe(article: Article, archive: Archive, style: Styler): string {
  const { record } = article;
  const { source } = record;
  const parts = [
    style('bold', source.path),
    style('dim', `${source.mediaType}, ${source.charset}, ${source.size} bytes, sha256 ${source.sha256}`),
    '',
    ...FIELD_NAMES.flatMap((name) => describeField(name, record, style)),
    '',
    row('Text', describeText(record), style),
    ...record.captions.map((caption) =>
      row('Caption', `${caption.text}${caption.credit === null ? '' : ` (${caption.credit})`}`, style),
    ),
    '',
    ...describeNames(article, archive, style),
    '',
    ...describeRemoved(record, style),
    ...record.diagnostics.map((item) => style('yellow', formatDiagnostic(item))),
  ];
  return `${parts
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}

function row(label: string, text: string, style: Styler): string {
  return style('bold', label.padEnd(LABEL_WIDTH)) + wrap(text, textWidth(), INDENT);
}

function describeField(name: FieldName, record: ArticleRecord, style: Styler): readonly string[] {
  const { value, evidence, rejected } = record[name];
  const label = english.strings.fields[name];
  const head =
    value === null
      ? style('bold', label.padEnd(LABEL_WIDTH)) + style('dim', '–')
      : row(label, valueText(name, value), style);
  return [
    head,
    ...shorten(evidence).map((item) => INDENT + style('green', '✓ ') + describeEvidence(item, style)),
    ...shorten<Rejected<string | readonly string[]>>(rejected).map((item) => {
      const said = valueText(name, item.value);
      const why = english.strings.reasons[item.reason] ?? item.reason;
      return `${INDENT}${style('red', '✗ ')}${quoted(said)} ${style('dim', `${placeOf(item.evidence)}– ${why}`)}`;
    }),
  ];
}

function shorten<T>(items: readonly T[]): readonly T[] {
  return items.slice(0, SHOWN);
}

function valueText(name: FieldName, value: string | readonly string[]): string {
  if (typeof value !== 'string') return value.join(', ');
  if (name !== 'date' && name !== 'modified') return value;
  const words = formatEdtfText(value.replace('?', ''), english.tag);
  return `${value}  (${words}${value.endsWith('?') ? ', uncertain' : ''})`;
}

function describeEvidence(item: Evidence, style: Styler): string {
  const { methods } = english.strings;
  const how = methods[item.method] ?? methods[item.method.replace(/^([^:]*):.*$/, '$1:*')] ?? item.method;
  const quote = item.quote === '' ? '' : `${quoted(item.quote)} `;
  return `${quote}${style('dim', `${placeOf(item)}– ${how}`)}`;
}

/** Enough of a text to find it again. */
function quoted(text: string): string {
  return `“${printable(truncate(text, QUOTE_LENGTH))}”`;
}

function placeOf({ line, column }: Evidence): string {
  if (line === null) return '';
  return column === null || column === 1 ? `line ${line} ` : `line ${line}:${column} `;
}

function describeText(record: ArticleRecord): string {
  if (record.text === '') return 'none';
  const paragraphs = record.text.split('\n\n').length;
  const count = `${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}, ${record.wordCount} words: `;
  return count + truncate(record.text.replace(/\s+/g, ' '), TEXT_LENGTH);
}

function describeNames(article: Article, archive: Archive, style: Styler): readonly string[] {
  return ENTITY_TYPES.flatMap((type) => {
    const counts = new Map<string, number>();
    for (const mention of article.mentions) {
      const entity = mention.entityId === null ? undefined : archive.entityById.get(mention.entityId);
      if (entity?.type === type) counts.set(entity.name, (counts.get(entity.name) ?? 0) + 1);
    }
    const names = [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => `${name} ${count}`);
    return names.length === 0 ? [] : [row(english.strings.types[type].title, names.join(', '), style)];
  });
}

function describeRemoved(record: ArticleRecord, style: Styler): readonly string[] {
  return record.removed.map(({ text, reason, line }, i) => {
    const label = style('bold', (i === 0 ? 'Removed' : '').padEnd(LABEL_WIDTH));
    const why = english.strings.reasons[reason] ?? reason;
    return `${label}${quoted(text)} ${style('dim', `${line === null ? '' : `line ${line} `}– ${why}`)}`;
  });
}
