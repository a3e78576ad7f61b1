import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, packWordCounts, unpackWordCounts, unpackWords } from '../../src/corpus/word-counts.js';

test('a headline’s words count three times, each word once, in the order of their first use', () => {
  const { words, counts } = countWords({
    title: 'Gempa di Ambon',
    text: 'Ambon diguncang gempa. Gempa kuat!',
  });
  expect(words).toEqual(['gempa', 'ambon', 'diguncang', 'kuat']);
  expect([...counts]).toEqual([5, 4, 1, 1]);
});

test('the words of any text are kept and read again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 300 }), (title, text) => {
      const counted = countWords({ title, text: `${text} ${title}` });
      const packed = packWordCounts(counted);
      const again = unpackWordCounts(packed);
      expect([...again.hashes]).toEqual([...counted.hashes]);
      expect([...again.counts]).toEqual([...counted.counts]);
      const words = unpackWords(packed);
      expect(words).toEqual(counted.words);
      expect(words).toHaveLength(again.hashes.length);
    }),
  );
});
