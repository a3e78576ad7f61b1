import type { ArticleId } from '../../model/article.js';
import type { EntityId, EntityType, ResolvedEntity } from '../../model/entity.js';
import type { PackedMentions } from '../../model/mentions.js';

/** What one article says: who is mentioned in it, and the news agencies it credits. */
export interface ResolveInput {
  readonly articleId: ArticleId;
  /** As a {@link import('../recognize/recognizer.js').Recognizer} gives them. */
  readonly mentions: PackedMentions;
  /** Returns what the mentions' offsets refer to; without it, what stands before a name is not seen. */
  readonly readText?: () => string;
  /** As printed: 'CNN'. */
  readonly agencies: readonly string[];
}

export interface Resolution {
  /** By type, then by number of articles (most first), then by name in code-point order. */
  readonly entities: readonly ResolvedEntity[];
  /** The mentions of every input, sorted by start, with their entities. A mention's type is that of its entity. */
  readonly mentionsByArticle: ReadonlyMap<ArticleId, PackedMentions>;
  readonly agencyIdsByArticle: ReadonlyMap<ArticleId, readonly EntityId[]>;
}

/** What a spelling is known to mean. */
export interface Meaning {
  readonly name: string;
  readonly type: EntityType;
}

/** What the archive's owner knows better. */
export interface ResolveOptions {
  /** Asked before the gazetteer what a spelling means in an article; null when it does not know. */
  readonly lookUp?: (surface: string, type: EntityType, articleId: ArticleId) => Meaning | null;
  /** Pairs of names, by their keys, that were said to be of two: they are never joined. */
  readonly distinct?: readonly (readonly [string, string])[];
  /** Addresses of an entity in authority files, by its name. */
  readonly sameAs?: (name: string, type: EntityType) => readonly string[];
  /** Whether the archive's owner has an entry for an entity of this name. */
  readonly isListed?: (name: string, type: EntityType) => boolean;
  /** Whether a name must not be shown, although the word lists know it as somebody's. */
  readonly isHidden?: (name: string) => boolean;
  /** The words of an address without the names that must not be shown; the same string where there is none. */
  readonly hideInPath?: (words: string) => string;
}
