import { describe, expect, test } from 'vitest';
import { SEARCH_WAYS } from '../../src/languages/search-help.js';
import type { Archive } from '../../src/model/archive.js';
import { findSearchExamples } from '../../src/pages/search-examples.js';
import { indexArchive, openIndex } from '../search/support.js';
import { makeArchive } from '../support/archive.js';
import { NEWS, NEWS_NAMES } from '../support/news.js';

const ARCHIVES: Readonly<Record<string, () => Archive>> = {
  'one of everything': () => makeArchive({ articles: NEWS, names: NEWS_NAMES }),
  'three articles in English': () =>
    makeArchive({
      articles: [
        {
          title: 'Miners return to the valley',
          date: '2021-05-03',
          outlet: 'Valley Courier',
          authors: ['Nora O’Brien'],
          language: 'en',
          text: 'The miners came back on Monday, and the shops reopened.',
        },
        {
          title: '“Nobody’s bridge” falls / again',
          date: '1998',
          outlet: 'Valley Courier',
          language: 'en',
          text: 'The wooden bridge fell.',
        },
        { title: 'School meals cost more', language: 'en', text: 'Parents will pay more from September.' },
      ],
    }),
  'articles in Chinese': () =>
    makeArchive({
      articles: [
        {
          title: '市长视察新港口',
          date: '2020-02-03',
          outlet: '晨报',
          language: 'zh',
          text: '市长昨日视察新港口。',
        },
        { title: '暴雨淹没农田', date: '2019-07-01', outlet: '晨报', language: 'zh', text: '连日暴雨。' },
      ],
    }),
};

describe.each(Object.entries(ARCHIVES))('the examples of ways to search in an archive of %s', (_, make) => {
  const archive = make();
  const examples = findSearchExamples(archive);

  test('find something', async () => {
    const find = await openIndex((await indexArchive(archive)).folder);
    const queries = Object.values(examples).filter((query) => query !== null);
    expect(queries.length).toBeGreaterThan(8);
    for (const query of queries) {
      const { count, unknown, ignored, corrected } = await find({ query });
      expect(count, query).toBeGreaterThan(0);
      expect({ unknown, ignored, corrected }, query).toEqual({ unknown: [], ignored: [], corrected: null });
    }
  });

  test('leave something out where they say so', async () => {
    const find = await openIndex((await indexArchive(archive)).folder);
    for (const query of [examples.excluded, examples.excludedPhrase]) {
      if (query !== null) expect((await find({ query })).count, query).toBeLessThan(archive.articles.length);
    }
  });
});

test('an archive without articles has a form in place of each example', () => {
  expect(Object.values(findSearchExamples(makeArchive())).every((query) => query === null)).toBe(true);
  expect(Object.keys(findSearchExamples(makeArchive())).sort()).toEqual(Object.keys(SEARCH_WAYS).sort());
});
