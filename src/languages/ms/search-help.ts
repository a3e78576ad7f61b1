import type { SearchHelp } from '../search-help.js';

export const searchHelp: SearchHelp = {
  title: 'Cara mencari yang lain',
  example: 'Contoh',
  finds: 'Menemui',
  ways: {
    words:
      'Artikel dengan semua perkataan dahulu, kemudian yang ada sebahagiannya. Bentuk lain perkataan itu turut ditemui.',
    required: 'Hanya artikel dengan perkataan dalam tanda petik; perkataan yang lain boleh tiada.',
    phrase: 'Perkataan yang bersebelahan mengikut urutan ini.',
    excluded: 'Artikel tanpa perkataan selepas tanda tolak.',
    excludedPhrase: 'Artikel tanpa frasa ini.',
    either: 'Artikel dengan salah satu perkataan atau kedua-duanya. OR ditulis dengan huruf besar.',
    beginning: 'Perkataan yang bermula begini.',
    title: 'Perkataan dalam tajuk.',
    author: 'Artikel oleh penulis ini.',
    outlet: 'Artikel daripada media ini.',
    after: 'Artikel mulai tahun ini. Bulan (2024-06) atau hari (2024-06-20) juga boleh ditulis.',
    before: 'Artikel sebelum tahun, bulan atau hari ini.',
  },
  rest: 'Semuanya boleh digabungkan. Tulisan lain yang menyerupai perintah dicari sebagai teks.',
};
