import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, parseQuery } from '../../../src/search/client/engine/query.js';
import { ORDERS, PAGE_SIZE, readState, writeState } from '../../../src/search/client/state.js';

const values = fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 3 });

describe('the address of a search', () => {
  test('keeps everything, at any path', () => {
    const state = fc.record({
      query: fc.string({ unit: 'grapheme' }).filter((text) => text === '' || text.trim() !== ''),
      order: fc.constantFrom(...ORDERS),
      filters: fc.record({
        year: values,
        outlet: values,
        person: values,
        organization: values,
        place: values,
        section: values,
        language: values,
      }),
      shown: fc.integer({ min: 1, max: 20 }).map((pages) => pages * PAGE_SIZE),
    });
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
    const written = parseQuery(text).map((part) => (part.isPhrase ? `"${part.text}"` : part.text));
    expect(written.join('|')).toBe(parts);
  });

  test('has only parts with something to look for, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const part of parseQuery(text)) {
          expect(part.text).toMatch(/[\p{L}\p{N}]/u);
          if (!part.isPhrase) expect(part.text).not.toMatch(/\s/u);
        }
      }),
    );
  });

  test('is compared without case, accents and punctuation', () => {
    expect(fold('“Café,')).toBe('cafe');
    expect(fold('Jong-Un')).toBe('jongun');
  });
});
