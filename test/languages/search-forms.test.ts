import { expect, test } from 'vitest';
import { findSearchForms } from '../../src/languages/search-forms.js';

const indonesian = findSearchForms('id');
const english = findSearchForms('en-GB');

test.each([
  ['merdeka', 'kemerdekaan'],
  ['kemerdekaan', 'merdeka'],
  ['kunjungan', 'mengunjungi'],
  ['mengunjungi', 'kunjungannya'],
  ['tulis', 'penulis'],
  ['penulis', 'tulisan'],
  ['bangun', 'pembangunan'],
  ['pukul', 'memukul'],
  ['sapu', 'menyapu'],
  ['bijak', 'kebijakannya'],
  ['kunj', 'kunjungan'],
])('%s and %s are forms of one word', (word, found) => {
  expect(indonesian.isFormOf(word, found)).toBe(true);
});

test.each([
  ['kotak', 'kota'],
  ['makan', 'mata'],
  ['kemerdekaan', 'ke'],
  ['perangko', 'perang'],
  ['rusia', 'rusa'],
])('%s and %s are not', (word, found) => {
  expect(indonesian.isFormOf(word, found)).toBe(false);
});

test('other languages are compared by how words begin', () => {
  expect(english.rootsOf('visit')).toEqual(['visit']);
  expect(english.isFormOf('visiting', 'visited')).toBe(true);
  expect(english.isFormOf('visiting', 'vi')).toBe(false);
});
