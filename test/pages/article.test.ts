import { describe, expect, it } from 'vitest';
import { articlePages, type ArticlePageData } from '../../src/pages/article.js';
import { makeArchive, makeContext } from '../support/archive.js';
import { NEWS, NEWS_NAMES } from '../support/news.js';
import { renderSite } from '../support/rendered-site.js';

const context = makeContext(makeArchive({ articles: NEWS, names: NEWS_NAMES }));
const pages = new Map(articlePages(context).map((page) => [page.title, page.view().data as ArticlePageData]));

const html = new Map(
  [...renderSite(context)].map(([, text]) => [/<title>(.*?) \|/.exec(text)?.[1] ?? '', text]),
);

function page(title: string): ArticlePageData {
  const found = pages.get(title);
  if (found === undefined) throw new Error(title);
  return found;
}

describe('an article page', () => {
  it('explains an uncertain date by where it was found', () => {
    const [first] = page('Opini: Beras dan Kita').slip;
    expect(first).toMatchObject({ term: 'Mengapa tidak pasti?', linksToEvidence: true });
    expect(first?.text).toContain('di atas nama media');
  });

  it('says that a date is missing or imprecise, and never more than is known', () => {
    expect(page('An English Letter').dateText).toBe('Tanpa tanggal');
    expect(page('Kilas Bulan Maret').date).toMatchObject({ text: 'Maret 2024', iso: '2024-03' });
    expect(page('Kaleidoskop').slip[0]?.text).toBe('Halaman aslinya hanya menyebut tahun.');
  });

  it('shows the time of day in the archive’s time zone', () => {
    expect(page('Harga Beras Naik di Lembang').date?.fullText).toBe('10\u00a0Februari 2024, 07.30\u00a0WIB');
  });

  it('names its file where there is no headline', () => {
    expect(pages.has('Tanpa judul (tanpa-nama.txt)')).toBe(true);
  });

  it('gives a reference that can be copied', () => {
    const { citation } = page('Bupati Siti Rahma Resmikan Pasar Baru');
    expect(citation.referenceText).toBe(
      'Budi Santoso. “Bupati Siti Rahma Resmikan Pasar Baru.” Harian Contoh, 5\u00a0November 2023. Dalam arsip Kliping.',
    );
    expect(citation.referenceHtml).toContain('<cite>Harian Contoh</cite>');
  });

  it('keeps a rejected value apart, with its reason, and names what was not found', () => {
    const { fields, rejected, missingText } = page('Opini: Beras dan Kita').provenance;
    expect(fields.map(({ name }) => name)).not.toContain('Penulis');
    expect(missingText).toContain('Penulis');
    expect(rejected).toMatchObject([
      {
        name: 'Penulis',
        rows: [
          { value: 'Dewi', method: 'penyumbang laporan, bukan penulis', quotes: [{ lines: 'baris 9' }] },
        ],
      },
    ]);
  });

  it('says above the headline only what is known, and the author once', () => {
    const { outlet, authors, slip } = page('Bupati Siti Rahma Resmikan Pasar Baru');
    expect([outlet?.text, authors.map(({ text }) => text)]).toEqual(['Harian Contoh', ['Budi Santoso']]);
    expect(JSON.stringify(slip)).not.toContain('Budi Santoso');
    const unknown = html.get('An English Letter') ?? '';
    expect(unknown).not.toMatch(/class="kicker"|tidak disebut/);
    expect(page('An English Letter').provenance.missingText).toMatch(/Media.*Penulis.*Rubrik/);
  });

  it('leads to the original and to its copies of that day', () => {
    const articles = [
      { title: 'Beras', date: '2024-02-10', url: 'https://www.koran.example/1?a=b|c' },
      { title: 'Jahat', url: 'javascript:alert(1)' },
    ];
    const site = renderSite(makeContext(makeArchive({ articles })));
    const made = [...site].find(([path]) => path.startsWith('articles/beras'))?.[1] ?? '';
    const copy = 'https://web.archive.org/web/20240210/https://www.koran.example/1?a=b%7Cc';
    expect(made).toContain(
      `<a href="https://www.koran.example/1?a=b%7Cc" rel="external">Baca aslinya di koran.example</a> <a href="${copy}" rel="external">Cari di Wayback Machine</a>`,
    );
    expect(made).toContain(`<p class="sans url"><a href="${copy}" rel="external">${copy}</a></p>`);
    expect([...site.values()].join('')).not.toContain('href="javascript');
  });

  it('says of an agency that is not in the text what it is', () => {
    const organizations = page('Harga Beras Naik di Lembang').names.find(
      ({ type }) => type === 'organization',
    );
    expect(organizations?.items).toContainEqual({
      name: 'Antara',
      href: 'organizations/antara.html',
      countText: 'kantor berita',
    });
  });

  it('relates articles by what few others mention', () => {
    const { related } = page('Bupati Siti Rahma Resmikan Pasar Baru');
    expect(related[0]?.article.title).toBe('Kilas Bulan Maret');
    expect(related[0]?.sharedText).toBe('Sama-sama menyebut Pasar Baru, Siti Rahma');
  });

  it('gives a reason for every related article, and none that every article has', () => {
    const archive = makeArchive({
      articles: ['Satu', 'Dua', 'Tiga'].map((title) => ({ title, text: `${title} kali.` })),
    });
    const [first, second, third] = archive.articles.map(({ facts }) => facts.id);
    const relatedTo = () =>
      [
        { articleId: second, entityIds: [], words: [] },
        { articleId: third, entityIds: [], words: ['yang', 'sungai'] },
      ].flatMap(({ articleId, ...reasons }) => (articleId === undefined ? [] : [{ articleId, ...reasons }]));
    const made = articlePages(makeContext({ ...archive, relatedTo })).map(
      ({ view }) => view().data as ArticlePageData,
    );
    expect(first).toBeDefined();
    expect(made[0]?.related.map(({ sharedText }) => sharedText)).toEqual(['Sama-sama tentang “sungai”']);
  });

  it('leads to the older and the newer article', () => {
    const { previous, next } = page('Harga Beras Naik di Lembang');
    expect(previous?.text).toBe('Kaleidoskop');
    expect(next?.text).toBe('Kilas Bulan Maret');
  });

  it('marks the language of a text that is not the interface’s', () => {
    expect(page('An English Letter').lang).toBe('en');
    expect(page('Kaleidoskop').lang).toBeNull();
  });

  it('says how much of it is shown, and where the rest is', () => {
    const short = { title: 'Singkat', text: 'Satu kalimat saja.', url: 'https://www.koran.example/1' };
    const shown = (access: 'excerpt' | 'metadata', text: string, withheldWords: number) => {
      const article = { ...short, text, withheldWords, rights: { access, statement: 'Hak Koran.' } };
      const [made] = articlePages(makeContext(makeArchive({ articles: [article] })));
      return made?.view().data as ArticlePageData;
    };
    const excerpt = shown('excerpt', short.text, 97);
    expect(excerpt.withheld).toMatchObject({
      text: 'Hanya cuplikan yang ditampilkan di sini: 3 dari 100 kata.',
      original: { text: 'Baca aslinya di koran.example', href: 'https://www.koran.example/1' },
    });
    expect(excerpt.slip).toContainEqual({ term: 'Panjang', text: '3 dari 100 kata', linksToEvidence: false });
    expect(excerpt.slip).toContainEqual({ term: 'Hak', text: 'Hak Koran.', linksToEvidence: false });
    const metadata = shown('metadata', '', 100);
    expect(metadata.withheld?.text).toBe('Teks artikel ini (100 kata) tidak ditampilkan di sini.');
    expect(metadata.slip).toContainEqual({ term: 'Panjang', text: '100 kata', linksToEvidence: false });
    expect(metadata.readingText).toBeNull();
    expect(page('Kaleidoskop').withheld).toBeNull();
  });
});
