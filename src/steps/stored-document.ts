import type { Store } from '../cache/store.js';
import { packSketch, sketchText, unpackSketch } from '../corpus/same-text/sketch.js';
import { countWords, packWordCounts, unpackWordCounts, unpackWords } from '../corpus/word-counts.js';
import { needsText } from '../entities/resolve/resolve-entities.js';
import {
  factsOf,
  type ArticleContent,
  type ArticleFacts,
  type ArticleRecord,
  type TextSketch,
  type WordCounts,
} from '../model/article.js';
import type { EntityMention } from '../model/entity.js';
import { packMentions } from '../model/mentions.js';
import { packQuotations, type Quotation } from '../model/quotation.js';
import { listArchiveLinks } from '../util/archive-links.js';
import { sha256 } from '../util/hash.js';
import { RecentValues } from '../util/recent-values.js';
import { compress, decompress, detailsOf, joinRecord, type DocumentDetails } from './document-details.js';
import { packHead } from './document-head.js';

/**
 * A document as the store keeps it: its head, which all pages need, apart from its text and its details, which only its own page
 * needs. The details and the text, which are most of it, are compressed to a third and a half.
 */
export interface DocumentParts {
  readonly head: Uint8Array;
  readonly text: Uint8Array;
  readonly details: Uint8Array;
  /** Its word counts, packed. */
  readonly words: Uint8Array;
  /** Its sketch, packed. */
  readonly sketch: Uint8Array;
}

/** The tables that hold a document's parts, all under its key. */
type DocumentTable = 'heads' | 'texts' | 'details' | 'words' | 'sketches';

/** Hexadecimal digits: 128 bits. */
const DIGEST_DIGITS = 32;

/** Takes a record apart, with what was found in its text: the mentions and the quotations. */
export function packDocument(
  record: ArticleRecord,
  mentions: readonly EntityMention[],
  quotations: readonly Quotation[],
): DocumentParts {
  const { text } = record;
  const head = {
    facts: factsOf(record),
    mentions: packMentions(mentions),
    needsText: needsText(text, mentions),
    links: listArchiveLinks(record.body),
    hasPictures: record.pictures.length > 0,
    quotations: packQuotations(quotations),
  };
  const details = JSON.stringify(detailsOf(record));
  const { names, places } = head.mentions;
  const digest = sha256(
    [
      JSON.stringify([head.facts, names, head.needsText, head.quotations]),
      Array.from(places).join(),
      text,
      details,
    ].join('\n'),
  ).slice(0, DIGEST_DIGITS);
  return {
    head: packHead({ digest, ...head }),
    text: compress(text),
    details: compress(details),
    words: packWordCounts(countWords({ title: record.title.value, text })),
    sketch: packSketch(sketchText(text)),
  };
}

export function storeParts(
  store: Store,
  key: string,
  { head, text, details, words, sketch }: DocumentParts,
): void {
  store.put('heads', key, head);
  store.put('texts', key, text);
  store.put('details', key, details);
  store.put('words', key, words);
  store.put('sketches', key, sketch);
}

/** Returns a part of a stored document. Throws when the store does not have it. */
export function demandPart(store: Store, table: DocumentTable, key: string): Buffer {
  const part = store.get(table, key);
  if (part === null) throw new Error(`the store has lost ${table} of ${key}`);
  return part;
}

/** Characters of articles' texts: those of 10,000 articles. Pages of names quote them in no particular order. */
const TEXTS_KEPT = 32_000_000;
/** Articles whose evidence and body are kept: a page asks for its own several times. */
const DETAILS_KEPT = 64;

const recentTexts = new RecentValues<string>(TEXTS_KEPT, (text) => text.length);
const recentDetails = new RecentValues<DocumentDetails>(DETAILS_KEPT, () => 1);

/** Fetches the content of one document from the store. What was fetched last is kept. */
export class StoredContent implements ArticleContent {
  constructor(
    private readonly facts: ArticleFacts,
    private readonly store: Store,
    private readonly key: string,
  ) {}

  readText(): string {
    return recentTexts.get(this, () => decompress(this.read('texts')));
  }

  readRecord(): ArticleRecord {
    const details = recentDetails.get(
      this,
      () => JSON.parse(decompress(this.read('details'))) as DocumentDetails,
    );
    return joinRecord(this.facts, this.readText(), details);
  }

  readWordCounts(): WordCounts {
    return unpackWordCounts(this.read('words'));
  }

  readWords(): readonly string[] {
    return unpackWords(this.read('words'));
  }

  readSketch(): TextSketch {
    return unpackSketch(this.read('sketches'));
  }

  private read(table: DocumentTable): Buffer {
    return demandPart(this.store, table, this.key);
  }
}
