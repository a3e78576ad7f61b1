import { timesOf } from '../../../corpus/admit.js';
import { assignPaths } from '../../../corpus/article-paths.js';
import { countNames, inOrder } from '../../../corpus/archive.js';
import { placeEntities } from '../../../corpus/entity-paths.js';
import type { Archive, Article } from '../../../model/archive.js';
import type { ArticleId } from '../../../model/article.js';
import { hasPage, type Entity, type EntityId, type ResolvedEntity } from '../../../model/entity.js';
import { compareCodePoints } from '../../../util/compare.js';
import type { LoadedDocument } from '../../../steps/loaded-document.js';
import type { RecognizedNames } from './known-names.js';
import { createSharing } from './shared-names.js';

/** A document that takes a place in the archive, and whom it names. */
export interface NewDocument {
  readonly document: Pick<LoadedDocument, 'facts' | 'content' | 'digest' | 'links' | 'quotations'>;
  readonly names: RecognizedNames;
}

/**
 * Returns an archive with other documents in the place of some articles. What only a build computes stays: which articles
 * are related, and what names are called. Null when a page's address is taken: only a build can tell who gets it.
 */
export function patchArchive(
  archive: Archive,
  old: readonly Article[],
  documents: readonly NewDocument[],
): Archive | null {
  const gone = new Set(old.map(({ facts }) => facts.id));
  const left = archive.articles.filter(({ facts }) => !gone.has(facts.id));
  const paths = assignPaths(
    documents.map(({ document }) => document.facts),
    (words) => archive.hideInPath(words),
  );
  const taken = new Set([...left, ...archive.tombstones].map(({ path }) => path));
  if (paths.some((path) => taken.has(path))) return null;
  const entityById = patchEntities(archive, old, documents);
  const added = documents.map(
    (
      { document: { facts, content, digest, links, quotations }, names: { named, agencyIds } },
      i,
    ): Article => ({
      ...{ facts, content, digest, links, named, quotations, agencyIds, path: paths[i] ?? '' },
      names: countNames(named, agencyIds, entityById),
      captures: timesOf([facts]),
      place: null,
    }),
  );
  const articles = inOrder([...left, ...added]);
  const byId = new Map(archive.byId);
  for (const id of gone) byId.delete(id);
  for (const article of added) byId.set(article.facts.id, article);
  const share = createSharing({ articles, entityById });
  return {
    ...archive,
    articles,
    byId,
    entityById,
    relatedTo: (id) => {
      const own = byId.get(id);
      return archive
        .relatedTo(id)
        .map((related) => {
          const other = byId.get(related.articleId);
          return { ...related, entityIds: own === undefined || other === undefined ? [] : share(own, other) };
        })
        .filter(
          ({ articleId, entityIds, words }) => byId.has(articleId) && entityIds.length + words.length > 0,
        );
    },
  };
}

/** Returns the entities with the articles they stand in now; where that gives a name a page or takes it away, all are placed again. */
function patchEntities(
  archive: Archive,
  old: readonly Article[],
  documents: readonly NewDocument[],
): ReadonlyMap<EntityId, Entity> {
  const byId = new Map<EntityId, Entity>(archive.entityById);
  const changed = new Map<EntityId, ResolvedEntity>();
  for (const { names } of documents) for (const entity of names.added) changed.set(entity.id, entity);
  const change = (id: EntityId, replace: (ids: ReadonlySet<ArticleId>) => Iterable<ArticleId>): void => {
    const entity = changed.get(id) ?? byId.get(id);
    if (entity === undefined) return;
    const articleIds = [...replace(new Set(entity.articleIds))].sort(compareCodePoints);
    changed.set(id, { ...entity, articleIds });
  };
  for (const { facts, names } of old)
    for (const { id } of names) change(id, (ids) => [...ids].filter((one) => one !== facts.id));
  for (const { document, names } of documents)
    for (const id of new Set([
      ...names.named.names.flatMap(({ entityId }) => entityId ?? []),
      ...names.agencyIds,
    ]))
      change(id, (ids) => new Set([...ids, document.facts.id]));
  let isMoved = false;
  for (const [id, entity] of changed) {
    const before = byId.get(id);
    isMoved ||= before === undefined || entity.articleIds.length === 0 || hasPage(before) !== hasPage(entity);
    byId.set(id, { path: '', listKey: '', ...before, ...entity });
  }
  if (!isMoved) return byId;
  const standing = [...byId.values()].filter(({ articleIds }) => articleIds.length > 0);
  return new Map(placeEntities(standing).map((entity) => [entity.id, entity]));
}
