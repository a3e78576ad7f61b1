import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readArticleList, writeArticleList } from '../../src/model/article-list.js';

test('the list of a site’s articles is read as it was written, in whatever order they came', () => {
  const id = fc.nat({ max: 2 ** 32 - 1 }).map((number) => number.toString(16).padStart(8, '0'));
  const list = fc.array(fc.tuple(id, fc.nat({ max: 2 ** 32 - 1 })), { maxLength: 30 });
  fc.assert(
    fc.property(list, (articles) => {
      const script = writeArticleList(articles);
      const read = readArticleList(script);
      for (const [one, digest] of articles) expect(read?.get(one)).toContain(digest);
      expect([...(read?.values() ?? [])].flat()).toHaveLength(articles.length);
      expect(writeArticleList([...articles].reverse())).toBe(script);
    }),
  );
});

test('what is no such list is not taken for an empty one', () => {
  expect(readArticleList('<!DOCTYPE html><p>Not found')).toBeNull();
  expect(readArticleList('-')).toBeNull();
  expect(readArticleList(writeArticleList([]))?.size).toBe(0);
});
