import { expect, test } from 'vitest';
import { indonesianStem } from '../../src/languages/id/stem.js';

/** As the index's own stemmer answers (Pagefind 1.6, in its playground mode). */
test.each([
  ['mengunjungi', 'unjung'],
  ['kunjungan', 'kunjung'],
  ['merdeka', 'rdeka'],
  ['kemerdekaan', 'merdeka'],
  ['memeriahkan', 'periah'],
  ['kota', 'kota'],
])('%s has the stem %s', (word, stem) => {
  expect(indonesianStem(word)).toBe(stem);
});
