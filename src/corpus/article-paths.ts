import type { ArticleIdentity } from '../model/article.js';
import { pageFile } from '../model/site-paths.js';
import { slug } from '../util/slug.js';
import { sortBySource } from '../model/source-key.js';

/** Digits of an article's id after the words of its headline: 32 bits tell apart the articles of one headline. */
const SHORT = 8;
/** Digits for the few that clash all the same: the whole id. */
const LONG = 16;

/**
 * Returns the words of an address without the names that takedowns.yaml replaces: in the whole archive, or in one article where it
 * is given. Without such a name, the same string.
 */
export type HideInPath = (words: string, article: ArticleIdentity | null) => string;

/**
 * Returns the path of each article's page: the headline's words, and digits of the id. Both are the article's own, so it keeps its
 * page when its date, its text or another article changes. Only where two of one headline have the same digits, which takes some
 * ten thousands of them, the second in the order of the sources gets more.
 */
export function assignPaths(
  articles: readonly ArticleIdentity[],
  hideInPath: HideInPath = (words) => words,
): readonly string[] {
  const paths = new Map<ArticleIdentity, string>();
  const taken = new Set<string>();
  for (const article of sortBySource(articles)) {
    const words = hideInPath(wordsOf(article), article);
    const short = pathOf(words, article, SHORT);
    const path = taken.has(short) ? pathOf(words, article, LONG) : short;
    taken.add(path);
    paths.set(article, path);
  }
  return articles.map((article) => paths.get(article) ?? '');
}

function wordsOf({ title, source }: ArticleIdentity): string {
  const stem = source.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
  return slug(title ?? stem);
}

function pathOf(words: string, { id }: ArticleIdentity, digits: number): string {
  return `articles/${pageFile([words, id.slice(0, digits)].filter((part) => part !== '').join('-'))}`;
}
