import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countEach } from '../../src/util/count.js';

test('each item is counted, in the order of the first occurrences', () => {
  expect([...countEach(['b', 'a', 'b'])]).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
  fc.assert(
    fc.property(fc.array(fc.nat(5)), (items) => {
      const counts = countEach(items);
      expect([...counts.keys()]).toEqual([...new Set(items)]);
      for (const [item, count] of counts) expect(items.filter((one) => one === item)).toHaveLength(count);
    }),
  );
});
