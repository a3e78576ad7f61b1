import type { ArticleId } from '../../model/article.js';
import type { Written } from './types.js';

/** Where an article came from. */
export interface Origin {
  readonly articleId: ArticleId;
  /** Relative to the archive, with forward slashes. */
  readonly path: string;
  readonly url: string | null;
}

/** The articles that a file, a folder or an address means. */
export function articlesAt(place: string, origins: readonly Origin[]): readonly ArticleId[] {
  const path = place.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, '');
  const folder = path.endsWith('/') ? path : `${path}/`;
  const address = comparable(place);
  return origins
    .filter(
      (origin) =>
        origin.path === path ||
        origin.path.startsWith(folder) ||
        (address !== null && origin.url !== null && comparable(origin.url) === address),
    )
    .map(({ articleId }) => articleId);
}

/** An address without what does not tell articles apart; null for what is none. */
function comparable(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const { host, pathname, search } = new URL(url);
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}${search}`;
}

/** The articles of a correction; null for all of them. */
export function scopeOf(
  articles: readonly Written[] | null,
  origins: readonly Origin[],
): ReadonlySet<ArticleId> | null {
  return articles === null ? null : new Set(articles.flatMap(({ text }) => articlesAt(text, origins)));
}
