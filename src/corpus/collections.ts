import type { ArticleFacts, ArticleId } from '../model/article.js';
import type { Collection, CollectionRule } from '../model/collection.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { emptyCollection } from '../model/messages.js';
import { recordKey } from '../model/source-key.js';
import { createIncludeTest } from '../util/path-patterns.js';
import { nameSlug } from '../util/slug.js';

/** An article as a collection finds it. */
export interface Collectable {
  readonly facts: Pick<ArticleFacts, 'id' | 'tags' | 'outlet' | 'authors'>;
  /** What its owner calls it by: names may have gone from its path and its address. */
  readonly path: string;
  readonly record: string | null;
  readonly url: string | null;
}

/** Finds the articles of each collection, in the order of the rules; one that has none is told of. */
export function fillCollections(
  rules: readonly CollectionRule[],
  articles: readonly Collectable[],
): { readonly collections: readonly Collection[]; readonly diagnostics: readonly Diagnostic[] } {
  const slugs = new Map<string, string>();
  const slugOf = (name: string): string => {
    const slug = slugs.get(name) ?? nameSlug(name, 'x');
    slugs.set(name, slug);
    return slug;
  };
  const collections = rules.map((rule): Collection => {
    const [tags, outlets, authors] = [rule.tags, rule.outlets, rule.authors].map(
      (names) => new Set(names.map(slugOf)),
    );
    const isListed = createReferenceTest(rule.articles);
    const hasAny = (wanted: ReadonlySet<string> | undefined, names: readonly string[]): boolean =>
      wanted !== undefined && wanted.size > 0 && names.some((name) => wanted.has(slugOf(name)));
    const articleIds = new Set<ArticleId>();
    for (const article of articles) {
      const { facts } = article;
      const isIn =
        isListed(article) ||
        hasAny(tags, facts.tags) ||
        hasAny(outlets, facts.outlet === null ? [] : [facts.outlet]) ||
        hasAny(authors, facts.authors ?? []);
      if (isIn) articleIds.add(facts.id);
    }
    return {
      title: rule.title,
      description: rule.description,
      slug: nameSlug(rule.title, 'collection'),
      articleIds,
    };
  });
  const diagnostics = collections.flatMap(({ articleIds }, i) => {
    const rule = rules[i];
    return articleIds.size > 0 || rule === undefined ? [] : [emptyCollection(rule.title, rule.line)];
  });
  return { collections, diagnostics };
}

/** Creates a test for articles by what kliping.yaml calls them: paths, folders and patterns, `FILE#RECORD`, addresses, ids. */
export function createReferenceTest(references: readonly string[]): (article: Collectable) => boolean {
  if (references.length === 0) return () => false;
  const wanted = new Set(references);
  const isMeant = createIncludeTest(references);
  return ({ facts, path, record, url }) =>
    wanted.has(facts.id) || (record !== null && wanted.has(recordKey(path, record))) || isMeant(path, url);
}
