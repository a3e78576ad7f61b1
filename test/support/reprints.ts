import type { FixtureArticle } from './archive.js';

/** Sentences that share no run of three words, by number. */
export function sentence(number: number): string {
  const names = [
    'perahu',
    'dermaga',
    'nelayan',
    'pasar',
    'jembatan',
    'sawah',
    'bendungan',
    'kapal',
    'gudang',
  ];
  const word = (at: number): string =>
    `${names[(number * 7 + at * 3) % names.length] ?? ''}${number * 13 + at}`;
  return `${Array.from({ length: 12 }, (_, at) => word(at)).join(' ')}.`;
}

/** A text of so many paragraphs, the first of which has a number. */
export function paragraphs(first: number, count: number): readonly string[] {
  return Array.from(
    { length: count },
    (_, i) => `${sentence(2 * (first + i))} ${sentence(2 * (first + i) + 1)}`,
  );
}

/** A text of an agency in two newspapers, its later version, and an article that shares a statement with it. */
export const REPRINTS: readonly FixtureArticle[] = [
  {
    title: 'Kapal tiba',
    date: '2024-03-01',
    outlet: 'Kabar Sungai',
    text: ['Sebanyak 12 kapal tiba di pelabuhan pada pagi hari itu.', ...paragraphs(1, 4)].join('\n\n'),
  },
  {
    title: 'Kapal sudah tiba',
    date: '2024-03-02',
    outlet: 'Warta Gunung',
    text: [
      'GUNUNG – Sebanyak 15 kapal tiba di pelabuhan pada pagi hari itu.',
      ...paragraphs(1, 3),
      'Warga menonton dari jauh, kata seorang pedagang.',
    ].join('\n\n'),
  },
  {
    title: 'Kapal tiba, diperbarui',
    date: '2024-03-03',
    outlet: 'Kabar Sungai',
    text: ['Sebanyak 12 kapal tiba di pelabuhan pada pagi hari itu.', ...paragraphs(1, 4), sentence(90)].join(
      '\n\n',
    ),
  },
  {
    title: 'Lain soal',
    date: '2024-03-04',
    outlet: 'Harian Contoh',
    text: [...paragraphs(40, 5), `“${sentence(2)} ${sentence(3)} ${sentence(4)}”`].join('\n\n'),
  },
];
