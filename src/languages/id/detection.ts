import type { DetectionWords } from '../language.js';

/** Indonesian against Malay: everyday words and spellings that only one of the two standard languages uses. */
export const detection: DetectionWords = {
  detectedAs: ['ms', 'id'],
  own: new Set(
    (
      'karena bahwa bisa tidak berbeda kantor rumah sakit mobil uang perusahaan kepolisian rapat pekan kemarin kata ' +
      'yakni usai terkait kebijakan pemerintah provinsi kabupaten menurut ungkap ujar tersebut nggak gue saat sedangkan ' +
      'sekitar juta miliar triliun senin selasa rabu kamis jumat januari februari maret april mei juni juli agustus ' +
      'oktober desember upaya aktivitas universitas kualitas'
    ).split(' '),
  ),
  other: new Set(
    (
      'kerana bahawa boleh berlainan pejabat hospital kereta wang syarikat polis mesyuarat minggu semalam iaitu selepas ' +
      'berkaitan dasar kerajaan negeri daerah berkata manakala kira-kira juta bilion trilion isnin rabu khamis jumaat ' +
      'februari mac mei jun julai ogos disember usaha aktiviti universiti kualiti nak tak awak datuk telah adalah ' +
      'mengikut sebanyak ketika beliau ialah'
    ).split(' '),
  ),
};
