import { expect, test } from 'vitest';
import { createExtractor } from '../../src/extract/extractor.js';
import { indonesian } from '../../src/languages/id/index.js';
import { LANGUAGES } from '../../src/languages/index.js';
import { readDocument } from '../support/extract.js';

const extract = createExtractor({ languages: LANGUAGES, language: indonesian, outlets: [] });

function urlOf(fetched: string, canonical: string | null): string | null {
  const link = canonical === null ? '' : `<link rel="canonical" href="${canonical}">`;
  const text = 'Nelayan menambatkan perahu di dermaga baru sejak pagi karena ombak masih tinggi. '.repeat(4);
  const page = `<html><head><title>Dermaga</title>${link}</head><body><h1>Dermaga baru dipakai</h1><p>${text}</p></body></html>`;
  return extract({ ...readDocument('a.html', page), url: fetched }).url.value;
}

test.each([
  ['none is declared', 'https://koran.example/a', null, 'https://koran.example/a'],
  ['another site is', 'https://koran.example/a', 'https://lain.example/b', 'https://koran.example/a'],
  [
    'the same with a query is',
    'https://koran.example/a',
    'https://koran.example/a?i=1',
    'https://koran.example/a',
  ],
  [
    'it has a query itself',
    'https://koran.example/a?utm_source=x',
    'https://koran.example/a',
    'https://koran.example/a',
  ],
  [
    'it is a number',
    'https://koran.example/?p=7',
    'https://koran.example/dermaga',
    'https://koran.example/dermaga',
  ],
  [
    'it is the fast edition',
    'https://amp.koran.example/a',
    'https://koran.example/a',
    'https://koran.example/a',
  ],
  ['it has letters beyond ASCII', 'https://koran.example/für-alle', null, 'https://koran.example/für-alle'],
])('the address that a page was fetched from: %s', (_, fetched, canonical, url) => {
  expect(urlOf(fetched, canonical)).toBe(url);
});
