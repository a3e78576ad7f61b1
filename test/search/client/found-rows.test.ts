import { expect, test } from 'vitest';
import { findRows } from '../../../src/search/client/found-rows.js';

test.each([
  ["Di l'Ukraine dan l'homme", ['l', 'ukraine'], ["l'Ukraine"]],
  ['L’Ukraine, d’Ukraine', ['ukraine'], ['L’Ukraine', 'd’Ukraine']],
  ["Putin's Ukraine", ['putin'], ["Putin's"]],
  ['vitamin D dan l’homme d’ici', ['d'], ['D']],
  ['Kim Jong-un anti-barat', ['jong', 'un', 'barat'], ['Jong-un', 'barat']],
  ["kata 'padi' itu", ['padi'], ['padi']],
  ['padi\njagung', ['padi', 'jagung'], ['padi', 'jagung']],
])('of %j the words %j mark %j', (text, words, marked) => {
  const spans = findRows(
    text,
    words.map((word) => [word]),
  );
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(marked);
});
