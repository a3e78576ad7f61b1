import type { Root } from 'hast';
import type { Diagnostic } from './diagnostic.js';
import type { Removed, Source } from './document.js';
import type { Field } from './field.js';
import type { Rights } from './rights.js';

/** Stable across runs: made of the article's place in its archive. 16 hexadecimal digits. */
export type ArticleId = string & { readonly __brand: 'ArticleId' };

/** A picture's caption. The picture itself is not kept. */
export interface Caption {
  readonly text: string;
  readonly credit: string | null;
  /** 1-based line of the caption in the decoded source, or null. */
  readonly line: number | null;
  /** The credit's line where it has one of its own; null when it stands in the caption or there is none. */
  readonly creditLine: number | null;
}

/** One article: every value with its evidence, its text, and what was left out of it. */
export interface ArticleRecord {
  readonly id: ArticleId;
  readonly source: Source;
  readonly url: Field<string>;
  readonly title: Field<string>;
  /** EDTF (ISO 8601-2) of the precision that was read: '2024-06-20T08:19+07:00', '2024-06', '2024-10-10?'. */
  readonly date: Field<string>;
  /** EDTF, when the source says it was changed after publication. */
  readonly modified: Field<string>;
  readonly outlet: Field<string>;
  readonly authors: Field<readonly string[]>;
  readonly section: Field<string>;
  /** The place that opens a news text, as printed: 'MOSKOW'. It stays in the text. */
  readonly dateline: Field<string>;
  /** News agencies the text was taken from. */
  readonly agencies: Field<readonly string[]>;
  /** BCP 47. */
  readonly language: Field<string>;
  /** Sanitized; captions are figure elements at their place and not part of `text`. */
  readonly body: Root;
  /** The body's blocks joined by a blank line, NFC. Every offset (UTF-16) refers to it. */
  readonly text: string;
  readonly wordCount: number;
  readonly captions: readonly Caption[];
  readonly removed: readonly Removed[];
  readonly diagnostics: readonly Diagnostic[];
  /** As its row in metadata.csv says; in a site's archive what holds for it, whoever said it. */
  readonly rights: Rights;
  /** Words of its text that are withheld; 0 unless its rights allow less than the full text. */
  readonly withheldWords: number;
}

/** The fields of a record that carry evidence, in the order they are shown. */
export const FIELD_NAMES = [
  'title',
  'date',
  'modified',
  'outlet',
  'agencies',
  'authors',
  'section',
  'dateline',
  'language',
  'url',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];
