import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWord, foldWords, wordSpans } from '../../src/util/fold-words.js';

test('the words of a text and where they stand are the same words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const found = wordSpans(text).map(({ start, end }) => foldWord(text.slice(start, end)));
      expect(found).toEqual(foldWords(text));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['Kim Jong-un', ['kim', 'jong', 'un']],
  ['ÉCOLE cafe\u0301s \u0301x', ['ecole', 'cafes', 'x']],
])('%s', (text, words) => {
  expect(foldWords(text)).toEqual(words);
});
