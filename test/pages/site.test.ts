import { describe, expect, it } from 'vitest';
import { findNameFaults } from '../../scripts/site/file-names.js';
import { buildPages } from '../../src/pages/index.js';
import type { PageContext } from '../../src/pages/page-type.js';
import { makeArchive, makeContext } from '../support/archive.js';
import { manyArticles, NEWS, NEWS_NAMES } from '../support/news.js';
import { brokenLinks, idsOf, otherPaths, renderSite } from '../support/rendered-site.js';

const ARCHIVES: Readonly<Record<string, () => PageContext>> = {
  'no article': () => makeContext(makeArchive()),
  'one undated article': () =>
    makeContext(makeArchive({ articles: [{ title: 'Satu', text: 'Hanya ini.' }] })),
  'one of everything': () => makeContext(makeArchive({ articles: NEWS, names: NEWS_NAMES })),
  'one of everything, in English': () =>
    makeContext(makeArchive({ articles: NEWS, names: NEWS_NAMES }), {}, 'en'),
  'three hundred articles': () => makeContext(makeArchive(manyArticles(300))),
};

describe.each(Object.entries(ARCHIVES))('the site of an archive with %s', (_name, make) => {
  const context = make();
  const site = renderSite(context);

  it('has every page the contract promises', () => {
    for (const path of [
      'index.html',
      'search.html',
      'about.html',
      '404.html',
      'dates/index.html',
      'dates/undated.html',
      'outlets/index.html',
      'people/index.html',
      'organizations/index.html',
      'places/index.html',
      ...context.archive.articles.map((article) => article.path),
    ]) {
      expect(site.has(path), path).toBe(true);
    }
  });

  it('has no link that leads nowhere', () => {
    expect(brokenLinks(site, otherPaths(context))).toEqual([]);
  });

  it('works under a strict content security policy, and repeats no id on a page', () => {
    for (const [path, html] of site) {
      expect(html, path).not.toMatch(/<[^>]* (?:style|on\w+)=/);
      expect(html, path).not.toMatch(/<script(?! src=| type="application\/(?:ld\+)?json")|<style/);
      const ids = idsOf(html);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });

  it('has one h1 on every page', () => {
    for (const [path, html] of site) expect(html.match(/<h1[ >]/g)?.length, path).toBe(1);
  });

  it('says nothing that is not there', () => {
    for (const [path, html] of site) expect(html, path).not.toMatch(/undefined|\[object|NaN|Infinity/);
  });

  it('tells when it was built on the about page only', () => {
    const later = renderSite(
      makeContext(
        context.archive,
        { builtAt: '2030-01-02T00:00:00Z' },
        context.language.tag === 'en' ? 'en' : 'id',
      ),
    );
    const changed = [...site].filter(([path, html]) => later.get(path) !== html).map(([path]) => path);
    expect(changed).toEqual(['about.html']);
  });
});

describe('buildPages', () => {
  it('does not depend on the order of the articles', () => {
    const forth = renderSite(makeContext(makeArchive({ articles: NEWS, names: NEWS_NAMES })));
    const back = renderSite(
      makeContext(makeArchive({ articles: [...NEWS].reverse(), names: [...NEWS_NAMES].reverse() })),
    );
    expect([...back]).toEqual([...forth]);
  });

  it('names both inputs that want one path', () => {
    const archive = makeArchive({
      articles: [
        { title: 'Satu', file: 'satu.txt', path: 'articles/sama.html' },
        { title: 'Dua', file: 'dua.txt', path: 'articles/sama.html' },
      ],
    });
    expect(() => buildPages(makeContext(archive))).toThrow(
      /articles\/sama\.html: .*(?:satu\.txt.*dua\.txt|dua\.txt.*satu\.txt)/,
    );
  });

  it('keeps lists short enough to open on a phone', () => {
    const site = renderSite(makeContext(makeArchive(manyArticles(300))));
    for (const [path, html] of site) expect(html.length, path).toBeLessThan(150_000);
    expect(site.has('places/lembang--2.html')).toBe(true);
    expect(site.has('people/az--b.html')).toBe(true);
    expect(site.has('outlets/media-0--1.html')).toBe(true);
  });

  it('gives a thing called Index its own page', () => {
    const archive = makeArchive({
      articles: [{ title: 'A', outlet: 'Index', text: 'Kata Index.' }],
      names: NEWS_NAMES,
    });
    const paths = buildPages(makeContext(archive)).map(({ path }) => path);
    expect(paths).toContain('organizations/index--.html');
    expect(paths).toContain('outlets/index--.html');
  });

  it('tells outlets apart that have the same slug or none', () => {
    const outlets = ['Kabar Baru', 'Kabar Baru+', '新聞', '日報', 'Kabar 新聞', 'Kabar 日報'];
    const archive = makeArchive({
      articles: outlets.map((outlet, i) => ({ title: `A${String(i)}`, outlet })),
    });
    const site = renderSite(makeContext(archive));
    for (const outlet of outlets) {
      expect(
        [...site].some(([path, html]) => path.startsWith('outlets/') && html.includes(`<h1>${outlet}</h1>`)),
      ).toBe(true);
    }
  });

  it('gives the spellings of one outlet one page, at an address that none of them changes', () => {
    const pathsOf = (...outlets: readonly string[]): readonly string[] => {
      const archive = makeArchive({ articles: outlets.map((outlet, i) => ({ title: `A${i}`, outlet })) });
      return buildPages(makeContext(archive))
        .map(({ path }) => path)
        .filter((path) => path.startsWith('outlets/') && path !== 'outlets/index.html');
    };
    const spellings = ['Kabar Baru', 'KABAR BARU', 'kabar baru', 'Kabár Baru', 'Kabar-Baru.'];
    for (const spelling of spellings) expect(pathsOf(spelling)).toEqual(['outlets/kabar-baru.html']);
    expect(pathsOf(...spellings)).toEqual(['outlets/kabar-baru.html']);
    const site = renderSite(
      makeContext(makeArchive({ articles: spellings.map((outlet, i) => ({ title: `A${i}`, outlet })) })),
    );
    const page = site.get('outlets/kabar-baru.html') ?? '';
    expect(page).toContain('<h1>Kabar Baru</h1>');
    for (const i of spellings.keys()) expect(page).toContain(`A${i}`);
  });

  it.each(['Con', 'PRN', 'aux', 'Nul', 'COM1', 'lpt9'])(
    'gives a thing called %s a page on Windows too',
    (name) => {
      const archive = makeArchive({
        articles: [{ title: 'A', outlet: name, text: `Kata ${name} tadi.` }],
        names: [{ type: 'person', name }],
      });
      const site = renderSite(makeContext(archive));
      const word = name.toLowerCase();
      expect(findNameFaults([...site.keys()])).toEqual([]);
      expect(site.get(`outlets/${word}--.html`)).toContain(`<h1>${name}</h1>`);
      expect(site.get(`people/${word}--.html`)).toContain(`<h1>${name}</h1>`);
      expect(brokenLinks(site, otherPaths(makeContext(archive)))).toEqual([]);
    },
  );
});
