import { describe, expect, it } from 'vitest';
import { strings as english } from '../../src/languages/en/strings.js';
import { formatNumber } from '../../src/languages/format.js';
import { strings as indonesian } from '../../src/languages/id/strings.js';
import { LANGUAGES } from '../../src/languages/index.js';
import { INTERFACE_TAGS, loadLanguage } from '../../src/languages/interface-words.js';
import type { CountedText } from '../../src/languages/search-strings.js';
import { readStringParameters } from '../support/string-parameters.js';

const all = await Promise.all(INTERFACE_TAGS.map(loadLanguage));
const each = all.map((language) => [language.tag, language] as const);
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'];
/** More than any number that is written in words. */
const MANY = 4321;

function isCounted(value: object): value is CountedText {
  return 'other' in value && Object.keys(value).every((key) => FORMS.includes(key));
}

/** Every sentence by its path: 'front.more', 'about.howText.0'; one in several forms of number is one. */
function sentencesOf(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || isCounted(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    sentencesOf(inner, path === '' ? key : `${path}.${key}`),
  );
}

function withoutSections(value: object): readonly (readonly [string, unknown])[] {
  return sentencesOf(value).filter(([key]) => !key.startsWith('opinionSections'));
}

/** The forms that whole numbers up to some thousand have in a language. */
function formsOf(tag: string): ReadonlySet<string> {
  const rules = new Intl.PluralRules(tag);
  return new Set(Array.from({ length: 2000 }, (_, i) => rules.select(i)));
}

const FIGURES = { articles: 3121, words: 5122, dated: 2123, uncertain: 1124, undated: 998, withOutlet: 997 };

/** What a sentence is given, one value for each type; and how these values look in a language. */
function sampleOf(
  type: string,
  place: number,
  count: number,
): { value: unknown; shown: (tag: string) => readonly string[] } {
  const text = `«${place}»`;
  switch (type) {
    case 'number':
      return { value: count + place, shown: (tag) => [formatNumber(count + place, tag)] };
    case 'string':
    case 'string | null':
      return { value: text, shown: () => [text] };
    case 'readonly string[]':
      return { value: [text, '«b»'], shown: () => [text, '«b»'] };
    case 'readonly number[]':
      return {
        value: [17, 18],
        shown: (tag) => ['17', '18'].map((figure) => formatNumber(Number(figure), tag)),
      };
    case 'ArchiveFigures':
      return {
        value: FIGURES,
        shown: (tag) => Object.values(FIGURES).map((figure) => formatNumber(figure, tag)),
      };
    default:
      // A code of the data: the words for it are the language's own.
      return { value: /'(\w+)'/.exec(type)?.[1] ?? 'article', shown: () => [] };
  }
}

function call(strings: object, path: string, values: readonly unknown[]): string {
  const found = path
    .split('.')
    .reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>>)[key], strings);
  return (found as (...given: readonly unknown[]) => string)(...values);
}

const parameters = readStringParameters(english);

describe('the strings of the interface', () => {
  it.each(each)('are complete: %s', (_, { strings }) => {
    const keys = (value: object): readonly string[] =>
      withoutSections(value)
        .map(([key]) => key)
        .sort();
    expect(keys(strings)).toEqual(keys(english));
  });

  it.each(each)('have no empty sentence: %s', (_, { strings }) => {
    expect(JSON.stringify(strings)).not.toContain('""');
  });

  it.each(each)('have words for every kind of page furniture that is removed: %s', (_, { strings }) => {
    const codes = LANGUAGES.flatMap(({ page }) => page.furniture.map(({ reason }) => reason));
    expect(codes.filter((code) => strings.reasons[code] === undefined)).toEqual([]);
  });

  it.each(each)('use the forms of number that the language has, and no others: %s', (tag, { strings }) => {
    const counted = sentencesOf(strings).flatMap(([path, value]) =>
      typeof value === 'object' && value !== null && isCounted(value) ? [[path, value] as const] : [],
    );
    expect(counted.length).toBeGreaterThan(10);
    const known = formsOf(tag);
    const used = new Set(counted.flatMap(([, forms]) => Object.keys(forms)));
    expect([...used].sort()).toEqual([...known].sort());
  });

  it.each(each)('of the search page have the places for what is put in: %s', (_, { strings }) => {
    const own = new Map(sentencesOf(strings.search));
    for (const [path, value] of sentencesOf(english.search)) {
      const places = (text: unknown): readonly string[] =>
        [...new Set(JSON.stringify(text).match(/\{(?:count|words?|size|left|done)\}/g))].sort();
      expect([path, places(own.get(path))]).toEqual([path, places(value)]);
    }
  });

  it.each(each)('say what they are given: %s', (tag, { strings }) => {
    for (const [path, types] of parameters) {
      const samples = types.map((type, i) => sampleOf(type, i, MANY));
      const values = samples.map(({ value }) => value);
      const said = samples.map(({ shown }) => {
        const text = call(strings, path, values);
        const inEnglish = call(english, path, values);
        const isSaid = shown('en').map((part) => inEnglish.includes(part));
        return [isSaid, shown(tag).map((part, i) => isSaid[i] === true && text.includes(part))];
      });
      expect([path, said.map(([, own]) => own)]).toEqual([path, said.map(([isSaid]) => isSaid)]);
    }
  });

  it.each(each)('are whole for every number: %s', (_, { strings }) => {
    const broken: string[] = [];
    for (const [path, types] of parameters)
      for (const count of [0, 1, 2, 3, 7, 11, 21, 100]) {
        const values = types.map((type) =>
          type === 'ArchiveFigures'
            ? { articles: count + 1, words: 9, dated: count, uncertain: 0, undated: 1, withOutlet: count }
            : sampleOf(type, 0, count).value,
        );
        for (const given of [values, types.map((type, i) => (type.includes('null') ? null : values[i]))]) {
          const text = call(strings, path, given);
          if (/undefined|NaN|null|\[object|\s\s|^\s|\s$/.test(text)) broken.push(`${path}: ${text}`);
        }
      }
    expect(broken).toEqual([]);
  });

  it('count', () => {
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
