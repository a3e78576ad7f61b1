import { expect, test } from 'vitest';
import { findLanguage } from '../../src/languages/index.js';
import { facetTable, nameTable } from '../../src/search/facet-table.js';
import { decodeNumbers } from '../../src/search/format.js';
import { makeArchive } from '../support/archive.js';

test('all spellings of an outlet are one value to filter by', () => {
  const language = findLanguage('id');
  if (language === null) throw new Error('no Indonesian');
  const outlets = ['Warta', 'WARTA', 'WARTA', 'Wárta', 'Kabar'];
  const archive = makeArchive({ articles: outlets.map((outlet, i) => ({ title: `A${i}`, outlet })) });
  expect(facetTable(archive, language).columns.outlet.values).toEqual(['Warta', 'Kabar']);
});

test('every author of an article is a name to filter by; case and spaces make no other author', () => {
  const authors = [
    ['Ratna Dewi', 'Bayu Lestari'],
    ['RATNA  DEWI'],
    ['ratna dewi', 'Ratna Dewi'],
    ['Ratna D.'],
  ];
  const archive = makeArchive({
    articles: authors.map((names, i) => ({ title: `A${i}`, date: `2024-01-0${9 - i}`, authors: names })),
  });
  const counted = nameTable(archive).author.map(([name, places]) => [name, decodeNumbers(places)]);
  // Places are told as distances.
  expect(counted).toEqual([
    ['Ratna Dewi', [0, 1, 1]],
    ['Bayu Lestari', [0]],
    ['Ratna D.', [3]],
  ]);
});
