import { describe, expect, it } from 'vitest';
import { strings as english } from '../../src/languages/en/strings.js';
import { LANGUAGES } from '../../src/languages/index.js';
import { strings as indonesian } from '../../src/languages/id/strings.js';

/** Every path to a sentence: 'front.more', 'about.howText.0'. */
function keysOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path === '' ? key : `${path}.${key}`));
}

describe('the strings of the interface', () => {
  it('are complete in both languages', () => {
    const keys = (strings: object): readonly string[] =>
      keysOf(strings)
        .filter((key) => !key.startsWith('opinionSections'))
        .sort();
    expect(keys(english)).toEqual(keys(indonesian));
  });

  it('have words for every kind of page furniture that is removed', () => {
    const codes = LANGUAGES.flatMap(({ page }) => page.furniture.map(({ reason }) => reason));
    for (const strings of [english, indonesian]) {
      expect(codes.filter((code) => strings.reasons[code] === undefined)).toEqual([]);
    }
  });

  it('have no empty sentence', () => {
    for (const strings of [english, indonesian]) expect(JSON.stringify(strings)).not.toContain('""');
  });

  it('count in both languages', () => {
    expect([1, 2, 2641].map(english.words.articles)).toEqual(['1 article', '2 articles', '2,641 articles']);
    expect([1, 2, 2641].map(indonesian.words.articles)).toEqual(['1 artikel', '2 artikel', '2.641 artikel']);
  });

  it('sum an archive up', () => {
    const figures = { articles: 5, words: 2641, dated: 3, uncertain: 1, undated: 2, withOutlet: 1 };
    expect(indonesian.front.summary(figures)).toBe(
      'Lima artikel, 2.641 kata. Tiga bertanggal, satu di antaranya tidak pasti; dua tanpa tanggal. Hanya satu yang menyebut medianya.',
    );
    expect(english.front.summary(figures)).toBe(
      'Five articles, 2,641 words. Three are dated, one of them uncertain; two are not. Only one names its outlet.',
    );
  });
});
