import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDateParser } from '../../src/extract/fields/date-parse.js';
import { readPageMetadata } from '../../src/extract/pages/metadata.js';
import { indonesian } from '../../src/languages/id/index.js';
import { LANGUAGES } from '../../src/languages/index.js';
import { MAX_QUOTE } from '../../src/model/field.js';
import { readDocument } from '../support/extract.js';

const options = { languages: LANGUAGES, language: indonesian, outlets: [] };
const dates = createDateParser(LANGUAGES);

function declarations(source: string) {
  return readPageMetadata(readDocument('a.html', source).tree, {
    url: null,
    capturedAt: null,
    options,
    dates,
  }).declarations;
}

/** The best value of a field, as the choice by score takes it. */
function best(source: string, key: string): string | readonly string[] | null {
  const found = declarations(source).filter((item) => item.key === key);
  const [first] = [...found].sort((a, b) => b.evidence.score - a.evidence.score);
  if (first === undefined) return null;
  return key === 'authors' ? first.values : (first.values[0] ?? null);
}

const TEXT =
  '<p>Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman.</p>';

function page(head: string, body = '', attributes = ' lang="id"'): string {
  return `<!doctype html><html${attributes}><head>${head}</head><body>${body}</body></html>`;
}

function ld(json: string): string {
  return `<script type="application/ld+json">${json}</script>`;
}

const ARTICLE =
  `"@type":"NewsArticle","headline":"Warga membersihkan sungai","datePublished":"2024-06-20T08:19:00+07:00",` +
  `"dateModified":"2024-06-21T10:00:00+07:00","author":[{"@type":"Person","name":"Siti Rahayu"},{"@type":"Person","name":"Budi Santoso"}],` +
  `"publisher":{"@type":"Organization","name":"Kabar Sungai"},"articleSection":"Daerah"`;

test('JSON-LD says everything about the article', () => {
  const source = page(ld(`{"@context":"https://schema.org",${ARTICLE}}`), TEXT);
  expect(best(source, 'title')).toBe('Warga membersihkan sungai');
  expect(best(source, 'date')).toBe('2024-06-20T08:19:00+07:00');
  expect(best(source, 'modified')).toBe('2024-06-21T10:00:00+07:00');
  expect(best(source, 'outlet')).toBe('Kabar Sungai');
  expect(best(source, 'authors')).toEqual(['Siti Rahayu', 'Budi Santoso']);
  expect(best(source, 'section')).toBe('Daerah');
  expect(best(source, 'lang')).toBe('id');
  const date = declarations(source).find((item) => item.key === 'date');
  expect(date?.evidence).toMatchObject({
    method: 'json-ld:datePublished',
    quote: '2024-06-20T08:19:00+07:00',
    line: 1,
  });
});

test.each([
  ['in a graph', `{"@graph":[{"@type":"WebSite","name":"Kabar Sungai"},{${ARTICLE}}]}`],
  ['in an array', `[{"@type":"BreadcrumbList"},{${ARTICLE}}]`],
  ['as the main entity of a page', `{"@type":"WebPage","name":"Lain","mainEntity":{${ARTICLE}}}`],
  ['with trailing commas', `{${ARTICLE},}`],
  ['with a raw line break in a string', `{"description":"satu\ndua\ttiga",${ARTICLE}}`],
  ['in an HTML comment', `<!-- {${ARTICLE}} -->`],
  ['in CDATA', `//<![CDATA[\n{${ARTICLE}}\n//]]>`],
  ['with quotes that are not escaped', `{"description":"kata "sungai" itu",${ARTICLE}}`],
  ['with a semicolon at its end', `{${ARTICLE}};`],
  [
    'with a key that is a prototype',
    `{"__proto__":{"headline":"Lain"},"constructor":{"name":"x"},${ARTICLE}}`,
  ],
])('JSON-LD %s', (_name, json) => {
  const source = page(ld(json), TEXT);
  expect(best(source, 'title')).toBe('Warga membersihkan sungai');
  expect(best(source, 'date')).toBe('2024-06-20T08:19:00+07:00');
  expect(best(source, 'authors')).toEqual(['Siti Rahayu', 'Budi Santoso']);
});

