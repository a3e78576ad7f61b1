import type { Article } from '../model/archive.js';

/**
 * Articles of a shard. Pagefind takes a second for the fewest, and some 800 MB of memory for the most, a fifth of a megabyte an
 * article; every shard is one more a search must ask.
 */
const MIN_SIZE = 2000;
const MAX_SIZE = 3500;
/** Above the fewest, one article in this many ends its shard. */
const ODDS = 1000;
/** Hexadecimal digits of an id that decide about it: enough to be even over ODDS. */
const DIGITS = 8;

/**
 * Cuts an archive into shards of articles that follow each other; undated ones are by themselves. Where one ends is
 * decided by the articles' own ids, so that an article more or less changes the shard it is in and rarely another.
 */
export function splitShards(articles: readonly Article[]): readonly (readonly Article[])[] {
  const shards: Article[][] = [];
  let shard: Article[] = [];
  const finish = (): void => {
    if (shard.length > 0) shards.push(shard);
    shard = [];
  };
  for (const article of articles) {
    const [last] = shard;
    if (last !== undefined && isDated(last) !== isDated(article)) finish();
    shard.push(article);
    if (shard.length >= MAX_SIZE || (shard.length >= MIN_SIZE && isEnd(article))) finish();
  }
  finish();
  return shards;
}

function isDated(article: Article): boolean {
  return article.record.date.value !== null;
}

function isEnd(article: Article): boolean {
  return parseInt(article.record.id.slice(0, DIGITS), 16) % ODDS === 0;
}
