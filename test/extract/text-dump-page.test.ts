import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractText } from '../support/extract.js';

const MENU = [
  'Beranda',
  'Nasional',
  'Daerah',
  'Ekonomi',
  'Bola',
  'Gaya',
  'Video',
  'Foto',
  'Indeks',
  'Kontak',
];
const HEADLINE = 'Warga desa membersihkan sungai sesudah banjir';
const TEXT = [
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman di lereng gunung.',
  'Kepala desa berkata bahwa pekerjaan itu akan diulang setiap bulan sampai musim hujan selesai tahun depan nanti.',
  'Sampah yang terkumpul dibawa ke tempat pembuangan akhir dengan truk milik dinas kebersihan yang datang pada siang hari.',
  'Menurut para tetua, sungai itu dahulu sangat jernih dan airnya bisa diminum oleh siapa saja yang lewat di sana.',
];
const TEASERS = [
  ['Senin, 3 Maret 2025 | 07:10 WIB', 'Harga beras naik lagi di pasar induk'],
  ['Minggu, 2 Maret 2025 | 19:45 WIB', 'Tim sepak bola kota menang dua gol tanpa balas'],
  ['Minggu, 2 Maret 2025 | 12:30 WIB', 'Jalan ke pelabuhan ditutup selama satu pekan'],
].flat();
const PAGE = [
  `${HEADLINE} | Kabar Sungai`,
  ...MENU,
  ...TEASERS,
  'Daerah',
  HEADLINE,
  'Oleh: Siti Rahayu',
  'Selasa, 4 Maret 2025 | 10:15 WITA',
  'Bagikan',
  ...TEXT,
  'Berita Terkait',
  ...TEASERS,
  'Komentar (2)',
  'Budi',
  '4 Maret 2025 11:02',
  'Saya ikut membersihkan sungai itu dan capek sekali, tetapi senang karena banyak teman yang datang membantu juga.',
  '© 2025 KabarSungai.com. All rights reserved',
];

test('the article in the dump of a whole page', () => {
  const record = extractText(PAGE.join('\n\n'));
  expect({
    title: record.title.value,
    date: record.date.value,
    authors: record.authors.value,
    outlet: record.outlet.value,
    text: record.text.split('\n\n'),
  }).toEqual({
    title: HEADLINE,
    date: '2025-03-04T10:15+08:00',
    authors: ['Siti Rahayu'],
    outlet: 'Kabar Sungai',
    text: TEXT,
  });
  expect(record.title.evidence.map((item) => item.method).sort()).toEqual([
    'text:page-title',
    'text:repeated-headline',
  ]);
});

test('who holds the copyright published a page whose title does not say so', () => {
  const record = extractText(PAGE.slice(1).join('\n\n'));
  expect(record.outlet).toMatchObject({
    value: 'KabarSungai.com',
    evidence: [{ method: 'text:copyright-line', quote: 'KabarSungai.com' }],
  });
});

test.each([
  [`${HEADLINE} :: Kabar Sungai`, HEADLINE],
  [`${HEADLINE} - KabarSungai.com`, HEADLINE],
  [`${HEADLINE} - Kabar Sungai`, `${HEADLINE} - Kabar Sungai`],
])('the first line “%s” names the outlet only beyond doubt', (line, title) => {
  expect(extractText(`${line}\n${TEXT.join('\n')}`).title.value).toBe(title);
});

test('a box of links in the middle interrupts the text and does not end it', () => {
  const box = ['Berita Terpopuler', ...TEASERS.filter((_, index) => index % 2 === 1)];
  const lines = [HEADLINE, ...TEXT, ...box, ...TEXT.map((line) => `Esoknya ${line}`)];
  const record = extractText(lines.join('\n\n'));
  expect(record.text.split('\n\n')).toEqual([...TEXT, ...TEXT.map((line) => `Esoknya ${line}`)]);
  expect(new Set(record.removed.map((item) => item.reason))).toEqual(new Set(['related-link']));
});

test.each([
  ['(Foto: Budi Santoso)', 'Budi Santoso'],
  ['(AP Photo/Jane Doe)', 'AP Photo/Jane Doe'],
  ['© KabarSungai.com', 'KabarSungai.com'],
])('a line that ends in %s is a caption', (end, credit) => {
  const record = extractText(
    [HEADLINE, ...TEXT.slice(0, 2), `Warga di tepi sungai pada hari Minggu ${end}`, ...TEXT.slice(2)].join(
      '\n',
    ),
  );
  expect(record.captions).toMatchObject([{ text: 'Warga di tepi sungai pada hari Minggu', credit }]);
  expect(record.text.split('\n\n')).toEqual(TEXT);
});

test('an agency after the last sentence ends a report and is no credit', () => {
  const record = extractText([HEADLINE, ...TEXT.slice(0, 3), `${TEXT[3] ?? ''} (Antara)`].join('\n'));
  expect(record.captions).toEqual([]);
  expect(record.text).toMatch(/\(Antara\)$/);
});

test('the writers’ initials stay below the text', () => {
  expect(extractText([HEADLINE, ...TEXT, '(sr/bs)'].join('\n')).text).toMatch(/\n\n\(sr\/bs\)$/);
});

test('a paragraph whose full stop is missing is still one', () => {
  const text = [...TEXT.slice(0, 3), (TEXT[3] ?? '').replace(/\.$/, '')];
  expect(extractText([HEADLINE, ...text].join('\n')).text.split('\n\n')).toEqual(text);
});

test('a dump in a script without spaces', () => {
  const text = [
    '村民们在星期天早上一起清理了河道，因为前一天晚上山坡上下了很大的雨。',
    '村长说，这项工作每个月都会重复一次，直到明年雨季结束为止。',
  ];
  const record = extractText(`村民清理河道\n${text.join('\n')}`);
  expect(record.text.split('\n\n')).toEqual(text);
});

test('every line of a page is in the text, in a value, or removed with its reason', () => {
  const line = fc.constantFrom(
    ...PAGE,
    ...TEXT,
    'Baca juga',
    'Caption',
    'A',
    'AFP/Reuters',
    'Copyright 2025',
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 8, maxLength: 60 }), (lines) => {
      const source = ['Menu', ...lines];
      const record = extractText(source.join('\n\n'));
      const quoted = (
        ['title', 'date', 'modified', 'outlet', 'authors', 'section', 'agencies'] as const
      ).flatMap((name) => [...record[name].evidence, ...record[name].rejected.map((item) => item.evidence)]);
      const lineNumbers = new Set(quoted.map((item) => item.line));
      const accounted = [
        record.text,
        ...record.removed.map((item) => item.text),
        ...record.captions.flatMap((item) => [item.text, item.credit ?? '']),
      ].join('\n');
      for (const [index, text] of source.entries()) {
        if (lineNumbers.has(index * 2 + 1)) continue;
        for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) expect(accounted).toContain(word);
      }
      for (const item of record.removed) expect(item.reason).not.toBe('');
    }),
    { numRuns: 150 },
  );
});
