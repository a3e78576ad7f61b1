import { expect, test } from 'vitest';
import { findLikelyDuplicates, peopleMeantBy } from '../../src/entities/resolve/likely-duplicates.js';
import { resolveEntities } from '../../src/entities/resolve/resolve-entities.js';
import { indonesian } from '../../src/languages/id/index.js';
import { article } from '../support/mentions.js';

function pairs(names: readonly string[], areDistinct: (a: string, b: string) => boolean = () => false) {
  const { entities } = resolveEntities([article('a', names)], indonesian);
  return findLikelyDuplicates(entities, areDistinct).map(
    ({ kept, other, reason }) => `${kept.name} | ${other.name} | ${reason}`,
  );
}

test.each([
  ['sound', 'p:Mohammad Blorbo', 'p:Muhammad Blorbo'],
  ['initial', 'p:Donald J. Blorbo', 'p:Donald Blorbo'],
  ['letter', 'p:Michelle Zudith', 'p:Michelle Ziudith'],
  ['longer', 'p:Nelson Mandela', 'p:Nelson Rolihlahla Mandela'],
])('names that may be one are found: %s', (reason, a, b) => {
  expect(pairs([a, b])).toEqual([expect.stringMatching(new RegExp(` \\| ${reason}$`))]);
});

test('an acronym and a name that it is the initials of may be one where no article has both', () => {
  const { entities } = resolveEntities(
    [article('a', ['o:KSB']), article('b', ['o:Komisi Satwa Blorbo'])],
    indonesian,
  );
  expect(findLikelyDuplicates(entities, () => false)).toMatchObject([{ reason: 'acronym' }]);
});

test.each([
  ['p:Kim Jong Un', 'p:Kim Jong Il'],
  ['p:Jane Doe', 'p:John Doe'],
  ['p:Joe Roe Jr', 'p:Joe Roe'],
  ['p:George W. Blorbo', 'p:George H. Blorbo'],
  ['o:KSB', 'o:Komisi Pangan Blorbo'],
])('names that are clearly two are not: %s, %s', (a, b) => {
  expect(pairs([a, b])).toEqual([]);
});

test('names that were said to be two are left out', () => {
  const areDistinct = (a: string, b: string): boolean => a.startsWith('Moh') && b.startsWith('Muh');
  expect(pairs(['p:Mohammad Blorbo', 'p:Muhammad Blorbo'], areDistinct)).toEqual([]);
});

test('a short name may mean everyone whose name has it', () => {
  const { entities } = resolveEntities(
    [article('a', ['p:Kim Jong Un', 'p:Kim Jong Il', 'l:Kim Square', 'p:Jane Doe'])],
    indonesian,
  );
  expect(peopleMeantBy('Kim', entities).map(({ name }) => name)).toEqual(['Kim Jong Il', 'Kim Jong Un']);
});
