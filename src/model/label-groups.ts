import { compareCodePoints } from '../util/compare.js';
import { countEach } from '../util/count.js';
import { sha256 } from '../util/hash.js';
import { nameSlug } from '../util/slug.js';
import { isShouted } from '../util/text.js';
import type { Archive, Article } from './archive.js';

/** Hexadecimal digits. */
const HASH_DIGITS = 8;

/** What several articles have in common, by the name they give it: an outlet, an author, a tag. */
export interface LabelGroup {
  /** The most frequent spelling, one that is not in capitals where there is one. */
  readonly name: string;
  /** Made of any of its spellings: all give the same one. */
  readonly slug: string;
  readonly spellings: readonly string[];
  /** In archive order, each once. */
  readonly articles: readonly Article[];
}

/**
 * Returns the groups of articles in archive order, most articles first, then by name. Spellings that differ in case, accents or
 * punctuation are of one group: so no spelling that is added changes the page of another. `labelsOf`: the names that an article
 * has; `fallback`: what stands in the address of a name that has no letter for one.
 */
export function groupByLabel(
  { articles, hideInPath }: Pick<Archive, 'articles' | 'hideInPath'>,
  labelsOf: (article: Article) => readonly string[],
  fallback: string,
): readonly LabelGroup[] {
  const slugs = new Map<string, string>();
  const groups = new Map<string, { readonly written: string[]; readonly articles: Article[] }>();
  for (const article of articles) {
    for (const label of labelsOf(article)) {
      const slug = slugs.get(label) ?? slugOf(label, fallback, hideInPath);
      slugs.set(label, slug);
      const group = groups.get(slug) ?? { written: [], articles: [] };
      groups.set(slug, group);
      group.written.push(label);
      if (group.articles.at(-1) !== article) group.articles.push(article);
    }
  }
  return [...groups]
    .map(([slug, group]): LabelGroup => {
      const spellings = sortSpellings(group.written);
      return { name: spellings[0] ?? '', slug, spellings, articles: group.articles };
    })
    .sort((a, b) => b.articles.length - a.articles.length || compareCodePoints(a.name, b.name));
}

/** Makes a slug without the names that takedowns.yaml replaces; a hash then tells apart what comes out the same. */
function slugOf(name: string, fallback: string, hideInPath: Archive['hideInPath']): string {
  const own = nameSlug(name, fallback);
  const hidden = hideInPath(own);
  return hidden === own ? own : `${hidden}-${sha256(own).slice(0, HASH_DIGITS)}`;
}

/** Returns the different spellings of one name, the one to show first: the most frequent, one that is not in capitals where there is one. */
export function sortSpellings(written: readonly string[]): readonly string[] {
  return [...countEach(written)]
    .sort(([a, x], [b, y]) => Number(isShouted(a)) - Number(isShouted(b)) || y - x || compareCodePoints(a, b))
    .map(([spelling]) => spelling);
}
