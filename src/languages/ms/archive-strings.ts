import { createCounter } from '../counter.js';
import type { ArchiveStrings } from '../strings.js';

const { figure } = createCounter('ms');
const articles = (count: number): string => `${figure(count)} artikel`;

/** Words about authors, tags and collections, about who keeps the archive, and about who can read it. */
export const archiveStrings: ArchiveStrings = {
  authors: {
    title: 'Penulis',
    kicker: 'Penulis',
    none: 'Tiada artikel yang menyebut penulisnya.',
    note: (without, total) => {
      const name = 'Nama ditulis seperti yang tercetak: dua orang mungkin berkongsi satu nama.';
      if (without === 0) return name;
      if (without === total) return '';
      return `${articles(without)} tidak menyebut penulisnya. ${name}`;
    },
    description: (name, count) => `${articles(count)} oleh ${name} dalam arkib ini.`,
    outlets: 'Media',
    outletsNote: 'Tempat artikel-artikel ini terbit, dan berapa dalam setiap satu.',
    inTexts: (name) => `Artikel yang menyebut ${name}`,
    articlesBy: (name) => `Artikel oleh ${name}`,
  },
  tags: {
    title: 'Tag',
    kicker: 'Tag',
    inArticles: (_, count) => `tag dalam ${articles(count)}`,
    description: (name, count) => `${articles(count)} dengan tag “${name}” dalam arkib ini.`,
  },
  collections: {
    title: 'Koleksi',
    kicker: 'Koleksi',
    chosen: 'Pilihan penjaga arkib',
    none: 'Koleksi ini belum mempunyai artikel.',
    count: (title, count) => `${title}: koleksi ${articles(count)} dalam arkib ini.`,
  },
  sameDay: { label: (day) => `${day} pada tahun-tahun lain`, articles },
  contact: {
    title: 'Hubungi',
    label: 'Hubungi',
    takedown: 'Pertanyaan tentang notis ini, atau permintaan menarik balik atau membetulkan artikel:',
    about: 'Untuk melaporkan kesilapan, atau meminta artikel dibetulkan atau ditarik balik, tulis kepada',
  },
  accessibility: {
    title: 'Kebolehcapaian',
    aim: 'Laman ini dibuat untuk memenuhi tahap AA Garis Panduan Kebolehcapaian Kandungan Web (WCAG) 2.2.',
    checked:
      'Program yang membuatnya diuji dalam pelayar sebelum setiap keluaran: setiap jenis halaman dalam tema cerah dan gelap dengan axe-core; struktur HTML-nya; daripada lebar telefon hingga skrin besar; carian dan menu dengan papan kekunci. Artikel boleh dibaca tanpa JavaScript; hanya carian memerlukannya.',
    unchecked:
      'Ujian oleh program hanya menemukan sebahagian halangan, dan arkib ini belum diuji bersama pengguna pembaca skrin. Keterangan gambar adalah daripada halaman asal dan mungkin tiada. Teks yang dibaca mesin daripada imbasan mengandungi kesilapan, manakala fail PDF dan halaman asal yang disimpan kekal seperti buatan penerbitnya.',
    report: 'Jika ada yang menghalang anda membaca arkib ini, tulis kepada',
    noContact: 'Jika ada yang menghalang anda membaca arkib ini, beritahu orang yang memberi anda alamatnya.',
  },
};
