import { readFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';
import { createExtractor, type KnownOutlet } from '../extract/extractor.js';
import type { ContainerOptions, Entry, RandomAccess } from '../ingest/containers/container.js';
import { openFileAccess, type OpenedFile } from '../ingest/containers/file-access.js';
import { loadContainerReader } from '../ingest/containers/index.js';
import { readMember } from '../ingest/containers/member-document.js';
import { skipOf } from '../ingest/formats.js';
import { ingestBytes, loadReaders, type IngestResult } from '../ingest/ingest-file.js';
import { describeDocument, readInclude } from '../settings/metadata-csv.js';
import { LANGUAGES } from '../languages/index.js';
import { readingLanguage } from '../languages/interface-words.js';
import { rankKey } from '../languages/property-keys.js';
import type { AuthorKeys } from '../settings/author-keys.js';
import type { Skipped } from '../model/archive.js';
import type { ArticleRecord } from '../model/article.js';
import type { Declaration, RawDocument } from '../model/document.js';
import type { EntityMention } from '../model/entity.js';
import type { Quotation } from '../model/quotation.js';
import { excludedDocument, unreadableFile } from '../model/messages.js';
import type { Limits } from '../model/limits.js';
import { sha256 } from '../util/hash.js';
import { createIncludeTest } from '../util/path-patterns.js';
import { now, type Span } from '../util/profile.js';
import { createQuotationReader } from '../entities/quotations/record-quotations.js';
import { createNameFinder } from '../entities/recognize/name-finder.js';
import { skipPage, withNotice } from './page-kinds.js';
import { withAddressedRow, type AddressedRows } from './row-finders.js';
import { packDocument, type DocumentParts } from './stored-document.js';

/** Everything that extraction and recognition depend on besides a document's bytes, its path and its row in the table. Plain data. */
export interface ReadSettings {
  /** BCP 47 of the archive's main language. */
  readonly language: string;
  readonly outlets: readonly KnownOutlet[];
  /** Lines that stand in many of the archive's text dumps. */
  readonly repeated: ReadonlySet<string>;
  readonly depth: Limits['depth'];
  /** What is read although it is a draft or a page of another kind: patterns of paths and addresses. */
  readonly include: readonly string[];
  /** Whether pages are kept that are no articles, with a message: of files that were named one by one. */
  readonly keepsPages: boolean;
  /** The same for a record of a container that was named by itself. */
  readonly keepsRecords: boolean;
  /** Writers' names by the keys that posts name them by. */
  readonly authors: AuthorKeys;
  readonly containers: ContainerOptions;
}

/** A record of a container file, and the name of its format. */
export interface WorkRecord {
  readonly format: string;
  readonly entry: Entry;
}

/** A file, or one record of a container file, to read, with its row in the table of metadata. */
export interface WorkItem {
  readonly path: string;
  readonly absolute: string;
  /** Bytes, when it was found. */
  readonly size: number;
  /** Null for a whole file. */
  readonly record: WorkRecord | null;
  readonly declarations: readonly Declaration[] | null;
  /** What is known of records by their addresses, where that of this one is not known yet. */
  readonly addressed?: AddressedRows;
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

type Result<Document> = { readonly documents: readonly Document[] } | { readonly skipped: Skipped };
type Described = Pick<WorkItem, 'path' | 'declarations' | 'addressed'>;

/** Reads documents, a whole file from its bytes, and a record from its container. */
export interface DocumentReader<Document> {
  readonly readBytes: (item: Described, bytes: Uint8Array, onStep: OnStep) => Result<Document>;
  /** Goes on with what was read elsewhere: a scan. */
  readonly readIngested: (item: Described, result: IngestResult) => Result<Document>;
  readonly readRecord: (
    item: Described & { readonly record: WorkRecord },
    container: RandomAccess,
    onStep: OnStep,
  ) => Promise<Result<Document>>;
}

export type ReadOutcome = Result<DocumentParts>;

/** A document after each of the steps that it takes by itself. */
export interface StagedDocument {
  /** As it was read, with its row of the table. */
  readonly raw: RawDocument;
  readonly record: ArticleRecord;
  /** The names as they were recognized. */
  readonly mentions: readonly EntityMention[];
  readonly quotations: readonly Quotation[];
}

/** Creates what takes one file or record after the other from bytes to records and mentions. */
export async function createStagedReader(settings: ReadSettings): Promise<DocumentReader<StagedDocument>> {
  const language = readingLanguage(settings.language);
  const extract = createExtractor({
    languages: LANGUAGES,
    language,
    outlets: settings.outlets,
    repeated: settings.repeated,
  });
  const findNames = createNameFinder(language);
  const findQuotations = createQuotationReader(language);
  const findReader = await loadReaders();
  const isIncluded = createIncludeTest(settings.include);
  /** What was asked of a document besides what it says itself. */
  const askedOf = ({ path, declarations }: Described): boolean | null =>
    readInclude(declarations) ?? (isIncluded(path, null) ? true : null);
  const stage = (
    { path, declarations, addressed = [] }: Described,
    { result, isAsked: isAskedAll, keepsPage }: Ingested,
    end: (name: string) => void,
  ): Result<StagedDocument> => {
    end('ingest');
    if ('skipped' in result) return result;
    const skipped: Skipped[] = [];
    const documents = result.documents.flatMap((document): StagedDocument[] => {
      const row = withAddressedRow(document.url, declarations, addressed);
      const asked = readInclude(row);
      if (asked === false) {
        skipped.push({ ...skipOf('excluded', excludedDocument(path)), record: document.source.record });
        return [];
      }
      const isAsked = isAskedAll || asked === true;
      const raw = describeDocument(nameAuthors(document, settings.authors), row);
      const found = extract(raw);
      end('extract');
      const isFree = isAsked || isIncluded(path, found.url.value);
      const judged = isFree ? found : keepsPage ? withNotice(found) : skipPage(found);
      if ('reason' in judged) {
        skipped.push({ ...judged, record: found.source.record });
        return [];
      }
      const mentions = findNames(judged);
      end('recognize names');
      const { text, language: tag } = judged;
      const quotations = findQuotations({ text, language: tag.value, mentions });
      end('find quotations');
      return [{ raw, record: judged, mentions, quotations }];
    });
    const [first] = skipped;
    return documents.length === 0 && first !== undefined ? { skipped: first } : { documents };
  };
  const exclude = (path: string, record: string | null): Result<never> => ({
    skipped: { ...skipOf('excluded', excludedDocument(path)), record },
  });
  return {
    readBytes: (item, bytes, onStep) => {
      const { path } = item;
      const asked = askedOf(item);
      if (asked === false) return exclude(path, null);
      const isAsked = asked === true;
      const end = startSteps(onStep);
      const file = { path, bytes, maxDepth: settings.depth, isIncluded: isAsked };
      const result = ingestBytes(file, findReader);
      return stage(item, { result, isAsked, keepsPage: settings.keepsPages }, end);
    },
    readIngested: (item, result) => {
      const asked = askedOf(item);
      if (asked === false) return exclude(item.path, null);
      return stage(item, { result, isAsked: true, keepsPage: true }, () => undefined);
    },
    readRecord: async (item, container, onStep) => {
      const { path, record } = item;
      const { entry, format } = record;
      const asked = askedOf(item);
      if (asked === false) return exclude(path, entry.locator);
      const isAsked = asked === true;
      const end = startSteps(onStep);
      const reader = await loadContainerReader(format);
      const member = await reader.open(container, entry, settings.containers);
      const result = readMember(member, {
        path,
        entry,
        findReader,
        maxDepth: settings.depth,
        isIncluded: isAsked,
      });
      return stage(item, { result, isAsked, keepsPage: settings.keepsRecords }, end);
    },
  };
}

/** What a reader made of a file or a record, and what was said about it. */
interface Ingested {
  readonly result: IngestResult;
  /** Whether somebody asked for it, so that nothing it says keeps it out. */
  readonly isAsked: boolean;
  /** Whether it stays, with a message, although it is a page of another kind. */
  readonly keepsPage: boolean;
}

/** Returns a function that tells a step's end; the first step starts now. */
function startSteps(onStep: OnStep): (name: string) => void {
  let start = now();
  return (name) => {
    onStep(name, start);
    start = now();
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
export async function createDocumentReader(settings: ReadSettings): Promise<DocumentReader<DocumentParts>> {
  const { readBytes, readIngested, readRecord } = await createStagedReader(settings);
  const pack = (result: Result<StagedDocument>): Result<DocumentParts> =>
    'skipped' in result
      ? result
      : {
          documents: result.documents.map(({ record, mentions, quotations }) =>
            packDocument(record, mentions, quotations),
          ),
        };
  return {
    readBytes: (...file) => pack(readBytes(...file)),
    readIngested: (...scan) => pack(readIngested(...scan)),
    readRecord: async (...record) => pack(await readRecord(...record)),
  };
}

/** Reads files and records one after the other; the same in a worker and without. A container stays open for its next record. */
export class DocumentQueue {
  private opened: { readonly absolute: string; readonly file: OpenedFile } | null = null;

  constructor(private readonly reader: DocumentReader<DocumentParts>) {}

  async read(item: WorkItem): Promise<WorkResult> {
    const { path, record } = item;
    const spans: Span[] = [];
    const onStep: OnStep = (name, start) => {
      spans.push({ name, detail: path, thread: threadId, start, end: now() });
    };
    try {
      if (record === null) {
        const bytes = readFileSync(item.absolute);
        const outcome = this.reader.readBytes(item, bytes, onStep);
        return { sha256: sha256(bytes), outcome, spans };
      }
      const outcome = await this.reader.readRecord({ ...item, record }, this.open(item), onStep);
      return { sha256: record.entry.digest, outcome, spans };
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error;
      const skipped = { path, reason: 'unreadable', diagnostic: unreadableFile(path, error) };
      return { sha256: '', outcome: { skipped }, spans };
    }
  }

  /** Closes the container that is open. */
  close(): void {
    this.opened?.file.close();
    this.opened = null;
  }

  private open({ path, absolute }: WorkItem): RandomAccess {
    if (this.opened !== null && this.opened.absolute === absolute) return this.opened.file;
    this.close();
    const file = openFileAccess(path, absolute);
    this.opened = { absolute, file };
    return file;
  }
}
