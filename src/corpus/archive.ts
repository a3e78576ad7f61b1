import type { ArticleId, StoredArticle } from '../model/article.js';
import type { Archive, Article, Capture, NameCount, RelatedArticle, Skipped } from '../model/archive.js';
import type { Collection } from '../model/collection.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { NO_FRONT, type Front } from '../model/front.js';
import type { ContainerPlace } from '../model/document.js';
import { compareEntities, type Entity, type EntityId, type ResolvedEntity } from '../model/entity.js';
import type { PackedQuotations } from '../model/quotation.js';
import { countByName, NO_MENTIONS, type PackedMentions } from '../model/mentions.js';
import { NO_NAME_RULES, type NameRules } from '../model/name-rules.js';
import { compareCodePoints, firstDifference } from '../util/compare.js';
import { edtfDay } from '../util/edtf.js';
import { addressOf } from './captures.js';
import { assignPaths, type HideInPath } from './article-paths.js';
import { placeEntities } from './entity-paths.js';
import { relateArticles } from './related.js';
import { compareTexts, type AlignmentMemory } from './same-text/families.js';
import type { SameTexts } from '../model/same-text.js';
import { recordKey, sourceKey } from '../model/source-key.js';
import type { Withheld } from '../model/takedown.js';

/** An article of which the archive does not know yet whom it names. */
export interface DigestedArticle extends StoredArticle {
  /** A digest of its whole content and of the mentions recognized in it. */
  readonly digest: string;
  /** Where its links lead that may be articles of the archive. */
  readonly links: readonly string[];
  readonly quotations: PackedQuotations;
}

export interface ArchiveParts {
  readonly articles: readonly DigestedArticle[];
  readonly entities: readonly ResolvedEntity[];
  /** Sorted by start. */
  readonly mentionsByArticle: ReadonlyMap<ArticleId, PackedMentions>;
  readonly agencyIdsByArticle: ReadonlyMap<ArticleId, readonly EntityId[]>;
  /** The times at which articles were captured, oldest first. */
  readonly captures?: ReadonlyMap<ArticleId, readonly Capture[]>;
  /** Older captures that are articles of their own, and the newest of each. */
  readonly versions?: ReadonlyMap<ArticleId, ArticleId>;
  /** Where records lie in their container files, by {@link recordKey}. */
  readonly places?: ReadonlyMap<string, ContainerPlace>;
  readonly skipped: readonly Skipped[];
  /** Articles that takedowns.yaml withholds; a notice stands in the place of each. */
  readonly withheld?: readonly Withheld[];
  /** Source keys of articles that search engines are asked to leave out. */
  readonly unindexed?: ReadonlySet<string>;
  /** Messages about the archive as a whole. */
  readonly diagnostics: readonly Diagnostic[];
  /** The owner's collections, in their order. */
  readonly collections?: readonly Collection[];
  /** What the owner puts on the front page. */
  readonly front?: Front;
  /** Without them, no name is replaced or listed. */
  readonly nameRules?: NameRules;
  /** Without it, the words of addresses stay as they are. */
  readonly hideInPath?: HideInPath;
  /** Returns what of an article is compared with others; null for nothing. Without it, what is shown. */
  readonly comparedOf?: (id: ArticleId) => ComparedVersion | null;
  /** Keeps what came of comparing texts. */
  readonly alignments?: AlignmentMemory;
  /** Notes how long the work that its name says took. */
  readonly measure?: <T>(name: string, work: () => T) => T;
}

/** The text of an article that is compared with others, which may be more than is shown of it. */
export interface ComparedVersion extends Pick<DigestedArticle, 'content' | 'digest'> {
  /** Whether all of it is shown. */
  readonly isWhole: boolean;
}

