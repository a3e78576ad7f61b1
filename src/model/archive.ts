import type { ArticleId, StoredArticle } from './article.js';
import type { Collection } from './collection.js';
import type { Diagnostic } from './diagnostic.js';
import type { Front } from './front.js';
import type { ContainerPlace, Source } from './document.js';
import type { Entity, EntityId } from './entity.js';
import type { NameRules } from './name-rules.js';
import type { PackedMentions } from './mentions.js';
import type { PackedQuotations } from './quotation.js';
import type { OtherPageKind } from './page-kind.js';
import type { SameTexts } from './same-text.js';
import type { Tombstone } from './takedown.js';

/** A name of an article, and how often it is mentioned: 0 for a news agency that is only credited. */
export interface NameCount {
  readonly id: EntityId;
  readonly count: number;
}

/** One time at which an article was captured, and where that capture lies in the archive. */
export interface Capture {
  /** EDTF. */
  readonly at: string;
  readonly source: Pick<Source, 'path' | 'record'>;
}

/** An article in its archive: its facts, who is mentioned in it, where its page lies, and how to fetch the rest. */
export interface Article extends StoredArticle {
  /** A digest of the whole content and of the mentions recognized in it: the same for the same article. */
  readonly digest: string;
  /** Where its links lead that may be articles of the archive, as written. */
  readonly links: readonly string[];
  /** Every entity that is mentioned or credited, once, in the order of the first mentions. */
  readonly names: readonly NameCount[];
  /** Its mentions as numbers, sorted by start; they never overlap. `unpackMentions` makes objects of them. */
  readonly named: PackedMentions;
  /** Its quotations as numbers, in text order. `attributeQuotations` says who is meant. */
  readonly quotations: PackedQuotations;
  /** Organizations credited as its news agencies. */
  readonly agencyIds: readonly EntityId[];
  /** When it was captured, oldest first; empty where nothing says so. */
  readonly captures: readonly Capture[];
  /** Where it lies in its container file; null for a whole file. */
  readonly place: ContainerPlace | null;
  /** The page's path relative to the site: 'articles/kim-jong-un-bertemu-menteri-3f2a1c.html'. */
  readonly path: string;
}

/** Another article that has much in common with one, and what that is. */
export interface RelatedArticle {
  readonly articleId: ArticleId;
  /** Names and significant words (lower case) that both have, the rarest first. */
  readonly entityIds: readonly EntityId[];
  readonly words: readonly string[];
}

/** An input that did not become an article, and why. */
export interface Skipped {
  readonly path: string;
  /** Its record in a container file; left out or null for a whole file, or for several records. */
  readonly record?: string | null;
  /** How many records of a container it stands for; left out for one. */
  readonly count?: number;
  /** One of a reader's reasons, 'not-article' or 'duplicate'. */
  readonly reason: string;
  /** What it is, where the reason is 'not-article'. */
  readonly pageKind?: OtherPageKind;
  readonly diagnostic: Diagnostic;
  /** The number of files in it, where it is a folder that was skipped as a whole. */
  readonly files?: number;
}

/** Returns how many files and records were skipped. */
export function countSkipped(skipped: readonly Pick<Skipped, 'count'>[]): number {
  return skipped.reduce((sum, { count = 1 }) => sum + count, 0);
}

/** Everything an archive holds: read-only, sorted; articles and skipped together account for every input. */
export interface Archive {
  /** Newest first, undated last; then by title and id, in code-point order. */
  readonly articles: readonly Article[];
  readonly byId: ReadonlyMap<ArticleId, Article>;
  /**
   * Returns the articles that are most closely related to one, the closest first; empty when it has nothing in common with
   * any. The first call compares all articles.
   */
  readonly relatedTo: (id: ArticleId) => readonly RelatedArticle[];
  /** Returns which articles have the same text. The first call compares those that may. */
  readonly sameTexts: () => SameTexts;
  /** Older captures of pages that are articles of their own, and the newest of each. */
  readonly versions: ReadonlyMap<ArticleId, ArticleId>;
  /** By type, then by number of articles (most first), then by name in code-point order. */
  readonly entities: readonly Entity[];
  readonly entityById: ReadonlyMap<EntityId, Entity>;
  readonly skipped: readonly Skipped[];
  /** Notices in the place of withheld articles, sorted by path. */
  readonly tombstones: readonly Tombstone[];
  /** Paths of article pages that search engines are asked to leave out. */
  readonly unindexed: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
  /** In the owner's order. */
  readonly collections: readonly Collection[];
  readonly front: Front;
  readonly nameRules: NameRules;
  /** Returns the words of an address without the names that takedowns.yaml replaces; the same string where there is none. */
  readonly hideInPath: (words: string) => string;
}
