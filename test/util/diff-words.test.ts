import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchWords } from '../../src/util/diff-words.js';

const words = fc.array(fc.constantFrom('satu', 'dua', 'tiga', 'empat', 'lima'), { maxLength: 60 });

test('matched words are equal, and in one order', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const matches = matchWords(one, other);
      let last = -1;
      for (const [at, match] of matches.entries()) {
        if (match < 0) continue;
        expect(other[match]).toBe(one[at]);
        expect(match).toBeGreaterThan(last);
        last = match;
      }
    }),
  );
});

test('a text matches itself', () => {
  fc.assert(
    fc.property(words, (one) => {
      expect([...matchWords(one, one)]).toEqual(one.map((_, at) => at));
    }),
  );
});

test('what was put in and what was taken out is not matched, and a word that is equal by chance between changes neither', () => {
  const one = 'pada pagi hari itu dua belas kapal tiba dengan selamat'.split(' ');
  const other = 'pada pagi hari itu lima belas perahu tiba dengan selamat'.split(' ');
  expect([...matchWords(one, other)]).toEqual([0, 1, 2, 3, -1, -1, -1, 7, 8, 9]);
});

test('texts of many thousand words are compared in parts', () => {
  const one = Array.from({ length: 40_000 }, (_, i) => `kata${i}`);
  const other = one.flatMap((word, i) => (i % 1000 === 500 ? ['baru', word] : [word]));
  const matches = matchWords(one, other);
  expect(matches.every((match, at) => other[match] === one[at])).toBe(true);
  // Nothing in common that could divide them: no word is matched, and the time stays short.
  expect(matchWords(one, Array<string>(40_000).fill('lain')).every((match) => match < 0)).toBe(true);
});
