import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, parseQuery, writeClause } from '../../../src/search/client/engine/query.js';
import { ORDERS, PAGE_SIZE, readState, writeState } from '../../../src/search/client/state.js';

const values = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 3 });

describe('the address of a search', () => {
  test('keeps everything, at any path', () => {
    const day = fc.option(fc.constantFrom('2024', '2024-08', '2024-08-15'));
    const ranges = fc.record({ from: day, to: day }).filter(({ from, to }) => from !== null || to !== null);
    const state = fc.record(
      {
        query: fc.string({ unit: 'grapheme' }).filter((text) => text === '' || text.trim() !== ''),
        order: fc.constantFrom(...ORDERS),
        filters: fc.record({
          year: values,
          outlet: values,
          author: values,
          person: values,
          organization: values,
          place: values,
          tag: values,
          section: values,
          language: values,
        }),
        range: ranges,
        shown: fc.integer({ min: 1, max: 20 }).map((pages) => pages * PAGE_SIZE),
        unfolds: fc.boolean(),
      },
      { requiredKeys: ['query', 'order', 'filters', 'shown', 'unfolds'] },
    );
    const page = new URL('https://example.org/arsip/search.html?q=lama#isi');
    fc.assert(
      fc.property(state, (wanted) => {
        const address = new URL(writeState(wanted, page));
        expect(address.pathname).toBe('/arsip/search.html');
        expect(readState(address)).toEqual(wanted);
      }),
    );
  });

  test('may say anything', () => {
    const read = (query: string) => readState(new URL(`https://example.org/?${query}`));
    expect(read('order=best&n=-3')).toMatchObject({ order: 'relevance', shown: PAGE_SIZE });
    expect(read('from=2024-13&to=x').range).toBeUndefined();
    expect(read('from=2024-13&to=2024').range).toEqual({ from: null, to: '2024' });
    expect(read('n=1e9').shown).toBeLessThan(1000);
  });
});

describe('a query', () => {
  test.each([
    ['', ''],
    ['  - !  ', ''],
    ['kim  jong-un', 'kim|jong-un'],
    ['Kim kim', 'Kim'],
    ['a “b c” d', 'a|"b c"|d'],
    ['"b  c""d e"', '"b c"|"d e"'],
    ['"b c', 'b|c'],
    ['„b c“', '"b c"'],
  ])('%j has the parts %j', (text, parts) => {
    expect(parseQuery(text).clauses.map(writeClause).join('|')).toBe(parts);
  });

  test.each([
    ['jokowi -prabowo', ['jokowi', '-prabowo']],
    ['jokowi -"joko widodo"', ['jokowi', '-"joko widodo"']],
    ['anti-barat - utara', ['anti-barat', 'utara']],
    ['banjir OR "air bah" jakarta', ['banjir OR "air bah"', 'jakarta']],
    ['a OR b OR c', ['a OR b OR c']],
    ['OR banjir OR', ['OR', 'banjir']],
    ['banjir or longsor', ['banjir', 'or', 'longsor']],
    ['merdek*', ['merdek*']],
    ['* merdek ** -*', ['merdek']],
    ['author:budi Outlet:"Kabar Warga" title:banj*', ['author:budi', 'outlet:"Kabar Warga"', 'title:banj*']],
    ['-author:budi', ['-author:budi']],
    ['http://kabar.example/a penulis:budi', ['http://kabar.example/a', 'penulis:budi']],
  ])('%j has the operators %j', (text, parts) => {
    const query = parseQuery(text);
    expect(query.clauses.map(writeClause)).toEqual(parts);
    expect(query.ignored).toEqual([]);
  });

  test.each([
    ['banjir after:2020', { after: '2020', before: null }],
    ['before:2020-3 after:2019/12/31', { after: '2019-12-31', before: '2020-03' }],
  ])('%j has dates', (text, dates) => {
    expect(parseQuery(text)).toMatchObject({ ...dates, ignored: [] });
  });

  test.each([
    ['before:kemarin', ['before:kemarin']],
    ['after:2020-13', ['after:2020-13']],
    ['author: budi', ['author:']],
    ['-before:2020', ['-before:2020']],
  ])('%j is text, and told to be', (text, ignored) => {
    expect(parseQuery(text)).toMatchObject({ after: null, before: null, ignored });
    expect(parseQuery(text).clauses.length).toBeGreaterThan(0);
  });

  test('has only parts with something to look for, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const part of parseQuery(text).clauses.flatMap(({ alternatives }) => alternatives)) {
          expect(part.text).toMatch(/[\p{L}\p{N}]/u);
          if (part.kind !== 'phrase') expect(part.text).not.toMatch(/\s/u);
        }
      }),
    );
  });

  test('is compared without case, accents and punctuation', () => {
    expect(fold('“Café,')).toBe('cafe');
    expect(fold('Jong-Un')).toBe('jongun');
  });
});
