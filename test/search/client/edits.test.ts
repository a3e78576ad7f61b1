import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BESIDE, editCost, EDIT_COSTS } from '../../../src/search/client/engine/edits.js';

const { swap, doubling, letter, key, other } = EDIT_COSTS;

describe('a slip', () => {
  test.each([
    ['pasar', 'pasra', swap],
    ['pasar', 'passar', doubling],
    ['pasar', 'psar', letter],
    ['pasar', 'pasat', key],
    ['pasar', 'pasam', other],
    ['gubernur', 'gubernur', 0],
  ])('%s → %s', (a, b, cost) => {
    expect(editCost(a, b, 2)).toBeCloseTo(cost);
  });

  test('is not looked for beyond the limit', () => {
    expect(editCost('pasar', 'bandara', 1)).toBe(Infinity);
    expect(editCost('a'.repeat(10_000), 'b', 2)).toBe(Infinity);
  });
});

test('keys are beside one another in both directions', () => {
  for (const [a, keys] of BESIDE) for (const b of keys) expect(BESIDE.get(b)).toContain(a);
  expect(
    Array.from(BESIDE.get('g') ?? '')
      .sort()
      .join(''),
  ).toBe('bfhtvy');
});

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'e', 's'), maxLength: 9 });

describe('the cost of the way from one word to another', () => {
  test('is 0 for the same word alone', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(editCost(a, b, 20) === 0).toBe(a === b);
      }),
    );
  });

  test('is the same in both directions', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(editCost(a, b, 20)).toBeCloseTo(editCost(b, a, 20));
      }),
    );
  });

  test('lies between those of a plain count of slips', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const slips = countSlips(a, b);
        const cost = editCost(a, b, 20);
        expect(cost).toBeLessThanOrEqual(slips * other + 1e-9);
        expect(cost).toBeGreaterThanOrEqual(slips * Math.min(swap, doubling, letter, key) - 1e-9);
      }),
    );
  });

  test('is the same under a limit, or infinite', () => {
    fc.assert(
      fc.property(words, words, fc.double({ min: 0, max: 3, noNaN: true }), (a, b, limit) => {
        const whole = editCost(a, b, 20);
        expect(editCost(a, b, limit)).toBe(whole > limit ? Infinity : whole);
      }),
    );
  });
});

/** Missing, further, wrong and swapped letters, each as 1: by its definition. */
function countSlips(a: string, b: string): number {
  const known = new Map<string, number>();
  const count = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const at = `${String(i)} ${String(j)}`;
    const before = known.get(at);
    if (before !== undefined) return before;
    const ways = [
      count(i - 1, j) + 1,
      count(i, j - 1) + 1,
      count(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    ];
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(count(i - 2, j - 2) + 1);
    known.set(at, Math.min(...ways));
    return Math.min(...ways);
  };
  return count(a.length, b.length);
}
