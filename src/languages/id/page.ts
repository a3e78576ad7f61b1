import type { FurnitureRule, PageWords } from '../language.js';

function line(reason: string, ...patterns: readonly RegExp[]): FurnitureRule[] {
  return patterns.map((pattern) => ({ pattern, reason, scope: 'line' }));
}

/** What Indonesian news pages put around and inside articles. */
const furniture: readonly FurnitureRule[] = [
  ...line(
    'related-link',
    /^(?:baca|lihat|simak|tonton) (?:juga|video|selengkapnya|pula)\b/i,
    /^baca ?:/i,
    /^klik (?:di sini|untuk baca)\b/i,
    /^(?:pilihan editor|berita terkait|artikel terkait|artikel terpopuler|berita lainnya|topik pilihan)\b.{0,40}$/i,
    /^(?:(?:(?:berita|artikel|video|foto|topik) )?(?:terpopuler|populer|terkini|terbaru|terkait|lainnya|rekomendasi|pilihan|terbanyak dibaca)|rekomendasi(?: untuk anda)?|sedang tren|jangan lewatkan|lihat semua|selengkapnya)(?: ?»)?$/i,
    /^(?:berita|artikel|video|foto) (?:terpopuler|populer|terkini|terbaru|pilihan) (?:di|dari|hari) .{1,30}$/i,
    /^mungkin anda melewatkan ini/i,
  ),
  ...line(
    'advertisement',
    /^(?:iklan|advertorial|scroll (?:ke bawah )?untuk (?:melanjutkan|lanjut) membaca)$/i,
    /^baca berita tanpa iklan\b/i,
  ),
  ...line('media', /^\[gambas:[^\]]*\]$/i),
  ...line(
    'pagination',
    /^(?:halaman \d+ dari \d+|halaman (?:selanjutnya|berikutnya|sebelumnya)|selanjutnya|sebelumnya)$/i,
  ),
  ...line(
    'share',
    /^(?:bagikan|salin tautan|sebarkan|share) ?:?$/i,
    /^bagikan (?:ke|di|artikel|berita)\b.{0,40}$/i,
  ),
  ...line('reactions', /^(?:suka|tidak suka) ?\d*$/i),
  ...line('view-count', /^(?:dibaca|dilihat)(?: sebanyak)? ?:?\s*[\d.,]+(?: kali| x)?$/i),
  ...line(
    'call-to-action',
    /\b(?:berikan|tulis(?:kan)?|tinggalkan) (?:komentar|comment|pendapat|tanggapan)\b.{0,60}$/i,
    /\bbagaimana (?:pendapat|tanggapan) (?:anda|kamu)\b.{0,60}$/i,
    /^(?:dapatkan|ikuti) .{0,80}\b(?:google news|whatsapp channel|telegram|aplikasi)\b/i,
    /^download aplikasi\b/i,
    /^dapatkan informasi dan insight pilihan redaksi\b/i,
  ),
  ...line('comments', /^(?:komentar|tulis komentar|tinggalkan (?:komentar|balasan))(?: \(?\d*\)?)?$/i),
  ...line('copyright', /^(?:copyright|hak cipta) ?(?:©|\(c\))/i, /^©/u, /^artikel ini telah tayang di\b/i),
  ...line(
    'navigation',
    /^(?:beranda|indeks|pedoman media siber|kebijakan (?:data pribadi|privasi)|tentang kami|hubungi kami|redaksi|karir|masuk|daftar)$/i,
  ),
  ...line('navigation', /^(?:tag|topik|label|kategori)(?: ?:.*)?$/i),
  ...line('loading', /^(?:memuat|sedang memuat)(?:\.{3}|…)?$/i),
  { pattern: /^tinggalkan balasan\b/i, reason: 'reply-form', scope: 'tail' },
  { pattern: /^alamat email anda tidak akan dipublikasikan\b/i, reason: 'reply-form', scope: 'tail' },
];

export const page: PageWords = {
  furniture,
  sections: [
    'opini',
    'editorial',
    'tajuk',
    'tajuk rencana',
    'kolom',
    'esai',
    'analisis',
    'analisa',
    'wawancara',
    'feature',
    'profil',
    'sosok',
    'resensi',
    'surat pembaca',
    'nasional',
    'internasional',
    'dunia',
    'politik',
    'ekonomi',
    'bisnis',
    'hukum',
    'kriminal',
    'olahraga',
    'sepak bola',
    'hiburan',
    'gaya hidup',
    'teknologi',
    'sains',
    'kesehatan',
    'pendidikan',
    'budaya',
    'daerah',
    'regional',
    'metropolitan',
  ],
  bylineLabels: ['oleh', 'penulis', 'reporter', 'pewarta', 'wartawan', 'ditulis oleh', 'laporan'],
  contributorLabels: [
    'pelaporan tambahan oleh',
    'laporan tambahan oleh',
    'berkontribusi dalam penulisan artikel ini',
    'kontributor',
    'editor',
    'penyunting',
  ],
  creditLabels: ['foto', 'kredit foto', 'kredit', 'sumber foto', 'fotografer', 'dok', 'ilustrasi'],
};
