import type { ArticleRecord } from '../model/article.js';
import type { Skipped } from '../model/archive.js';
import { diagnostic } from '../model/diagnostic.js';
import { sortBySource, sourceKey } from '../model/source-key.js';

export interface Admission {
  /** Every article once, in the order of {@link sortBySource}. */
  readonly records: readonly ArticleRecord[];
  /** Files that are byte for byte the same as another. */
  readonly skipped: readonly Skipped[];
}

/**
 * Takes files with the same bytes once, the first in the order of {@link sortBySource} (unless duplicates are kept). The order of
 * the input does not matter.
 */
export function admitRecords(input: readonly ArticleRecord[], keepDuplicates: boolean): Admission {
  const firstByHash = new Map<string, ArticleRecord>();
  const skipped: Skipped[] = [];
  const records: ArticleRecord[] = [];
  for (const record of sortBySource(input)) {
    const { path } = record.source;
    const key = sourceKey(record.source);
    const first = keepDuplicates ? undefined : firstByHash.get(key);
    if (first === undefined) {
      firstByHash.set(key, record);
      records.push(record);
    } else {
      skipped.push({
        path,
        reason: 'duplicate',
        diagnostic: diagnostic({
          severity: 'info',
          code: 'input/duplicate',
          message: `the same file as ${first.source.path}; kept once`,
          hint: 'Both can stay where they are.',
          path,
        }),
      });
    }
  }
  return { records, skipped };
}
