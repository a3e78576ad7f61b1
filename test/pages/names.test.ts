import { describe, expect, test } from 'vitest';
import { namePages } from '../../src/pages/names.js';
import { entityPages } from '../../src/pages/entities.js';
import { articlePages } from '../../src/pages/article.js';
import type { NamesPageData } from '../../src/pages/names.js';
import { viewPage } from '../../src/model/site.js';
import { makeArchive, makeContext } from '../support/archive.js';

const archive = makeArchive({
  articles: [
    {
      title: 'Pasar dibuka',
      text: 'Bupati Sri Hartati membuka pasar. Camat Budi Santoso hadir bersama Ani Wijaya.',
    },
    { title: 'Sawah panen', text: 'Sri Hartati meninjau sawah.', agencies: ['Antara'] },
  ],
  names: [
    { type: 'person', name: 'Sri Hartati', isListed: false },
    { type: 'person', name: 'Budi Santoso', isListed: false },
    { type: 'person', name: 'Ani Wijaya', isListed: true },
    { type: 'organization', name: 'Antara', isListed: false },
  ],
});
const context = makeContext(archive);

function index(path: string): NamesPageData {
  const page = namePages(context).find((one) => one.path === path);
  if (page === undefined) throw new Error(`there is no ${path}`);
  return viewPage(page).data as NamesPageData;
}

describe('a name', () => {
  test('has a page when it stands in two articles or in entities.yaml', () => {
    expect(
      entityPages(context)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['people/ani-wijaya.html', 'people/sri-hartati.html']);
  });

  test('that stands in one article only is an entry of the index: its sentence and its article', () => {
    const items = index('people/index.html').groups.flatMap((group) => group.items);
    expect(items.map(({ name, href, entry }) => [name, href, entry?.id])).toEqual([
      ['Ani Wijaya', 'people/ani-wijaya.html', undefined],
      ['Budi Santoso', null, 'n-budi-santoso'],
      ['Sri Hartati', 'people/sri-hartati.html', undefined],
    ]);
    const entry = items[1]?.entry;
    expect(entry?.excerpt?.match).toBe('Budi Santoso');
    expect(entry?.excerpt?.before).toContain('Camat');
    expect(entry?.article.text).toBe('Pasar dibuka');
  });

  test('that is only credited as an agency has no sentence', () => {
    const [item] = index('organizations/index.html').groups.flatMap((group) => group.items);
    expect(item?.entry).toMatchObject({ id: 'n-antara', excerpt: null });
  });

  test('in a text leads to its page or to its entry', () => {
    const data = articlePages(context)
      .filter(({ title }) => title === 'Pasar dibuka')
      .map((page) => viewPage(page).data as { readonly bodyHtml: string });
    const bodyHtml = data[0]?.bodyHtml ?? '';
    expect(bodyHtml).toContain('<a href="../people/sri-hartati.html">Sri Hartati</a>');
    expect(bodyHtml).toContain('<a href="../people/index.html#n-budi-santoso">Budi Santoso</a>');
  });
});
