import type { ArticleId } from './article.js';

/** The source of an article as a site keeps it: what a reader sees when asking where the article comes from. */
export interface KeptOriginal {
  /** Its file, relative to the site: 'originals/files/3f2a1c9b0d4e5f60.html'. */
  readonly path: string;
  /** 'page': a saved page without all that runs or loads. 'text': a page that shows it. The others are the bytes as they were. */
  readonly kind: 'page' | 'text' | 'pdf' | 'picture';
}

/** The sources that a site keeps, by their articles. */
export type OriginalsOfArticles = ReadonlyMap<ArticleId, KeptOriginal>;
