import { readFileSync } from 'node:fs';
import { createExtractor, type KnownOutlet } from '../extract/extractor.js';
import { ingestBytes } from '../ingest/index.js';
import { describeDocument } from '../settings/metadata-csv.js';
import { unreadable } from '../ingest/walk-problems.js';
import { findLanguage, LANGUAGES } from '../languages/index.js';
import type { Skipped } from '../model/archive.js';
import type { Declaration } from '../model/document.js';
import type { Limits } from '../model/limits.js';
import { sha256 } from '../util/hash.js';
import { createNameFinder } from '../entities/recognize/name-finder.js';
import { packDocument, type DocumentParts } from './stored-document.js';

/** All that extraction and recognition depend on beside a document's bytes, its path and its row in the table. Plain data. */
export interface ReadSettings {
  /** BCP 47 of the archive's main language. */
  readonly language: string;
  readonly outlets: readonly KnownOutlet[];
  /** Lines that stand in many of the archive's text dumps. */
  readonly repeated: ReadonlySet<string>;
  readonly depth: Limits['depth'];
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
  /** Of the bytes that were read; '' when they could not be had. */
  readonly sha256: string;
  readonly outcome: ReadOutcome;
}

type Read = (path: string, bytes: Uint8Array, declarations: WorkItem['declarations']) => ReadOutcome;

export type ReadOutcome = { readonly documents: readonly DocumentParts[] } | { readonly skipped: Skipped };

/** From bytes to records and mentions, one file at a time: the part of a build that workers do. */
export function createDocumentReader(settings: ReadSettings): Read {
  const language = findLanguage(settings.language);
  if (language === null) throw new Error(`no language ${settings.language}`);
  const extract = createExtractor({
    languages: LANGUAGES,
    language,
    outlets: settings.outlets,
    repeated: settings.repeated,
  });
  const findNames = createNameFinder(language);
  return (path, bytes, declarations) => {
    const result = ingestBytes(path, bytes, settings.depth);
    if ('skipped' in result) return result;
    return {
      documents: result.documents.map((document) => {
        const record = extract(describeDocument(document, declarations));
        return packDocument(record, findNames(record));
      }),
    };
  };
}

/** Reads one file with a reader; the same in a worker and without. */
export function readHere({ path, absolute, declarations }: WorkItem, read: Read): WorkResult {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(absolute);
  } catch (error) {
    const outcome: ReadOutcome = {
      skipped: { path, reason: 'unreadable', diagnostic: unreadable(path, error) },
    };
    return { sha256: '', outcome };
  }
  return { sha256: sha256(bytes), outcome: read(path, bytes, declarations) };
}
