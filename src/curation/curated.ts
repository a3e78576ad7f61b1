import type { Article } from '../model/archive.js';
import type { StoredArticle } from '../model/article.js';
import type { Declaration } from '../model/document.js';
import { recordKey } from '../model/source-key.js';
import { readInclude } from '../settings/metadata-csv.js';
import type { MetadataTable } from '../settings/metadata-tables.js';
import type { ReadResult } from '../steps/read-archive.js';

/** An article of an archive as its owner sees it: with all of it, whatever takedowns and rights leave of it for readers. */
export interface Curated {
  /** As FILE, or FILE#RECORD. */
  readonly path: string;
  /** What a site shows. */
  readonly article: Article;
  /** What was read. */
  readonly original: StoredArticle;
  /** Whether a row of metadata.csv has a value in a column: what the owner wrote is not questioned. */
  readonly isOwners: (key: OwnersKey) => boolean;
  /** Whether metadata.csv says that it is an article. */
  readonly isIncluded: boolean;
}

/** Keys that rows of metadata.csv are declared under. */
type OwnersKey = 'title' | 'date' | 'outlet' | 'lang';

/** Returns the articles of an archive as their owner sees them, in the archive's order. */
export function curateArticles(
  { archive, shown }: Pick<ReadResult, 'archive' | 'shown'>,
  table: MetadataTable,
): readonly Curated[] {
  const originals = new Map(shown.map(({ facts, original }) => [facts.source, original]));
  return archive.articles.map((article): Curated => {
    const original = originals.get(article.facts.source) ?? article;
    const { source, url } = original.facts;
    let row: readonly Declaration[] | null | undefined;
    const readRow = (): readonly Declaration[] | null =>
      (row ??= table.declarationsOf(source.path, source.record ?? undefined, url));
    return {
      path: source.record === null ? source.path : recordKey(source.path, source.record),
      article,
      original,
      isOwners: (key) => readRow()?.some((item) => item.key === key) === true,
      get isIncluded() {
        return readInclude(readRow()) === true;
      },
    };
  });
}

/** Returns the paths of articles, for findings about several of them. */
export function pathsOf(articles: readonly Pick<Curated, 'path'>[]): readonly string[] {
  return articles.map(({ path }) => path);
}
