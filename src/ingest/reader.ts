import type { Diagnostic } from '../model/diagnostic.js';
import type { RawDocument, Source } from '../model/document.js';
import type { Format } from './formats.js';
import { sha256 } from '../util/hash.js';

/** A file as it lies in the archive. */
export interface InputFile {
  /** Relative to the archive, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Elements inside each other from which on it is not read; without it there may be any number. */
  readonly maxDepth?: number | undefined;
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
  | 'too-large'
  | 'too-deep'
  | 'too-slow'
  | 'too-much-memory';

/** Reads one format. */
export interface Reader extends Format {
  /** Never throws for what a file contains. */
  readonly read: (file: InputFile) => ReadResult;
}

/** Where a document that is a whole file came from. */
export function sourceOf(file: InputFile, mediaType: string, charset: string): Source {
  const { path, bytes } = file;
  return { path, record: null, sha256: sha256(bytes), mediaType, charset, size: bytes.length };
}
