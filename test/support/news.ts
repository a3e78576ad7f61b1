import type { FixtureArticle, FixtureName } from './archive.js';

/** A small archive with one of everything: dates of every kind, outlets, agencies, captions, removed pieces. */
export const NEWS: readonly FixtureArticle[] = [
  {
    title: 'Bupati Siti Rahma Resmikan Pasar Baru',
    date: '2023-11-05',
    outlet: 'Harian Contoh',
    authors: ['Budi Santoso'],
    text: 'LEMBANG - Bupati Siti Rahma meresmikan Pasar Baru pada hari Minggu. Rahma berharap harga stabil.\n\nMenurut Rahma, pasar itu milik warga Lembang. Kata KADIN: “Ini awal yang baik.”',
    dateline: 'LEMBANG',
    captions: [{ text: 'Siti Rahma di Pasar Baru.', credit: 'Antara/Adi' }],
    removed: [{ text: 'Baca juga: Harga beras naik', reason: 'related-link', line: 7 }],
  },
  {
    title: 'Harga Beras Naik di Lembang',
    date: '2024-02-10T07:30+07:00',
    outlet: 'Kabar Warga',
    agencies: ['Antara'],
    text: 'Harga beras naik lagi di Lembang. Siti Rahma meminta KADIN turun tangan.\n\nPedagang mengeluh.',
  },
  {
    title: 'Opini: Beras dan Kita',
    section: 'Opini',
    date: '2024-03-02?',
    dateMethod: 'text:date-above-masthead',
    text: 'Beras adalah kita, tulis seorang pembaca dari Lembang. Siti Rahma tidak menjawab.',
    rejectedAuthors: [
      {
        value: ['Dewi'],
        reason: 'contributor',
        evidence: {
          method: 'text:byline',
          quote: 'Pelaporan tambahan oleh Dewi.',
          line: 9,
          column: 1,
          score: 0.3,
        },
      },
    ],
  },
  {
    title: 'Kilas Bulan Maret',
    date: '2024-03',
    text: 'Rangkuman bulan ini menyebut Siti Rahma dan Pasar Baru.',
  },
  { title: 'Kaleidoskop', date: '2024', outlet: 'Kabar Warga', text: 'Setahun bersama KADIN.' },
  {
    title: null,
    text: 'Tidak berjudul, tidak bertanggal. Hanya Lembang yang disebut.',
    file: 'lepas/tanpa-nama.txt',
  },
  {
    title: 'An English Letter',
    language: 'en',
    text: 'A reader writes from Lembang. She likes the market.',
    modified: '2024-05-01',
  },
];

export const NEWS_NAMES: readonly FixtureName[] = [
  {
    type: 'person',
    name: 'Siti Rahma',
    spellings: ['Rahma'],
    distinctFrom: ['person/adi'],
    sameAs: ['https://authority.example/siti'],
  },
  { type: 'person', name: 'Adi' },
  { type: 'place', name: 'Lembang', spellings: ['LEMBANG'] },
  { type: 'place', name: 'Pasar Baru' },
  { type: 'organization', name: 'KADIN' },
  { type: 'organization', name: 'Antara' },
  { type: 'organization', name: 'Index' },
];

/** As many articles as asked for, spread over twelve years, every fifth undated, with some hundred names. */
export function manyArticles(count: number): {
  readonly articles: readonly FixtureArticle[];
  readonly names: readonly FixtureName[];
} {
  const names = Array.from({ length: 240 }, (_, i): FixtureName => ({
    type: 'person',
    name: `${SYLLABLES[i % 12] ?? ''}${SYLLABLES[Math.floor(i / 12) % 12] ?? ''} ${String.fromCharCode(65 + (i % 26))}${'abcdefghij'.charAt(i % 10)}n${String(i)}`,
  }));
  const everyone: FixtureName = { type: 'place', name: 'Lembang' };
  const articles = Array.from({ length: count }, (_, i): FixtureArticle => {
    const first = names[(i * 7) % names.length]?.name ?? '';
    const second = names[(i * 13 + 5) % names.length]?.name ?? '';
    const month = String((i % 12) + 1).padStart(2, '0');
    const day = String((i % 28) + 1).padStart(2, '0');
    return {
      title: `Berita nomor ${String(i)}`,
      text: `Di Lembang ${first} bertemu ${second}. ${first} berkata begitu.`,
      outlet: `Media ${String(i % 3)}`,
      ...(i % 5 === 0 ? {} : { date: `${String(2012 + (i % 12))}-${month}-${day}` }),
      file: `${String(i)}.txt`,
    };
  });
  return { articles, names: [...names, everyone] };
}

const SYLLABLES = ['Ba', 'Ri', 'To', 'Ka', 'Ne', 'Su', 'Mi', 'La', 'Do', 'Per', 'Gun', 'Wi'];
