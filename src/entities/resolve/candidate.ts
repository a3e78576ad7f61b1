import type { ArticleId } from '../../model/article.js';
import type { EntityType } from '../../model/entity.js';
import type { MentionedName, PackedMentions } from '../../model/mentions.js';

export type Gender = 'woman' | 'man';

/** What a surface says by itself. */
export interface Reading {
  /** The surface without the titles before a person's name. */
  readonly spelling: string;
  /** The key of the spelling. */
  readonly key: string;
  /** The sound of the key, which other spellings of the name share. */
  readonly sound: string;
  readonly type: EntityType;
  readonly group: string | null;
  readonly known: string | null;
  /** The names it has become: one, unless articles mean different ones by it. */
  readonly names: MentionedName[];
}

/**
 * A name of one article on its way to an entity. It stands for all mentions of one surface that were read as one type and
 * have the same title before them: nothing else of a mention says who is meant, and they are several times as many.
 */
export class Candidate {
  readonly spelling: string;
  readonly key: string;
  readonly sound: string;
  readonly names: Reading['names'];
  type: EntityType;
  /** The key of the name it stands for: one entity has one group. null when it cannot be told. */
  group: string | null;
  /** The preferred name, where one is known. */
  known: string | null;
  /** How many mentions it stands for. */
  count = 0;
  /** Place of the last of them among the article's mentions. */
  last = 0;

  constructor(
    readonly articleId: ArticleId,
    readonly surface: string,
    reading: Reading,
    /** As the title before it says; null when none does. */
    readonly gender: Gender | null,
  ) {
    this.spelling = reading.spelling;
    this.key = reading.key;
    this.sound = reading.sound;
    this.names = reading.names;
    this.type = reading.type;
    this.group = reading.group;
    this.known = reading.known;
  }
}

/** The names of an article. */
export interface ArticleNames {
  readonly articleId: ArticleId;
  /** In the order of their first mention. */
  readonly candidates: readonly Candidate[];
  /** As in {@link PackedMentions}, with indexes of candidates. */
  readonly places: PackedMentions['places'];
}

/** Sorts candidates by their last mention: what is said last about a name is what counts. */
export function inOrderOfLast(candidates: readonly Candidate[]): readonly Candidate[] {
  let before = -1;
  for (const { last } of candidates) {
    if (last < before) return [...candidates].sort((a, b) => a.last - b.last);
    before = last;
  }
  return candidates;
}
