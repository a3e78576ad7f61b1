import { describe, expect, it } from 'vitest';
import type { ListingPageData } from '../../src/pages/listing.js';
import type { NamesPageData } from '../../src/pages/names.js';
import type { ArticlePageData } from '../../src/pages/article.js';
import type { EntityPageData } from '../../src/pages/entities.js';
import { foldText } from '../../src/util/text.js';
import { buildPages } from '../../src/pages/index.js';
import { makeArchive, makeContext, type FixtureArchive } from '../support/archive.js';
import type { NameRules } from '../../src/model/name-rules.js';

/** The data of each page by its path. */
function pagesOf(fixture: FixtureArchive, rules: Partial<NameRules> = {}): Readonly<Record<string, object>> {
  const archive = makeArchive(fixture);
  const nameRules = { ...archive.nameRules, ...rules };
  const pages = buildPages(makeContext({ ...archive, nameRules }, {}, 'en'));
  return Object.fromEntries(pages.map(({ path, view }) => [path, view().data]));
}

const by = (authors: readonly string[], more: object = {}): { readonly authors: readonly string[] } => ({
  authors,
  ...more,
});

describe('authors', () => {
  const pages = pagesOf({
    articles: [
      by(['Siti Aminah'], { title: 'One', date: '2020-01-01', outlet: 'Kompas' }),
      by(['SITI  AMINAH', 'Budi Hartono'], { title: 'Two', date: '2021-01-01', outlet: 'Tempo' }),
      by(['Siti Aminah'], { title: 'Three', outlet: 'Tempo' }),
      { title: 'Four' },
    ],
  });
  const index = pages['authors/index.html'] as NamesPageData;

  it('have a page with their articles over time and their outlets, however the name is set', () => {
    const page = pages['authors/siti-aminah.html'] as ListingPageData;
    expect(page.title).toBe('Siti Aminah');
    expect(page.sections[0]?.articles.map(({ title }) => title)).toEqual(['Two', 'One', 'Three']);
    expect(page.ranking?.items.map(({ name, countText }) => [name, countText])).toEqual([
      ['Tempo', '2'],
      ['Kompas', '1'],
    ]);
    expect(page.chart).not.toBeNull();
  });

  it('of one article have an entry of the index that leads to it', () => {
    expect(pages['authors/budi-hartono.html']).toBeUndefined();
    const [group] = index.groups;
    expect(group?.items[0]).toMatchObject({
      name: 'Budi Hartono',
      href: null,
      entry: { id: 'n-budi-hartono', excerpt: null, note: null, article: { text: 'Two' } },
    });
  });

  it('are links in the byline', () => {
    const [path = ''] = Object.keys(pages).filter((one) => one.startsWith('articles/two'));
    expect((pages[path] as ArticlePageData).authors).toEqual([
      { text: 'SITI  AMINAH', href: 'authors/siti-aminah.html' },
      { text: 'Budi Hartono', href: 'authors/index.html#n-budi-hartono' },
    ]);
  });

  it('say how many articles name none', () => {
    expect(index.note).toBe('1 article names no author. Names are as printed: two people may share one.');
    expect((pagesOf({})['authors/index.html'] as NamesPageData).noneText).toBe(
      'No article names its author.',
    );
  });

  it('have no page under the words that take the place of a name', () => {
    const articles = [by(['B. S.'], { title: 'One' }), by(['B. S. (Tempo)', 'Ani'], { title: 'Two' })];
    const hidden = pagesOf({ articles }, { pseudonyms: ['B. S.'] });
    expect(Object.keys(hidden).filter((path) => path.startsWith('authors/'))).toEqual(['authors/index.html']);
    expect(JSON.stringify(hidden['authors/index.html'])).not.toContain('B. S.');
    const path = Object.keys(hidden).find((one) => one.startsWith('articles/one')) ?? '';
    expect((hidden[path] as ArticlePageData).authors).toEqual([{ text: 'B. S.', href: null }]);
  });
});

describe('an author and a person of the texts', () => {
  const person = { type: 'person', name: 'Siti Aminah', isListed: false } as const;
  const wrote = [by(['Siti Aminah'], { title: 'One' }), by(['Siti Aminah'], { title: 'Two' })];
  const about = { title: 'Three', text: 'Menteri Siti Aminah datang.' };
  const linksOf = (pages: Readonly<Record<string, object>>): readonly unknown[] => [
    (pages['authors/siti-aminah.html'] as ListingPageData).links,
    (pages['people/siti-aminah.html'] as EntityPageData | undefined)?.links,
  ];
  const joined = [
    [{ text: 'Articles that mention Siti Aminah', href: 'people/siti-aminah.html' }],
    [{ text: 'Articles by Siti Aminah', href: 'authors/siti-aminah.html' }],
  ];

  it('are not joined by the name alone', () => {
    const pages = pagesOf({ articles: [...wrote, about, { ...about, title: 'Four' }], names: [person] });
    expect(linksOf(pages)).toEqual([[], []]);
  });

  it('are joined where an article by one names the other', () => {
    const own = by(['Siti Aminah'], { title: 'Four', text: 'Laporan Siti Aminah dari Kyiv.' });
    expect(linksOf(pagesOf({ articles: [...wrote, about, own], names: [person] }))).toEqual(joined);
  });

  it('are joined where entities.yaml names the person, under every spelling that it has', () => {
    const listedNames = new Map(['Siti Aminah', 'S. Aminah'].map((name) => [foldText(name), 'Siti Aminah']));
    const names = [{ ...person, isListed: true }];
    const articles = [...wrote, by(['S. Aminah'], { title: 'Four' }), about];
    const pages = pagesOf({ articles, names }, { listedNames });
    expect(linksOf(pages)).toEqual(joined);
    expect((pages['authors/siti-aminah.html'] as ListingPageData).sections[0]?.articles).toHaveLength(3);
  });
});
