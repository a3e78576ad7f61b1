import type { Random } from '../corpus/random.js';

/** People in many articles; some share a name with others. */
export const PEOPLE = combine(
  ['Ahmad', 'Budi', 'Citra', 'Dewi', 'Eko', 'Ratna'],
  ['Hidayat', 'Kusuma', 'Nasution', 'Siregar', 'Wulandari'],
);
/** People whose names a takedown may replace: nobody else has any part of these names, and no headline has them. */
export const PRIVATE = [
  'Yusril Zamroni',
  'Oktavia Permadi',
  'Fikri Xaverius',
  'Ulfa Qomariah',
  'Vino Jatmiko',
];
export const PLACES = ['Surabaya', 'Bandung', 'Yogyakarta', 'Makassar', 'Medan', 'Kupang', 'Jepang', 'Kairo'];
export const ORGANIZATIONS = [
  { name: 'Komisi Pengawas Sungai', acronym: 'KPS' },
  { name: 'Badan Urusan Laut', acronym: 'BUL' },
  { name: 'Serikat Guru Desa', acronym: 'SGD' },
  { name: 'Perserikatan Bangsa-Bangsa', acronym: 'PBB' },
] as const;
/** People whom some articles call by what {@link ALIASES} has. */
export const ALIASED = ['Darma Wibisono', 'Sari Lestari', 'Galih Prakoso'];
/** What people are called, some of it a part of something else; entities.yaml says who is meant. */
export const ALIASES = [
  'Raja Kebun Wetan',
  'Kebun Wetan',
  'Juragan Jagung',
  'Mantri Sawah',
  'Mantri Sawah Kulon',
  'Nyai Sutra',
];

const INDONESIAN =
  `air aman anak angin apotek atap bahan bakau balai bambu banjir barang batu bayam beras bibit buah bukit
buku bulan bunga cuaca cukup dapur dekat desa dinding gudang gula guru hangat harga hasil hijau hujan hutan ikan industri
jalan jembatan jernih kacang kapal karang kayu kebun kecil kering kertas kolam kopi kuat kuning ladang lama lampu laut
lemari lumpur luas mahal malam mangga masak membaca membangun membawa membeli membuka memotong menanam menarik mencari
mendengar mengangkut menjaga menjual menulis menunggu menutup merawat minyak muda murah padi pagi panas panen pasar pasir
pekan pelabuhan perahu petani pohon pupuk rapat rawa ringan roti rumah sampah sayur sawah sejuk sekolah selat senja sepeda
siang sumur sungai surat tambak tanah tani teluk tenang terang tikar tinggi udang ujung utara warung`.split(
    /\s+/,
  );
const ENGLISH =
  `the river with from market people road after before under little water house boat garden teacher school paper
morning evening old new green bridge they were there which about rain field farmer quiet north harbour letter window wood
stone bread carry build wait open close listen write sell garden their would should have been while where small large`.split(
    /\s+/,
  );

/** So many words, as text: without meaning, but never alike in two articles. */
export function sayWords(random: Random, count: number, isEnglish: boolean): string {
  return Array.from({ length: count }, () => random.pick(isEnglish ? ENGLISH : INDONESIAN)).join(' ');
}

export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function combine(first: readonly string[], last: readonly string[]): readonly string[] {
  return first.flatMap((one) => last.map((other) => `${one} ${other}`));
}