test('of several articles the one that bears the page’s title is meant', () => {
  const other = `{"@type":"NewsArticle","headline":"Berita lain hari ini","datePublished":"2020-01-01"}`;
  const source = page(
    `<meta property="og:title" content="Warga membersihkan sungai">${ld(`[${other},{${ARTICLE}}]`)}`,
  );
  expect(best(source, 'title')).toBe('Warga membersihkan sungai');
  expect(best(source, 'date')).toBe('2024-06-20T08:19:00+07:00');
});

test('an author that is only referred to by its id', () => {
  const json = `{"@graph":[{"@type":"Article","headline":"Sungai","author":{"@id":"#a"}},{"@type":"Person","@id":"#a","name":"Siti Rahayu"}]}`;
  expect(best(page(ld(json)), 'authors')).toEqual(['Siti Rahayu']);
});

test.each([
  [
    '<title>Warga membersihkan sungai - Kabar Sungai</title><meta property="og:site_name" content="Kabar Sungai">',
    '',
  ],
  [
    '<title>Kabar Sungai | Warga membersihkan sungai</title><meta property="og:site_name" content="Kabar Sungai">',
    '',
  ],
  [
    '<meta property="og:title" content="Warga membersihkan sungai | Kabar Sungai"><title>x</title>',
    '<h1>Warga membersihkan sungai</h1>',
  ],
  [
    '<title>Warga membersihkan sungai » Kabar Sungai</title>',
    '<h1><a href="/">Kabar Sungai</a></h1><h1>Warga membersihkan sungai</h1>',
  ],
  [
    '<meta property="og:title" content="Warga membersihkan sungai">',
    '<h1><span>Daerah</span> Warga membersihkan sungai</h1>',
  ],
])('the headline as printed, without the outlet (%#)', (head, body) => {
  expect(best(page(head, body + TEXT), 'title')).toBe('Warga membersihkan sungai');
});

test.each([
  [
    '<meta property="article:published_time" content="2015-11-05T10:00:26+07:00">',
    '2015-11-05T10:00:26+07:00',
  ],
  ['<meta name="pubdate" content="Thu, 05 Nov 2015 10:00:26 +0700">', '2015-11-05T10:00:26+07:00'],
  ['<meta name="publishdate" content="2015/11/05 10:00:26">', '2015-11-05T10:00:26'],
  ['<meta name="citation_publication_date" content="20151105">', '2015-11-05'],
  ['<meta name="dcterms.issued" content="1446692426">', '2015-11-05T03:00:26Z'],
  ['<meta name="dcterms.issued" content="1446692426000">', '2015-11-05T03:00:26Z'],
  ['<meta name="date" content="201511051000">', '2015-11-05T10:00'],
  ['<meta name="date" content="2015-02-31">', null],
  ['<meta name="date" content="1970-01-01T00:00:00Z">', null],
  ['<meta name="date" content="kemarin">', null],
])('the date in %s', (head, date) => {
  expect(best(page(head), 'date')).toBe(date);
});

test('dates of the page’s head, of other articles, of comments and of copyright are not the article’s', () => {
  const body =
    `<div class="topbar">Sabtu, 29 Juni 2024</div><h1>Warga membersihkan sungai</h1><div class="info">Kamis, 20 Juni 2024 08:19 WIB</div>` +
    `${TEXT}<ul class="related"><li>21 Juni 2024</li></ul><div id="comments"><time datetime="2024-06-22">22 Juni</time></div>` +
    '<footer>© 2026</footer>';
  const found = declarations(page('', body)).filter((item) => item.key === 'date');
  expect(found.map((item) => item.values[0])).toEqual(['2024-06-20T08:19+07:00']);
  expect(found[0]?.evidence).toMatchObject({
    method: 'page:date-line',
    quote: 'Kamis, 20 Juni 2024 08:19 WIB',
  });
});

