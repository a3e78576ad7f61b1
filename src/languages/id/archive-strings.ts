import { formatNumber } from '../format.js';
import type { ArchiveStrings } from '../strings.js';

const articles = (count: number): string => `${formatNumber(count, 'id')} artikel`;

/** Words about authors, tags and collections, about who keeps the archive, and about who can read it. */
export const archiveStrings: ArchiveStrings = {
  authors: {
    title: 'Penulis',
    kicker: 'Penulis',
    none: 'Tidak ada artikel yang menyebut penulisnya.',
    note: (without, total) => {
      const name = 'Nama ditulis seperti yang tercetak: bisa saja dipakai oleh lebih dari satu orang.';
      if (without === 0) return name;
      if (without === total) return '';
      return `${articles(without)} tidak menyebut penulisnya. ${name}`;
    },
    description: (name, count) => `${articles(count)} oleh ${name} dalam arsip ini.`,
    outlets: 'Media',
    outletsNote: 'Tempat artikel-artikel ini terbit, dan berapa di masing-masing.',
    inTexts: (name) => `Artikel yang menyebut ${name}`,
    articlesBy: (name) => `Artikel karya ${name}`,
  },
  tags: {
    title: 'Tag',
    kicker: 'Tag',
    inArticles: (_, count) => `tag dalam ${articles(count)}`,
    description: (name, count) => `${articles(count)} dengan tag “${name}” dalam arsip ini.`,
  },
  collections: {
    title: 'Koleksi',
    kicker: 'Koleksi',
    chosen: 'Pilihan pengelola arsip',
    none: 'Koleksi ini belum berisi artikel.',
    count: (title, count) => `${title}: koleksi ${articles(count)} dalam arsip ini.`,
  },
  sameDay: { label: (day) => `${day} pada tahun-tahun lain`, articles },
  contact: {
    title: 'Kontak',
    label: 'Kontak',
    takedown: 'Pertanyaan tentang pemberitahuan ini, atau permintaan menarik atau membetulkan artikel:',
    about: 'Untuk melaporkan kesalahan, atau meminta agar suatu artikel dibetulkan atau ditarik, tulislah ke',
  },
  accessibility: {
    title: 'Aksesibilitas',
    aim: 'Situs ini dibuat agar memenuhi tingkat AA Pedoman Aksesibilitas Konten Web (WCAG) 2.2.',
    checked:
      'Program pembuatnya diuji di peramban sebelum setiap rilis: setiap jenis halaman dalam tampilan terang dan gelap dengan axe-core; susunan HTML-nya; dari selebar ponsel sampai layar lebar; pencarian dan menu dengan papan tombol. Artikel dapat dibaca tanpa JavaScript; hanya pencarian yang memerlukannya.',
    unchecked:
      'Pengujian dengan program hanya menemukan sebagian hambatan, dan arsip ini belum pernah diuji bersama pengguna pembaca layar. Keterangan gambar berasal dari halaman asli dan bisa saja tidak ada. Teks yang dibaca mesin dari pindaian mengandung kesalahan, sedangkan berkas PDF dan halaman asli yang disimpan tetap seperti buatan penerbitnya.',
    report: 'Jika ada yang menghalangi Anda membaca arsip ini, tulislah ke',
    noContact:
      'Jika ada yang menghalangi Anda membaca arsip ini, sampaikanlah kepada yang memberi Anda alamatnya.',
  },
};
