import type { ArticleId } from '../../model/article.js';
import type { EntityMention, EntityType } from '../../model/entity.js';

/** One mention on its way to an entity. */
export interface Candidate {
  readonly articleId: ArticleId;
  readonly mention: EntityMention;
  /** Of the spelling. */
  readonly key: string;
  type: EntityType;
  /** The key of the name it stands for: one entity has one group. null when it cannot be told. */
  group: string | null;
  /** The preferred name, where one is known. */
  known: string | null;
}
