import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createExtractor } from '../../src/extract/extractor.js';
import { collectRepeatedLines } from '../../src/extract/dumps/repeated-lines.js';
import { indonesian } from '../../src/languages/id/index.js';
import { LANGUAGES } from '../../src/languages/index.js';
import { readDocument } from '../support/extract.js';

const NOTICE = 'Dilarang mengutip isi situs ini tanpa izin tertulis dari redaksi';
const SLOGAN = 'Mengalir sampai jauh';

function article(number: number): string[] {
  return [
    `Judul berita nomor ${number} tentang sungai`,
    `Pada kesempatan ke-${number} warga desa membersihkan sungai bersama-sama setelah hujan deras turun semalaman di gunung.`,
    SLOGAN,
    `Kepala desa ${number} berkata bahwa pekerjaan itu akan diulang setiap bulan sampai musim hujan selesai tahun depan.`,
    `Sampah dari ${number} kampung dibawa ke tempat pembuangan akhir dengan truk milik dinas kebersihan kota itu.`,
    `Menurut tetua kampung ${number}, sungai itu dahulu sangat jernih dan airnya bisa diminum oleh siapa saja.`,
  ];
}

const DOCUMENTS = [1, 2, 3, 4, 5].map((number) =>
  readDocument(`${number}.txt`, [...article(number), NOTICE].join('\n')),
);

test('lines of many documents are the site’s', () => {
  const repeated = collectRepeatedLines(DOCUMENTS);
  expect([...repeated].sort()).toEqual([NOTICE.toLowerCase(), SLOGAN.toLowerCase()]);
  const [document] = DOCUMENTS;
  if (document === undefined) throw new Error('no document');
  const extract = createExtractor({ languages: LANGUAGES, language: indonesian, outlets: [], repeated });
  const record = extract(document);
  expect(record.text).not.toContain(SLOGAN);
  expect(record.text).not.toContain(NOTICE);
  expect(record.text.split('\n\n')).toHaveLength(4);
  expect(record.removed.map((item) => item.reason)).toEqual(['boilerplate', 'boilerplate']);
});

test('reprints of one article teach nothing', () => {
  const reprints = ['a', 'b', 'c', 'd'].map((name) =>
    readDocument(`${name}.txt`, [`Kabar ${name}`, ...article(1)].join('\n')),
  );
  expect(collectRepeatedLines(reprints).size).toBe(0);
});

test('two documents are too few', () => {
  expect(collectRepeatedLines(DOCUMENTS.slice(0, 2)).size).toBe(0);
});

test('the order of the documents does not matter', () => {
  const expected = [...collectRepeatedLines(DOCUMENTS)].sort();
  fc.assert(
    fc.property(fc.shuffledSubarray(DOCUMENTS, { minLength: DOCUMENTS.length }), (documents) => {
      expect([...collectRepeatedLines(documents)].sort()).toEqual(expected);
    }),
  );
});