/** Puts an archive together, everything in its one order: the order of the input does not matter. */
export function buildArchive(parts: ArchiveParts): Archive {
  const withheld = parts.withheld ?? [];
  const { hideInPath = keepWords, measure = doWork } = parts;
  // A notice has the address that the article had.
  const paths = assignPaths(
    [...parts.articles.map(({ facts }) => facts), ...withheld.map(({ article }) => article)],
    hideInPath,
  );
  const entities = placeEntities([...parts.entities].sort(compareEntities));
  const entityById = new Map(entities.map((entity) => [entity.id, entity]));
  const articles = inOrder(
    parts.articles.map(({ facts, content, digest, links, quotations }, i): Article => {
      const agencyIds = parts.agencyIdsByArticle.get(facts.id) ?? [];
      const named = parts.mentionsByArticle.get(facts.id) ?? NO_MENTIONS;
      const names = countNames(named, agencyIds, entityById);
      const captures = parts.captures?.get(facts.id) ?? [];
      const { path, record } = facts.source;
      const place = record === null ? null : (parts.places?.get(recordKey(path, record)) ?? null);
      return {
        facts,
        content,
        digest,
        links,
        names,
        named,
        quotations,
        agencyIds,
        captures,
        place,
        path: paths[i] ?? '',
      };
    }),
  );
  const skipped = [...parts.skipped].sort((a, b) => compareCodePoints(a.path, b.path));
  // Compared only when pages are made.
  let relatedTo: Archive['relatedTo'] | null = null;
  let sameTexts: SameTexts | null = null;
  return {
    articles,
    byId: new Map(articles.map((article) => [article.facts.id, article])),
    relatedTo: (id): readonly RelatedArticle[] =>
      (relatedTo ??= measure('related', () => relateArticles(articles)))(id),
    sameTexts: () => (sameTexts ??= measure('same text', () => findSameTexts(articles, parts))),
    versions: parts.versions ?? new Map<ArticleId, ArticleId>(),
    entities,
    entityById,
    skipped,
    tombstones: withheld
      .map(({ reason, date }, i) => ({
        path: paths[parts.articles.length + i] ?? '',
        reason,
        date,
      }))
      .sort((a, b) => compareCodePoints(a.path, b.path)),
    unindexed: new Set(
      articles
        .filter(({ facts }) => parts.unindexed?.has(sourceKey(facts.source)) === true)
        .map(({ path }) => path),
    ),
    diagnostics: [
      ...parts.diagnostics,
      ...articles.flatMap(({ facts }) => facts.diagnostics),
      ...skipped.map((item) => item.diagnostic),
    ].sort(compareDiagnostics),
    collections: parts.collections ?? [],
    front: parts.front ?? NO_FRONT,
    nameRules: parts.nameRules ?? NO_NAME_RULES,
    hideInPath: hideInPath === keepWords ? keepWords : (words) => hideInPath(words, null),
  };
}

/** Compares the texts of articles. */
export function findSameTexts(
  articles: readonly Article[],
  { comparedOf, alignments }: Pick<ArchiveParts, 'comparedOf' | 'alignments'> = {},
): SameTexts {
  const texts = articles.flatMap(({ facts, content, digest }) => {
    const version = comparedOf === undefined ? { content, digest, isWhole: true } : comparedOf(facts.id);
    if (version === null) return [];
    const { id, title, outlet, url, date } = facts;
    return [
      {
        ...{ id, title, outlet, digest: version.digest, isWhole: version.isWhole },
        address: addressOf(url),
        date: date?.replace('?', '') ?? null,
        day: date === null ? null : edtfDay(date),
        sketch: version.content.readSketch(),
        readText: () => version.content.readText(),
      },
    ];
  });
  return compareTexts(texts, alignments);
}

function doWork<T>(_: string, work: () => T): T {
  return work();
}

function keepWords(words: string): string {
  return words;
}

/** Returns what an article names, from its mentions and its agencies, in the order of the first mentions. */
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

/** Sorts articles: newest first, undated last; a certain date before an uncertain one of the same day. */
export function inOrder(articles: readonly Article[]): readonly Article[] {
  const keyed = articles.map((article) => {
    const { id, title, date } = article.facts;
    return {
      article,
      day: date === null ? null : edtfDay(date),
      date: date?.replace('?', '') ?? '',
      title: title ?? '',
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

function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return firstDifference(
    compareCodePoints(a.path ?? '', b.path ?? ''),
    (a.line ?? 0) - (b.line ?? 0),
    compareCodePoints(a.code, b.code),
    compareCodePoints(a.message, b.message),
  );
}
