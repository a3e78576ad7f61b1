import type { Diagnostic } from '../model/diagnostic.js';
import type { RawDocument } from '../model/document.js';

/** A file as it lies in the archive. */
export interface InputFile {
  /** Relative to the archive, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a reader makes of a file: its documents (a container may hold many), or why there is none. */
export type ReadResult =
  | { readonly documents: readonly RawDocument[] }
  | { readonly skipped: SkipReason; readonly diagnostic: Diagnostic };

export type SkipReason = 'unsupported' | 'unreadable' | 'binary' | 'too-large' | 'empty';

/** Reads one format. */
export interface Reader {
  /** Lower-case file name extensions, with the dot. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** Never throws for what a file contains. */
  readonly read: (file: InputFile) => ReadResult;
}
