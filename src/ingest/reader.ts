import type { Diagnostic } from '../model/diagnostic.js';
import type { RawDocument, Source } from '../model/document.js';
import { sha256 } from '../util/hash.js';

/** A file as it lies in the archive. */
export interface InputFile {
  /** Relative to the archive, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Elements inside each other from which on it is not read; without it there may be any number. */
  readonly maxDepth?: number | undefined;
  /** Whether it is read although it says that it is a draft. */
  readonly isIncluded?: boolean;
}

/** What a reader makes of a file: its documents (a container may hold many), or why there is none. */
export type ReadResult =
  | { readonly documents: readonly RawDocument[] }
  | { readonly skipped: SkipReason; readonly diagnostic: Diagnostic };

export type SkipReason =
  | 'unsupported'
  | 'unreadable'
  | 'binary'
  | 'empty'
  | 'draft'
  | 'template'
  | 'no-text'
  | 'not-a-record'
  | 'not-a-collection'
  | 'broken'
  | 'unpublished'
  | 'not-article'
  | 'password'
  | 'post-type'
  | 'other-post-type'
  | 'wordpress-page'
  | 'too-large'
  | 'too-deep'
  | 'too-slow'
  | 'too-much-memory';

/** An input format, known by the ending of a file's name. */
export interface Format {
  readonly name: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  readonly load: () => Promise<Reader>;
}

/** Reads one format. */
export interface Reader {
  readonly mediaType: string;
  /** Never throws for what a file contains. */
  readonly read: (file: InputFile) => ReadResult;
}

/** Where a document that is a whole file came from. */
export function sourceOf(file: InputFile, mediaType: string, charset: string): Source {
  const { path, bytes } = file;
  return { path, record: null, sha256: sha256(bytes), mediaType, charset, size: bytes.length };
}
