import { z } from 'zod';
import type { Article, Archive } from './archive.js';
import { ENTITY_TYPES } from './entity.js';
import { compareCodePoints } from '../util/compare.js';
import { FIELD_NAMES, type ArticleId, type ArticleRecord } from './article.js';
import { unpackMentions } from './mentions.js';
import { attributeQuotations, QUOTATION_PATTERNS } from './quotation.js';
import { ACCESS } from './rights.js';
import { TEXT_ROLES } from './same-text.js';

const line = z.number().int().positive().nullable();
const evidence = z.array(
  z.object({
    method: z.string().describe("What found the value, 'source:rule'"),
    quote: z.string().max(200).describe('Verbatim from the source'),
    line: line.describe('1-based line in the decoded source'),
    column: line.describe('1-based column, in UTF-16 units'),
    score: z.number().min(0).max(1).describe('For ranking within one field only'),
  }),
);

const range = z.object({
  start: z.number().int().nonnegative().describe('UTF-16 offset in text'),
  end: z.number().int().nonnegative(),
});

const labels = z.array(z.string()).optional().describe('As the front matter files the article');

/** An article record as `kliping extract` prints it and data/records.jsonl holds it: one object a line. */
export const recordSchema = z
  .object({
    id: z.string().describe('Stable across runs: made of the place in the archive'),
    source: z.object({
      path: z.string().describe('Relative to the archive'),
      record: z.string().nullable().describe('The record inside a container file'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      mediaType: z.string(),
      container: z
        .object({
          sha256: z.string().describe('Of the whole container file'),
          offset: z.number().int().nonnegative().nullable().describe('Bytes before the record'),
          length: z.number().int().nonnegative().nullable().describe('Bytes of the record as it lies there'),
        })
        .optional()
        .describe('Only for a record in a container file'),
    }),
    url: z.string().nullable(),
    capturedAt: z
      .string()
      .optional()
      .describe('EDTF; when it was captured, as its file says; never its date of publication'),
    captures: z
      .array(
        z.object({
          at: z.string().describe('EDTF'),
          path: z.string(),
          record: z.string().nullable(),
        }),
      )
      .optional()
      .describe('All captures of the page in the archive, oldest first; only where there is more than one'),
    title: z.string().nullable(),
    date: z
      .string()
      .nullable()
      .describe("EDTF (ISO 8601-2) of the precision that was read; '?' marks it uncertain"),
    modified: z.string().nullable().describe('EDTF'),
    outlet: z.string().nullable(),
    authors: z.array(z.string()),
    section: z.string().nullable(),
    dateline: z.string().nullable(),
    agencies: z.array(z.string()),
    language: z.string().nullable().describe('BCP 47'),
    standfirst: z.string().optional().describe('As the front matter has it: deck, summary, description'),
    tags: labels,
    categories: labels,
    series: labels,
    topics: labels,
    text: z.string().describe('Blocks joined by a blank line, NFC; every offset refers to it'),
    wordCount: z.number().int().nonnegative(),
    captions: z.array(z.object({ text: z.string(), credit: z.string().nullable() })),
    entities: z.array(
      z.object({
        id: z.string(),
        type: z.enum(ENTITY_TYPES),
        name: z.string(),
        mentions: z.array(
          z.object({
            start: z.number().int().nonnegative().describe('UTF-16 offset in text'),
            end: z.number().int().nonnegative(),
            text: z.string(),
          }),
        ),
      }),
    ),
    quotations: z
      .array(
        range.extend({
          speakerId: z.string().nullable().describe('One of entities; null where it is not known who speaks'),
          speaker: range
            .nullable()
            .describe("Where the speaker's name stands; null for somebody without a name"),
          cue: range.nullable().describe('The verb of saying, or what else introduces the quotation'),
          how: z.enum(QUOTATION_PATTERNS).describe('The pattern that told the speaker'),
          sure: z.boolean().describe('Whether it is a pattern that is seldom wrong'),
        }),
      )
      .optional()
      .describe('What stands in quotation marks and is somebody’s words; the speakers are told by rules'),
    evidence: z
      .partialRecord(z.enum(FIELD_NAMES), evidence)
      .describe('Best first; only fields that have a value'),
    removed: z.array(z.object({ text: z.string(), reason: z.string(), line })),
    diagnostics: z.array(
      z.object({
        severity: z.enum(['error', 'warning', 'info']),
        code: z.string(),
        message: z.string(),
        hint: z.string().nullable(),
        line,
        column: line,
      }),
    ),
    rights: z
      .object({ access: z.enum(ACCESS), statement: z.string().nullable() })
      .optional()
      .describe(
        'How much of the article is shown and what is said about its rights; only in the data of a site and in a bag',
      ),
    withheldWords: z
      .number()
      .int()
      .nonnegative()
      .optional()
      .describe(
        'Words of its text that are not shown and not counted; only in the data of a site and in a bag',
      ),
    sameText: z
      .object({
        family: z.string().describe('The id of the earliest article in this archive with the text'),
        role: z.enum(TEXT_ROLES).describe("'original' says no more than that it is the earliest here"),
        share: z.number().min(0).max(1).describe('Of the words of the shorter text, in the earliest'),
        with: z
          .array(z.string())
          .describe('Ids of articles that it was found to be the same as, earliest first'),
      })
      .optional()
      .describe("Only where another article has the same text, and only in a site's data"),
    passages: z
      .array(
        z.object({
          start: z.number().int().nonnegative().describe('UTF-16 offset in text'),
          end: z.number().int().nonnegative(),
          with: z.string().describe('The id of the other article'),
          theirStart: z.number().int().nonnegative().describe("UTF-16 offset in the other article's text"),
          theirEnd: z.number().int().nonnegative(),
        }),
      )
      .optional()
      .describe("Passages shared with articles that are not the same text; only in a site's data"),
    href: z.string().optional().describe("The article's page, relative to the site; only in a site's data"),
  })
  .describe('A news article with the evidence for every extracted value');

export type RecordJson = z.infer<typeof recordSchema>;

/** JSON Schema (2020-12) of {@link RecordJson}, as the text of a file. */
export function formatRecordSchema(): string {
  const schema = { ...z.toJSONSchema(recordSchema), title: 'Kliping article record' };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Returns the record of an article as a site shows it: with its rights, and without what they or a takedown withhold. */
export function serializeShown(article: Article, archive: Archive): RecordJson {
  const { rights, withheldWords } = article.facts;
  return {
    ...serializeArticle(article, archive),
    ...intelligenceOf(article.facts.id, archive),
    rights: { access: rights.access ?? 'full', statement: rights.statement },
    withheldWords,
  };
}

/** Returns what a record says of other articles; nothing where there is nothing to say. */
export function intelligenceOf(
  id: ArticleId,
  { sameTexts }: Pick<Archive, 'sameTexts'>,
): Pick<RecordJson, 'sameText' | 'passages'> {
  const texts = sameTexts();
  const family = texts.familyOf(id);
  const own = family?.members.find(({ articleId }) => articleId === id);
  const passages = texts.passagesOf(id);
  return {
    ...(family === null || own === undefined
      ? {}
      : {
          sameText: {
            family: family.id,
            role: own.role,
            share: own.share,
            with: own.with.map(({ articleId }) => articleId),
          },
        }),
    ...(passages.length === 0
      ? {}
      : { passages: passages.map(({ articleId, ...places }) => ({ ...places, with: articleId })) }),
  };
}

/** The record of an article, who and what it mentions or credits by id in code-point order. */
export function serializeArticle(
  { content, named, quotations, agencyIds, captures, place }: Article,
  archive: Archive,
): RecordJson {
  const record = content.readRecord();
  const mentions = unpackMentions(named);
  const ids = new Set([...mentions.map((mention) => mention.entityId), ...agencyIds]);
  const entities = [...ids]
    .flatMap((id) => (id === null ? [] : (archive.entityById.get(id) ?? [])))
    .sort((a, b) => compareCodePoints(a.id, b.id));
  const { path, record: inner, sha256, mediaType } = record.source;
  return {
    id: record.id,
    source: {
      ...{ path, record: inner, sha256, mediaType },
      ...(place === null
        ? {}
        : { container: { sha256: place.sha256, offset: place.offset, length: place.length } }),
    },
    url: record.url.value,
    ...(record.capturedAt === null ? {} : { capturedAt: record.capturedAt }),
    ...(captures.length < 2
      ? {}
      : { captures: captures.map(({ at, source: from }) => ({ at, path: from.path, record: from.record })) }),
    title: record.title.value,
    date: record.date.value,
    modified: record.modified.value,
    outlet: record.outlet.value,
    authors: [...(record.authors.value ?? [])],
    section: record.section.value,
    dateline: record.dateline.value,
    agencies: [...(record.agencies.value ?? [])],
    language: record.language.value,
    ...filingOf(record),
    text: record.text,
    wordCount: record.wordCount,
    captions: record.captions.map(({ text, credit }) => ({ text, credit })),
    entities: entities.map(({ id, type, name }) => ({
      id,
      type,
      name,
      mentions: mentions
        .filter((mention) => mention.entityId === id)
        .map(({ start, end, surface }) => ({ start, end, text: surface })),
    })),
    ...(quotations.length === 0
      ? {}
      : {
          quotations: attributeQuotations(quotations, named).map(
            ({ start, end, speakerId, speaker, cue, how, sure }) => ({
              ...{ start, end, speakerId, speaker, cue, how, sure },
            }),
          ),
        }),
    evidence: Object.fromEntries(
      FIELD_NAMES.filter((name) => record[name].value !== null).map((name) => [
        name,
        [...record[name].evidence],
      ]),
    ),
    removed: record.removed.map((item) => ({ ...item })),
    diagnostics: record.diagnostics.map(({ severity, code, message, hint, line: at, column }) => ({
      severity,
      code,
      message,
      hint,
      line: at,
      column,
    })),
  };
}

/** What the front matter files an article under; nothing where it says nothing. */
function filingOf({ filing }: ArticleRecord): Partial<RecordJson> {
  if (filing === null) return {};
  const { standfirst, ...others } = filing;
  const given = Object.entries(others).filter(([, values]) => values.length > 0);
  return {
    ...(standfirst === null ? {} : { standfirst }),
    ...Object.fromEntries(given.map(([name, values]) => [name, [...values]])),
  };
}
