import { readFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import { createExtractor, type KnownOutlet } from '../extract/extractor.js';
import { ingestBytes, loadReaders } from '../ingest/ingest-file.js';
import { describeDocument } from '../settings/metadata-csv.js';
import { findLanguage, LANGUAGES } from '../languages/index.js';
import { rankKey } from '../languages/property-keys.js';
import type { AuthorKeys } from '../settings/author-keys.js';
import type { Skipped } from '../model/archive.js';
import type { ArticleRecord } from '../model/article.js';
import type { Declaration, RawDocument } from '../model/document.js';
import type { EntityMention } from '../model/entity.js';
import type { Limits } from '../model/limits.js';
import { unreadableFile } from '../model/messages.js';
import { sha256 } from '../util/hash.js';
import { createPathTest } from '../util/path-patterns.js';
import { now, type Span } from '../util/profile.js';
import { createNameFinder } from '../entities/recognize/name-finder.js';
import { packDocument, type DocumentParts } from './stored-document.js';

/** Everything that extraction and recognition depend on besides a document's bytes, its path and its row in the table. Plain data. */
export interface ReadSettings {
  /** BCP 47 of the archive's main language. */
  readonly language: string;
  readonly outlets: readonly KnownOutlet[];
  /** Lines that stand in many of the archive's text dumps. */
  readonly repeated: ReadonlySet<string>;
  readonly depth: Limits['depth'];
  /** What is read although it says that it is a draft: patterns of paths. */
  readonly include: readonly string[];
  /** Writers' names by the keys that posts name them by. */
  readonly authors: AuthorKeys;
}

/** A file to read, with its row in the table of metadata. */
export interface WorkItem {
  readonly path: string;
  readonly absolute: string;
  /** Bytes, when it was found. */
  readonly size: number;
  readonly declarations: readonly Declaration[] | null;
}

export interface WorkResult {
  /** The hash of the bytes that were read; '' when they could not be read. */
  readonly sha256: string;
  readonly outcome: ReadOutcome;
  /** What was done with the file, and when. */
  readonly spans: readonly Span[];
}

/** What a step is called whose end is told, and when it started (milliseconds since 1970). */
type OnStep = (name: string, start: number) => void;

type Read<Document> = (
  item: Pick<WorkItem, 'path' | 'declarations'>,
  bytes: Uint8Array,
  onStep: OnStep,
) => { readonly documents: readonly Document[] } | { readonly skipped: Skipped };

export type ReadOutcome = ReturnType<Read<DocumentParts>>;

/** A document after each of the steps that it takes by itself. */
export interface StagedDocument {
  /** As it was read, with its row of the table. */
  readonly raw: RawDocument;
  readonly record: ArticleRecord;
  /** The names as they were recognized. */
  readonly mentions: readonly EntityMention[];
}

/** Creates the function that takes one file after the other from bytes to records and mentions. */
export async function createStagedReader(settings: ReadSettings): Promise<Read<StagedDocument>> {
  const language = findLanguage(settings.language);
  if (language === null) throw new Error(`no language ${settings.language}`);
  const extract = createExtractor({
    languages: LANGUAGES,
    language,
    outlets: settings.outlets,
    repeated: settings.repeated,
  });
  const findNames = createNameFinder(language);
  const findReader = await loadReaders();
  const isIncluded = createPathTest(settings.include);
  return ({ path, declarations }, bytes, onStep) => {
    let start = now();
    const end = (name: string): void => {
      onStep(name, start);
      start = now();
    };
    const result = ingestBytes(
      { path, bytes, maxDepth: settings.depth, isIncluded: isIncluded(path) },
      findReader,
    );
    end('ingest');
    if ('skipped' in result) return result;
    return {
      documents: result.documents.map((document) => {
        const raw = describeDocument(nameAuthors(document, settings.authors), declarations);
        const record = extract(raw);
        end('extract');
        const mentions = findNames(record);
        end('recognize names');
        return { raw, record, mentions };
      }),
    };
  };
}

/** Puts writers' names where a post has their keys. */
function nameAuthors(document: RawDocument, authors: AuthorKeys): RawDocument {
  if (Object.keys(authors).length === 0) return document;
  const nameOf = (value: string): string => {
    const key = value.toLowerCase();
    return Object.hasOwn(authors, key) ? (authors[key] ?? value) : value;
  };
  return {
    ...document,
    declarations: document.declarations.map((item) =>
      rankKey('authors', item.key) === null ? item : { ...item, values: item.values.map(nameOf) },
    ),
  };
}

/** Creates a reader whose documents are packed for the store: the part of a build that threads do. */
export async function createDocumentReader(settings: ReadSettings): Promise<Read<DocumentParts>> {
  const read = await createStagedReader(settings);
  return (...file) => {
    const result = read(...file);
    if ('skipped' in result) return result;
    return { documents: result.documents.map(({ record, mentions }) => packDocument(record, mentions)) };
  };
}

/** Reads one file with a reader; the same in a worker and without. */
export function readHere(item: WorkItem, read: Read<DocumentParts>): WorkResult {
  const { path, absolute } = item;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(absolute);
  } catch (error) {
    const outcome: ReadOutcome = {
      skipped: { path, reason: 'unreadable', diagnostic: unreadableFile(path, error) },
    };
    return { sha256: '', outcome, spans: [] };
  }
  const spans: Span[] = [];
  const outcome = read(item, bytes, (name, start) => {
    spans.push({ name, detail: path, thread: threadId, start, end: now() });
  });
  return { sha256: sha256(bytes), outcome, spans };
}
