import { describe, expect, test } from 'vitest';
import { namePages } from '../../src/pages/names.js';
import { entityPages, type EntityPageData } from '../../src/pages/entities.js';
import { articlePages } from '../../src/pages/article.js';
import type { NamesPageData } from '../../src/pages/names.js';
import { viewPage } from '../../src/model/site.js';
import { makeArchive, makeContext } from '../support/archive.js';
import { renderPage } from '../support/rendered-site.js';

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

describe('what a person said', () => {
  const said = makeContext(
    makeArchive({
      articles: [
        {
          title: 'Pasar dibuka',
          date: '2024-05-01',
          outlet: 'Kabar Warga',
          text: '“Pasar ini milik warga,” kata Sri Hartati. “Harga akan turun.”',
        },
        {
          title: 'Pasar baru',
          date: '2024-05-02',
          outlet: 'Harian Contoh',
          text: 'Sri Hartati datang. "Pasar ini milik warga," kata Sri Hartati kepada Budi Santoso.',
        },
        {
          title: 'Balasan',
          date: '2024-05-03',
          text: '“Itu tidak benar sama sekali,” kata Budi Santoso kepada Sri Hartati.',
        },
        {
          title: 'Ramai',
          date: '2024-05-04',
          text: 'Sri Hartati dan Budi Santoso bertemu warga.\n\n“Kami tidak tahu apa-apa soal itu,” katanya.',
        },
      ],
      names: [
        { type: 'person', name: 'Sri Hartati', isListed: false },
        { type: 'person', name: 'Budi Santoso', isListed: false },
      ],
    }),
  );
  const saidOn = (path: string): EntityPageData['said'] => {
    const page = entityPages(said).find((one) => one.path === path);
    if (page === undefined) throw new Error(`there is no ${path}`);
    return (viewPage(page).data as EntityPageData).said;
  };
  const wordsOf = ({ items }: EntityPageData['said']): readonly unknown[] =>
    items.map(({ article, quotations }) => [
      article.title,
      quotations.map(({ excerpt, repeatedText }) => [excerpt.match, repeatedText]),
    ]);

  test('is on the page once, in its earliest article, with the number of outlets', () => {
    expect(wordsOf(saidOn('people/sri-hartati.html'))).toEqual([
      [
        'Pasar dibuka',
        [
          ['“Pasar ini milik warga,”', 'di 2 media'],
          ['“Harga akan turun.”', null],
        ],
      ],
    ]);
  });

  test('is there only where the speaker is sure', () => {
    expect(wordsOf(saidOn('people/budi-santoso.html'))).toEqual([
      ['Balasan', [['“Itu tidak benar sama sekali,”', null]]],
    ]);
  });

  test('makes its page another when it changes', () => {
    const digests = (end: string): readonly string[] =>
      entityPages(
        makeContext(
          makeArchive({
            articles: [
              { title: 'Satu', text: `“Pasar ini milik warga,” kata ${end}.` },
              { title: 'Dua', text: 'Sri Hartati dan Budi Santoso.' },
              { title: 'Tiga', text: 'Sri Hartati dan Budi Santoso.' },
            ],
            names: [
              { type: 'person', name: 'Sri Hartati', isListed: false },
              { type: 'person', name: 'Budi Santoso', isListed: false },
            ],
          }),
        ),
      ).map(({ digest }) => digest);
    expect(digests('Sri Hartati')).not.toEqual(digests('Budi Santoso'));
    expect(digests('Sri Hartati')).toEqual(digests('Sri Hartati'));
  });

  test('is shown with its sentence and under the headline of its article', () => {
    const page = entityPages(said).find(({ path }) => path === 'people/sri-hartati.html');
    if (page === undefined) throw new Error('there is no page');
    const text = renderPage(page, said).replaceAll(/<[^>]*>/g, '');
    expect(text).toContain('Pasar dibuka');
    expect(text).toContain('“Pasar ini milik warga,” kata Sri Hartati. (di 2 media)');
    expect(text).toContain('ditentukan menurut aturan');
  });
});

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
