import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packEntry, unpackEntry } from '../../src/search/article-entry.js';
import { encodeUnit, joinArticles, splitUnit, type Occurrence } from '../../src/search/postings.js';
import { compareCodePoints } from '../../src/util/compare.js';

const positions = fc
  .uniqueArray(fc.integer({ min: 0, max: 5000 }), { maxLength: 4 })
  .map((list) => list.sort((a, b) => a - b));
const ARTICLES = 5;

/** Words with their occurrences, sorted as an index has them. */
const units = fc
  .uniqueArray(
    fc.tuple(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }),
      fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: ARTICLES - 1 }), positions, positions), {
        minLength: 1,
        maxLength: ARTICLES,
        selector: ([place]) => place,
      }),
    ),
    { maxLength: 20, selector: ([word]) => word },
  )
  .map((words) =>
    words
      .map(([word, list]) => {
        const occurrences = list
          .map(([place, title, text]): Occurrence => ({ place, title, text }))
          .sort((a, b) => a.place - b.place);
        return [word, occurrences] as const;
      })
      .sort(([a], [b]) => compareCodePoints(a, b)),
  );

test('articles indexed one by one make the same unit as articles indexed together', () => {
  fc.assert(
    fc.property(units, (words) => {
      const single = splitUnit(words, ARTICLES).map(encodeUnit);
      expect(Buffer.from(joinArticles(single))).toEqual(Buffer.from(encodeUnit(words)));
    }),
  );
});

test('what an index has of an article is kept whole', () => {
  const entries = fc.record({
    length: fc.integer({ min: 0, max: 255 }),
    index: fc.uint8Array(),
    words: fc.uint8Array(),
    view: fc.uint8Array(),
    viewHash: fc
      .uint8Array({ minLength: 32, maxLength: 32 })
      .map((bytes) => Buffer.from(bytes).toString('hex')),
  });
  fc.assert(
    fc.property(entries, (entry) => {
      const read = unpackEntry(packEntry(entry));
      expect({ ...read, index: [...read.index], words: [...read.words], view: [...read.view] }).toEqual({
        ...entry,
        index: [...entry.index],
        words: [...entry.words],
        view: [...entry.view],
      });
    }),
  );
});
