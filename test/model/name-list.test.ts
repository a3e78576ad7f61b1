import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideNames, foldForList, listSlug, NAMES_ON_PAGE } from '../../src/model/name-list.js';

const LETTERS = ['a', 'b', 'k', 'ka', 'kar', 'karim', 'É', 'И', 'Ив', '7', '19', '-', ' '];
const name = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(''));
const names = fc.array(name, { maxLength: 400 }).map((list) => list.map((text, id) => ({ id, name: text })));

function keysOf(
  list: readonly { readonly id: number; readonly name: string }[],
): ReadonlyMap<number, string> {
  return divideNames(list);
}

describe('the pages of an index', () => {
  test('have every name once, under how it begins', () => {
    fc.assert(
      fc.property(names, (list) => {
        const keys = keysOf(list);
        expect([...keys.keys()].sort((a, b) => a - b)).toEqual(list.map(({ id }) => id));
        for (const { id, name: text } of list) {
          const key = keys.get(id) ?? '';
          const letters = foldForList(text).replace(/[^\p{L}\p{N}]/gu, '');
          if (key === '') expect(list.length).toBeLessThanOrEqual(NAMES_ON_PAGE);
          else if (key === 'digits') expect(letters).toMatch(/^\p{N}/u);
          else if (key === 'other') expect(letters).not.toMatch(/^[a-z]/);
          else expect(letters.startsWith(key)).toBe(true);
        }
      }),
    );
  });

  test('do not depend on the order of the names', () => {
    fc.assert(
      fc.property(names, (list) => {
        expect(keysOf([...list].reverse())).toEqual(keysOf(list));
      }),
    );
  });

  test('are divided where a letter has many names, and small groups stay together', () => {
    const many = (start: string, count: number) => Array.from({ length: count }, (_, i) => `${start}${i} x`);
    const list = [...many('ka', 150), ...many('ki', 20), ...many('ku', 30), 'Ibu', 'Иван'].map(
      (text, id) => ({ id, name: text }),
    );
    const counts = new Map<string, number>();
    for (const key of keysOf(list).values()) counts.set(key, (counts.get(key) ?? 0) + 1);
    expect(counts.get('k')).toBe(50);
    expect(
      [...counts].filter(([key]) => key.startsWith('ka')).reduce((sum, [, count]) => sum + count, 0),
    ).toBe(150);
    expect(counts.get('i')).toBe(1);
    expect(counts.get('other')).toBe(1);
    expect(Math.max(...counts.values())).toBeLessThanOrEqual(NAMES_ON_PAGE);
  });

  test('keep names without a letter together, however many they are', () => {
    const list = Array.from({ length: 250 }, (_, id) => ({
      id,
      name: id < 120 ? '!'.repeat(id + 1) : `b${id}`,
    }));
    const keys = keysOf(list);
    expect(new Set(list.slice(0, 120).map(({ id }) => keys.get(id)))).toEqual(new Set(['other']));
    expect([...keys.values()]).not.toContain('');
  });

  test('have names that any file system takes', () => {
    for (const key of ['k', 'ka', 'digits', 'other', 'ив', '7'])
      expect(listSlug(key)).toMatch(/^[a-z0-9-]+$/);
    expect(listSlug('ив')).not.toBe(listSlug('ива'));
  });
});
