import type { ArticleId, ArticleRecord } from '../model/article.js';
import type { Skipped } from '../model/archive.js';
import { diagnostic } from '../model/diagnostic.js';
import { compareCodePoints } from '../util/compare.js';
import { sha256 } from '../util/hash.js';
import { sourceKey } from './source-key.js';

export interface Admission {
  /** Every article once, each with an id of its own, in code-point order of their sources. */
  readonly records: readonly ArticleRecord[];
  /** Files that are byte for byte the same as another. */
  readonly skipped: readonly Skipped[];
}

/**
 * Takes files with the same bytes once, under the first path in code-point order (unless duplicates are kept), and gives articles that would share an
 * id (the same text from two sources) one each. The order of the input does not matter.
 */
export function admitRecords(input: readonly ArticleRecord[], keepDuplicates: boolean): Admission {
  const sorted = [...input].sort(compareSources);
  const firstByHash = new Map<string, ArticleRecord>();
  const skipped: Skipped[] = [];
  const unique: ArticleRecord[] = [];
  for (const record of sorted) {
    const { path } = record.source;
    const key = sourceKey(record.source);
    const first = keepDuplicates ? undefined : firstByHash.get(key);
    if (first === undefined) {
      firstByHash.set(key, record);
      unique.push(record);
    } else {
      skipped.push({
        path,
        reason: 'duplicate',
        diagnostic: diagnostic({
          severity: 'info',
          code: 'input/duplicate',
          message: `the same file as ${first.source.path}; kept once`,
          hint: 'Remove one of the two.',
          path,
        }),
      });
    }
  }
  const taken = new Set<ArticleId>();
  const records = unique.map((record) => {
    const id = taken.has(record.id) ? deriveId(record) : record.id;
    taken.add(id);
    return id === record.id ? record : withId(record, id);
  });
  return { records, skipped };
}

/** The same record under another id. A copy would read all that it has; this one still reads only what it is asked for. */
function withId(record: ArticleRecord, id: ArticleId): ArticleRecord {
  return Object.create(record, { id: { value: id, enumerable: true } }) as ArticleRecord;
}

function deriveId(record: ArticleRecord): ArticleId {
  const { path, record: inner } = record.source;
  return sha256(`${record.id}\n${path}\n${inner ?? ''}`).slice(0, record.id.length) as ArticleId;
}

function compareSources(a: ArticleRecord, b: ArticleRecord): number {
  return (
    compareCodePoints(a.source.path, b.source.path) ||
    compareCodePoints(a.source.record ?? '', b.source.record ?? '')
  );
}
