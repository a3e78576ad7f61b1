import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPages } from '../../src/pages/index.js';
import { PAGE_SIZE, paginateByDate, pathByDate } from '../../src/pages/paging.js';
import { makeArchive, makeContext, type FixtureArticle } from '../support/archive.js';

const FRAME = makeContext(makeArchive());
const SIZE = 4;
const LISTS = fc.record({ dated: fc.nat(40), undated: fc.nat(15) });

function itemsOf({
  dated,
  undated,
}: {
  readonly dated: number;
  readonly undated: number;
}): readonly string[] {
  return [
    ...Array.from({ length: dated }, (_, i) => `dated ${dated - i}`),
    ...Array.from({ length: undated }, (_, i) => `undated ${i}`),
  ];
}

function cut(list: { readonly dated: number; readonly undated: number }) {
  return paginateByDate('a/b.html', itemsOf(list), FRAME, { dated: list.dated, size: SIZE });
}

/** The items of each page by its path. */
function contents(list: { readonly dated: number; readonly undated: number }): ReadonlyMap<string, string> {
  return new Map(cut(list).map(({ path, items }) => [path, items.join()]));
}

/** Paths of pages that differ or that only one of the two has. */
function changedPaths(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
}

describe('paginateByDate', () => {
  it('has every item on exactly one page, in order, at its own path', () => {
    fc.assert(
      fc.property(LISTS, (list) => {
        const pages = cut(list);
        expect(pages.flatMap(({ items }) => items)).toEqual(itemsOf(list));
        expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
        expect(pages[0]?.path).toBe('a/b.html');
        for (const { items } of pages) expect(items.length).toBeLessThanOrEqual(1.5 * SIZE);
        if (pages.length > 1) for (const { items } of pages) expect(items).not.toEqual([]);
      }),
    );
  });

  it('changes the first page and at most one more when a newest item is added', () => {
    fc.assert(
      fc.property(LISTS, ({ dated, undated }) => {
        // A list that no longer fits on one page is cut for the first time.
        fc.pre(cut({ dated, undated }).length > 1 || undated === 0);
        fc.pre(dated > 0);
        const changed = changedPaths(contents({ dated, undated }), contents({ dated: dated + 1, undated }));
        expect(changed).toContain('a/b.html');
        expect(changed.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('leaves the dated items alone when an undated one is added', () => {
    fc.assert(
      fc.property(LISTS, ({ dated, undated }) => {
        fc.pre(dated > 0 && cut({ dated, undated }).length > 1);
        const changed = changedPaths(contents({ dated, undated }), contents({ dated, undated: undated + 1 }));
        expect(changed.every((path) => path.includes('--undated') || undated === 0)).toBe(true);
        expect(changed.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('numbers the pages for the reader from the newest, and their files from the oldest', () => {
    const pages = cut({ dated: 19, undated: 5 });
    expect(pages.map(({ path, items }) => [path, items.length])).toEqual([
      ['a/b.html', 3],
      ['a/b--4.html', 4],
      ['a/b--3.html', 4],
      ['a/b--2.html', 4],
      ['a/b--1.html', 4],
      ['a/b--undated.html', 4],
      ['a/b--undated-2.html', 1],
    ]);
    expect(pages[1]?.paging).toEqual({
      text: 'Halaman 2 dari 7',
      page: 2,
      previousHref: 'a/b.html',
      nextHref: 'a/b--3.html',
      links: [
        { page: 1, href: 'a/b.html', isGap: false },
        { page: 2, href: 'a/b--4.html', isGap: false },
        { page: 3, href: 'a/b--3.html', isGap: false },
        { page: 7, href: 'a/b--undated-2.html', isGap: true },
      ],
    });
  });
});

describe('pathByDate', () => {
  it('names the page that has the item at a position', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), (dated) => {
        const found = itemsOf({ dated, undated: 0 }).map((_, i) => pathByDate('a/b.html', dated, i, SIZE));
        expect(found).toEqual(cut({ dated, undated: 0 }).flatMap(({ path, items }) => items.map(() => path)));
      }),
    );
  });
});

describe('the lists of a site', () => {
  const UNDATED = 20;

  function makeNews(i: number): FixtureArticle {
    return {
      title: `Berita ${String(i)}`,
      outlet: 'Harian Contoh',
      text: `Siti Rahma datang untuk ke-${String(i)} kali.`,
      file: `${String(i)}.txt`,
    };
  }

  /** Digests of the lists of articles by path: `dated` articles of one month, and some undated. */
  function digestLists(dated: number): ReadonlyMap<string, string> {
    const articles = Array.from({ length: dated + UNDATED }, (_, i): FixtureArticle => {
      const day = String(Math.floor(i / 7) + 1).padStart(2, '0');
      return i < UNDATED ? makeNews(i) : { ...makeNews(i), date: `2024-05-${day}` };
    });
    const archive = makeArchive({ articles, names: [{ type: 'person', name: 'Siti Rahma' }] });
    const pages = buildPages(makeContext(archive));
    return new Map(
      pages
        .filter(({ template }) => template === 'entity' || template === 'listing')
        .map(({ path, digest }) => [path, digest]),
    );
  }

  const FIRST = [
    'dates/2024-05.html',
    'dates/2024.html',
    'outlets/harian-contoh.html',
    'people/siti-rahma.html',
  ];

  it('change on their first pages only when a newest article is added', () => {
    const before = digestLists(PAGE_SIZE * 3);
    expect([...before.keys()]).toEqual(
      expect.arrayContaining([
        ...['dates/2024-05--2.html', 'dates/2024-05--1.html'],
        ...['outlets/harian-contoh--2.html', 'outlets/harian-contoh--undated.html'],
        ...['people/siti-rahma--2.html', 'people/siti-rahma--undated.html'],
      ]),
    );
    expect([...changedPaths(before, digestLists(PAGE_SIZE * 3 + 1))].sort()).toEqual(FIRST);
  });
});