test('a weekday that contradicts its date counts against it', () => {
  const score = (text: string): number =>
    declarations(page('', `<h1>Sungai</h1><p class="date">${text}</p>`)).find((item) => item.key === 'date')
      ?.evidence.score ?? 0;
  expect(score('Senin, 20 Juni 2024')).toBeLessThan(score('Kamis, 20 Juni 2024'));
});

test('the day printed on the page outweighs an instant in UTC', () => {
  const source = page(
    '<meta property="article:published_time" content="2024-06-19T23:30:00Z">',
    `<h1>Warga membersihkan sungai</h1><p class="date">20 Juni 2024, 06:30 WIB</p>${TEXT}`,
  );
  expect(best(source, 'date')).toBe('2024-06-20T06:30+07:00');
});

test('when only the last change is known, the date is uncertain', () => {
  expect(best(page('<meta property="article:modified_time" content="2024-06-21">'), 'date')).toBe(
    '2024-06-21?',
  );
});

test('month names of other languages are read in pages of that language', () => {
  const body = '<h1>Der Fluss ist sauber</h1><p class="datum">Donnerstag, 5. März 2020, 10:15 Uhr</p>';
  expect(best(page('', body, ' lang="de"'), 'date')).toBe('2020-03-05T10:15');
});

test.each([
  ['https://example.com/2016/02/16/sungai', '2016-02-16'],
  ['https://example.com/read/2016-02-16-sungai.html', '2016-02-16'],
  ['https://example.com/news/20160216/sungai', '2016-02-16'],
  ['https://example.com/2016/13/45/sungai', null],
  ['https://example.com/sungai-1234567', null],
  ['https://web.archive.org/web/20200101120000/https://example.com/sungai', null],
])('the day in the address %s', (url, date) => {
  expect(best(page(`<link rel="canonical" href="${url}">`), 'date')).toBe(date);
});

test('a site’s front page is not an article’s address', () => {
  const head =
    '<link rel="canonical" href="https://example.com/"><meta property="og:url" content="https://example.com/a">';
  expect(best(page(head), 'url')).toBe('https://example.com/a');
});

test.each([
  ['<meta name="author" content="By Siti Rahayu and Budi Santoso">', ['Siti Rahayu', 'Budi Santoso']],
  ['<meta name="author" content="Siti Rahayu, Editor; siti@example.com">', ['Siti Rahayu']],
  ['<meta name="author" content="Kabar Sungai"><meta property="og:site_name" content="Kabar Sungai">', null],
  ['<meta name="author" content="Redaksi">', null],
  ['<meta name="author" content="admin">', null],
  ['<meta property="article:author" content="https://facebook.com/siti">', null],
])('authors in %s', (head, authors) => {
  expect(best(page(head), 'authors')).toEqual(authors);
});

test.each([
  '<p class="byline">Oleh: <a href="/penulis/siti">Siti Rahayu</a> | 20 Juni 2024</p>',
  '<p>Oleh <b>Siti Rahayu</b></p>',
  '<p><a rel="author" href="/siti">Siti Rahayu</a></p>',
  '<div itemprop="author"><span itemprop="name">Siti Rahayu</span></div>',
])('the byline %s', (line) => {
  const body = `<h1>Warga membersihkan sungai</h1>${line}${TEXT}<div class="comments"><span class="author">Tamu Lain</span></div>`;
  expect(best(page('', body), 'authors')).toEqual(['Siti Rahayu']);
});

test.each([
  ['<link rel="canonical" href="https://inet.detik.com/read/1/a">', 'detikcom'],
  [
    '<link rel="canonical" href="https://tekno.kompas.com/a"><meta property="og:site_name" content="KOMPAS.com">',
    'Kompas.com',
  ],
  ['<meta property="og:site_name" content="Kabar Sungai - Jernih Selalu">', 'Kabar Sungai'],
  [
    '<link rel="canonical" href="https://www.kabarsungai.co.id/a"><title>Warga membersihkan sungai | Kabar Sungai</title>',
    'Kabar Sungai',
  ],
])('the outlet of %s', (head, outlet) => {
  expect(best(page(head), 'outlet')).toBe(outlet);
});

