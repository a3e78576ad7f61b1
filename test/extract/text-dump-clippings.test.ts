import { expect, test } from 'vitest';
import { extractText } from '../support/extract.js';

const HEADLINE = 'Nelayan menolak pembangunan tembok di pantai utara';
const BODY = [
  'Puluhan nelayan berkumpul di balai desa untuk menolak pembangunan tembok laut yang dimulai pekan lalu di pantai utara.',
  'Mereka mengatakan bahwa perahu tidak dapat lagi keluar pada pagi hari karena jalur menuju laut sudah ditutup pagar.',
  'Kepala dinas perikanan berjanji akan bertemu dengan para nelayan sebelum pekerjaan diteruskan pada bulan depan.',
];

function clipping(...head: readonly string[]): string {
  return [...head, ...BODY].join('\n\n');
}

test.each([
  ['Oleh Rini Lestari', ['Rini Lestari']],
  ['Penulis: Rini Lestari', ['Rini Lestari']],
  ['By Ruth Calder, Staff Reporter', ['Ruth Calder']],
  ['By Ruth Calder and Ivo Marsh', ['Ruth Calder', 'Ivo Marsh']],
])('a byline is no headline: %s', (byline, authors) => {
  const record = extractText(clipping(HEADLINE, byline, '7 Mei 2019'));
  expect([record.title.value, record.date.value, record.authors.value]).toEqual([
    HEADLINE,
    '2019-05-07',
    authors,
  ]);
});

test.each([
  [['Rini Lestari', '7 Mei 2019'], ['Rini Lestari'], '2019-05-07'],
  [['Rini Lestari', 'Warta Pesisir', '7 Mei 2019'], ['Rini Lestari'], '2019-05-07'],
  [['Rini Lestari | 7 Mei 2019'], ['Rini Lestari'], '2019-05-07'],
  [['7 Mei 2019 | Oleh Rini Lestari'], ['Rini Lestari'], '2019-05-07'],
  [['Dari koresponden kami di Rembang', '7 Mei 2019'], null, '2019-05-07'],
  [['Rembang, 7 Mei 2019'], null, '2019-05-07'],
])('the head of a clipping: %j', (head, authors, date) => {
  const record = extractText(clipping(HEADLINE, ...head));
  expect([record.title.value, record.date.value, record.authors.value]).toEqual([HEADLINE, date, authors]);
});

test('a deck above the byline is not the headline', () => {
  const deck = 'Jalur perahu tertutup pagar sejak Senin';
  expect(extractText(clipping(HEADLINE, deck, 'Oleh Rini Lestari', '7 Mei 2019')).title.value).toBe(HEADLINE);
});

test('a list inside a text stays', () => {
  const items = ['Nelayan meminta tiga hal:', '- pagar dibuka setiap pagi', '- tembok digeser ke timur'];
  const [first = '', ...rest] = BODY;
  const { text } = extractText([HEADLINE, '7 Mei 2019', first, ...items, ...rest].join('\n\n'));
  expect(text.split('\n\n')).toEqual([first, ...items, ...rest]);
});

test('a text quoted as in mail', () => {
  const source = clipping(HEADLINE, '7 Mei 2019').split('\n');
  const record = extractText(source.map((line) => `> ${line}`.trim()).join('\n'));
  expect([record.title.value, record.date.value, record.text.split('\n\n')]).toEqual([
    HEADLINE,
    '2019-05-07',
    BODY,
  ]);
});

test('ligatures of a printed page are letters', () => {
  const { text } = extractText(
    'The ﬁnal oﬀer for the ﬂats was refused by every tenant of the old house on the hill.',
  );
  expect(text).toBe(
    'The final offer for the flats was refused by every tenant of the old house on the hill.',
  );
});

test('words cut at the end of a line are whole; a hyphen of their own stays', () => {
  const lines = [
    'Para nelayan yang tinggal di pesisir menolak pembangunan tem-',
    'bok laut karena jalur perahu sudah ditutup pagar sejak pekan lalu.',
    '',
    'Kepala desa berkata bahwa kerja sama antara warga dan pemerintah daerah yang sudah lama-',
    'lama dibangun kini terancam, dan lama-lama tidak ada yang percaya lagi.',
  ];
  const { text } = extractText([HEADLINE, '', ...lines].join('\n'));
  expect(text).toContain('pembangunan tembok laut');
  expect(text).toContain('sudah lama-lama dibangun');
});

test('heads of printed pages between paragraphs are left out', () => {
  const [first = '', second = '', third = ''] = BODY;
  const lines = ['WARTA PESISIR 3', '', HEADLINE, '', first, '', '4 WARTA PESISIR', '', second];
  const foot = ['5', 'Warta Pesisir, Selasa, 7 Mei 2019'];
  const record = extractText([...lines, '', ...foot, '', third].join('\n'));
  expect([record.title.value, record.text.split('\n\n')]).toEqual([HEADLINE, BODY]);
});

test('what a database says of an article is not its headline', () => {
  const head = [
    'Warta Pesisir (Rembang)',
    '7 Mei 2019',
    'Edisi pertama',
    'Rubrik: Daerah',
    'Panjang: 61 kata',
  ];
  const record = extractText([HEADLINE, ...head, '', ...BODY].join('\n'));
  expect([record.title.value, record.date.value]).toEqual([HEADLINE, '2019-05-07']);
});
