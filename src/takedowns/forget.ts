import type { Store } from '../cache/store.js';
import { linesKey, scanKey } from '../cache/code-version.js';

/** A document of which nothing may stay in the store: it, or names in it, were withheld. */
export interface HiddenDocument {
  readonly key: string;
  /** The SHA-256 of its file's bytes. */
  readonly sha256: string;
}

/**
 * Takes documents out of the store for good, and what it knows of the skipped files with these keys. The next build reads these
 * files again. The store's file is rewritten when it is closed, because LMDB leaves the bytes of what it removed where they were.
 */
export function forgetDocuments(
  store: Store,
  documents: readonly HiddenDocument[],
  skipped: readonly string[],
): void {
  for (const key of skipped) store.remove('files', key);
  if (documents.length + skipped.length === 0) return;
  for (const { key, sha256 } of documents) {
    const file = key.slice(0, key.lastIndexOf('.'));
    store.remove('files', file);
    store.remove('lines', linesKey(sha256));
    store.remove('scans', scanKey(sha256));
    store.remove('scans', `${scanKey(sha256)}.page`);
    for (const table of ['heads', 'texts', 'details', 'words', 'sketches'] as const) store.remove(table, key);
  }
  store.compact();
}
