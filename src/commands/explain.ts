import { english } from '../languages/en/index.js';
import type { Archive, Article } from '../model/archive.js';
import { FIELD_NAMES, type ArticleRecord, type FieldName } from '../model/article.js';
import { formatDiagnostic } from '../model/diagnostic.js';
import { ENTITY_TYPES } from '../model/entity.js';
import type { Rejected } from '../model/field.js';
import { unpackMentions } from '../model/mentions.js';
import type { PageKind } from '../model/page-kind.js';
import { recordKey } from '../model/source-key.js';
import { truncate } from '../util/text.js';
import { findInputs, readInput } from './inputs.js';
import { createReporter } from './reporter.js';
import { traceInput } from './explain-trace.js';
import {
  describeEvidence,
  INDENT,
  LABEL_WIDTH,
  placeOf,
  quoted,
  row,
  valueText,
  type Styler,
} from './explain-words.js';
import { shellWord } from './shell-word.js';
import { createStyle } from './style.js';
import { countEach } from '../util/count.js';

const PAGE_KIND_WORDS: Readonly<Record<PageKind, string>> = {
  article: 'an article',
  list: 'a list of other pages',
  front: 'the front page of a site',
  'not-found': 'an error page',
  form: 'a page to fill in',
  fragment: 'a part of a page',
  thin: 'a page with hardly any text',
};

/** Evidence of one value, and rejected values, that are shown. */
const SHOWN = 4;
/** Characters of the text's beginning. */
const TEXT_LENGTH = 300;

export interface ExplainCommandOptions {
  /** Whether what each step did is told, too. */
  readonly trace?: boolean;
}

/** `kliping explain`: for people, every value of one article with its evidence, what was rejected and removed, and why. */
export async function explain(path: string, { trace = false }: ExplainCommandOptions = {}): Promise<number> {
  const style = createStyle();
  const [input] = await findInputs([path]);
  if (input === undefined) return 1;
  const archive = await readInput(input, () => undefined);
  if (archive.articles.length > 1 && input.tables === null)
    process.stdout.write(`${describeContainer(path, archive, style)}\n`);
  else for (const article of archive.articles) process.stdout.write(`${describe(article, archive, style)}\n`);
  if (trace) for (const part of await traceInput(input, archive, style)) process.stdout.write(`${part}\n`);
  createReporter({}).diagnose(archive.skipped.map((item) => item.diagnostic));
  return archive.articles.length === 0 ? 1 : 0;
}

/** Records of a file that holds many articles that are named. */
const NAMED = 10;

/** What a file that holds many articles has in it, and how to ask for one of them. */
function describeContainer(path: string, archive: Archive, style: Styler): string {
  const { articles, skipped } = archive;
  const skips = countEach(
    skipped.flatMap(({ reason, pageKind, count = 1 }) => Array<string>(count).fill(pageKind ?? reason)),
  );
  const reasons = [...skips].map(
    ([reason, count]) => `${english.strings.skipReasons[reason] ?? reason} (${count})`,
  );
  const inOrder = [...articles].sort((a, b) => (a.place?.offset ?? 0) - (b.place?.offset ?? 0));
  const more = articles.length - NAMED;
  return [
    style('bold', path),
    row('Articles', String(articles.length), style),
    ...(reasons.length === 0 ? [] : [row('Skipped', reasons.join(', '), style)]),
    '',
    ...inOrder.slice(0, NAMED).map(({ facts }) => {
      const { record } = facts.source;
      return `${facts.title ?? english.strings.words.untitled}\n${INDENT}${style('dim', `kliping explain ${shellWord(record === null ? path : recordKey(path, record))}`)}`;
    }),
    ...(more > 0 ? [style('dim', `… and ${more} more`)] : []),
  ].join('\n');
}

function describe(article: Article, archive: Archive, style: Styler): string {
  const record = article.content.readRecord();
  const { source } = record;
  const parts = [
    style('bold', source.path),
    style('dim', `${source.mediaType}, ${source.charset}, ${source.size} bytes, sha256 ${source.sha256}`),
    '',
    ...describeKind(record, style),
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

/** What kind of page it was read from; nothing for what is no web page. */
function describeKind({ pageKind }: ArticleRecord, style: Styler): readonly string[] {
  if (pageKind.value === null) return [];
  return [
    row('Page', PAGE_KIND_WORDS[pageKind.value], style),
    ...shorten(pageKind.evidence).map(
      (item) => INDENT + style('green', '✓ ') + describeEvidence(item, style),
    ),
    ...shorten(pageKind.rejected).map(
      ({ value, evidence }) =>
        `${INDENT}${style('red', '✗ ')}${PAGE_KIND_WORDS[value]}: ${describeEvidence(evidence, style)}`,
    ),
  ];
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

function describeText(record: ArticleRecord): string {
  if (record.text === '') return 'none';
  const paragraphs = record.text.split('\n\n').length;
  const count = `${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}, ${record.wordCount} words: `;
  return count + truncate(record.text.replace(/\s+/g, ' '), TEXT_LENGTH);
}

function describeNames(article: Article, archive: Archive, style: Styler): readonly string[] {
  const entities = unpackMentions(article.named).flatMap(({ entityId }) =>
    entityId === null ? [] : (archive.entityById.get(entityId) ?? []),
  );
  return ENTITY_TYPES.flatMap((type) => {
    const own = entities.filter((entity) => entity.type === type).map(({ name }) => name);
    const names = [...countEach(own)]
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => `${name} ${count}`);
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
