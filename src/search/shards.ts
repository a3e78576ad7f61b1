import type { Article } from '../model/archive.js';

/**
 * Articles that are given to Pagefind together: what one changed article costs. Pagefind takes a tenth of a second for none at
 * all, and a millisecond for each.
 */
const UNIT = { min: 200, max: 700, odds: 250 } as const;
/**
 * Articles of an index: each index is one more part that a search must load for every word, and one that a change writes again as a
 * whole, which takes a second for ten thousand articles.
 */
const SHARD = { min: 5000, max: 12_000, odds: 3000 } as const;
/** Hexadecimal digits of an id that decide where a part ends: enough to be even over the odds. */
const DIGITS = 8;

/**
 * Cuts an archive into shards, and each into units, of articles that follow each other; undated ones are by themselves. Where
 * one ends is decided by the articles' own ids, so that an article more or less changes those it is in and rarely another.
 */
export function splitShards(articles: readonly Article[]): readonly (readonly (readonly Article[])[])[] {
  const shards: (readonly Article[])[][] = [];
  let shard: (readonly Article[])[] = [];
  let unit: Article[] = [];
  let size = 0;
  const finishUnit = (): void => {
    if (unit.length > 0) shard.push(unit);
    unit = [];
  };
  const finishShard = (): void => {
    finishUnit();
    if (shard.length > 0) shards.push(shard);
    shard = [];
    size = 0;
  };
  for (const article of articles) {
    const last = unit.at(-1) ?? shard.at(-1)?.at(-1);
    if (last !== undefined && isDated(last) !== isDated(article)) finishShard();
    unit.push(article);
    size += 1;
    if (isEnd(article, size, SHARD)) finishShard();
    else if (isEnd(article, unit.length, UNIT)) finishUnit();
  }
  finishShard();
  return shards;
}

function isDated(article: Article): boolean {
  return article.facts.date !== null;
}

/** Above the fewest, one article in so many ends what it is in. */
function isEnd({ facts }: Article, size: number, limits: typeof UNIT | typeof SHARD): boolean {
  if (size >= limits.max) return true;
  return size >= limits.min && parseInt(facts.id.slice(0, DIGITS), 16) % limits.odds === 0;
}
