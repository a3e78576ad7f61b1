import { expect, test } from 'vitest';
import { findLanguage } from '../../src/languages/index.js';
import { facetTable } from '../../src/search/facet-table.js';
import { makeArchive } from '../support/archive.js';

test('all spellings of an outlet are one value to filter by', () => {
  const language = findLanguage('id');
  if (language === null) throw new Error('no Indonesian');
  const outlets = ['Warta', 'WARTA', 'WARTA', 'Wárta', 'Kabar'];
  const archive = makeArchive({ articles: outlets.map((outlet, i) => ({ title: `A${i}`, outlet })) });
  expect(facetTable(archive, language).columns.outlet.values).toEqual(['Warta', 'Kabar']);
});
