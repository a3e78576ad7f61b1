import type { Skipped } from '../model/archive.js';
import type { Source } from '../model/document.js';
import { duplicateFile } from '../model/messages.js';
import { sortBySource, sourceKey } from '../model/source-key.js';

/** Something that was read from a file. */
interface Sourced {
  readonly source: Pick<Source, 'path' | 'record' | 'sha256'>;
}

export interface Admission<T> {
  /** Every article once, in the order of {@link sortBySource}. */
  readonly articles: readonly T[];
  /** Files that are byte for byte the same as another. */
  readonly skipped: readonly Skipped[];
}

/**
 * Takes files with the same bytes once, the first in the order of {@link sortBySource} (unless duplicates are kept). The order of
 * the input does not matter.
 */
export function admitArticles<T extends Sourced>(input: readonly T[], keepDuplicates: boolean): Admission<T> {
  const firstByHash = new Map<string, T>();
  const skipped: Skipped[] = [];
  const articles: T[] = [];
  for (const article of sortBySource(input)) {
    const { path } = article.source;
    const key = sourceKey(article.source);
    const first = keepDuplicates ? undefined : firstByHash.get(key);
    if (first === undefined) {
      firstByHash.set(key, article);
      articles.push(article);
    } else {
      skipped.push({
        path,
        reason: 'duplicate',
        diagnostic: duplicateFile(path, first.source.path),
      });
    }
  }
  return { articles, skipped };
}
