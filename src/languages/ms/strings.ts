import { createCounter } from '../counter.js';
import { formatList } from '../format.js';
import type { ArchiveFigures, CountUnit, InterfaceStrings } from '../strings.js';
import { archiveStrings } from './archive-strings.js';
import { codeWords } from './code-words.js';
import { readerStrings } from './reader-strings.js';
import { sameTextStrings } from './same-text-strings.js';
import { searchHelp } from './search-help.js';
import { searchStrings } from './search-strings.js';

const TAG = 'ms';
const { figure } = createCounter(TAG);

const articles = (count: number): string => `${figure(count)} artikel`;
const mentions = (count: number): string => `${figure(count)} sebutan`;
const words = (count: number): string => `${figure(count)} patah perkataan`;
const counted = (unit: CountUnit, count: number): string =>
  unit === 'article' ? articles(count) : mentions(count);

function uncertainPart(count: number, uncertain: number): string {
  if (uncertain === 0) return '';
  return uncertain === count
    ? ', tarikh tidak pasti'
    : `, ${figure(uncertain)} daripadanya pada tarikh yang tidak pasti`;
}

function datedSentence({ articles: all, dated, undated, uncertain }: ArchiveFigures): string {
  const doubt = uncertain === 0 ? '' : ` (${figure(uncertain)} tidak pasti)`;
  if (all === 1)
    return dated === 0
      ? 'Tarikhnya tidak dinyatakan.'
      : `Tarikhnya ${uncertain === 1 ? 'tidak pasti' : 'dinyatakan'}.`;
  if (undated === 0) return `Semuanya bertarikh${doubt}.`;
  if (dated === 0) return 'Tiada satu pun bertarikh.';
  return `Yang bertarikh ${figure(dated)}${doubt}; yang tanpa tarikh ${figure(undated)}.`;
}

function outletSentence({ articles: all, withOutlet }: ArchiveFigures): string {
  if (withOutlet === all) return all === 1 ? 'Medianya dinyatakan.' : 'Semuanya menyatakan medianya.';
  if (withOutlet === 0)
    return all === 1 ? 'Medianya tidak dinyatakan.' : 'Tiada satu pun menyatakan medianya.';
  return `${withOutlet * 2 < all ? 'Hanya' : 'Sebanyak'} ${figure(withOutlet)} menyatakan medianya.`;
}

