import { compareCodePoints } from '../util/compare.js';
import type { ArticleId } from './article.js';

export const ENTITY_TYPES = ['person', 'organization', 'place'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** 'person/kim-jong-un': the type and a slug, unique in the archive. */
export type EntityId = string & { readonly __brand: 'EntityId' };

/** A name as it stands in an article's text. `start` and `end` are UTF-16 offsets in `ArticleRecord.text`. */
export interface EntityMention {
  readonly type: EntityType;
  readonly start: number;
  readonly end: number;
  /** Exactly `text.slice(start, end)`. */
  readonly surface: string;
  /** null until resolved, or when it cannot be told who is meant. */
  readonly entityId: EntityId | null;
}

/** One person, organization or place, however it is spelled. */
export interface ResolvedEntity {
  readonly id: EntityId;
  readonly type: EntityType;
  readonly name: string;
  /** Every spelling that occurs, with how often; most frequent first. */
  readonly aliases: readonly { readonly surface: string; readonly count: number }[];
  /** Sorted by code point; includes articles that only credit it as their news agency. */
  readonly articleIds: readonly ArticleId[];
  /** Authority URIs. */
  readonly sameAs: readonly string[];
  /** Others that share one of its short names and are not the same ('Kim'). */
  readonly distinctFrom: readonly EntityId[];
  /** Whether entities.yaml names it. */
  readonly isListed: boolean;
}

/** An entity, and where the site tells about it. */
export interface Entity extends ResolvedEntity {
  /**
   * Its page; or its entry in the list of names ('people/az--k.html#n-kim'), where it stands in one article only and not in
   * entities.yaml. Relative to the site.
   */
  readonly path: string;
  /** The key of the page of the list that names it, as divideNames gives it. */
  readonly listKey: string;
}

/** Tells whether an entity has a page of its own. */
export function hasPage({ articleIds, isListed }: ResolvedEntity): boolean {
  return articleIds.length > 1 || isListed;
}

/** Compares entities by type, then by number of articles (most first), then by name and id in code-point order. */
export function compareEntities(a: ResolvedEntity, b: ResolvedEntity): number {
  return (
    ENTITY_TYPES.indexOf(a.type) - ENTITY_TYPES.indexOf(b.type) ||
    b.articleIds.length - a.articleIds.length ||
    compareCodePoints(a.name, b.name) ||
    compareCodePoints(a.id, b.id)
  );
}
