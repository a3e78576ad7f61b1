import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ArticleFacts, ArticleRecord, FieldName } from '../model/article.js';
import type { Field } from '../model/field.js';

/** What a record has besides its facts and its text: large, and only its own page asks for it. */
export interface DocumentDetails extends Pick<
  ArticleRecord,
  'body' | 'captions' | 'pictures' | 'removed' | 'filing' | 'pageKind'
> {
  readonly fields: { readonly [name in FieldName]: Omit<ArticleRecord[name], 'value'> };
}

/** Level 1: more would take three times as long for a tenth less. */
const FAST = { level: 1 } as const;

/** Returns the details of a record. */
export function detailsOf(record: ArticleRecord): DocumentDetails {
  const { body, captions, pictures, removed, filing, pageKind } = record;
  return {
    body,
    captions,
    pictures,
    removed,
    filing,
    pageKind,
    fields: {
      title: withoutValue(record.title),
      date: withoutValue(record.date),
      modified: withoutValue(record.modified),
      outlet: withoutValue(record.outlet),
      agencies: withoutValue(record.agencies),
      authors: withoutValue(record.authors),
      section: withoutValue(record.section),
      dateline: withoutValue(record.dateline),
      language: withoutValue(record.language),
      url: withoutValue(record.url),
    },
  };
}

function withoutValue<T>({ evidence, rejected }: Field<T>): Omit<Field<T>, 'value'> {
  return { evidence, rejected };
}

/** Puts a record together again from its facts, its text and its details. */
export function joinRecord(
  facts: ArticleFacts,
  text: string,
  { body, captions, pictures, removed, filing, pageKind, fields }: DocumentDetails,
): ArticleRecord {
  const { id, source, wordCount, capturedAt, diagnostics, rights, posted, withheldWords } = facts;
  return {
    ...{ id, source, wordCount, capturedAt, diagnostics, rights, posted, withheldWords },
    title: { value: facts.title, ...fields.title },
    date: { value: facts.date, ...fields.date },
    modified: { value: facts.modified, ...fields.modified },
    outlet: { value: facts.outlet, ...fields.outlet },
    agencies: { value: facts.agencies, ...fields.agencies },
    authors: { value: facts.authors, ...fields.authors },
    section: { value: facts.section, ...fields.section },
    dateline: { value: facts.dateline, ...fields.dateline },
    language: { value: facts.language, ...fields.language },
    url: { value: facts.url, ...fields.url },
    body,
    text,
    captions,
    pictures,
    removed,
    filing,
    pageKind,
  };
}

/** Compresses a text or the JSON of details for the store. */
export function compress(text: string): Buffer {
  return deflateRawSync(text, FAST);
}

/** Returns the text that {@link compress} was given. */
export function decompress(part: Buffer): string {
  return inflateRawSync(part).toString();
}
