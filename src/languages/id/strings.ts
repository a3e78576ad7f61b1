import { formatList, formatNumber } from '../format.js';
import type { ArchiveFigures, CountUnit, InterfaceStrings } from '../strings.js';
import { archiveStrings } from './archive-strings.js';
import { codeWords } from './code-words.js';
import { readerStrings } from './reader-strings.js';
import { sameTextStrings } from './same-text-strings.js';
import { searchHelp } from './search-help.js';
import { searchStrings } from './search-strings.js';

const TAG = 'id';
const SMALL = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
];

const figure = (value: number): string => formatNumber(value, TAG);
/** Small numbers are written out in a sentence, as newspapers do. */
const word = (value: number): string => SMALL[value] ?? figure(value);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const articles = (count: number): string => `${figure(count)} artikel`;
const mentions = (count: number): string => `${figure(count)} penyebutan`;
const counted = (unit: CountUnit, count: number): string =>
  unit === 'article' ? articles(count) : mentions(count);

function uncertainPart(unit: CountUnit, count: number, uncertain: number): string {
  if (uncertain === 0) return '';
  if (uncertain === count)
    return unit === 'article' ? ', tanggal tidak pasti' : ', pada tanggal yang tidak pasti';
  return `, ${word(uncertain)} di antaranya pada tanggal yang tidak pasti`;
}

function datedSentence(figures: ArchiveFigures): string {
  const { articles: all, dated, undated, uncertain } = figures;
  const doubt = uncertain === 0 ? '' : `, ${word(uncertain)} di antaranya tidak pasti`;
  if (all === 1)
    return dated === 0
      ? 'Tanggal terbitnya tidak disebut.'
      : `Tanggalnya ${uncertain === 1 ? 'tidak pasti' : 'disebut'}.`;
  if (undated === 0) return `Semuanya bertanggal${doubt}.`;
  if (dated === 0) return 'Tidak satu pun bertanggal.';
  return `${capital(word(dated))} bertanggal${doubt}; ${word(undated)} tanpa tanggal.`;
}

function outletSentence({ articles: all, withOutlet }: ArchiveFigures): string {
  if (withOutlet === all) return all === 1 ? 'Medianya disebut.' : 'Semuanya menyebut medianya.';
  if (withOutlet === 0) return all === 1 ? 'Medianya tidak disebut.' : 'Tidak satu pun menyebut medianya.';
  if (withOutlet * 2 < all) return `Hanya ${word(withOutlet)} yang menyebut medianya.`;
  return `${capital(word(withOutlet))} menyebut medianya.`;
}

function summary(figures: ArchiveFigures): string {
  const head = `${capital(word(figures.articles))} artikel, ${figure(figures.words)} kata.`;
  return `${head} ${datedSentence(figures)} ${outletSentence(figures)}`;
}

