import type { ArticleId, ArticleRecord } from '../model/article.js';
import type { Archive, Article, NameCount, Skipped, WordCounts } from '../model/archive.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { ENTITY_TYPES, type Entity, type EntityId } from '../model/entity.js';
import { countByName, NO_MENTIONS, unpackMentions, type PackedMentions } from '../model/mentions.js';
import { compareCodePoints, firstDifference } from '../util/compare.js';
import { edtfDay } from '../util/edtf.js';
import { sha256 } from '../util/hash.js';
import { assignPaths, type HideInPath } from './article-paths.js';
import { relateArticles } from './related.js';
import { sourceKey } from '../model/source-key.js';
import type { Withheld } from '../model/takedown.js';
import { countWords } from './word-counts.js';

export interface ArchiveParts {
  readonly records: readonly ArticleRecord[];
  readonly entities: readonly Entity[];
  /** Sorted by start. */
  readonly mentionsByArticle: ReadonlyMap<ArticleId, PackedMentions>;
  readonly agencyIdsByArticle: ReadonlyMap<ArticleId, readonly EntityId[]>;
  /** Of a record and the mentions recognized in it; without it, the record itself is digested. */
  readonly digestOf?: (record: ArticleRecord) => string;
  /** The words of a record; without it, they are counted. */
  readonly wordsOf?: (record: ArticleRecord) => WordCounts;
  readonly skipped: readonly Skipped[];
  /** Articles that were taken back; a notice stands in the place of each. */
  readonly withheld?: readonly Withheld[];
  /** Source keys of articles that search engines are asked to leave out. */
  readonly unindexed?: ReadonlySet<string>;
  /** About the archive as a whole. */
  readonly diagnostics: readonly Diagnostic[];
  /** Without it, the words of addresses stay as they are. */
  readonly hideInPath?: HideInPath;
}

/** Puts an archive together, everything in its one order. Two inputs in another order give the same archive. */
export function buildArchive(parts: ArchiveParts): Archive {
  const withheld = parts.withheld ?? [];
  const { hideInPath = keepWords } = parts;
  // A notice has the address that the article had.
  const paths = assignPaths([...parts.records, ...withheld.map(({ record }) => record)], hideInPath);
  const entities = [...parts.entities].sort(compareEntities);
  const entityById = new Map(entities.map((entity) => [entity.id, entity]));
  const digestOf = parts.digestOf ?? ((record) => sha256(JSON.stringify(record)));
  const wordsOf = parts.wordsOf ?? (({ title, text }) => countWords({ title: title.value, text }));
  const articles = inOrder(
    parts.records.map((record, i): Article => {
      const agencyIds = parts.agencyIdsByArticle.get(record.id) ?? [];
      const named = parts.mentionsByArticle.get(record.id) ?? NO_MENTIONS;
      return {
        record,
        digest: digestOf(record),
        names: countNames(named, agencyIds, entityById),
        named,
        get mentions() {
          return unpackMentions(named);
        },
        agencyIds,
        get words() {
          return wordsOf(record);
        },
        path: paths[i] ?? '',
      };
    }),
  );
  const skipped = [...parts.skipped].sort((a, b) => compareCodePoints(a.path, b.path));
  // Asked for only when pages are made.
  let related: Archive['relatedById'] | null = null;
  return {
    articles,
    byId: new Map(articles.map((article) => [article.record.id, article])),
    get relatedById() {
      return (related ??= relateArticles(articles));
    },
    entities,
    entityById,
    skipped,
    tombstones: withheld
      .map(({ reason, date }, i) => ({
        path: paths[parts.records.length + i] ?? '',
        reason,
        date,
      }))
      .sort((a, b) => compareCodePoints(a.path, b.path)),
    unindexed: new Set(
      articles
        .filter(({ record }) => parts.unindexed?.has(sourceKey(record.source)) === true)
        .map(({ path }) => path),
    ),
    diagnostics: [
      ...parts.diagnostics,
      ...articles.flatMap((article) => article.record.diagnostics),
      ...skipped.map((item) => item.diagnostic),
    ].sort(compareDiagnostics),
    hideInPath: hideInPath === keepWords ? keepWords : (words) => hideInPath(words, null),
  };
}

function keepWords(words: string): string {
  return words;
}

/** What an article names, from its mentions and its agencies. */
export function countNames(
  mentions: PackedMentions,
  agencyIds: readonly EntityId[],
  entityById: Pick<ReadonlyMap<EntityId, Entity>, 'has'>,
): readonly NameCount[] {
  const counts = new Map<EntityId, number>();
  const own = countByName(mentions);
  for (const [i, { entityId }] of mentions.names.entries())
    if (entityId !== null && entityById.has(entityId))
      counts.set(entityId, (counts.get(entityId) ?? 0) + (own[i] ?? 0));
  for (const id of agencyIds) if (entityById.has(id) && !counts.has(id)) counts.set(id, 0);
  return [...counts].map(([id, count]) => ({ id, count }));
}

/** Newest first, undated last; a certain date before an uncertain one of the same day. */
function inOrder(articles: readonly Article[]): readonly Article[] {
  const keyed = articles.map((article) => {
    const { id, title, date } = article.record;
    const text = date.value;
    return {
      article,
      day: text === null ? null : edtfDay(text),
      date: text?.replace('?', '') ?? '',
      title: title.value ?? '',
      id,
    };
  });
  keyed.sort((a, b) => {
    if (a.day !== null && b.day === null) return -1;
    if (a.day === null && b.day !== null) return 1;
    return (
      compareCodePoints(b.day ?? '', a.day ?? '') ||
      compareCodePoints(b.date, a.date) ||
      compareCodePoints(a.title, b.title) ||
      compareCodePoints(a.id, b.id)
    );
  });
  return keyed.map(({ article }) => article);
}

function compareEntities(a: Entity, b: Entity): number {
  return (
    ENTITY_TYPES.indexOf(a.type) - ENTITY_TYPES.indexOf(b.type) ||
    b.articleIds.length - a.articleIds.length ||
    compareCodePoints(a.name, b.name) ||
    compareCodePoints(a.id, b.id)
  );
}

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return firstDifference(
    compareCodePoints(a.path ?? '', b.path ?? ''),
    (a.line ?? 0) - (b.line ?? 0),
    compareCodePoints(a.code, b.code),
    compareCodePoints(a.message, b.message),
  );
}
