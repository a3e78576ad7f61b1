import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberIndex } from '../../src/util/number-index.js';

test('numbers have the places they came in, as a map would give them', () => {
  // Numbers that lie close together, and those that share their low bits.
  const number = fc.oneof(
    fc.integer({ min: -3, max: 40 }),
    fc.maxSafeInteger().map((n) => n | 0),
    fc.integer({ min: -9, max: 9 }).map((n) => n << 20),
  );
  fc.assert(
    fc.property(fc.array(number, { maxLength: 3000, size: 'max' }), (numbers) => {
      const index = new NumberIndex();
      const places = new Map<number, number>();
      for (const one of numbers) {
        if (!places.has(one)) places.set(one, places.size);
        expect(index.add(one)).toBe(places.get(one));
      }
      expect(index.size).toBe(places.size);
      for (const [one, place] of places) expect(index.add(one)).toBe(place);
    }),
    { numRuns: 30 },
  );
});
