import type { Root } from 'hast';
import type { PictureSource } from './picture-source.js';
import type { Diagnostic } from './diagnostic.js';
import type { Removed, Source } from './document.js';
import type { Field } from './field.js';
import { tagsOf, type Filing } from './filing.js';
import type { PageKind } from './page-kind.js';
import type { Rights } from './rights.js';

/** Stable across runs: made of the article's place in its archive. 16 hexadecimal digits. */
export type ArticleId = string & { readonly __brand: 'ArticleId' };

/** A picture of an article, as its source names it. Whether the archive has it is found out when a site is built. */
export interface ArticlePicture extends PictureSource {
  /** Whether its page declares that it stands for the article. It may be in the text as well: figures of the body name theirs by number. */
  readonly isLead: boolean;
  /** Number of its caption in `captions`; null where it has none. */
  readonly caption: number | null;
}

/** A picture's caption. */
export interface Caption {
  readonly text: string;
  readonly credit: string | null;
  /** 1-based line of the caption in the decoded source, or null. */
  readonly line: number | null;
  /** The credit's line where it has one of its own; null when it stands in the caption or there is none. */
  readonly creditLine: number | null;
}

/** What its front matter says of an article's page on the site it was written for. */
export interface Posted {
  /** Where it lay, as written: '/2019/12/a-title/', or the last part of it. */
  readonly addresses: readonly string[];
  /** The day or instant from which it is no longer shown, as written. */
  readonly expires: string | null;
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
  /** EDTF of the capture, as a container or the page itself says; null where neither does. */
  readonly capturedAt: string | null;
  readonly captions: readonly Caption[];
  readonly pictures: readonly ArticlePicture[];
  readonly removed: readonly Removed[];
  readonly diagnostics: readonly Diagnostic[];
  /** As its row in metadata.csv says; in a site's archive what holds for it, whoever said it. */
  readonly rights: Rights;
  /** Null where it says nothing of the kind, or it is not shown. */
  readonly filing: Filing | null;
  readonly posted: Posted | null;
  /** What kind of page it was read from; null for what is no web page. Not part of the printed record: only articles have one. */
  readonly pageKind: Field<PageKind>;
  /** Words of its text that are withheld; 0 unless its rights allow less than the full text. */
  readonly withheldWords: number;
}

/** What an article goes by: its id, its file, its address and its headline, and what tells its captures. */
export type ArticleIdentity = Pick<
  ArticleFacts,
  'id' | 'source' | 'url' | 'title' | 'capturedAt' | 'wordCount' | 'date' | 'modified'
>;

/** What is always at hand of an article: the values of its fields, and what else is short. */
export interface ArticleFacts extends Pick<
  ArticleRecord,
  'id' | 'source' | 'wordCount' | 'capturedAt' | 'diagnostics' | 'rights' | 'posted' | 'withheldWords'
> {
  readonly title: string | null;
  /** EDTF. */
  readonly date: string | null;
  /** EDTF. */
  readonly modified: string | null;
  readonly outlet: string | null;
  readonly agencies: readonly string[] | null;
  readonly authors: readonly string[] | null;
  readonly section: string | null;
  /** What it is filed under: its tags, categories, series and topics, each once. */
  readonly tags: readonly string[];
  readonly dateline: string | null;
  /** BCP 47. */
  readonly language: string | null;
  readonly url: string | null;
}

/** Fetches what is not kept in memory of an article; each call may read the store. */
export interface ArticleContent {
  /** Returns the article's text, as `ArticleRecord.text`. */
  readonly readText: () => string;
  /** Returns the whole record, with its evidence and its body. */
  readonly readRecord: () => ArticleRecord;
  /** Returns how often the article uses its words. */
  readonly readWordCounts: () => WordCounts;
  /** Returns the words themselves, in the order of their counts. */
  readonly readWords: () => readonly string[];
  /** Returns what is kept of its text to find others with the same words. */
  readonly readSketch: () => TextSketch;
}

/** What is kept of a text to find others with the same words in them. */
export interface TextSketch {
  /** How many words it has. */
  readonly words: number;
  /** 16 hexadecimal digits, which are equal for texts with the same words in the same order. */
  readonly digest: string;
  /** Hashes (32 bits) of some of its runs of words, ascending. */
  readonly hashes: Uint32Array;
}

/** An article whose facts are at hand and whose content is fetched. */
export interface StoredArticle {
  readonly facts: ArticleFacts;
  readonly content: ArticleContent;
}

/**
 * The words of an article's headline and beginning, lower case, in the order of their first use. By number, not by text: an
 * archive has them by the million, and asks for the texts of a few.
 */
export interface WordCounts {
  /** A 32-bit hash of each word. Two of an archive's words may share one, and then count as one. */
  readonly hashes: Int32Array;
  /** How often each is used, 1–255. */
  readonly counts: Uint8Array;
}

/** Returns the facts of a record: all but its evidence, its text and its body. */
export function factsOf(record: ArticleRecord): ArticleFacts {
  return {
    id: record.id,
    source: record.source,
    title: record.title.value,
    date: record.date.value,
    modified: record.modified.value,
    outlet: record.outlet.value,
    agencies: record.agencies.value,
    authors: record.authors.value,
    section: record.section.value,
    tags: tagsOf(record.filing),
    dateline: record.dateline.value,
    language: record.language.value,
    url: record.url.value,
    wordCount: record.wordCount,
    capturedAt: record.capturedAt,
    diagnostics: record.diagnostics,
    rights: record.rights,
    posted: record.posted,
    withheldWords: record.withheldWords,
  };
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
