import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractText } from '../support/extract.js';

const BODY =
  'Warga desa membersihkan sungai bersama-sama pada hari Minggu pagi setelah hujan deras turun semalaman di lereng gunung.\n' +
  'Kepala desa berkata bahwa pekerjaan itu akan diulang setiap bulan sampai musim hujan selesai tahun depan nanti.\n';

test('an empty value is null, never a guess', () => {
  const record = extractText(`Warga membersihkan sungai\n${BODY}`);
  for (const name of [
    'date',
    'modified',
    'outlet',
    'authors',
    'section',
    'dateline',
    'agencies',
    'url',
  ] as const) {
    expect(record[name].value).toBeNull();
  }
});

test('a date in the prose is no date of publication', () => {
  expect(extractText(`Warga membersihkan sungai\nPada 12 Juni 2020 ${BODY}`).date.value).toBeNull();
});

test.each([
  [
    'below the headline',
    `Warga membersihkan sungai\nSenin, 3 Maret 2025 | 10:15 WITA\n${BODY}`,
    '2025-03-03T10:15+08:00',
  ],
  ['just above the headline', `3 Maret 2025\nWarga membersihkan sungai desa\n${BODY}`, '2025-03-03'],
  ['above a masthead', `3 Maret 2025\nKabar Sungai\nWarga membersihkan sungai desa\n${BODY}`, '2025-03-03?'],
  [
    'with a label',
    `Kabar Sungai\nDiterbitkan: 3 Maret 2025\nWarga membersihkan sungai desa\n${BODY}`,
    '2025-03-03',
  ],
  ['that does not exist', `Warga membersihkan sungai\n31 Februari 2025\n${BODY}`, null],
])('a date line %s', (_, text, date) => {
  expect(extractText(text).date.value).toBe(date);
});

test('an update is not the publication', () => {
  const record = extractText(`Warga membersihkan sungai\n3 Maret 2025\nDiperbarui: 5 Maret 2025\n${BODY}`);
  expect(record.date.value).toBe('2025-03-03');
  expect(record.modified.value).toBe('2025-03-05');
});

test.each([
  ['JAKARTA, KABARSUNGAI.com - ', { dateline: 'JAKARTA', outlet: 'KABARSUNGAI.com', agencies: null }],
  ['KABAR.CO, Bandung - ', { dateline: 'Bandung', outlet: 'KABAR.CO', agencies: null }],
  ['Surabaya (ANTARA) - ', { dateline: 'Surabaya', outlet: null, agencies: ['ANTARA'] }],
  ['BANDAR LAMPUNG — ', { dateline: 'BANDAR LAMPUNG', outlet: null, agencies: null }],
  ['Jakarta - ', { dateline: 'Jakarta', outlet: null, agencies: null }],
])('the dateline %s', (opening, expected) => {
  const record = extractText(`Warga membersihkan sungai desa\n${opening}${BODY}`);
  expect({
    dateline: record.dateline.value,
    outlet: record.outlet.value,
    agencies: record.agencies.value,
  }).toEqual(expected);
});

test.each(['Pemimpin Rusia - Ukraina ', 'Rusia - Ukraina ', 'Ketua partai – yang baru – '])(
  'no dateline in “%s”',
  (opening) => {
    expect(extractText(`Warga membersihkan sungai desa\n${opening}${BODY}`).dateline.value).toBeNull();
  },
);

test.each([
  ['Oleh: Siti Rahayu', ['Siti Rahayu']],
  ['Penulis : Budi Santoso dan Rina A. Putri', ['Budi Santoso', 'Rina A. Putri']],
  ['By Jane van Dam', ['Jane van Dam']],
  ['Editor: Budi Santoso', null],
])('the byline “%s”', (line, authors) => {
  const head = extractText(`Warga membersihkan sungai desa\n${line}\n${BODY}`);
  const foot = extractText(`Warga membersihkan sungai desa\n${BODY}${line}\n`);
  expect(head.authors.value).toEqual(authors);
  expect(foot.authors.value).toEqual(authors);
});

test('a short line between paragraphs is a subhead', () => {
  const record = extractText(
    `Warga membersihkan sungai desa\n${BODY}Rencana bulan depan\n${BODY.replaceAll('a', 'e')}`,
  );
  expect(record.body.children).toMatchObject([
    { tagName: 'p' },
    { tagName: 'p' },
    { tagName: 'h2' },
    { tagName: 'p' },
    {},
  ]);
});

test('tags and buttons after the last sentence are removed', () => {
  const record = extractText(`Warga membersihkan sungai desa\n${BODY}sungai\nkerja bakti\nBagikan:\n`);
  expect(record.text).toBe(BODY.trim().replace('\n', '\n\n'));
  expect(record.removed.map((item) => item.reason)).toEqual(['navigation', 'navigation', 'share']);
});

test('the headline under "Baca juga" goes with it', () => {
  const [first = '', second = ''] = BODY.split('\n');
  const record = extractText(
    `Warga membersihkan sungai\n${first}\nBaca Juga\nHujan deras di lereng gunung\n${second}`,
  );
  expect(record.text).toBe(`${first}\n\n${second}`);
});

test('the id depends on the place in the archive, not on what the file says', () => {
  const text = `Warga membersihkan sungai\n${BODY}`;
  expect(extractText(text, 'a.txt').id).not.toBe(extractText(text, 'b.txt').id);
  expect(extractText(text).id).toBe(extractText(`${text}Satu kalimat lagi yang berbeda sama sekali.`).id);
  expect(extractText(text).id).toMatch(/^[0-9a-f]{16}$/);
});

test('every line is in the text, in a value, a caption, or removed with its reason', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'Baca Juga',
      'A',
      '5',
      'CNN',
      '3 Maret 2025',
      'Leave a Reply',
      'AFP/Reuters',
      'Kabar Sungai',
      'Opini',
    ),
    fc.constantFrom(...BODY.trim().split('\n')),
    fc.string({ unit: 'grapheme' }),
    fc.lorem({ maxCount: 30 }),
  );
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
      const record = extractText(`x ${lines.join('\n')}`);
      const quotes = (
        ['title', 'date', 'modified', 'outlet', 'authors', 'section', 'agencies'] as const
      ).flatMap((name) => [
        ...record[name].evidence.map((item) => item.line),
        ...record[name].rejected.map((item) => item.evidence.line),
      ]);
      const accounted = [
        record.text,
        ...record.removed.map((item) => item.text),
        ...record.captions.flatMap((item) => [item.text, item.credit ?? '']),
      ].join('\n');
      for (const [index, source] of `x ${lines.join('\n')}`.split(/[\n\r\u2028\u2029]/u).entries()) {
        const words = source.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
        if (!quotes.includes(index + 1)) for (const word of words) expect(accounted).toContain(word);
      }
    }),
    { numRuns: 200 },
  );
});
