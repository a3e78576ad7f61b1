import type { ArticleId } from '../../model/article.js';
import { indexReferences, type Meaning, type Named } from '../../util/references/reference-index.js';
import type { Written } from '../../model/correction.js';

/** Where an article came from. */
export interface Origin extends Partial<Pick<Named, 'record' | 'listPages' | 'listMarks'>> {
  readonly articleId: ArticleId;
  /** Relative to the archive, with forward slashes. */
  readonly path: string;
  readonly url: string | null;
}

/** Says which articles the references of corrections mean. */
export interface Scopes {
  /** The articles of a correction; null for all of them. What is not found, or not with certainty, is none. */
  readonly of: (articles: readonly Written[] | null) => ReadonlySet<ArticleId> | null;
  readonly find: (reference: string) => Meaning<Origin>;
}

/** Makes the search for the articles of corrections. `roots`: absolute paths of the archive's folder. */
export function createScopes(origins: readonly Origin[], roots: readonly string[]): Scopes {
  const { find } = indexReferences(origins, nameOrigin, roots);
  const idsOf = (reference: string): readonly ArticleId[] => {
    const meaning = find(reference);
    return meaning.kind === 'found' ? meaning.items.map(({ articleId }) => articleId) : [];
  };
  return {
    of: (articles) => (articles === null ? null : new Set(articles.flatMap(({ text }) => idsOf(text)))),
    find,
  };
}

function nameOrigin(origin: Origin): Named {
  return {
    id: origin.articleId,
    path: origin.path,
    record: origin.record ?? null,
    url: origin.url,
    listPages: origin.listPages ?? (() => []),
    listMarks: origin.listMarks ?? (() => []),
  };
}
