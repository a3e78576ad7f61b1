import { expect, it } from 'vitest';
import { buildPages } from '../../src/pages/index.js';
import type { ListingPageData } from '../../src/pages/listing.js';
import { makeArchive, makeContext } from '../support/archive.js';

const archive = makeArchive({
  articles: [
    { title: 'A', date: '2024-06-20T08:19+07:00' },
    { title: 'B', date: '2024-06-20' },
    { title: 'C', date: '2024-06-21' },
    { title: 'D', date: '2019-06-20' },
    { title: 'E', date: '2019-06-20?' },
    { title: 'F', date: '2011-06-20' },
    { title: 'G', date: '2011-06' },
  ],
});
const pages = new Map(buildPages(makeContext(archive, {}, 'en')).map((page) => [page.path, page]));
const linesOf = (path: string): readonly unknown[] =>
  (pages.get(path)?.view().data as ListingPageData).sections.flatMap(({ articles }) =>
    articles.map(({ title, sameDay }) => [title, sameDay]),
  );

it('a day leads to the same day in other years, below its last article', () => {
  const sameDay = {
    label: 'June\u00a020 in other years',
    years: [
      { text: '2019', title: '2 articles', href: 'dates/2019-06.html#d20' },
      { text: '2011', title: '1 article', href: 'dates/2011-06.html#d20' },
    ],
  };
  expect(linesOf('dates/2024-06.html')).toEqual([
    ['C', null],
    ['A', null],
    ['B', sameDay],
  ]);
});

it('what has no day, and lists that are not of one month, have no such line', () => {
  expect(linesOf('dates/2011-06.html')).toEqual([
    ['F', expect.objectContaining({ label: 'June\u00a020 in other years' })],
    ['G', null],
  ]);
  for (const [, sameDay] of linesOf('dates/2024.html') as readonly (readonly unknown[])[])
    expect(sameDay).toBeNull();
});
