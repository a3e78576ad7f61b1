import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { htmlReader } from '../../src/ingest/html.js';
import { extractText, readDocument } from '../support/extract.js';

const BODY =
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman di lereng gunung. ' +
  'Kepala desa berkata bahwa pekerjaan itu akan diulang setiap bulan sampai musim hujan selesai tahun depan.';

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="id"><head><title>Sungai dibersihkan – Kabar</title>${head}</head><body>${body}</body></html>`;
}

const ARTICLE = `<article><h1>Sungai dibersihkan</h1><p>${BODY}</p><p>${BODY.replaceAll('a', 'e')}</p></article>`;

test.each([
  ['utf-8, undeclared', page(`${ARTICLE}<p>“é”</p>`), 'utf-8', 'utf-8'],
  [
    'what it declares',
    page(ARTICLE.replace('Kepala', 'Кепала'), '<meta charset="windows-1251">'),
    'windows-1251',
    'windows-1251',
  ],
  [
    'windows-1252 by its other name',
    page(`${ARTICLE}“é”`, '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'),
    'windows-1252',
    'windows-1252',
  ],
  [
    'utf-8 though it declares another',
    page(`${ARTICLE}<p>“é” – “ü”</p>`, '<meta charset="iso-8859-1">'),
    'utf-8',
    'utf-8',
  ],
  [
    'windows-1251 though it declares windows-1252',
    page(
      '<article><h1>Старый маяк станет музеем</h1><p>Городской совет решил вчера устроить в маяке музей.</p></article>',
      '<meta charset="iso-8859-1">',
    ),
    'windows-1251',
    'windows-1251',
  ],
  [
    'windows-1252 where it claims utf-8',
    page(`${ARTICLE}<p>“é”</p>`, '<meta charset="utf-8">'),
    'windows-1252',
    'windows-1252',
  ],
])('reads %s', (_, html, encoding, charset) => {
  const document = readDocument('a.html', iconv.encode(html, encoding));
  expect(document.source.charset).toBe(charset);
  expect(JSON.stringify(document.tree)).not.toContain('\uFFFD');
});

test('the article is taken out of its page', () => {
  const record = extractText(
    page(
      `<nav><a href="/">Beranda</a> <a href="/x">Nasional</a></nav>${ARTICLE}<footer>© 2024 Kabar</footer>`,
    ),
    'a.html',
  );
  expect(record.title.value).toBe('Sungai dibersihkan');
  expect(record.text).toBe(`${BODY}\n\n${BODY.replaceAll('a', 'e')}`);
  expect(record.title.evidence[0]?.line).toBe(1);
});

test.each([
  ['100,000 nested elements', page(`${'<div>'.repeat(100_000)}${ARTICLE}`)],
  ['an unclosed comment', page(`${ARTICLE}<!-- ${'x'.repeat(100_000)}`)],
  ['a line of five megabytes', page(`${ARTICLE}<p>${'kata '.repeat(1_000_000)}</p>`)],
  [
    'a hundred thousand attributes',
    page(`<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}="x"`).join(' ')}>${BODY}</p>${ARTICLE}`),
  ],
  ['nothing but tags', '<'.repeat(100_000)],
])('%s cost bounded time', { timeout: 20_000 }, (_, html) => {
  expect(extractText(html, 'a.html').source.path).toBe('a.html');
});

test('an article below thousands of elements is still read', () => {
  const record = extractText(page(`${'<div>'.repeat(5000)}${ARTICLE}`), 'a.html');
  expect(record.title.value).toBe('Sungai dibersihkan');
  expect(record.text).toContain('Kepala desa berkata');
});

test('the address a browser notes when it saves a page is the page’s', () => {
  const saved = page(ARTICLE).replace(
    '<html',
    '<!-- saved from url=(0028)https://www.kabar.example/a -->\n<html',
  );
  const { url } = extractText(saved, 'a.html');
  expect(url.value).toBe('https://www.kabar.example/a');
  expect(url.evidence[0]).toMatchObject({ method: 'page:saved-from', line: 1 });
});

test('keys of every object in JSON-LD change nothing', () => {
  const json =
    '{"@type":"NewsArticle","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"headline":"x"}';
  extractText(page(ARTICLE, `<script type="application/ld+json">${json}</script>`), 'a.html');
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('nothing of a page that runs or loads reaches the record', () => {
  const evil = `<p onclick="x()">${BODY} <img src=x onerror=x()> <a href="javascript:x()">a</a><script>x()</script></p><iframe src="//x"></iframe>`;
  const record = extractText(page(ARTICLE.replace('</article>', `${evil}</article>`)), 'a.html');
  const body = JSON.stringify(record.body);
  for (const word of ['onclick', 'onerror', 'javascript:', 'script', 'iframe', '"img"'])
    expect(body).not.toContain(word);
});

test('no input makes the reader or the extraction throw', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="comment">',
      '</div>',
      '<br>',
      '<!--',
      '-->',
      '<script type="application/ld+json">',
      '{',
      '"',
      '&#x',
      '<table><tr><td>',
      '<h1>',
      '<a href=',
      BODY,
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { text, removed } = extractText(`x${pieces.join('')}`, 'a.html');
      expect(typeof text).toBe('string');
      for (const item of removed) expect(item.line === null || item.line >= 1).toBe(true);
    }),
    { numRuns: 150 },
  );
});

test('a post of an export of Medium is read with its address, a draft is none', () => {
  const link = '<a href="https://medium.example/@dian/sungai-1f" class="p-canonical">Canonical link</a>';
  const mark = '<p>Exported from <a href="https://medium.com">Medium</a> on May 1, 2023.</p>';
  const day = '<time class="dt-published" datetime="2022-03-04T08:00:00.000Z">March 4, 2022</time>';
  const post = page(`${ARTICLE}<footer><p>${day}</p><p>${link}</p>${mark}</footer>`);
  const record = extractText(post, 'posts/2022-03-04_sungai-1f.html');
  expect(record.url.value).toBe('https://medium.example/@dian/sungai-1f');
  const draft = post.replace(day, '');
  const bytes = Buffer.from(draft);
  const path = 'posts/draft_sungai-1f.html';
  expect(htmlReader.read({ path, bytes })).toMatchObject({ skipped: 'draft' });
  expect(htmlReader.read({ path, bytes, isIncluded: true })).toHaveProperty('documents');
});
