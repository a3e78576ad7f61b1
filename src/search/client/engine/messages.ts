import type { SearchManifest } from '../../format.js';
import type { SearchState } from '../state.js';
import type { Found } from './found.js';
import type { Suggestion } from './suggest.js';

/** One query of a list: how many articles have it, and which first. */
export interface BatchRow {
  readonly count: number;
  readonly first: { readonly title: string; readonly path: string } | null;
}

export interface StartMessage {
  readonly type: 'start';
  readonly manifest: SearchManifest;
  /** The address of search/; null when the page loads the files, because it was opened from a disk. */
  readonly base: string | null;
  /** How the value of articles without a date is called. */
  readonly undated: string;
}

/** What the page tells the search. */
export type ToEngine =
  | StartMessage
  /** A file that was asked for, in base64; null when it cannot be had. */
  | { readonly type: 'file'; readonly path: string; readonly data: string | null }
  /** Ends every search that began before. */
  | { readonly type: 'search'; readonly id: number; readonly state: SearchState }
  | { readonly type: 'suggest'; readonly query: string }
  /** Each query is answered by a row, in their order. */
  | { readonly type: 'batch'; readonly queries: readonly string[] };

/** What the search tells the page. */
export type FromEngine =
  | { readonly type: 'ready' }
  | { readonly type: 'need'; readonly path: string }
  /** Before the last answer there may be one without counts. */
  | { readonly type: 'found'; readonly id: number; readonly found: Found; readonly isLast: boolean }
  /** Answers the latest query; a query without suggestions has an empty answer. */
  | { readonly type: 'suggested'; readonly query: string; readonly suggestions: readonly Suggestion[] }
  | { readonly type: 'row'; readonly row: BatchRow }
  | { readonly type: 'batched'; readonly isComplete: boolean }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };
