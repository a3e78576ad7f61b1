import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameKey } from '../../src/util/name-key.js';

test('the key of a name is its words in small letters, without marks and signs', () => {
  expect(nameKey('KIM Jong-Un')).toBe('kim jong un');
  expect(nameKey('  O’Brien, Łukasz Ærø  ')).toBe('obrien lukasz aero');
  expect(nameKey('C+ 2000')).toBe('c+ 2000');
});

test('an accent anywhere changes nothing of the key of a name', () => {
  const letter = fc.constantFrom('a', 'B', 'z', '1', '+', ' ', '-', "'", '`', '.', '(');
  fc.assert(
    fc.property(fc.array(letter), fc.array(letter), (before, after) => {
      const [start, end] = [before.join(''), after.join('')];
      expect(nameKey(`${start}e${end}`)).toBe(nameKey(`${start}é${end}`));
    }),
  );
});
