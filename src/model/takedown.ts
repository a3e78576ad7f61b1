import type { ArticleFacts } from './article.js';

/**
 * What can be done with an article, or with names in it: hide it from search engines (the page stays); replace names; put a notice in its place;
 * leave nothing at all.
 */
export const TAKEDOWN_ACTIONS = ['noindex', 'anonymize', 'withhold', 'erase'] as const;
export type TakedownAction = (typeof TAKEDOWN_ACTIONS)[number];

/** One entry of takedowns.yaml. */
export interface Takedown {
  readonly action: TakedownAction;
  /** Paths, folders, addresses, pages or ids of articles; empty where names are replaced in the whole archive. */
  readonly articles: readonly string[];
  /** The lines of these in takedowns.yaml; left out where all stand in the entry's own line. */
  readonly articleLines?: readonly (number | null)[];
  /** Set where nothing needs to match. An entry without it that matches nothing is an error. */
  readonly isOptional?: true;
  /** With anonymize, every spelling that is replaced. */
  readonly names: readonly string[];
  /** What takes the names' place. */
  readonly pseudonym: string;
  /** Shown on the notice that takes an article's place. */
  readonly reason: string | null;
  /** The day of the decision (EDTF), shown there as well. */
  readonly date: string | null;
  /** 1-based, in takedowns.yaml. */
  readonly line: number | null;
}

/** The notice that stands in the place of a withheld article's page. */
export interface Tombstone {
  /** Relative to the site: the address the article had. */
  readonly path: string;
  readonly reason: string | null;
  /** EDTF. */
  readonly date: string | null;
}

export const TAKEDOWNS_FILE = 'takedowns.yaml';

/** A withheld article, and what the notice in its place says. */
export interface Withheld {
  readonly article: ArticleFacts;
  readonly reason: string | null;
  readonly date: string | null;
}

/** A reference to articles as it is written in takedowns.yaml. */
export interface TakedownReference {
  readonly reference: string;
  /** 1-based. */
  readonly line: number | null;
  /** Whether its entry may match nothing. */
  readonly isOptional: boolean;
}