test('a declared language that the text is not in is not taken', () => {
  expect(best(page('', TEXT.repeat(3), ' lang="en-US"'), 'lang')).toBeNull();
  expect(best(page('', TEXT.repeat(3), ' lang="id-ID"'), 'lang')).toBe('id');
});

const PIECES = [
  '<h1>',
  '</h1>',
  '<script type="application/ld+json">',
  '{"@type":"Article","author":',
  '[[{',
  '"name"',
  '</script>',
  '<meta name="author" content="',
  '">',
  '<time datetime="',
  '<div class="byline">',
  'Oleh ',
  '20 Juni 2024',
  ' | ',
  '&amp;',
  '\n',
];

test('no page makes it fail; scores and quotes stay in range', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 30 }), (parts) => {
      const found = declarations(`<html>${parts.join('')}`);
      for (const { evidence, values } of found) {
        expect(evidence.score).toBeGreaterThan(0);
        expect(evidence.score).toBeLessThan(1);
        expect(evidence.quote.length).toBeLessThanOrEqual(MAX_QUOTE);
        expect(values.every((value) => value !== '')).toBe(true);
      }
    }),
  );
});

const HEADLINE = 'Warga desa membersihkan sungai';

function titled(linked: string, graph: string, heading: string): string {
  return page(
    `${ld(`{"@type":"NewsArticle","headline":"${linked}"}`)}<meta property="og:title" content="${graph}">` +
      `<meta property="og:site_name" content="Kabar Sungai">`,
    `<h1>${heading}</h1>${TEXT}`,
  );
}

test.each([
  [
    'what og:title and JSON-LD both say',
    `Banjir: ${HEADLINE}`,
    `Banjir: ${HEADLINE}`,
    HEADLINE,
    `Banjir: ${HEADLINE}`,
  ],
  ['what both say but for a section', `${HEADLINE} | Daerah`, HEADLINE, 'Sungai kini bersih lagi', HEADLINE],
  [
    'the printed headline where both go on with a slogan',
    `${HEADLINE} - Berita hari ini`,
    `${HEADLINE} - Berita hari ini`,
    HEADLINE,
    HEADLINE,
  ],
  [
    'the printed headline where both are cut off',
    'Warga desa membersihkan…',
    'Warga desa membersihkan…',
    HEADLINE,
    HEADLINE,
  ],
  [
    'the printed headline where only one source differs',
    HEADLINE,
    'Sungai kini bersih lagi',
    HEADLINE,
    HEADLINE,
  ],
  [
    'the headline without the label that og:title leaves out',
    `Banjir: ${HEADLINE}`,
    HEADLINE,
    `Banjir: ${HEADLINE}`,
    HEADLINE,
  ],
])('the title is %s', (_name, linked, graph, heading, title) => {
  expect(best(titled(linked, graph, heading), 'title')).toBe(title);
});

test('the section before the site name is no part of the headline', () => {
  const source = page(
    `<meta property="og:site_name" content="Kabar Sungai"><meta name="headline" content="${HEADLINE}">` +
      `<meta property="og:title" content="${HEADLINE} | Daerah | Kabar Sungai">`,
    TEXT,
  );
  expect(best(source, 'title')).toBe(HEADLINE);
});

test('a heading of one word that names the section is not the headline', () => {
  const source = page(
    `<title>Berita</title><meta property="og:title" content="${HEADLINE}">`,
    `<h1>Berita</h1><h1>${HEADLINE}</h1>${TEXT}`,
  );
  expect(best(source, 'title')).toBe(HEADLINE);
});

test('after an arrow stands the headline if a heading says so', () => {
  const source = page(
    `<title>Catatan Sungai » Arsip » ${HEADLINE}</title>`,
    `<h1>Catatan Sungai</h1><h2>${HEADLINE}</h2>${TEXT}`,
  );
  expect(best(source, 'title')).toBe(HEADLINE);
});
