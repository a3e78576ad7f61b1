import { readFileSync } from 'node:fs';
import { toBlocks, type Block } from '../extract/blocks.js';
import { explainDump } from '../extract/dumps/explain-dump.js';
import { openFileAccess } from '../ingest/containers/file-access.js';
import { containerOptions } from '../ingest/containers/options.js';
import { english } from '../languages/en/index.js';
import { LANGUAGES } from '../languages/index.js';
import type { Archive, Article } from '../model/archive.js';
import { FIELD_NAMES, type ArticleRecord } from '../model/article.js';
import type { Source } from '../model/document.js';
import type { EntityMention } from '../model/entity.js';
import type { Evidence, Rejected } from '../model/field.js';
import { unpackMentions } from '../model/mentions.js';
import { listContainer } from '../steps/list-containers.js';
import { createStagedReader, type StagedDocument } from '../steps/read-document.js';
import { readSettings } from '../steps/read-files.js';
import { now } from '../util/profile.js';
import { foldText } from '../util/text.js';
import { describeEvidence, INDENT, quoted, row, valueText, type Styler } from './explain-words.js';
import { readInputSettings, type Input } from './inputs.js';
import { countEach } from '../util/count.js';

/** Digits after the point of a score. */
const SCORE_DIGITS = 2;

/**
 * Tells, for each document of an input, what every step of reading made of it: what the file declares, what became of each line,
 * all candidates with their scores, and which names were recognized and who they were taken for. `archive`: the input, as read.
 */
export async function traceInput(input: Input, archive: Archive, style: Styler): Promise<readonly string[]> {
  const { config, declarationsOf, addressedIn } = await readInputSettings(input);
  const containers = containerOptions(config);
  const { readBytes, readRecord } = await createStagedReader(
    readSettings(config, new Set(), { keepsPages: input.tables === null, onlyRecord: input.record }),
  );
  const bySource = new Map(archive.articles.map((article) => [keyOf(article.facts), article]));
  // What gave no article was too large, or too costly to read here again.
  const paths = new Set(archive.articles.map(({ facts }) => facts.source.path));
  const parts: string[] = [];
  for (const file of input.files) {
    if (!paths.has(file.path)) continue;
    const seconds = new Map<string, number>();
    const onStep = (name: string, start: number): void => {
      seconds.set(name, now() - start);
    };
    const describe = (document: StagedDocument): string => {
      const article = bySource.get(keyOf(document.record)) ?? null;
      return describeSteps(document, { article, archive, seconds, style });
    };
    const listing = await listContainer({ ...file, sha256: '' }, { store: null, containers });
    if (listing === null) {
      const item = { path: file.path, declarations: declarationsOf(file) };
      const result = readBytes(item, readFileSync(file.absolute), onStep);
      if ('documents' in result) parts.push(...result.documents.map(describe));
      continue;
    }
    const { format, entries } = listing;
    const access = openFileAccess(file.path, file.absolute);
    for (const entry of entries) {
      const { locator } = entry;
      if (!bySource.has(keyOf({ source: { path: file.path, record: locator === '' ? null : locator } })))
        continue;
      const item = {
        path: file.path,
        declarations: declarationsOf(file, locator, entry.url),
        addressed: addressedIn(file),
        record: { format, entry },
      };
      const result = await readRecord(item, access, onStep);
      if ('documents' in result) parts.push(...result.documents.map(describe));
    }
    access.close();
  }
  return parts;
}

function keyOf({ source }: { readonly source: Pick<Source, 'path' | 'record'> }): string {
  return `${source.path}#${source.record ?? ''}`;
}

interface Context {
  readonly article: Article | null;
  readonly archive: Archive;
  /** Milliseconds of each step. */
  readonly seconds: ReadonlyMap<string, number>;
  readonly style: Styler;
}

function describeSteps(document: StagedDocument, context: Context): string {
  const { seconds, style } = context;
  const headOf = (number: number, name: string, key: string): string => {
    const time = seconds.get(key);
    const took = time === undefined ? '' : style('dim', ` (${time.toFixed(1)} ms)`);
    return `\n${style('bold', `${number}. ${name}`)}${took}`;
  };
  return [
    headOf(1, 'Read the file', 'ingest'),
    ...describeRaw(document, style),
    headOf(2, 'Find the values', 'extract'),
    ...describeCandidates(document.record, style),
    ...describeWeighed(document, style),
    headOf(3, 'Tell the text from the rest', ''),
    ...describeLines(document, style),
    headOf(4, 'Recognize names', 'recognize names'),
    ...describeMentions(document, style),
    headOf(5, 'Resolve and correct names', ''),
    ...describeResolved(document.mentions, context),
  ].join('\n');
}

function describeRaw({ raw }: StagedDocument, style: Styler): readonly string[] {
  const { mediaType, charset } = raw.source;
  return [
    row('Read as', `${mediaType}, ${charset}; ${STRUCTURES[raw.structure]}`, style),
    ...raw.declarations.map(({ key, values, evidence }, i) =>
      row(i === 0 ? 'Declared' : '', `${key}: ${values.join(', ')} – ${evidence.method}`, style),
    ),
  ];
}

const STRUCTURES = {
  lines: 'a text dump, in which nothing says what a line is',
  markup: 'markup, all of which is the article',
  page: 'a web page, of which the article is a part',
} as const;

