import type { ArticleIdentity } from '../model/article.js';
import { sha256 } from '../util/hash.js';
import { assignPaths, type HideInPath } from '../corpus/article-paths.js';
import { sourceKey } from '../model/source-key.js';

/** What the page of an article is known by. */
export interface PageNames {
  /** Where the article's page lies, or would lie. */
  readonly pages: readonly string[];
  /** What the names of its pages end in, whatever headline it had: its id, and what earlier versions made of its address. */
  readonly marks: readonly string[];
}

/** Returns a function that says what the page of an article is known by. `list` is called once, and gives all articles with a page. */
export function namePages(
  list: () => readonly ArticleIdentity[],
  hideInPath?: HideInPath,
): (article: ArticleIdentity) => PageNames {
  let paths: ReadonlyMap<string, string> | null = null;
  const assignAll = (): ReadonlyMap<string, string> => {
    const articles = list();
    const assigned = assignPaths(articles, hideInPath);
    return new Map(articles.map(({ source }, i) => [sourceKey(source), assigned[i] ?? '']));
  };
  return ({ id, source, url }) => {
    paths ??= assignAll();
    const page = paths.get(sourceKey(source));
    return {
      pages: page === undefined ? [] : [page],
      marks: [id, ...(url === null ? [] : [sha256(url)])],
    };
  };
}
