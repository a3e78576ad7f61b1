import type { ArticleRecord } from '../model/article.js';
import { sha256 } from '../util/hash.js';
import { assignPaths, type HideInPath } from './article-paths.js';
import { sourceKey } from './source-key.js';

/** Digests of where an article came from; a page's name ends in the first digits of one. */
const originOf = {
  address: (url: string): string => sha256(url),
  file: ({ path, record }: ArticleRecord['source']): string => sha256(`${path}\n${record ?? ''}`),
};

/** By what the pages of articles are known. */
export interface PageNames {
  /** Where the article's page lies, or would lie. */
  readonly pages: readonly string[];
  /** Digests that the names of its pages end in, whatever headline it had and whichever articles there were. */
  readonly marks: readonly string[];
}

/** Returns a function that says by what the page of a record is known. `list` gives all that have one, when it is first asked. */
export function namePages(
  list: () => readonly ArticleRecord[],
  hideInPath?: HideInPath,
): (record: ArticleRecord) => PageNames {
  let paths: ReadonlyMap<string, string> | null = null;
  const assignAll = (): ReadonlyMap<string, string> => {
    const records = list();
    const assigned = assignPaths(records, hideInPath);
    return new Map(records.map(({ source }, i) => [sourceKey(source), assigned[i] ?? '']));
  };
  return ({ source, url }) => {
    paths ??= assignAll();
    const page = paths.get(sourceKey(source));
    return {
      pages: page === undefined ? [] : [page],
      marks: [originOf.file(source), ...(url.value === null ? [] : [originOf.address(url.value)])],
    };
  };
}
