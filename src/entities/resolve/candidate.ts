import type { ArticleId } from '../../model/article.js';
import type { EntityMention, EntityType } from '../../model/entity.js';

export type Gender = 'woman' | 'man';

/** One mention on its way to an entity. */
export interface Candidate {
  readonly articleId: ArticleId;
  readonly mention: EntityMention;
  /** The surface without the titles before a person's name. */
  readonly spelling: string;
  /** Of the spelling. */
  readonly key: string;
  /** Of the key: what other spellings of the name share with it. */
  readonly sound: string;
  /** As the title before it says; null when none does. */
  readonly gender: Gender | null;
  type: EntityType;
  /** The key of the name it stands for: one entity has one group. null when it cannot be told. */
  group: string | null;
  /** The preferred name, where one is known. */
  known: string | null;
}
