import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { buildPages } from '../../src/pages/index.js';
import type { EntityPageData } from '../../src/pages/entities.js';
import type { ListingPageData } from '../../src/pages/listing.js';
import { makeArchive, makeContext, type FixtureArticle } from '../support/archive.js';
import { exportFiles } from '../support/exports.js';

const write = (n: number, more: FixtureArticle = {}): FixtureArticle => ({
  title: `Berita ${n}`,
  text: 'Menteri Siti Aminah datang ke pasar.',
  date: `2024-01-0${n}`,
  outlet: 'Kompas',
  authors: ['Budi Hartono'],
  tags: ['Pasar'],
  ...more,
});
const names = [{ type: 'person', name: 'Siti Aminah' }] as const;
const archive = makeArchive({ articles: [write(1), write(2), write(3, { date: '2024-01-03?' })], names });
const PATHS = ['authors/budi-hartono', 'outlets/kompas', 'people/siti-aminah', 'tags/pasar'];

const feedsOf = (files: ReadonlyMap<string, Buffer>): readonly string[] =>
  [...files.keys()].filter((path) => /^[a-z]+\/.*\.xml$/.test(path)).sort();
const read = (files: ReadonlyMap<string, Buffer>, path: string) =>
  parseAtomFeed((files.get(path) ?? '').toString());

describe('the feeds of people, outlets, authors and tags', () => {
  const online = exportFiles(makeContext(archive, { baseUrl: 'https://arsip.example/k/' }));
  const offline = exportFiles(makeContext(archive));

  it('are there where three articles are', () => {
    expect(feedsOf(online)).toEqual(PATHS.map((path) => `${path}.xml`));
    const two = makeArchive({ articles: [write(1), write(2)], names });
    expect(feedsOf(exportFiles(makeContext(two)))).toEqual([]);
  });

  it('are not there where no day is certain: a feed must date its entries', () => {
    const articles = [1, 2, 3].map((n) => write(n, { date: '2024-01' }));
    expect(feedsOf(exportFiles(makeContext(makeArchive({ articles, names }))))).toEqual([]);
  });

  it.each(PATHS)('%s has the certain ones, newest first, and says when it changed', (path) => {
    const feed = read(online, `${path}.xml`);
    expect(feed.id).toBe(`https://arsip.example/k/${path}.html`);
    expect(feed.links).toContainEqual(
      expect.objectContaining({ rel: 'self', href: `https://arsip.example/k/${path}.xml` }),
    );
    expect(feed.entries?.map(({ title }) => title?.value)).toEqual(['Berita 2', 'Berita 1']);
    expect(feed.updated).toBe('2024-01-02T00:00:00+07:00');
    expect(feed.entries?.[0]?.categories?.map(({ term }) => term)).toEqual(['Pasar']);
  });

  it('lead to their articles also where the address of the site is not known', () => {
    const [entry] = read(offline, 'people/siti-aminah.xml').entries ?? [];
    expect(entry?.links?.[0]?.href).toMatch(/^\.\.\/articles\/berita-2/);
  });

  it('say who wrote an article, and where more of the author is', () => {
    const [entry] = read(online, 'tags/pasar.xml').entries ?? [];
    expect(entry?.authors).toEqual([
      { name: 'Budi Hartono', uri: 'https://arsip.example/k/authors/budi-hartono.html' },
    ]);
  });

  it.each(PATHS)('%s is linked on its page, for readers and for programs', (path) => {
    const page = buildPages(makeContext(archive)).find((one) => one.path === `${path}.html`);
    const { data, metadata } = page?.view() ?? { data: {} };
    const { links } = data as ListingPageData | EntityPageData;
    expect(links).toContainEqual({ text: 'Umpan Atom', href: `${path}.xml` });
    expect(metadata?.links).toContainEqual(
      expect.objectContaining({ rel: 'alternate', type: 'application/atom+xml', href: `${path}.xml` }),
    );
  });
});
