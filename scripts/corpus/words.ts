import { createRandom, createZipf, type Random } from './random.js';

/** Content words there are; the real ones of a newspaper's year are about as many. */
const VOCABULARY = 50_000;
/** Roots the words are derived from. */
const ROOTS = 14_000;
/** Words of Indonesian grammar, the most frequent first. */
const FUNCTION_WORDS =
  `yang dan di dengan untuk pada dari dalam ini itu akan tidak juga ke karena oleh sudah telah lebih bisa dapat
  sebagai ada para saat tersebut setelah atau masih agar menjadi serta secara hingga seperti hanya antara bahwa namun
  belum kembali sangat terhadap harus bagi tanpa kepada sejak maupun ketika lalu kemudian sehingga jika selama sebelum
  melalui bukan pun paling hampir sekitar semua setiap beberapa banyak terus bahkan meski sambil tentang guna demi`.split(
    /\s+/,
  );
/** Nouns every newspaper is full of; they stand among the made-up words. */
const NEWS_NOUNS =
  `warga pemerintah harga desa kota jalan sekolah pasar rumah anak tahun bulan orang program air listrik sawah beras
  kesehatan pendidikan anggaran pembangunan kerja banjir hutan sungai kebun petani nelayan guru siswa pabrik upah pajak
  pelabuhan bandara jembatan irigasi vaksin koperasi wisata budaya bahasa hukum perkara saksi laporan rapat sidang suara
  pemilihan calon partai bantuan dana proyek tanah lahan tambang limbah udara cuaca hujan kemarau gempa`.split(
    /\s+/,
  );

const ONSETS = ['b', 'c', 'd', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'w', 'ng', 'ny', ''];
const VOWELS = ['a', 'a', 'a', 'i', 'u', 'e', 'o', 'i', 'u', 'ai'];
const CODAS = ['', '', '', 'n', 'ng', 'k', 'r', 's', 't', 'm', 'l', 'p', 'h'];
/** How a root becomes a word; a root alone is the most frequent. */
const DERIVATIONS: readonly ((root: string) => string)[] = [
  (root) => root,
  (root) => root,
  (root) => `di${root}`,
  (root) => `ber${root}`,
  (root) => `ter${root}`,
  (root) => `${root}an`,
  (root) => `ke${root}an`,
  (root) => `per${root}an`,
  (root) => `me${nasal(root)}kan`,
  (root) => `me${nasal(root)}i`,
  (root) => `pe${nasal(root)}an`,
  (root) => `${root}nya`,
  (root) => `di${root}kan`,
];

/** The words of the made-up language. */
export interface Words {
  /** A word of grammar. */
  readonly link: (random: Random) => string;
  /** A content word. */
  readonly content: (random: Random) => string;
}

/** Made once for all articles: content words by rank, real nouns among the first. */
export function createWords(): Words {
  const random = createRandom('words', 0);
  const taken = new Set([...FUNCTION_WORDS, ...NEWS_NOUNS]);
  const roots = Array.from({ length: ROOTS }, () => makeRoot(random));
  const vocabulary: string[] = [];
  for (let i = 0; vocabulary.length < VOCABULARY - NEWS_NOUNS.length; i += 1) {
    const word = random.pick(DERIVATIONS)(roots[i % ROOTS] ?? makeRoot(random));
    if (taken.has(word)) continue;
    taken.add(word);
    vocabulary.push(word);
  }
  NEWS_NOUNS.forEach((noun, i) => vocabulary.splice(i * 2, 0, noun));
  const drawContent = createZipf(VOCABULARY);
  const drawLink = createZipf(FUNCTION_WORDS.length);
  return {
    link: (source) => FUNCTION_WORDS[drawLink(source)] ?? '',
    content: (source) => vocabulary[drawContent(source)] ?? '',
  };
}

function makeRoot(random: Random): string {
  const syllables = random.chance(0.15) ? 3 : 2;
  let root = '';
  for (let i = 0; i < syllables; i += 1) {
    const isLast = i === syllables - 1;
    const coda = isLast || random.chance(0.25) ? random.pick(CODAS) : '';
    root += random.pick(ONSETS) + random.pick(isLast ? VOWELS : VOWELS.slice(0, -1)) + coda;
  }
  return root;
}

/** Returns the root with the nasal that follows me- and pe-: tulis, nulis; baca, mbaca. */
function nasal(root: string): string {
  const first = root.charAt(0);
  if (first === 'p') return `m${root.slice(1)}`;
  if (first === 't') return `n${root.slice(1)}`;
  if (first === 'k') return `ng${root.slice(1)}`;
  if (first === 's') return `ny${root.slice(1)}`;
  if (first === 'b') return `m${root}`;
  if (first === 'c' || first === 'd' || first === 'j') return `n${root}`;
  if (first === 'g' || first === 'h' || 'aiueo'.includes(first)) return `ng${root}`;
  return root;
}
