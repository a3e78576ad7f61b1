import { describe, expect, test } from 'vitest';
import { extractText } from '../support/extract.js';

const BODY = [
  'Warga Desa Sukamaju memperbaiki jembatan bambu bersama-sama pada hari Minggu pagi, dan kepala desa berterima kasih kepada mereka.',
  'Jembatan itu rusak sejak banjir bulan lalu, sehingga anak-anak harus memutar lima kilometer ke sekolah setiap hari.',
].join('\n\n');
const post = (front: string, text: string): string =>
  `---\ntitle: Jembatan selesai\n${front}\n---\n\n${text}\n`;

test.each([
  ['Laporan Keuangan Panitia Jembatan', null, true],
  ['Laporan: Siti Rahayu', ['Siti Rahayu'], false],
  ['Oleh Siti Rahayu, Karang Taruna Melati, Semarang', ['Siti Rahayu'], false],
])('a title that begins with a word for who wrote it is no byline: %s', (line, authors, isText) => {
  const record = extractText(post('date: 2019-03-02', `${line}\n\n${BODY}`), 'a.md');
  expect(record.authors.value).toEqual(authors);
  expect(record.text.startsWith(line)).toBe(isText);
});

test.each([
  ['Kabar Desa, halaman 7', 'Kabar Desa'],
  ['Kabar Desa (hlm. 3–4)', 'Kabar Desa'],
  ['Kabar Desa, p. A12', 'Kabar Desa'],
  ['Berita Kota, S. 5', 'Berita Kota'],
  ['Harian 45', 'Harian 45'],
  ['(koran tidak terlihat), hlm. (tidak terlihat)', null],
  ['Unknown paper', null],
  ['n/a', null],
])('an outlet is a name, without the page: %s', (source, outlet) => {
  expect(extractText(post(`source: "${source}"`, BODY), 'a.md').outlet.value).toBe(outlet);
});

test.each([
  ['date: 2019-03-02-04', '2019-03-02'],
  ['date: 2-4 March 2019', '2019-03-02'],
  ['date_text: 2 Maret 2019', '2019-03-02'],
  ['date: unknown', null],
])('days are read as they are written: %s', (front, date) => {
  expect(extractText(post(front, BODY), 'a.md').date.value).toBe(date);
});

describe('nothing is cut from what a person wrote', () => {
  test('headings in Markdown', () => {
    const text = `${BODY}\n\n## 1998\n\nDibangun.\n\n### Kontak\n\nHubungi kepala desa.\n\n#### Video\n\nAda di balai desa.`;
    const { removed, text: kept } = extractText(text, 'a.md');
    expect(removed).toEqual([]);
    for (const heading of ['1998', 'Kontak', 'Video']) expect(kept).toContain(`\n\n${heading}\n\n`);
  });

  test('short lines at the end of a typed text', () => {
    const lines = [
      'Sukamaju: Budi, Agus, Slamet, Joko, Rudi.',
      'Agus 12.',
      '1.250',
      'W Santoso',
      'Cadangan: Tono (Mekar), Wawan (Jaya)',
    ];
    const { text, removed } = extractText(
      `Sukamaju menang lagi\n\n${BODY}\n\n${lines.join('\n\n')}\n`,
      'a.txt',
    );
    for (const line of lines) expect(text).toContain(line);
    expect(removed).toEqual([]);
  });
});

test('who says it in a headline does not print it', () => {
  const record = extractText(`Jembatan lama terlalu berbahaya - Suparno\n\n${BODY}\n`, 'a.txt');
  expect(record.outlet.value).toBeNull();
});

describe('posts and mirrors in HTML', () => {
  test('front matter is read, and its code is not shown', () => {
    const html = post(
      'layout: post\nauthor: Siti Rahayu\ndate: 2019-03-02',
      `<p>{% include top.html %}${BODY}</p>`,
    );
    const record = extractText(html, '_posts/2019-03-02-jembatan.html');
    expect(record.title.value).toBe('Jembatan selesai');
    expect(record.authors.value).toEqual(['Siti Rahayu']);
    expect(record.date.value).toBe('2019-03-02');
    expect(record.text).toMatch(/^Warga Desa/);
  });

  const page = (head: string): string =>
    `<!DOCTYPE html>\n<html>${head}<head><title>Jembatan selesai</title></head><body><h1>Jembatan selesai</h1><p>${BODY}</p></body></html>`;

  test('a mirror says where a page is from: in its comment, or by its path', () => {
    const comment =
      '\n<!-- Mirrored from desa.example/kabar/7.html by HTTrack Website Copier/3.x [XR&CO], Sat, 02 Mar 2019 10:00:00 GMT -->\n';
    expect(extractText(page(comment), 'a/B.HTM').url.value).toBe('http://desa.example/kabar/7.html');
    expect(extractText(page(''), 'www.desa.example/kabar/index.html').url.value).toBe(
      'http://www.desa.example/kabar/',
    );
    expect(extractText(page(''), 'kabar.old/7.html').url.value).toBeNull();
  });

  test("neither the site's name nor an event in its slogan is the article's", () => {
    const head =
      '<body><header><a class="site-title" rel="author" href="/">Kabar Desa</a><p class="site-slogan">Pesta Panen 2-4 Mei 2011</p></header>';
    const record = extractText(page('').replace('<body>', head), 'a.html');
    expect(record.authors.value).toBeNull();
    expect(record.date.value).toBeNull();
  });
});

test("a short note in the archive's language is not taken for its neighbour's", () => {
  const note =
    '**Tujuan** : Naskah rubrik Kenangan\n\n**Alamat** : Jalan Melati No. 3 Pasar Minggu\n\n**Ringkasan** : naskah ada di sini';
  expect(extractText(post('date: 2019-03-02', note), 'a.md').language.value).toBe('id');
});
