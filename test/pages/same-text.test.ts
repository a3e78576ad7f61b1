import { beforeAll, describe, expect, test } from 'vitest';
import type { Archive } from '../../src/model/archive.js';
import { aboutPages } from '../../src/pages/about.js';
import { articlePages, type ArticlePageData } from '../../src/pages/article.js';
import { comparePages, type ComparePageData } from '../../src/pages/compare.js';
import { compareParagraphs } from '../../src/pages/compared-texts.js';
import { datePages } from '../../src/pages/dates.js';
import type { ListingPageData } from '../../src/pages/listing.js';
import { makeArchive, makeContext } from '../support/archive.js';
import { REPRINTS } from '../support/reprints.js';

const archive: Archive = makeArchive({ articles: REPRINTS });
const context = makeContext(archive, {}, 'en');
let articles: ReadonlyMap<string, ArticlePageData>;
beforeAll(() => {
  articles = new Map(articlePages(context).map((page) => [page.title, page.view().data as ArticlePageData]));
});

const sameTextOf = (title: string): ArticlePageData['sameText'] => articles.get(title)?.sameText ?? null;

describe('an article page', () => {
  test('says under the headline where else its text stands', () => {
    expect(sameTextOf('Kapal tiba')?.line).toBe('Also in Warta Gunung · one other version');
    expect(sameTextOf('Kapal sudah tiba')?.line).toBe('Also in Kabar Sungai');
    expect(sameTextOf('Lain soal')).toBeNull();
  });

  test('lists the others, the earliest first, with how much they share and what compares the two', () => {
    const rows = sameTextOf('Kapal tiba, diperbarui')?.rows ?? [];
    expect(rows.map(({ text }) => text)).toEqual(['Kapal tiba', 'Kapal sudah tiba']);
    expect(rows.map(({ compare }) => compare !== null)).toEqual([true, false]);
    expect(rows[0]?.shareText).toMatch(/^\d+% the same$/);
  });
});

describe('a page that compares two texts', () => {
  const pages = comparePages(context);

  test('is there for the earliest with each of the others', () => {
    const ids = new Map(archive.articles.map(({ facts }) => [facts.title, facts.id]));
    const first = ids.get('Kapal tiba') ?? '';
    expect(pages.map(({ path }) => path).sort()).toEqual(
      ['Kapal sudah tiba', 'Kapal tiba, diperbarui']
        .map((title) => `compare/${first}-${ids.get(title) ?? ''}.html`)
        .sort(),
    );
  });

  test('lists the figures that differ, and shows what is in one text only', () => {
    const page = pages.find(({ path }) => path.includes(idOf('Kapal sudah tiba')));
    const { figures, rows } = page?.view().data as ComparePageData;
    expect(figures).toEqual([{ first: '12', second: '15' }]);
    expect(rows[0]?.first?.filter(({ isOnlyHere }) => isOnlyHere)).toEqual([
      { text: '12', isOnlyHere: true },
    ]);
    expect(rows.at(-1)).toMatchObject({
      first: null,
      second: [{ text: 'Warga menonton dari jauh, kata seorang pedagang.', isOnlyHere: true }],
    });
  });

  test('stays as it is when another article changes', () => {
    const changed = makeArchive({
      articles: REPRINTS.map((article) =>
        article.title === 'Lain soal' ? { ...article, text: 'Tidak ada lagi.' } : article,
      ),
    });
    const digests = comparePages(makeContext(changed, {}, 'en')).map(({ digest }) => digest);
    expect(digests).toEqual(pages.map(({ digest }) => digest));
  });

  const idOf = (title: string): string =>
    archive.articles.find(({ facts }) => facts.title === title)?.facts.id ?? '';
});

test('the paragraphs of two texts stand side by side, and every word of both is there', () => {
  const one = 'Satu dua tiga.\n\nEmpat lima enam tujuh.\n\nDelapan.';
  const other = 'Satu dua tiga.\n\nBaru sekali ini.\n\nEmpat lima enam sepuluh.';
  const { rows } = compareParagraphs(one, other);
  const textOf = (pieces: (typeof rows)[number]['first']): string =>
    (pieces ?? []).map(({ text }) => text).join('');
  expect(rows.map(({ first, second }) => [textOf(first), textOf(second)])).toEqual([
    ['Satu dua tiga.', 'Satu dua tiga.'],
    ['', 'Baru sekali ini.'],
    ['Empat lima enam tujuh.', 'Empat lima enam sepuluh.'],
    ['Delapan.', ''],
  ]);
  expect(rows[0]?.isSame).toBe(true);
});

test('a list shows a text once, with the other outlets below', () => {
  const page = datePages(context).find(({ path }) => path === 'dates/2024-03.html');
  const { sections } = page?.view().data as ListingPageData;
  // Each stays that is the only one of its day: the calendar leads to it.
  expect(sections[0]?.articles).toHaveLength(4);
  const sameDay = makeArchive({ articles: REPRINTS.map((article) => ({ ...article, date: '2024-03-01' })) });
  const folded = datePages(makeContext(sameDay, {}, 'en')).find(({ path }) => path === 'dates/2024-03.html');
  const [section] = (folded?.view().data as ListingPageData).sections;
  expect(section?.articles.map(({ folded: others }) => others.map(({ text }) => text).sort())).toEqual(
    expect.arrayContaining([[], expect.arrayContaining(['Warta Gunung'])]),
  );
  expect(section?.articles).toHaveLength(2);
});

test('the page about the archive says how many texts there are', () => {
  expect(aboutPages(context)[0]?.view().data).toMatchObject({
    uniqueText: expect.stringContaining('2 of 4 articles have a text of their own') as string,
  });
  const alone = makeContext(makeArchive({ articles: REPRINTS.slice(0, 1) }), {}, 'en');
  expect(aboutPages(alone)[0]?.view().data).toMatchObject({ uniqueText: null });
});