export const strings: InterfaceStrings = {
  frame: {
    skip: 'Terus ke kandungan',
    index: 'Indeks',
    dates: 'Tarikh',
    outlets: 'Media',
    about: 'Perihal',
    search: 'Cari',
    searchLabel: 'Cari dalam arkib',
    darkTheme: 'Paparan gelap',
    aboutArchive: 'Perihal arkib ini',
    downloads: 'Muat turun dan suapan',
    kind: 'Keratan akhbar',
    rights: 'Hak cipta setiap artikel kekal pada penerbitnya.',
    madeWith: (version) => `Dibuat dengan Kliping ${version}.`,
    feed: 'Suapan Atom',
    description: (title) => `${title}: arkib berita untuk dibaca, dicari dan dipetik.`,
  },
  words: {
    articles,
    mentions,
    articleNoun: () => 'artikel',
    mentionNoun: () => 'sebutan',
    words,
    minutes: (count) => `${figure(count)} minit`,
    bytes: (count) => `${figure(count)} bait`,
    undated: 'Tanpa tarikh',
    undatedShort: ['tanpa', 'tarikh'],
    uncertain: 'tidak pasti',
    untitled: 'Tanpa tajuk',
    comma: ', ',
    outOf: (count, total) => `${figure(count)} daripada ${figure(total)}`,
    openQuote: '“',
    closeQuote: '”',
    nestedQuotes: ['‘', '’'],
  },
  types: {
    person: {
      title: 'Tokoh',
      count: (count) => `${figure(count)} tokoh`,
      all: (count) => `Semua ${figure(count)} tokoh`,
      none: 'Tiada tokoh yang dikenal pasti dalam arkib ini.',
    },
    organization: {
      title: 'Organisasi',
      count: (count) => `${figure(count)} organisasi`,
      all: (count) => `Semua ${figure(count)} organisasi`,
      none: 'Tiada organisasi yang dikenal pasti dalam arkib ini.',
    },
    place: {
      title: 'Tempat',
      count: (count) => `${figure(count)} tempat`,
      all: (count) => `Semua ${figure(count)} tempat`,
      none: 'Tiada tempat yang dikenal pasti dalam arkib ini.',
    },
  },
  front: {
    emptyTitle: 'Arkib ini masih kosong',
    empty:
      'Belum ada artikel di dalamnya. Letakkan fail .txt, .md atau .html dalam folder arkib, kemudian bina semula laman ini.',
    articleCount: articles,
    undatedCount: ({ articles: all, undated }) => {
      if (undated === 0) return 'semuanya bertarikh';
      return undated === all ? 'tanpa tarikh' : `${figure(undated)} tanpa tarikh`;
    },
    readOn: 'Baca selanjutnya',
    more: 'Terdahulu',
    moreNote: 'Artikel bertarikh yang terbit lebih awal.',
    undatedNote: 'Halaman asalnya tidak menyatakan bila ia terbit, dan arkib ini tidak meneka.',
    allUndated: 'Semua artikel tanpa tarikh',
    coverage: 'Liputan dari semasa ke semasa',
    coverageNote: 'Artikel mengikut masa terbit. Palang bergaris putus: tarikhnya tidak pasti.',
    allDates: 'Semua tarikh',
    names: 'Nama dalam berita',
    namesNote: 'Paling kerap dalam berita, mengikut bilangan artikel.',
    contents: 'Kandungan arkib ini',
    summary: (figures) =>
      `Arkib ini mengandungi ${articles(figures.articles)}, ${words(figures.words)}. ${datedSentence(figures)} ${outletSentence(figures)}`,
    completeness: 'Sejauh mana arkib ini lengkap',
    allOutlets: (count) => `Semua ${figure(count)} media`,
  },
  article: {
    readingTime: (minutes) => `${figure(minutes)} minit bacaan`,
    whyUncertain: 'Mengapa tidak pasti?',
    seeEvidence: 'Lihat buktinya',
    undatedTitle: 'Tanpa tarikh',
    undatedNote: 'Halaman asalnya tidak menyatakan bila ia terbit, dan arkib ini tidak meneka.',
    impreciseTitle: 'Tarikh',
    monthOnly: 'Halaman asalnya hanya menyatakan bulan dan tahun.',
    yearOnly: 'Halaman asalnya hanya menyatakan tahun.',
    modified: 'Dikemas kini',
    agencies: 'Naskhah daripada',
    dateline: 'Ditulis dari',
    length: 'Panjang',
    caption: 'Kapsyen foto',
    olderVersion: (captured) =>
      captured === null
        ? 'Ini versi lama halaman ini.'
        : `Inilah halaman ini seperti yang diambil pada ${captured}. Isinya kemudian berubah.`,
    newestVersion: 'Baca versi terbaharu',
    versionOf: (captured) => (captured === null ? 'Versi lama' : `Versi ${captured}`),
    pictureCredit: (credit) => `Foto: ${credit}.`,
    pictureMissing: 'Gambarnya tiada dalam arkib.',
    pictureSource: (outlet, captured) =>
      `Sumber: ${[outlet, captured === null ? null : `diambil ${captured}`].filter((part) => part !== null).join(', ')}.`,
    scanNote:
      'Teks ini dibaca oleh mesin daripada imbasan. Perkataannya mungkin silap; yang tercetak ada pada imbasan.',
    scanAlt: 'Imbasan artikel; teksnya menyusul',
    pictureAt: (host) => `Gambar di ${host}`,
    entities: 'Siapa dan apa di dalamnya',
    entitiesNote: 'Angka: berapa kali disebut dalam artikel ini.',
    asAgency: 'agensi berita',
    related: 'Berkaitan',
    footnotes: 'Nota kaki',
    moreNames: (count) => `${figure(count)} lagi`,
    sharedNames: (names) => `Kedua-duanya menyebut ${names.join(', ')}`,
    sharedWords: (shared) => `Kedua-duanya tentang ${shared.map((word) => `“${word}”`).join(', ')}`,
    pager: 'Sebelum dan selepasnya dalam arkib',
    previous: (date) => `Sebelumnya, ${date}`,
    next: (date) => `Seterusnya, ${date}`,
    cite: 'Petik',
    citedUncertain: '[tarikh tidak pasti]',
    citedUndated: 'tanpa tarikh',
    citedUndatedNote: 'Tanpa tarikh.',
    citedUncertainNote: 'Tarikh tidak pasti.',
    downloadReference: (format) => `Muat turun rujukan sebagai ${format}`,
    excerptOnly: (shown, total) =>
      `Hanya petikan dipaparkan di sini: ${figure(shown)} daripada ${words(total)}.`,
    metadataOnly: (total) => `Teks artikel ini (${words(total)}) tidak dipaparkan di sini.`,
    readOriginal: (host) => `Baca yang asal di ${host}`,
    noOriginal: 'Alamat asalnya tidak diketahui.',
    wayback: 'Cari di Wayback Machine',
    lengthShown: (shown, total) => `${figure(shown)} daripada ${words(total)}`,
    rights: 'Hak',
    citedAgencies: (names) => `Naskhah: ${formatList(names, TAG)}.`,
    inArchive: 'Dalam arkib',
    copy: 'Salin',
    copied: 'Disalin',
  },
  sameText: sameTextStrings,
  fields: {
    title: 'Tajuk',
    date: 'Tarikh',
    modified: 'Dikemas kini',
    outlet: 'Media',
    agencies: 'Agensi berita',
    authors: 'Penulis',
    section: 'Ruangan',
    dateline: 'Tempat ditulis',
    language: 'Bahasa',
    url: 'Alamat asal',
  },
  provenance: {
    title: 'Dari mana datangnya',
    note: 'Setiap butiran, bukti yang dipetik daripada fail asal, dan cara ia ditemui.',
    field: 'Butiran',
    value: 'Nilai',
    evidence: 'Bukti',
    method: 'Cara',
    none: 'Tidak ditemui',
    lines: (lines) => `baris ${formatList(lines.map(figure), TAG)}`,
    rejectedValues: (count) => `Ditemui tetapi tidak digunakan: ${figure(count)} nilai`,
    caption: 'Kredit foto',
    captionMethod: 'Kapsyen foto dalam teks',
    creditLineMethod: 'Baris kredit di sebelah kapsyen',
    file: 'Fail',
    record: 'Rekod',
    placeInFile: 'Tempat dalam fail',
    bytesFrom: (offset, length) => `${figure(length)} bait mulai bait ke-${figure(offset)}`,
    containerHash: 'SHA-256 seluruh fail',
    captured: 'Diambil',
    removed: (count) => `Yang dibuang daripada halaman: ${figure(count)} bahagian`,
    place: 'Tempat',
    text: 'Teks',
    reason: 'Sebab',
    line: (line) => `Baris ${figure(line)}`,
    noLine: 'Seluruh fail',
    moreRemoved: (count) => `Dan ${figure(count)} lagi, semuanya dalam data yang boleh dimuat turun.`,
  },
  entity: {
    spellings: 'Ejaan',
    notSame: 'Tidak sama dengan',
    elsewhere: 'Di tempat lain',
    when: 'Bila disebut',
    whenNote: 'Sebutan mengikut masa terbit. Palang bergaris putus: tarikhnya tidak pasti.',
    articles: (count) => `Dalam ${articles(count)}`,
    articlesNote: 'Yang terbaharu dahulu, yang tanpa tarikh di hujung.',
    allMentions: (count) => `Semua ${mentions(count)}`,
    moreMentions: (count) => `Dan ${figure(count)} sebutan lagi.`,
    asAgency: 'Disebut sebagai agensi berita, bukan dalam teks.',
    said: 'Kata-kata',
    saidNote:
      'Yang terbaharu dahulu, bersama ayatnya. Penuturnya ditentukan mengikut peraturan; rujuk artikelnya.',
    inOutlets: (count) => `dalam ${figure(count)} media`,
    moreSaid: (count) => `Dan ${figure(count)} lagi dalam jadual petikan`,
    together: 'Paling kerap bersama',
    togetherNote: 'Nama yang muncul dalam artikel yang sama, dan dalam berapa artikel.',
    description: (name, count, found) =>
      `${name} dalam arkib ini: ${articles(count)}${found === 0 ? '' : `, ${mentions(found)}`}.`,
  },
  names: {
    inArticles: (count) => `nama dalam ${articles(count)}`,
    mostOften: 'Paling kerap',
    mostOftenNote: 'Mengikut bilangan artikel.',
    az: 'A–Z',
    azNote:
      'Mengikut huruf pertama nama seperti yang tercetak. Angka: bilangan artikel. Nama yang hanya ada dalam satu artikel disertai ayatnya.',
    letters: 'Huruf',
    digits: '0–9',
    otherLetters: 'Lain-lain',
    letterTitle: (title, letter) => `${title}: ${letter}`,
  },
  charts: {
    label: (unit, period, span) =>
      `${unit === 'article' ? 'Artikel' : 'Sebutan'} mengikut ${period === 'month' ? 'bulan' : 'tahun'}, ${span}`,
    bar: (unit, period, count, uncertain) =>
      `${period}: ${counted(unit, count)}${uncertainPart(count, uncertain)}`,
    table: 'Angkanya dalam jadual',
    month: 'Bulan',
    year: 'Tahun',
    day: 'Hari',
    unit: { article: 'Artikel', mention: 'Sebutan' },
    rowUncertain: (period, count, uncertain) =>
      uncertain === count ? `${period}, tidak pasti` : `${period}, ${figure(uncertain)} tidak pasti`,
    yearOnly: (unit, count) =>
      `Bagi ${counted(unit, count)} hanya tahunnya diketahui; tidak dilukis di sini.`,
  },
  dates: {
    title: 'Tarikh',
    description: 'Semua artikel mengikut tarikh terbit.',
    datedCount: ({ dated, uncertain }) =>
      `artikel bertarikh${uncertain === 0 ? '' : `, ${uncertain === dated ? 'semuanya' : figure(uncertain)} tidak pasti`}`,
    matrix: 'Tahun dan bulan',
    matrixNote: 'Bilangan artikel. Makin gelap, makin banyak.',
    matrixCaption: 'Artikel mengikut tahun dan bulan',
    total: 'Jumlah',
    days: (year) => `Hari demi hari, ${year}`,
    daysNote: 'Satu baris sebulan, satu petak sehari. Petak bergaris putus: tarikhnya tidak pasti.',
    daysLabel: (year) => `Artikel mengikut hari, ${year}`,
    months: 'Bulan demi bulan',
    monthsNote: 'Bilangan artikel setiap bulan.',
    yearOnly: 'Tahun sahaja',
    yearOnlyNote: 'Halaman asalnya tidak menyatakan bulannya.',
    articles: 'Artikel',
    newestFirst: 'Yang terbaharu dahulu.',
    undatedNote:
      'Halaman asalnya tidak menyatakan bila ia terbit. Arkib ini tidak menggunakan tarikh fail sebagai ganti.',
    noneDated: 'Tiada artikel yang bertarikh.',
    noneUndated: 'Semua artikel bertarikh.',
    previous: 'Sebelumnya',
    next: 'Seterusnya',
  },
  outlets: {
    kicker: 'Media',
    count: (count) => `${figure(count)} media`,
    none: 'Tiada artikel yang menyatakan medianya.',
    without: (count, total) =>
      count === total
        ? 'Tiada artikel yang menyatakan medianya.'
        : `Sebanyak ${articles(count)} tidak menyatakan medianya.`,
    notMentioned: 'Tidak dinyatakan',
    description: (name, count) => `${articles(count)} daripada ${name} dalam arkib ini.`,
  },
  about: {
    description: 'Kandungan, kelengkapan, cara kerja dan muat turun.',
    summary: (figures, span) => {
      if (figures.articles === 0) return 'Arkib ini belum mempunyai artikel.';
      return `Arkib ini mengandungi ${figure(figures.articles)} artikel berita${span === null ? '' : `, ${span}`}, dibersihkan daripada apa yang mengelilinginya di web dan disusun untuk dibaca, dicari dan dipetik.`;
    },
    completeness: 'Kelengkapan',
    completenessNote: 'Apa yang dinyatakan oleh halaman asal. Yang tidak dinyatakan dibiarkan kosong.',
    share: 'Bahagian',
    note: 'Nota',
    uncertainDates: (count) => `${figure(count)} tidak pasti`,
    withTime: (count) => `${figure(count)} dengan waktu`,
    distinct: (count) => `${figure(count)} yang berlainan`,
    how: 'Cara kerja',
    howText: [
      'Setiap artikel dibaca daripada fail asalnya, yang tidak diubah. Tajuk, tarikh, media dan butiran lain diambil hanya jika ada buktinya; bukti itu dipetik di bawah setiap artikel, pada bahagian “Dari mana datangnya”.',
      'Butang, iklan, pautan ke artikel lain dan perenggan yang tercetak dua kali dibuang daripada teks, tetapi masih boleh dibaca dalam lipatan. Ejaan, tanda petik dan salah cetak dibiarkan seperti asalnya.',
      'Tokoh, organisasi dan tempat dikenal pasti secara automatik, dan kadangkala silap. Ejaan yang berlainan bagi nama yang sama berkongsi satu halaman.',
    ],
    skipped: 'Yang ditinggalkan',
    skippedNote: (count) => `Dalam folder arkib, ${figure(count)} fail bukan artikel.`,
    moreSkipped: (count) => `Dan ${figure(count)} fail lagi.`,
    downloads: 'Muat turun',
    downloadsNote: 'Data yang sama, untuk mesin.',
    file: 'Fail',
    content: 'Kandungan',
    size: 'Saiz',
    files: {
      'data/records.jsonl': 'Semua artikel dengan buktinya, satu sebaris',
      'data/records.csv': 'Semua artikel tanpa teksnya, sebagai jadual',
      'data/quotations.csv': 'Semua petikan dengan penuturnya, dalam bentuk jadual',
      'data/entities.jsonl': 'Tokoh, organisasi dan tempat, satu sebaris',
      'data/authors.jsonl': 'Penulis dan artikelnya, satu sebaris',
      'data/tags.jsonl': 'Tag dan artikelnya, satu sebaris',
      'data/collections.jsonl': 'Koleksi dan artikelnya, satu sebaris',
      'data/families.jsonl': 'Artikel dengan teks yang sama, satu kumpulan setiap baris',
      'data/datapackage.json': 'Huraian fail-fail ini, sebagai Data Package',
      'data/record.schema.json': 'Bentuk data itu, sebagai JSON Schema',
      'feed.xml': 'Suapan Atom',
      'feed.json': 'Suapan JSON',
    },
    rights: 'Hak dan alat',
    built: (date, version) => `Arkib ini dibina dengan Kliping ${version} pada ${date}.`,
    fonts: 'Huruf: Newsreader dan Libre Franklin, kedua-duanya di bawah SIL Open Font License 1.1.',
    fontLicence: (font) => `Lesen ${font}`,
  },
  notFound: {
    title: 'Halaman ini tiada dalam arkib',
    description: 'Halaman yang diminta tiada dalam arkib ini.',
    text: 'Alamat yang diminta tidak membawa ke mana-mana halaman. Mungkin yang dicari ada di sini:',
    similar: 'Mungkin ini',
    instead: 'Semak arkib',
  },
  tombstone: {
    title: 'Artikel ini ditarik balik daripada arkib',
    text: 'Pengelola arkib menarik balik artikel yang pernah berada di alamat ini.',
    since: (date) => `Sejak ${date}.`,
    reason: (reason) => `Sebab: ${reason}`,
    pseudonym: (number) => `[nama dirahsiakan ${number}]`,
  },
  original: {
    title: 'Sumber asal',
    see: 'Lihat yang asal',
    pageNote:
      'Inilah sumber seperti yang tersimpan dalam arkib, seluruh halaman dengan segala yang mengelilingi artikel. Skrip, borang, gambar dan pautannya dikeluarkan: tiada apa-apa yang berjalan di dalamnya, dan tiada apa-apa yang diminta dari mana-mana.',
    fileNote: 'Inilah fail seperti yang tersimpan dalam arkib.',
    openPdf: 'Buka PDF',
    frame: (title) => `Sumber “${title}”`,
  },
  paging: {
    label: 'Halaman',
    page: (page, pages) => `Halaman ${figure(page)} daripada ${figure(pages)}`,
    previous: 'Sebelumnya',
    next: 'Seterusnya',
  },
  ...archiveStrings,
  search: searchStrings,
  reader: readerStrings,
  searchHelp,
  ...codeWords,
};
