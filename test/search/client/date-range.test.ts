import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isReversed,
  rangeOperators,
  readDate,
  readTypedDate,
} from '../../../src/search/client/date-range.js';
import { withoutOperators } from '../../../src/search/client/engine/found.js';
import type { Found } from '../../../src/search/client/engine/found.js';
import { parseQuery } from '../../../src/search/client/engine/query.js';
import { formatDate } from '../../../src/languages/format.js';
import { parseEdtf } from '../../../src/util/edtf.js';

describe('a date that is typed', () => {
  test.each([
    ['2024', 'en', '2024'],
    [' 2024-8 ', 'en', '2024-08'],
    ['2024/8/5', 'id', '2024-08-05'],
    ['15 Agustus 2024', 'id', '2024-08-15'],
    ['agustus 2024', 'id', '2024-08'],
    ['15 agu 2024', 'id', '2024-08-15'],
    ['August 15, 2024', 'en', '2024-08-15'],
    ['aug 2024', 'en', '2024-08'],
    ['15/8/2024', 'id', '2024-08-15'],
    ['8/15/2024', 'en-US', '2024-08-15'],
    ['15.8.2024', 'de', '2024-08-15'],
    ['8/2024', 'id', '2024-08'],
    ['15 de agosto de 2024', 'es', '2024-08-15'],
    ['1er août 2024', 'fr', '2024-08-01'],
    ['2024年8月15日', 'ja', '2024-08-15'],
  ])('%j in %s is %s', (typed, language, date) => {
    expect(readTypedDate(typed, language)).toBe(date);
  });

  test.each([
    '',
    'kemarin',
    '2024-13',
    '2023-02-29',
    '31 Februari 2024',
    '15 Agustus',
    '24',
    '1 2 Mei 2024',
    'Ju 2024',
  ])('%j is none', (typed) => {
    expect(readTypedDate(typed, 'id')).toBeNull();
  });

  test('is what the language writes, in every language', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    const languages = fc.constantFrom('en', 'id', 'ms', 'es', 'pt', 'fr', 'de', 'ar');
    fc.assert(
      fc.property(days, fc.constantFrom(4, 7, 10), languages, (day, length, language) => {
        const date = day.toISOString().slice(0, length);
        const known = parseEdtf(date);
        if (known !== null) expect(readTypedDate(formatDate(known, language), language)).toBe(date);
      }),
    );
  });
});

describe('a range of dates', () => {
  test.each([
    [{ from: '2024', to: '2024' }, ' after:2024 before:2025'],
    [{ from: '2024-08', to: '2024-12' }, ' after:2024-08 before:2025-01'],
    [{ from: null, to: '2024-02-29' }, ' before:2024-03-01'],
    [{ from: '2024-12-31', to: '2024-12-31' }, ' after:2024-12-31 before:2025-01-01'],
    [undefined, ''],
  ])('%j asks for %j', (range, operators) => {
    expect(rangeOperators('padi', range)).toBe(operators);
  });

  test('leaves what a query says more strictly', () => {
    const range = { from: '2020', to: '2023' };
    expect(rangeOperators('padi after:2021-05 before:2022', range)).toBe('');
    expect(rangeOperators('padi after:2019 before:2030', range)).toBe(' after:2020 before:2024');
    expect(parseQuery(`padi after:2019${rangeOperators('padi after:2019', range)}`)).toMatchObject({
      after: '2020',
      before: '2024',
    });
  });

  test('is reversed only when no day is in it', () => {
    expect(isReversed({ from: '2024-05', to: '2024' })).toBe(false);
    expect(isReversed({ from: '2024', to: '2024-05' })).toBe(false);
    expect(isReversed({ from: '2024-06-02', to: '2024-06-01' })).toBe(true);
    expect(isReversed({ from: '2025', to: '2024-12' })).toBe(true);
    expect(isReversed({ from: '2025', to: null })).toBe(false);
  });

  test('is not in what a search proposes', () => {
    const found = {
      corrected: 'padi after:2020',
      corrections: [{ word: 'pad', proposals: [{ text: 'padi', query: 'padi after:2020' }] }],
    } as unknown as Found;
    expect(withoutOperators(found, ' after:2020')).toMatchObject({
      corrected: 'padi',
      corrections: [{ proposals: [{ query: 'padi' }] }],
    });
  });

  test('of an address may be anything', () => {
    expect(readDate('2024-08')).toBe('2024-08');
    for (const text of [null, '', '2024-8', '2024-13', '2024?', '2024-08-15T10:00', 'x'])
      expect(readDate(text)).toBeNull();
  });
});
