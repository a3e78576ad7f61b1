import type { ArticleId } from './article.js';

/** What a text is to the earliest in the archive that has the same words; that one is the 'original', which says no more than that. */
export const TEXT_ROLES = ['original', 'reprint', 'version', 'copy'] as const;
export type TextRole = (typeof TEXT_ROLES)[number];

/** An article of a family of texts. */
export interface FamilyMember {
  readonly articleId: ArticleId;
  readonly role: TextRole;
  /** The part of the words of the shorter one, 0–1, that it shares with the earliest, or else the most that it shares with another; 1 for the earliest. */
  readonly share: number;
  /** Whether it was found to be the same as the earliest itself. */
  readonly isAlignedWithFirst: boolean;
  /** Whether its words are those of the earliest, in the same order. */
  readonly isEqual: boolean;
  /** Whether all of its text is shown. */
  readonly isWhole: boolean;
  /** The articles that it was found to be the same as, in the order of time. */
  readonly with: readonly { readonly articleId: ArticleId; readonly share: number }[];
}

/** Articles with the same text, edited or not. */
export interface TextFamily {
  /** The id of the earliest. */
  readonly id: ArticleId;
  /** In the order of time, undated last; two and more. */
  readonly members: readonly FamilyMember[];
}

/** A passage that two articles share which are not the same text. Offsets are UTF-16 units in their texts. */
export interface TextPassage {
  readonly start: number;
  readonly end: number;
  readonly articleId: ArticleId;
  readonly theirStart: number;
  readonly theirEnd: number;
}

/** What the texts of an archive have in common. */
export interface SameTexts {
  /** In the order of time of their earliest. */
  readonly families: readonly TextFamily[];
  /** Returns the family of an article; null where no other has its text. */
  readonly familyOf: (id: ArticleId) => TextFamily | null;
  /** Returns the passages that an article shares with others which are not the same, in the order of its text. */
  readonly passagesOf: (id: ArticleId) => readonly TextPassage[];
}
