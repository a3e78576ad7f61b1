import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractText } from '../support/extract.js';

const PARAGRAPHS = [
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman di lereng gunung, dan anak-anak ikut membantu sampai siang.',
  'Kepala desa berkata bahwa pekerjaan itu akan diulang setiap bulan sampai musim hujan selesai tahun depan nanti, asalkan warga masih bersedia datang.',
  'Sampah yang terkumpul dibawa ke tempat pembuangan akhir dengan truk milik dinas kebersihan yang datang pada siang hari dari kota.',
  'Menurut para tetua, sungai itu dahulu sangat jernih dan airnya bisa diminum oleh siapa saja yang lewat di sana tanpa takut sakit.',
  'Pemerintah kabupaten berjanji akan membantu dengan alat berat, tetapi sampai sekarang belum ada satu pun yang datang ke desa itu.',
];

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}

test('text wrapped at any usual width is joined to its paragraphs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 50, max: 90 }), (width) => {
      const dump = ['Warga membersihkan sungai', ...PARAGRAPHS.map((text) => wrap(text, width))].join('\n\n');
      const record = extractText(dump);
      expect(record.title.value).toBe('Warga membersihkan sungai');
      expect(record.text.split('\n\n')).toEqual(PARAGRAPHS);
    }),
  );
});

test('a paragraph stands where its first line stands', () => {
  const dump = ['Warga membersihkan sungai', ...PARAGRAPHS.map((text) => wrap(text, 70))].join('\n\n');
  const [first] = extractText(dump).body.children;
  expect(first).toMatchObject({ position: { start: { line: 3, column: 1 }, end: { line: 5 } } });
});

test('paragraphs on lines of their own stay apart', () => {
  const record = extractText(['Warga membersihkan sungai', ...PARAGRAPHS].join('\n'));
  expect(record.text.split('\n\n')).toEqual(PARAGRAPHS);
});

test('a list of short lines is not wrapped text', () => {
  const names = [
    'Siti Rahayu',
    'Budi Santoso',
    'Rina Putri',
    'Agus Salim',
    'Dewi Lestari',
    'Joko Susilo',
    'Tono',
  ];
  const record = extractText(['Warga membersihkan sungai', ...names].join('\n'));
  expect([record.text, ...record.removed.map((item) => item.text)].join('\n')).toContain('Rina Putri');
  expect(record.text).not.toContain('Siti Rahayu Budi');
});
