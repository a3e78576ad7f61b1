import type { ArticleId } from './article.js';
import { labelPath } from './site-paths.js';

/** A collection as kliping.yaml describes it: it has every article that one of its lists means. */
export interface CollectionRule {
  readonly title: string;
  readonly description: string | null;
  readonly tags: readonly string[];
  readonly outlets: readonly string[];
  readonly authors: readonly string[];
  /** Paths, folders, patterns of paths, addresses or ids of articles. */
  readonly articles: readonly string[];
  /** 1-based, in kliping.yaml. */
  readonly line: number | null;
}

/** A collection with its articles. */
export interface Collection extends Pick<CollectionRule, 'title' | 'description'> {
  /** Made of its title alone. */
  readonly slug: string;
  readonly articleIds: ReadonlySet<ArticleId>;
}

/** Returns the page of a collection: 'collections/the-flood.html'. */
export function collectionPath({ slug }: Pick<Collection, 'slug'>): string {
  return labelPath('collections', slug);
}

/** Returns the articles of a collection, in archive order. */
export function articlesOf<T extends { readonly facts: { readonly id: ArticleId } }>(
  { articleIds }: Pick<Collection, 'articleIds'>,
  { articles }: { readonly articles: readonly T[] },
): readonly T[] {
  return articles.filter(({ facts }) => articleIds.has(facts.id));
}
