import type { ArticleId } from './article.js';

/** What the owner of an archive puts on its front page, as kliping.yaml says it. */
export interface FrontRule {
  /** The path, address or id of the article that leads it, with its line (1-based) in kliping.yaml; null for the newest. */
  readonly lead: { readonly reference: string; readonly line: number | null } | null;
  /** Titles of collections, in the order in which they stand there. */
  readonly collections: readonly string[];
  /** The introduction as safe HTML; null without one. */
  readonly textHtml: string | null;
}

/** What the owner puts on the front page, found in the archive. */
export interface Front extends Pick<FrontRule, 'collections' | 'textHtml'> {
  /** The articles that may lead it: the first of them in the archive's order does. Empty for the newest. */
  readonly leads: ReadonlySet<ArticleId>;
}

/** A front page about which the owner says nothing. */
export const NO_FRONT_RULE: FrontRule = { lead: null, collections: [], textHtml: null };
export const NO_FRONT: Front = { leads: new Set(), collections: [], textHtml: null };
