import { entriesForAll, hideInPath, matcherOf } from '../takedowns/plan.js';
import type { NameMatcher } from '../takedowns/name-matcher.js';
import type { Authority, AuthorityEntry, Written } from '../model/correction.js';
import type { Skipped } from '../model/archive.js';
import type { ArticleId } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { EntityId, ResolvedEntity } from '../model/entity.js';
import { unpackMentions, packMentions, type PackedMentions } from '../model/mentions.js';
import type { Takedown } from '../model/takedown.js';

/** Returns the matcher of the names that are replaced in the whole archive; null when none is. */
export function matcherForAll(takedowns: readonly Takedown[]): NameMatcher | null {
  const entries = entriesForAll(takedowns);
  return entries.length === 0 ? null : matcherOf(entries);
}

/** Returns diagnostics without the names, in what they say and in the paths they name. */
export function hideInDiagnostics(
  items: readonly Diagnostic[],
  matcher: NameMatcher | null,
): readonly Diagnostic[] {
  if (matcher === null) return items;
  return items.map((item) => ({
    ...item,
    message: matcher.replace(item.message),
    hint: item.hint === null ? null : matcher.replace(item.hint),
    path: item.path === null ? null : matcher.replaceInPath(item.path),
  }));
}

/** Returns inputs that are no articles without the names: a site lists them by their paths. */
export function hideInSkipped(items: readonly Skipped[], matcher: NameMatcher | null): readonly Skipped[] {
  if (matcher === null) return items;
  return items.map((item) => ({
    ...item,
    path: matcher.replaceInPath(item.path),
    diagnostic: hideInDiagnostics([item.diagnostic], matcher)[0] ?? item.diagnostic,
  }));
}

/** Returns the corrections of entities.yaml without those that give a name away: what they would show must not be shown. */
export function hideInAuthority(authority: Authority, matcher: NameMatcher | null): Authority {
  if (matcher === null) return authority;
  const isFree = ({ text }: Written): boolean => matcher.find(text).length === 0;
  return {
    entries: authority.entries
      .filter(({ name }) => isFree(name))
      .map((entry): AuthorityEntry => ({
        ...entry,
        aliases: entry.aliases.filter(isFree),
        notSameAs: entry.notSameAs.filter(isFree),
        sameAs: entry.sameAs.filter((address) => !matcher.isInAddress(address)),
      })),
    rejections: authority.rejections.map((rejection) => ({
      ...rejection,
      reject: rejection.reject.filter(isFree),
    })),
  };
}

/** Returns what keeps names that are replaced in the whole archive out of its entities, for `resolveEntities`. */
export function hidingOptions(entries: readonly Takedown[]): {
  readonly isHidden?: (name: string) => boolean;
  readonly hideInPath?: (words: string) => string;
} {
  const matcher = matcherForAll(entries);
  if (matcher === null) return {};
  return {
    isHidden: (name) => matcher.find(name).length > 0,
    hideInPath: (words) => hideInPath(entries, words),
  };
}

interface Resolved {
  readonly entities: readonly ResolvedEntity[];
  readonly mentionsByArticle: ReadonlyMap<ArticleId, PackedMentions>;
}

/**
 * Leaves a mention without its entity where that has a name which is replaced in this article, but not in others: 'Widodo' would
 * lead to the page of Slamet Widodo. `matchers`: those of the articles in which some names are replaced.
 */
export function hideInMentions<T extends Resolved>(
  resolved: T,
  matchers: ReadonlyMap<ArticleId, NameMatcher>,
): T {
  if (matchers.size === 0) return resolved;
  const hidden = new Map<EntityId, Set<ArticleId>>();
  for (const entity of resolved.entities)
    for (const id of entity.articleIds) {
      if ((matchers.get(id)?.find(entity.name).length ?? 0) === 0) continue;
      const articles = hidden.get(entity.id) ?? new Set();
      hidden.set(entity.id, articles.add(id));
    }
  if (hidden.size === 0) return resolved;
  const isHidden = (entityId: EntityId | null, articleId: ArticleId): boolean =>
    entityId !== null && hidden.get(entityId)?.has(articleId) === true;
  return {
    ...resolved,
    entities: resolved.entities
      .map((entity) => ({
        ...entity,
        articleIds: entity.articleIds.filter((id) => !isHidden(entity.id, id)),
      }))
      .filter(({ articleIds }) => articleIds.length > 0),
    mentionsByArticle: new Map(
      [...resolved.mentionsByArticle].map(([articleId, mentions]) => [
        articleId,
        matchers.has(articleId)
          ? packMentions(
              unpackMentions(mentions).map((mention) =>
                isHidden(mention.entityId, articleId) ? { ...mention, entityId: null } : mention,
              ),
            )
          : mentions,
      ]),
    ),
  };
}
