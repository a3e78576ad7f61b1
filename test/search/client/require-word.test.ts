import { expect, test } from 'vitest';
import { requireWord } from '../../../src/search/client/require-word.js';

test.each([
  ['banjir jakarta', 'jakarta', 'banjir "jakarta"'],
  ['banjir jakarta, utara', 'jakarta', 'banjir "jakarta" utara'],
  ['jakarta "kota tua" -jakarta', 'jakarta', '"jakarta" "kota tua" -jakarta'],
  ['hujan medan OR padang', 'medan OR padang', 'hujan "medan" OR "padang"'],
  [
    'hujan badai author:ratna after:2020 before:2022-05',
    'badai',
    'hujan "badai" author:ratna after:2020 before:2022-05',
  ],
])('in %j, %s is put in quotation marks', (query, word, required) => {
  expect(requireWord(query, word)).toBe(required);
});

test.each([
  ['banjir jakarta', 'bandung'],
  ['banjir jakar*', 'jakar'],
])('in %j, %s cannot be', (query, word) => {
  expect(requireWord(query, word)).toBeNull();
});
