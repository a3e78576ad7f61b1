import { compareCodePoints } from '../util/compare.js';
import { sha256 } from '../util/hash.js';
import { nameSlug } from '../util/slug.js';
import { isShouted } from '../util/text.js';
import type { Archive, Article } from './archive.js';
import { countEach } from '../util/count.js';

/** Hexadecimal digits. */
const HASH_DIGITS = 8;

/** An outlet and its articles. */
export interface Outlet {
  /** The spelling of most of its articles, one that is not in capitals where there is one. */
  readonly name: string;
  /** Made of any of its spellings: all give the same one. */
  readonly slug: string;
  readonly spellings: readonly string[];
  /** In archive order. */
  readonly articles: readonly Article[];
}

/**
 * Returns the outlets of articles in archive order, most articles first, then by name. Spellings that differ in case, accents or
 * punctuation are of one outlet: so no spelling that is added changes the page of another.
 */
export function groupOutlets({
  articles,
  hideInPath,
}: Pick<Archive, 'articles' | 'hideInPath'>): readonly Outlet[] {
  const slugs = new Map<string, string>();
  const groups = new Map<string, Article[]>();
  for (const article of articles) {
    const spelling = article.facts.outlet;
    if (spelling === null) continue;
    const slug = slugs.get(spelling) ?? slugOf(spelling, hideInPath);
    slugs.set(spelling, slug);
    const group = groups.get(slug);
    if (group === undefined) groups.set(slug, [article]);
    else group.push(article);
  }
  return [...groups]
    .map(([slug, own]): Outlet => {
      const spellings = sortSpellings(own.flatMap(({ facts }) => facts.outlet ?? []));
      return { name: spellings[0] ?? '', slug, spellings, articles: own };
    })
    .sort((a, b) => b.articles.length - a.articles.length || compareCodePoints(a.name, b.name));
}

/** Makes a slug without the names that takedowns.yaml replaces; a hash then tells apart outlets that come out the same. */
function slugOf(name: string, hideInPath: Archive['hideInPath']): string {
  const own = nameSlug(name, 'outlet');
  const hidden = hideInPath(own);
  return hidden === own ? own : `${hidden}-${sha256(own).slice(0, HASH_DIGITS)}`;
}

/** Returns the different spellings of one name, the one to show first: the most frequent, one that is not in capitals where there is one. */
export function sortSpellings(written: readonly string[]): readonly string[] {
  return [...countEach(written)]
    .sort(([a, x], [b, y]) => Number(isShouted(a)) - Number(isShouted(b)) || y - x || compareCodePoints(a, b))
    .map(([spelling]) => spelling);
}
