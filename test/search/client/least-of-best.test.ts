import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastOfBest } from '../../../src/search/client/engine/least-of-best.js';

test('the least of the best is where it stands among the sorted values', () => {
  const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { maxLength: 60 });
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 20 }), (all, most) => {
      const sorted = [...all].sort((a, b) => b - a);
      expect(leastOfBest(all, most)).toBe(all.length < most ? 0 : sorted[most - 1]);
    }),
  );
});
