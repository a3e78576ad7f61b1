import { describe, expect, it } from 'vitest';
import type { Collection } from '../../src/model/collection.js';
import { indexFeeds } from '../../src/model/feeds.js';
import { makeArchive } from '../support/archive.js';

/** As many feeds as a site may have. */
const MOST = 2000;

const archive = makeArchive({
  articles: [1, 2, 3, 4].map((n) => ({ title: `Berita ${n}`, date: `2024-01-0${n}` })),
});
const ids = archive.articles.map(({ facts }) => facts.id);

function collections(count: number, articles: number, name: string): readonly Collection[] {
  return Array.from({ length: count }, (_, i) => ({
    title: `${name} ${i}`,
    description: null,
    slug: `${name}-${i}`,
    articleIds: new Set(ids.slice(0, articles)),
  }));
}

const feedsOf = (...made: readonly (readonly Collection[])[]): readonly string[] =>
  [...indexFeeds({ ...archive, collections: made.flat() }).values()].map(({ title }) => title);

describe('the number of feeds', () => {
  it('has no limit below two thousand', () => {
    expect(feedsOf(collections(MOST - 10, 4, 'large'), collections(10, 3, 'small'))).toHaveLength(MOST);
  });

  it('is kept below it by leaving out those with the fewest articles, all of one size alike', () => {
    const kept = feedsOf(collections(MOST - 10, 4, 'large'), collections(11, 3, 'small'));
    expect(kept).toHaveLength(MOST - 10);
    expect(kept.filter((title) => title.startsWith('small'))).toEqual([]);
    expect(feedsOf(collections(MOST + 1, 3, 'small'))).toEqual([]);
  });
});
