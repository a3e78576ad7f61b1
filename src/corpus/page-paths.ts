import type { ArticleRecord } from '../model/article.js';
import { sha256 } from '../util/hash.js';
import { slug } from '../util/slug.js';
import { sourceKey } from './source-key.js';

/** Hexadecimal digits after a slug: 32 bits tell apart the articles of one headline. */
const PATH_DIGITS = 8;
/** Digits for the few that clash all the same. */
const LONG_PATH_DIGITS = 16;

/**
 * For each record the headline's words and a hash of where the article came from (its URL, else its file): an article keeps
 * its page when its date, its text or another article changes.
 */
export function assignPaths(records: readonly ArticleRecord[]): readonly string[] {
  const urls = countBy(records, (record) => record.url.value ?? '');
  const parts = records.map((record) => {
    const { source } = record;
    const url = record.url.value;
    // One address twice (two captures of it, or a mistake) tells nothing apart.
    const isUnique = url !== null && urls.get(url) === 1;
    const stem = source.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
    const words = slug(record.title.value ?? stem);
    return {
      words: words === '' ? '' : `${words}-`,
      origin: isUnique ? originOf.address(url) : originOf.file(source),
    };
  });
  const pathOf = ({ words, origin }: { words: string; origin: string }, digits: number): string =>
    `articles/${words}${origin.slice(0, digits)}.html`;
  const paths = parts.map((part) => pathOf(part, PATH_DIGITS));
  const counts = countBy(paths, (path) => path);
  return parts.map((part, i) => {
    const path = paths[i] ?? '';
    return counts.get(path) === 1 ? path : pathOf(part, LONG_PATH_DIGITS);
  });
}

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
export function namePages(list: () => readonly ArticleRecord[]): (record: ArticleRecord) => PageNames {
  let paths: ReadonlyMap<string, string> | null = null;
  const assignAll = (): ReadonlyMap<string, string> => {
    const records = list();
    const assigned = assignPaths(records);
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

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
