import { expect, test } from 'vitest';
import { toScanDocument } from '../../src/steps/scans/scan-document.js';
import type { ScanPage, ScanWord } from '../../src/steps/scans/scan-text.js';

/** Words of a line that begins at a place, as a machine gives them: pixels, each word by itself. */
function line(text: string, x: number, y: number, size = 28): readonly ScanWord[] {
  let left = x;
  return text.split(' ').map((word, i): ScanWord => {
    const right = left + word.length * size * 0.45;
    // Heights and lefts are never quite the same.
    const found: ScanWord = [word, left, right, y, size + (i % 2)];
    left = right + size * 0.3;
    return found;
  });
}

function page(words: readonly ScanWord[], confidence = 91): ScanPage {
  return { width: 1654, height: 2339, words, confidence };
}

const FILE = { path: 'pindai/koran.tif', sha256: 'ab'.repeat(32), size: 120_000 };
const LEFT = [
  'Warga di tepi sungai mulai',
  'mengungsi sejak malam karena',
  'air terus naik sampai di perba-',
  'tasan kota dan di jalan utama.',
];
const RIGHT = [
  'Petugas membuka tiga dapur',
  'umum dan membagikan selimut',
  'kepada keluarga yang belum',
  'dapat pulang ke rumahnya itu.',
];

test('what a machine read in a scan is read as print is: the headline, then the columns, with words that were cut', () => {
  const words = [
    ...line('Sungai Meluap Lagi', 142, 200, 60),
    ...LEFT.flatMap((text, i) => line(text, 142 + (i % 3), 400 + 42 * i)),
    ...RIGHT.flatMap((text, i) => line(text, 880 - (i % 2), 404 + 42 * i)),
  ];
  const result = toScanDocument({ pages: [page(words)], mediaType: 'image/tiff' }, FILE);
  if ('skipped' in result) throw new Error(result.skipped.diagnostic.code);
  const [document] = result.documents;
  expect(document?.source).toMatchObject({ path: FILE.path, sha256: FILE.sha256, mediaType: 'image/tiff' });
  expect(document?.lead?.addresses).toEqual([`scan:sha256,${FILE.sha256}`]);
  expect(document?.diagnostics.map(({ code }) => code)).toEqual(['ocr/read']);
  expect(document?.declarations.map(({ values }) => values[0])).toEqual(['Sungai Meluap Lagi']);
  const text = JSON.stringify(document?.tree);
  expect(text).toContain('sampai di perbatasan kota dan di jalan utama.');
  expect(text.indexOf('Petugas')).toBeGreaterThan(text.indexOf('jalan utama'));
});

test('words that only happen to begin below each other make no columns', () => {
  const lines = [
    'tools for agencies and seeded several new projects in all offices',
    'reading their most recent blog post. It was published last week',
    'and more people came to see what had been done in so few months',
  ];
  const result = toScanDocument(
    { pages: [page(lines.flatMap((text, i) => line(text, 142, 300 + 42 * i)))], mediaType: 'image/png' },
    FILE,
  );
  if ('skipped' in result) throw new Error(result.skipped.diagnostic.code);
  expect(JSON.stringify(result.documents[0]?.tree)).toContain(lines.join(' '));
});

test('a poor reading is told, its words are kept; a picture without words is skipped', () => {
  const poor = toScanDocument(
    { pages: [page(line('Wxrga di tzpi sungai', 100, 100), 41)], mediaType: 'image/png' },
    FILE,
  );
  expect('documents' in poor && poor.documents[0]?.diagnostics.map(({ code }) => code)).toEqual([
    'ocr/read',
    'ocr/poor',
  ]);
  const empty = toScanDocument({ pages: [page([])], mediaType: 'image/png' }, FILE);
  expect('skipped' in empty && empty.skipped.diagnostic.code).toBe('ocr/no-text');
});
