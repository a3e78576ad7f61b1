import type { SearchHelp } from '../search-help.js';

export const searchHelp: SearchHelp = {
  title: 'Cara mencari lainnya',
  example: 'Contoh',
  finds: 'Menemukan',
  ways: {
    words:
      'Lebih dulu artikel yang memuat semua kata, lalu yang memuat sebagian. Bentuk lain dari kata itu ikut ditemukan.',
    required: 'Hanya artikel yang memuat kata bertanda kutip; kata lainnya boleh tidak ada.',
    phrase: 'Kata-kata yang berdampingan dalam urutan ini.',
    excluded: 'Artikel tanpa kata di belakang tanda kurang.',
    excludedPhrase: 'Artikel tanpa frasa ini.',
    either: 'Artikel yang memuat salah satu kata atau keduanya. OR ditulis dengan huruf kapital.',
    beginning: 'Kata yang berawalan seperti ini.',
    title: 'Kata yang ada di judul.',
    author: 'Artikel karya penulis ini.',
    outlet: 'Artikel dari media ini.',
    after: 'Artikel sejak tahun ini. Bulan (2024-06) atau hari (2024-06-20) juga dapat ditulis.',
    before: 'Artikel dari masa sebelum tahun, bulan, atau hari ini.',
  },
  rest: 'Semuanya dapat digabungkan. Tulisan lain yang mirip perintah dicari sebagai teks.',
};
