import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDateParser } from '../../src/extract/fields/date-parse.js';
import { readPageMetadata } from '../../src/extract/pages/metadata.js';
import { indonesian } from '../../src/languages/id/index.js';
import { LANGUAGES } from '../../src/languages/index.js';
import { readDocument } from '../support/extract.js';

const options = { languages: LANGUAGES, language: indonesian, outlets: [] };
const dates = createDateParser(LANGUAGES);

function best(source: string, key: string): readonly string[] | null {
  const tree = readDocument('a.html', source).tree;
  const { declarations } = readPageMetadata(tree, { url: null, capturedAt: null, options, dates });
  const found = declarations.filter((item) => item.key === key);
  const [first] = [...found].sort((a, b) => b.evidence.score - a.evidence.score);
  return first?.values ?? null;
}

const TEXT =
  '<p>Der Verein hat am Ufer des Flusses mit vielen Helfern Bäume gepflanzt und den Weg erneuert.</p>';

function page(body: string, head = ''): string {
  return (
    `<!doctype html><html lang="de"><head><meta property="og:site_name" content="Flussbote">${head}</head>` +
    `<body><article><h1>Bäume am Ufer</h1>${body}</article></body></html>`
  );
}

function ld(author: string): string {
  return `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bäume am Ufer","author":${author}}</script>`;
}

test.each([
  ['a link to all texts', '<a rel="author" href="/a">Alle Artikel von Rosa Lindner</a>', ['Rosa Lindner']],
  ['a label of several words', '<span class="author">Erstellt von Rosa Lindner</span>', ['Rosa Lindner']],
  ['a user name', '<a rel="author" href="/author/rosa1984/">rosa1984</a>', ['rosa1984']],
  ['a user name with an underscore', '<a rel="author" href="/author/r/">Frau_Rosa</a>', ['Frau_Rosa']],
  ['a handle after the name', '<a rel="author" href="/author/r/">Rosa Lindner @rosal</a>', ['Rosa Lindner']],
  ['a function after the name', '<p>Autorin: Rosa Lindner, Projektleiterin</p>', ['Rosa Lindner']],
])('%s', (_, byline, expected) => {
  expect(best(page(`${byline}${TEXT}`), 'authors')).toEqual(expected);
});

test('a user name gives way to the full name that it stands for', () => {
  const source = page(`<p class="byline">Von Rosa Lindner</p>${TEXT}`, ld('"rosa.lindner"'));
  expect(best(source, 'authors')).toEqual(['Rosa Lindner']);
});

test('a sentence in an element named like a byline is not a name', () => {
  expect(best(page(`<p class="author-text">Die Helfer fanden die Quelle</p>${TEXT}`), 'authors')).not.toEqual(
    ['Die Helfer fanden die Quelle'],
  );
});

test('an office or agency that is declared as author is one when nobody else is named', () => {
  expect(best(page(`<span class="author">Redaktion</span>${TEXT}`), 'authors')).toEqual(['Redaktion']);
  expect(best(page(TEXT, ld('{"@type":"Organization","name":"Presseamt der Stadt"}')), 'authors')).toEqual([
    'Presseamt der Stadt',
  ]);
  const source = page(
    `<p>Von Rosa Lindner</p>${TEXT}`,
    ld('{"@type":"Organization","name":"Presseamt der Stadt"}'),
  );
  expect(best(source, 'authors')).toEqual(['Rosa Lindner']);
});

test("the outlet's own name is an author only in a visible byline", () => {
  expect(best(page(TEXT, ld('{"@type":"Organization","name":"Flussbote"}')), 'authors')).toBeNull();
  expect(best(page(`<span class="author">Flussbote</span>${TEXT}`), 'authors')).toEqual(['Flussbote']);
});

test('a company in the meta element does not hide the byline', () => {
  const source = page(`<p>Von Rosa Lindner</p>${TEXT}`, '<meta name="author" content="Muster Verlag GmbH">');
  expect(best(source, 'authors')).toEqual(['Rosa Lindner']);
});

test('the box about the writer names the author, a comment does not', () => {
  const box = '<div class="author-bio footer"><h3>Rosa Lindner</h3></div>';
  expect(best(page(`${TEXT}${box}`), 'authors')).toEqual(['Rosa Lindner']);
  const comment = '<div class="comments"><p class="comment-author">Otto Brandt</p></div>';
  expect(best(page(`${TEXT}${comment}`), 'authors')).toBeNull();
});

test('a text or title that begins with its day is dated by it when nothing else is', () => {
  expect(best(page(`<p>(21. März 2022) Der Verein hat am Ufer Bäume gepflanzt.</p>${TEXT}`), 'date')).toEqual(
    ['2022-03-21'],
  );
  const titled = `<html lang="de"><head><title>21.03.2022 | Bäume am Ufer</title></head><body>${TEXT}</body></html>`;
  expect(best(titled, 'date')).toEqual(['2022-03-21']);
});

test('of two declared days the printed one is the day', () => {
  const source = page(
    `<p class="date">6. November 2023, 15:25 Uhr</p>${TEXT}`,
    '<meta property="article:published_time" content="2023-11-06T14:25:00+00:00">' +
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Bäume am Ufer","datePublished":"2023-11-03T10:25:56+00:00"}</script>',
  );
  expect(best(source, 'date')?.[0]).toMatch(/^2023-11-06/);
});

test('whatever stands in bylines, nothing breaks and no name is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      const safe = text.replace(/[<&]/g, ' ');
      const names = best(page(`<p class="byline">${safe}</p><p>Von ${safe}</p>${TEXT}`), 'authors') ?? [];
      for (const name of names) expect(name.trim()).not.toBe('');
    }),
    { numRuns: 100 },
  );
});

test('the site with its office is nobody’s name', () => {
  const head = '<meta name="author" content="flussbote.example, Augsburg, Germany">';
  expect(best(page(`<p class="byline">Von Rosa Lindner</p>${TEXT}`, head), 'authors')).toEqual([
    'Rosa Lindner',
  ]);
  expect(best(page(TEXT, head), 'authors')).toBe(null);
});
