import { describe, expect, it } from 'vitest';
import { fillCollections } from '../../src/corpus/collections.js';
import type { CollectionRule } from '../../src/model/collection.js';
import type { ArticlePageData } from '../../src/pages/article.js';
import type { CollectionsPageData } from '../../src/pages/collections.js';
import { buildPages } from '../../src/pages/index.js';
import type { ListingPageData } from '../../src/pages/listing.js';
import type { NamesPageData } from '../../src/pages/names.js';
import { makeArchive, makeContext, type FixtureArticle } from '../support/archive.js';

const ARTICLES: readonly FixtureArticle[] = [
  { title: 'One', tags: ['Flood', 'Coast'], date: '2020-01-01', outlet: 'Kompas', file: 'a/one.txt' },
  { title: 'Two', tags: ['flood'], date: '2021-01-01', authors: ['Siti Aminah'], file: 'a/two.txt' },
  { title: 'Three', file: 'b/three.txt' },
];

const RULE: CollectionRule = {
  ...{ title: 'High water', description: 'Three winters.', line: 3 },
  ...{ tags: [], outlets: [], authors: [], articles: [] },
};

function build(
  rules: readonly CollectionRule[] = [],
  articles = ARTICLES,
  pseudonyms: readonly string[] = [],
): { readonly pages: Readonly<Record<string, object>>; readonly told: readonly string[] } {
  const archive = makeArchive({ articles });
  const { collections, diagnostics } = fillCollections(
    rules,
    archive.articles.map(({ facts }) => ({ facts, path: facts.source.path, record: null, url: facts.url })),
  );
  const nameRules = { ...archive.nameRules, pseudonyms };
  const pages = buildPages(makeContext({ ...archive, collections, nameRules }, {}, 'en'));
  return {
    pages: Object.fromEntries(pages.map(({ path, view }) => [path, view().data])),
    told: diagnostics.map(({ message }) => message),
  };
}

const titlesOf = (page: object | undefined): readonly string[] =>
  (page as ListingPageData).sections.flatMap(({ articles }) => articles.map(({ title }) => title));

describe('tags', () => {
  it('have an index, a page where two articles have them, and an entry where one has', () => {
    const { pages } = build();
    const index = pages['tags/index.html'] as NamesPageData;
    expect(index.meta[0]).toMatchObject({ figure: '2', text: 'tags in 2 articles' });
    expect(titlesOf(pages['tags/flood.html'])).toEqual(['Two', 'One']);
    expect(pages['tags/coast.html']).toBeUndefined();
    expect(index.groups[0]?.items[0]).toMatchObject({ name: 'Coast', entry: { article: { text: 'One' } } });
  });

  it('stand on the pages of their articles, under one spelling', () => {
    const { pages } = build();
    const [path = ''] = Object.keys(pages).filter((one) => one.startsWith('articles/two'));
    expect((pages[path] as ArticlePageData).labels).toEqual([
      { title: 'Tags', links: [{ text: 'Flood', href: 'tags/flood.html' }] },
    ]);
  });

  it('make no page where there are none, and none of what stands in the place of a name', () => {
    expect(Object.keys(build([], [{}]).pages).filter((path) => path.startsWith('tags/'))).toEqual([]);
    const hidden = build([], [{ tags: ['B. S.'] }, { tags: ['B. S.'], title: 'Two' }], ['B. S.']).pages;
    expect(Object.keys(hidden).filter((path) => path.startsWith('tags/'))).toEqual([]);
  });
});

describe('collections', () => {
  it.each<readonly [string, Partial<CollectionRule>, readonly string[]]>([
    ['tags, however they are written', { tags: ['FLOOD'] }, ['Two', 'One']],
    ['outlets', { outlets: ['kompas'] }, ['One']],
    ['authors', { authors: ['Siti Aminah'] }, ['Two']],
    ['paths', { articles: ['b/three.txt'] }, ['Three']],
    ['folders', { articles: ['a'] }, ['Two', 'One']],
    ['any of several', { articles: ['b/*.txt'], outlets: ['Kompas'] }, ['One', 'Three']],
  ])('have the articles of %s', (_, lists, titles) => {
    const { pages, told } = build([{ ...RULE, ...lists }]);
    expect(titlesOf(pages['collections/high-water.html'])).toEqual(titles);
    expect((pages['collections/high-water.html'] as ListingPageData).text).toEqual(['Three winters.']);
    expect(told).toEqual([]);
  });

  it('are listed in the order of the owner, with their articles counted, and stand on the pages of these', () => {
    const rules = [
      { ...RULE, title: 'Zero', tags: ['none'] },
      { ...RULE, tags: ['coast'] },
    ];
    const { pages, told } = build(rules);
    const { collections } = pages['collections/index.html'] as CollectionsPageData;
    expect(collections.map(({ title, detailText }) => [title, detailText])).toEqual([
      ['Zero', '0 articles'],
      ['High water', '1 article, January 2020'],
    ]);
    expect(told).toEqual(['no article is in the collection "Zero"']);
    expect((pages['collections/zero.html'] as ListingPageData).noneText).not.toBeNull();
    const [path = ''] = Object.keys(pages).filter((one) => one.startsWith('articles/one'));
    expect((pages[path] as ArticlePageData).labels.at(-1)).toEqual({
      title: 'Collections',
      links: [{ text: 'High water', href: 'collections/high-water.html' }],
    });
  });
});