export const strings: InterfaceStrings = {
  frame: {
    skip: 'Langsung ke isi',
    index: 'Indeks',
    dates: 'Tanggal',
    outlets: 'Media',
    about: 'Tentang',
    search: 'Cari',
    searchLabel: 'Cari di arsip',
    darkTheme: 'Tampilan gelap',
    aboutArchive: 'Tentang arsip ini',
    downloads: 'Unduhan dan umpan',
    kind: 'Arsip berita',
    rights: 'Hak cipta setiap artikel tetap pada penerbitnya.',
    madeWith: (version) => `Disusun dengan Kliping ${version}.`,
    feed: 'Umpan Atom',
    description: (title) => `${title}: arsip berita untuk dibaca, dicari, dan dikutip.`,
  },
  words: {
    articles,
    mentions,
    articleNoun: () => 'artikel',
    mentionNoun: () => 'penyebutan',
    words: (count) => `${figure(count)} kata`,
    minutes: (count) => `${figure(count)} menit`,
    bytes: (count) => `${figure(count)} bita`,
    undated: 'Tanpa tanggal',
    undatedShort: ['tanpa', 'tanggal'],
    uncertain: 'tidak pasti',
    untitled: 'Tanpa judul',
    comma: ', ',
    outOf: (count, total) => `${figure(count)} dari ${figure(total)}`,
    openQuote: '“',
    closeQuote: '”',
    nestedQuotes: ['‘', '’'],
  },
  types: {
    person: {
      title: 'Tokoh',
      count: (count) => `${figure(count)} tokoh`,
      all: (count) => `Semua ${figure(count)} tokoh`,
      none: 'Tidak ada tokoh yang dikenali dalam arsip ini.',
    },
    organization: {
      title: 'Organisasi',
      count: (count) => `${figure(count)} organisasi`,
      all: (count) => `Semua ${figure(count)} organisasi`,
      none: 'Tidak ada organisasi yang dikenali dalam arsip ini.',
    },
    place: {
      title: 'Tempat',
      count: (count) => `${figure(count)} tempat`,
      all: (count) => `Semua ${figure(count)} tempat`,
      none: 'Tidak ada tempat yang dikenali dalam arsip ini.',
    },
  },
  front: {
    emptyTitle: 'Arsip ini masih kosong',
    empty:
      'Belum ada artikel di dalamnya. Letakkan berkas .txt, .md, atau .html di folder arsip, lalu susun lagi situsnya.',
    articleCount: articles,
    undatedCount: ({ articles: all, undated }) => {
      if (undated === 0) return 'semuanya bertanggal';
      return undated === all ? 'tanpa tanggal' : `${word(undated)} tanpa tanggal`;
    },
    readOn: 'Baca selengkapnya',
    more: 'Sebelumnya',
    moreNote: 'Artikel bertanggal yang terbit lebih dulu.',
    undatedNote: 'Halaman aslinya tidak menyebut kapan terbit, dan arsip ini tidak menebak.',
    allUndated: 'Semua yang tanpa tanggal',
    coverage: 'Liputan dari waktu ke waktu',
    coverageNote: 'Jumlah artikel menurut waktu terbit. Batang bergaris putus: tanggalnya tidak pasti.',
    allDates: 'Semua tanggal',
    names: 'Nama dalam berita',
    namesNote: 'Paling sering diberitakan, menurut jumlah artikel.',
    contents: 'Isi arsip ini',
    summary,
    completeness: 'Seberapa lengkap arsip ini',
    allOutlets: (count) => `Semua ${figure(count)} media`,
  },
  article: {
    readingTime: (minutes) => `${figure(minutes)} menit baca`,
    whyUncertain: 'Mengapa tidak pasti?',
    seeEvidence: 'Lihat buktinya',
    undatedTitle: 'Tanpa tanggal',
    undatedNote: 'Halaman aslinya tidak menyebut kapan terbit, dan arsip ini tidak menebak.',
    impreciseTitle: 'Tanggal',
    monthOnly: 'Halaman aslinya hanya menyebut bulan dan tahun.',
    yearOnly: 'Halaman aslinya hanya menyebut tahun.',
    modified: 'Diperbarui',
    agencies: 'Naskah',
    dateline: 'Ditulis dari',
    length: 'Panjang',
    caption: 'Keterangan foto',
    olderVersion: (captured) =>
      captured === null
        ? 'Ini versi lama halaman ini.'
        : `Inilah halaman ini sebagaimana diambil pada ${captured}. Isinya kemudian berubah.`,
    newestVersion: 'Baca versi terbaru',
    versionOf: (captured) => (captured === null ? 'Versi lama' : `Versi ${captured}`),
    pictureCredit: (credit) => `Foto: ${credit}.`,
    pictureMissing: 'Gambarnya tidak ada dalam arsip.',
    pictureSource: (outlet, captured) =>
      `Sumber: ${[outlet, captured === null ? null : `disimpan ${captured}`].filter((part) => part !== null).join(', ')}.`,
    scanNote:
      'Teks ini dibaca mesin dari hasil pindai. Kata-katanya bisa keliru; yang tercetak ada pada hasil pindai.',
    scanAlt: 'Hasil pindai artikel; teksnya menyusul',
    pictureAt: (host) => `Gambar di ${host}`,
    entities: 'Siapa & apa di dalamnya',
    entitiesNote: 'Angka: berapa kali disebut dalam artikel ini.',
    asAgency: 'kantor berita',
    related: 'Terkait',
    footnotes: 'Catatan kaki',
    moreNames: (count) => `${figure(count)} lagi`,
    sharedNames: (names) => `Sama-sama menyebut ${names.join(', ')}`,
    sharedWords: (words) => `Sama-sama tentang ${words.map((word) => `“${word}”`).join(', ')}`,
    pager: 'Sebelum dan sesudahnya dalam arsip',
    previous: (date) => `Sebelumnya, ${date}`,
    next: (date) => `Berikutnya, ${date}`,
    cite: 'Kutip',
    citedUncertain: '[tanggal tidak pasti]',
    citedUndated: 'tanpa tanggal',
    citedUndatedNote: 'Tanpa tanggal.',
    citedUncertainNote: 'Tanggal tidak pasti.',
    downloadReference: (format) => `Unduh kutipan sebagai ${format}`,
    excerptOnly: (shown, total) =>
      `Hanya cuplikan yang ditampilkan di sini: ${figure(shown)} dari ${figure(total)} kata.`,
    metadataOnly: (total) => `Teks artikel ini (${figure(total)} kata) tidak ditampilkan di sini.`,
    readOriginal: (host) => `Baca aslinya di ${host}`,
    noOriginal: 'Alamat aslinya tidak diketahui.',
    wayback: 'Cari di Wayback Machine',
    lengthShown: (shown, total) => `${figure(shown)} dari ${figure(total)} kata`,
    rights: 'Hak',
    citedAgencies: (names) => `Naskah: ${formatList(names, TAG)}.`,
    inArchive: 'Dalam arsip',
    copy: 'Salin',
    copied: 'Tersalin',
  },
  sameText: sameTextStrings,
  fields: {
    title: 'Judul',
    date: 'Tanggal',
    modified: 'Diperbarui',
    outlet: 'Media',
    agencies: 'Kantor berita',
    authors: 'Penulis',
    section: 'Rubrik',
    dateline: 'Titimangsa',
    language: 'Bahasa',
    url: 'Alamat asal',
  },
  provenance: {
    title: 'Dari mana ini',
    note: 'Setiap keterangan, bukti yang dikutip dari berkas asli, dan cara menemukannya.',
    field: 'Keterangan',
    value: 'Nilai',
    evidence: 'Bukti',
    method: 'Cara',
    none: 'Tidak ditemukan',
    lines: (lines) => `baris ${formatList(lines.map(figure), TAG)}`,
    rejectedValues: (count) => `Ditemukan tetapi tidak dipakai: ${figure(count)} nilai`,
    caption: 'Kredit foto',
    captionMethod: 'Keterangan foto dalam teks',
    creditLineMethod: 'Baris kredit di samping keterangan foto',
    file: 'Berkas',
    record: 'Rekaman',
    placeInFile: 'Letak dalam berkas',
    bytesFrom: (offset, length) => `${figure(length)} bita dari bita ke-${figure(offset)}`,
    containerHash: 'SHA-256 seluruh berkas',
    captured: 'Disimpan',
    removed: (count) => `Yang dibuang dari halaman: ${figure(count)} potongan`,
    place: 'Letak',
    text: 'Teks',
    reason: 'Alasan',
    line: (line) => `Baris ${figure(line)}`,
    noLine: 'Seluruh berkas',
    moreRemoved: (count) => `Dan ${figure(count)} potongan lagi, semuanya dalam unduhan data.`,
  },
  entity: {
    spellings: 'Ejaan',
    notSame: 'Tidak sama dengan',
    elsewhere: 'Di tempat lain',
    when: 'Kapan disebut',
    whenNote: 'Jumlah penyebutan menurut waktu terbit. Batang bergaris putus: tanggalnya tidak pasti.',
    articles: (count) => `Dalam ${articles(count)}`,
    articlesNote: 'Terbaru di atas, yang tanpa tanggal di akhir.',
    allMentions: (count) => `Semua ${figure(count)} penyebutan`,
    moreMentions: (count) => `Dan ${figure(count)} penyebutan lagi.`,
    asAgency: 'Disebut sebagai kantor berita, bukan di dalam teks.',
    said: 'Ucapan',
    saidNote:
      'Yang terbaru lebih dahulu, dengan kalimatnya. Penuturnya ditentukan menurut aturan; periksa artikelnya.',
    inOutlets: (count) => `di ${figure(count)} media`,
    moreSaid: (count) => `Dan ${figure(count)} lagi dalam tabel kutipan`,
    together: 'Paling sering bersama',
    togetherNote: 'Nama yang muncul dalam artikel yang sama, dan dalam berapa artikel.',
    description: (name, count, found) =>
      `${name} dalam arsip ini: ${articles(count)}${found === 0 ? '' : `, ${mentions(found)}`}.`,
  },
  names: {
    inArticles: (count) => `nama dalam ${articles(count)}`,
    mostOften: 'Paling sering',
    mostOftenNote: 'Menurut jumlah artikel.',
    az: 'A–Z',
    azNote:
      'Menurut huruf pertama nama seperti tercetak. Angka: jumlah artikel. Nama yang hanya ada dalam satu artikel disertai kalimatnya.',
    letters: 'Huruf',
    digits: '0–9',
    otherLetters: 'Lainnya',
    letterTitle: (title, letter) => `${title}: ${letter}`,
  },
  charts: {
    label: (unit, period, span) =>
      `${unit === 'article' ? 'Artikel' : 'Penyebutan'} per ${period === 'month' ? 'bulan' : 'tahun'}, ${span}`,
    bar: (unit, period, count, uncertain) =>
      `${period}: ${counted(unit, count)}${uncertainPart(unit, count, uncertain)}`,
    table: 'Angkanya dalam tabel',
    month: 'Bulan',
    year: 'Tahun',
    day: 'Hari',
    unit: { article: 'Artikel', mention: 'Penyebutan' },
    rowUncertain: (period, count, uncertain) =>
      uncertain === count ? `${period}, tidak pasti` : `${period}, ${word(uncertain)} tidak pasti`,
    yearOnly: (unit, count) =>
      `${counted(unit, count)} hanya diketahui tahunnya dan tidak tergambar di sini.`,
  },
  dates: {
    title: 'Tanggal',
    description: 'Semua artikel menurut tanggal terbitnya.',
    datedCount: ({ dated, uncertain }) =>
      `artikel bertanggal${uncertain === 0 ? '' : `, ${uncertain === dated ? 'semuanya' : word(uncertain)} tidak pasti`}`,
    matrix: 'Tahun dan bulan',
    matrixNote: 'Jumlah artikel. Makin pekat, makin banyak.',
    matrixCaption: 'Artikel per tahun dan bulan',
    total: 'Jml',
    days: (year) => `Hari demi hari, ${year}`,
    daysNote: 'Satu baris sebulan, satu kotak sehari. Kotak bergaris putus: tanggalnya tidak pasti.',
    daysLabel: (year) => `Artikel per hari, ${year}`,
    months: 'Bulan demi bulan',
    monthsNote: 'Jumlah artikel setiap bulan.',
    yearOnly: 'Hanya tahun',
    yearOnlyNote: 'Halaman aslinya tidak menyebut bulannya.',
    articles: 'Artikel',
    newestFirst: 'Terbaru di atas.',
    undatedNote:
      'Halaman aslinya tidak menyebut kapan terbit. Arsip ini tidak memakai tanggal berkas sebagai gantinya.',
    noneDated: 'Tidak ada artikel yang bertanggal.',
    noneUndated: 'Semua artikel bertanggal.',
    previous: 'Sebelumnya',
    next: 'Berikutnya',
  },
  outlets: {
    kicker: 'Media',
    count: (count) => `${figure(count)} media`,
    none: 'Tidak ada artikel yang menyebut medianya.',
    without: (count, total) =>
      count === total
        ? 'Tidak satu pun artikel menyebut medianya.'
        : `${capital(word(count))} artikel tidak menyebut medianya.`,
    notMentioned: 'Tidak disebut',
    description: (name, count) => `${articles(count)} dari ${name} dalam arsip ini.`,
  },
  about: {
    description: 'Isi, kelengkapan, cara kerja, dan unduhan.',
    summary: (figures, span) => {
      if (figures.articles === 0) return 'Arsip ini belum berisi artikel.';
      const when = span === null ? '' : `, ${span}`;
      return `${capital(word(figures.articles))} artikel berita${when}, dibersihkan dari sisa halaman web dan disusun supaya bisa dibaca, dicari, dan dikutip.`;
    },
    completeness: 'Kelengkapan',
    completenessNote: 'Apa yang disebut oleh halaman aslinya. Yang tidak disebut dibiarkan kosong.',
    share: 'Bagian',
    note: 'Catatan',
    uncertainDates: (count) => `${word(count)} tidak pasti`,
    withTime: (count) => `${word(count)} dengan jam`,
    distinct: (count) => `${word(count)} yang berbeda`,
    how: 'Cara kerja',
    howText: [
      'Setiap artikel dibaca dari berkas aslinya, yang tidak diubah. Judul, tanggal, media, dan keterangan lain diambil hanya kalau ada buktinya; kutipan bukti itu tercetak di bawah setiap artikel, pada bagian “Dari mana ini”.',
      'Tombol, iklan, tautan ke artikel lain, dan paragraf yang tercetak dua kali dibuang dari teks, tetapi tetap dapat dibaca dalam lipatan. Ejaan, tanda kutip, dan salah cetak dibiarkan seperti aslinya.',
      'Nama tokoh, organisasi, dan tempat dikenali secara otomatis dan bisa keliru. Ejaan yang berbeda untuk nama yang sama digabung pada satu halaman.',
    ],
    skipped: 'Yang dilewati',
    skippedNote: (count) => `${capital(word(count))} berkas di folder arsip tidak menjadi artikel.`,
    moreSkipped: (count) => `Dan ${figure(count)} berkas lagi.`,
    downloads: 'Unduhan',
    downloadsNote: 'Data yang sama, untuk mesin.',
    file: 'Berkas',
    size: 'Ukuran',
    content: 'Isi',
    files: {
      'data/records.jsonl': 'Semua artikel dengan bukti, satu per baris',
      'data/records.csv': 'Semua artikel tanpa teksnya, sebagai tabel',
      'data/quotations.csv': 'Semua kutipan dengan penuturnya, dalam bentuk tabel',
      'data/entities.jsonl': 'Tokoh, organisasi, dan tempat, satu per baris',
      'data/authors.jsonl': 'Penulis dan artikelnya, satu per baris',
      'data/tags.jsonl': 'Tag dan artikelnya, satu per baris',
      'data/collections.jsonl': 'Koleksi dan artikelnya, satu per baris',
      'data/families.jsonl': 'Artikel-artikel dengan teks yang sama, satu kelompok per baris',
      'data/datapackage.json': 'Uraian berkas-berkas itu, sebagai Data Package',
      'data/record.schema.json': 'Bentuk data itu, sebagai JSON Schema',
      'feed.xml': 'Umpan Atom',
      'feed.json': 'Umpan JSON',
    },
    rights: 'Hak dan alat',
    built: (date, version) => `Arsip disusun dengan Kliping ${version} pada ${date}.`,
    fonts: 'Huruf: Newsreader dan Libre Franklin, keduanya berlisensi SIL Open Font License 1.1.',
    fontLicence: (font) => `Lisensi ${font}`,
  },
  notFound: {
    title: 'Halaman ini tidak ada di arsip',
    description: 'Halaman yang diminta tidak ada di arsip ini.',
    text: 'Alamat yang diminta tidak menunjuk ke halaman mana pun. Barangkali yang dicari ada di sini:',
    similar: 'Mungkin ini',
    instead: 'Telusuri arsip',
  },
  tombstone: {
    title: 'Artikel ini ditarik dari arsip',
    text: 'Pengelola arsip menarik artikel yang pernah ada di alamat ini.',
    since: (date) => `Sejak ${date}.`,
    reason: (reason) => `Alasan: ${reason}`,
    pseudonym: (number) => `[nama disamarkan ${number}]`,
  },
  original: {
    title: 'Sumber asli',
    see: 'Lihat aslinya',
    pageNote:
      'Inilah sumber sebagaimana tersimpan di arsip, seluruh halaman dengan segala yang ada di sekeliling artikel. Skrip, formulir, gambar, dan tautannya dikeluarkan: tidak ada yang berjalan di dalamnya dan tidak ada yang diminta dari mana pun.',
    fileNote: 'Inilah berkas sebagaimana tersimpan di arsip.',
    openPdf: 'Buka PDF',
    frame: (title) => `Sumber “${title}”`,
  },
  paging: {
    label: 'Halaman',
    page: (page, pages) => `Halaman ${figure(page)} dari ${figure(pages)}`,
    previous: 'Sebelumnya',
    next: 'Berikutnya',
  },
  ...archiveStrings,
  search: searchStrings,
  reader: readerStrings,
  searchHelp,
  ...codeWords,
};