function describeCandidates(record: ArticleRecord, style: Styler): readonly string[] {
  return FIELD_NAMES.flatMap((name) => {
    const { value, evidence, rejected } = record[name];
    if (value === null && rejected.length === 0) return [];
    const score = (of: number): string => style('dim', of.toFixed(SCORE_DIGITS));
    return [
      row(english.strings.fields[name], value === null ? '–' : valueText(name, value), style),
      ...evidence.map(
        (item) => `${INDENT}${style('green', '✓')} ${score(item.score)} ${describeEvidence(item, style)}`,
      ),
      ...(rejected as readonly Rejected<string | readonly string[]>[]).map((item) => {
        const why = english.strings.reasons[item.reason] ?? item.reason;
        const said = quoted(valueText(name, item.value));
        return `${INDENT}${style('red', '✗')} ${score(item.evidence.score)} ${said} ${style('dim', `– ${why};`)} ${describeEvidence(item.evidence, style)}`;
      }),
    ];
  });
}

/** Says what the models of a text dump weighed: what spoke for the likeliest lines and dates, and against them. */
function describeWeighed({ raw }: StagedDocument, style: Styler): readonly string[] {
  return explainDump(raw, LANGUAGES).map(({ what, text, line, probability, reasons }, i) => {
    const why = reasons.map(([feature, weight]) => `${weight > 0 ? '+' : ''}${weight.toFixed(1)} ${feature}`);
    const place = line === null ? '' : ` line ${line}`;
    const said = `${probability.toFixed(SCORE_DIGITS)} ${what} ${quoted(text)}${place} ${style('dim', `– ${why.join('; ')}`)}`;
    return row(i === 0 ? 'Weighed' : '', said, style);
  });
}

/** Says of each line, or block, of the source what became of it. */
function describeLines({ raw, record }: StagedDocument, style: Styler): readonly string[] {
  const text = new Set(record.text.split('\n\n').map(foldText));
  const blocks = raw.structure === 'page' ? [] : toBlocks(raw.tree).filter((block) => block.text !== '');
  const lines = blocks.map((block) => {
    const [role, why] = roleOf(block, record, text);
    const place = block.line === null ? '' : `line ${block.line}`;
    const color = role === 'text' ? 'green' : role === 'removed' ? 'red' : 'yellow';
    return `${place.padEnd(10)}${style(color, role.padEnd(8))}${quoted(block.text)}${why === '' ? '' : style('dim', ` – ${why}`)}`;
  });
  const shown = new Set(blocks.map(({ line }) => line));
  const others = record.removed.filter(({ line }) => line === null || !shown.has(line));
  return [
    ...lines,
    ...others.map(({ text: removed, reason, line }) => {
      const place = line === null ? '' : `line ${line}`;
      return `${place.padEnd(10)}${style('red', 'removed ')}${quoted(removed)}${style('dim', ` – ${english.strings.reasons[reason] ?? reason}`)}`;
    }),
    row('Text', `${record.wordCount} words`, style),
  ];
}

function roleOf(
  block: Block,
  record: ArticleRecord,
  text: ReadonlySet<string>,
): readonly [role: string, why: string] {
  const removed = record.removed.find(({ line }) => line !== null && line === block.line);
  // A row of metadata.csv has lines of another file.
  const isHere = ({ method, line }: Evidence): boolean =>
    line !== null && line === block.line && !method.startsWith('metadata:');
  const why = FIELD_NAMES.flatMap((name) => {
    const { evidence, rejected } = record[name];
    const label = english.strings.fields[name].toLowerCase();
    if (evidence.some(isHere)) return [label];
    return rejected.some((item) => isHere(item.evidence)) ? [`${label}, not chosen`] : [];
  }).join('; ');
  if (text.has(block.key)) return ['text', why];
  if (removed !== undefined) return ['removed', english.strings.reasons[removed.reason] ?? removed.reason];
  if (
    record.captions.some(
      ({ line, creditLine }) => block.line !== null && (line === block.line || creditLine === block.line),
    )
  )
    return ['caption', why];
  if (why !== '') return ['value', why];
  return foldText(record.text).includes(block.key) ? ['text', 'part of a paragraph'] : ['unused', ''];
}

function describeMentions({ record, mentions }: StagedDocument, style: Styler): readonly string[] {
  const names = countNames(mentions);
  return [
    row('Language', record.language.value ?? 'not known', style),
    ...names.map(([label, count], i) => row(i === 0 ? 'Recognized' : '', `${label} ${count}`, style)),
  ];
}

/** Says who the names of the text were taken for in the end; a name that is nobody's was dropped. */
function describeResolved(
  before: readonly EntityMention[],
  { article, archive, style }: Context,
): readonly string[] {
  if (article === null) return [];
  const nameOf = (mention: EntityMention): string => {
    const entity = mention.entityId === null ? undefined : archive.entityById.get(mention.entityId);
    return entity === undefined ? 'no page' : `${entity.name} (${entity.type}, ${entity.id})`;
  };
  const mentions = unpackMentions(article.named);
  const after = new Map<string, Map<string, number>>();
  for (const mention of mentions) {
    const spellings = after.get(nameOf(mention)) ?? new Map<string, number>();
    spellings.set(mention.surface, (spellings.get(mention.surface) ?? 0) + 1);
    after.set(nameOf(mention), spellings);
  }
  const places = new Set(mentions.map(({ start }) => start));
  const dropped = countNames(before.filter(({ start }) => !places.has(start)));
  return [
    ...[...after].map(([name, spellings], i) =>
      row(
        i === 0 ? 'Resolved' : '',
        `${name} ← ${[...spellings].map(([text, n]) => `${quoted(text)} ${n}`).join(', ')}`,
        style,
      ),
    ),
    ...dropped.map(([label, count], i) => row(i === 0 ? 'Dropped' : '', `${label} ${count}`, style)),
  ];
}

/** Counts names by type and spelling, in the order of their first mention. */
function countNames(
  mentions: readonly EntityMention[],
): readonly (readonly [label: string, count: number])[] {
  return [...countEach(mentions.map(({ type, surface }) => `${type} ${quoted(surface)}`))];
}
