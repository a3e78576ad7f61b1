import { createRandom, createZipf, type Random } from './random.js';

export interface MadeOutlet {
  readonly name: string;
  readonly domain: string;
}

export interface MadePerson {
  readonly name: string;
  /** How the text calls the person again. */
  readonly short: string;
  readonly role: string;
}

/** The names of the made-up archive. A lower rank is chosen more often; most are rare. */
export interface Names {
  readonly outlets: readonly MadeOutlet[];
  readonly outlet: (random: Random) => MadeOutlet;
  readonly person: (rank: number) => MadePerson;
  readonly organization: (rank: number) => string;
  readonly place: (rank: number) => string;
  readonly drawPerson: (random: Random) => number;
  readonly drawOrganization: (random: Random) => number;
  readonly drawPlace: (random: Random) => number;
}

function list(text: string): readonly string[] {
  return text.trim().split(/\s*[,\n]\s*/);
}

const GIVEN = list(`
  Adi, Agus, Ahmad, Andi, Ani, Anton, Arif, Asep, Bagus, Bambang, Bayu, Budi, Cahya, Citra, Dedi, Desi, Dewi, Dian, Dimas, Dina
  Dwi, Eka, Eko, Endang, Fajar, Farida, Fitri, Galih, Gita, Hadi, Hari, Hendra, Heru, Ida, Indra, Intan, Irfan, Iwan, Joko, Kartika
  Kurnia, Lestari, Lina, Made, Maya, Mega, Muhammad, Nanda, Nina, Novi, Nur, Oki, Putra, Putri, Rahmat, Ratna, Rendra, Reza, Rina, Rizki
  Rudi, Sari, Sigit, Siti, Slamet, Sri, Surya, Taufik, Teguh, Tri, Umar, Wahyu, Wati, Wayan, Widya, Yanti, Yoga, Yudi, Yusuf, Zainal`);
const FAMILY = list(`
  Abdullah, Adnyana, Alamsyah, Anggraini, Ardiansyah, Aritonang, Astuti, Batubara, Budiarto, Budiman, Darmawan, Daulay, Effendi, Fadillah
  Firmansyah, Ginting, Gunawan, Halim, Handayani, Handoko, Harahap, Hartono, Hasibuan, Hidayat, Hutagalung, Irawan, Iskandar, Kartono, Kurniawan
  Kusuma, Lubis, Lumban, Mahendra, Mandala, Manurung, Maulana, Mulyadi, Mustofa, Nainggolan, Nasution, Nugraha, Nugroho, Oktavia, Panjaitan
  Pangestu, Permana, Prabowo, Pradana, Prakoso, Pramono, Prasetyo, Pratama, Priyono, Purnama, Purwanto, Rachman, Rahayu, Ramadhan, Rangkuti, Ritonga
  Saputra, Santoso, Saragih, Setiawan, Siahaan, Sihombing, Silalahi, Simanjuntak, Simatupang, Siregar, Sitorus, Soebagyo, Suartika, Subagyo, Sudirman
  Suhartono, Sukarno, Sulistyo, Sumarno, Supriyadi, Suryadi, Susanto, Susilo, Sutanto, Syahputra, Tambunan, Tanjung, Tobing, Utami, Utomo
  Wahid, Wardhana, Wibowo, Wicaksono, Widodo, Wijaya, Winata, Wirawan, Yulianto, Zulkarnain`);
const ROLES = list(`
  Ketua, Wakil Ketua, Direktur, Direktur Utama, Sekretaris Jenderal, Kepala, Juru Bicara, Anggota, Bupati, Wali Kota, Gubernur, Menteri
  Camat, Kepala Desa, Pengamat, Peneliti, Dosen, Aktivis, Pengusaha, Pelatih, Kapolres, Jaksa, Hakim, Rektor`);
const CITIES = list(`
  Jakarta, Surabaya, Bandung, Medan, Semarang, Makassar, Palembang, Yogyakarta, Denpasar, Bogor, Bekasi, Malang, Solo, Padang, Manado
  Pontianak, Balikpapan, Banjarmasin, Samarinda, Ambon, Jayapura, Kupang, Mataram, Kendari, Palu, Gorontalo, Ternate, Bengkulu, Jambi
  Pekanbaru, Banda Aceh, Cirebon, Tegal, Pekalongan, Kediri, Madiun, Jember, Banyuwangi, Purwokerto, Magelang, Sukabumi, Tasikmalaya, Garut
  Serang, Cilegon, Batam, Sorong, Manokwari, Merauke, Tarakan, Singkawang, Bitung, Parepare, Palopo, Bima, Ende, Maumere, Klaten`);
const COUNTRIES = list(`
  Indonesia, Malaysia, Singapura, Thailand, Filipina, Vietnam, Jepang, Korea Selatan, Tiongkok, India, Australia, Amerika Serikat, Rusia
  Ukraina, Jerman, Prancis, Inggris, Belanda, Mesir, Turki, Brasil, Kenya, Qatar, Arab Saudi, Papua Nugini, Timor Leste`);
const ACRONYMS = list(`
  KPK, DPR, MPR, PBB, TNI, Polri, BMKG, BPS, BPOM, PLN, Pertamina, Bank Indonesia, Mahkamah Agung, Mahkamah Konstitusi, Kejaksaan Agung
  Kementerian Keuangan, Kementerian Pertanian, Kementerian Kesehatan, ASEAN, WHO`);
const HEADS = list(`
  Dinas Kesehatan, Dinas Pendidikan, Dinas Perhubungan, Universitas, Yayasan, Koperasi, Rumah Sakit, PT, Lembaga, Badan Pengawas
  Serikat Pekerja, Asosiasi Petani, Komunitas, Bank`);
const VILLAGE_PARTS = [
  list(
    'Suka, Karang, Tanjung, Muara, Sumber, Wono, Kali, Bukit, Rawa, Gunung, Sido, Mekar, Banjar, Ulu, Batu, Lubuk',
  ),
  list(
    'maju, sari, jaya, rejo, mulya, asri, agung, harjo, wangi, raya, putih, baru, dadi, kencana, indah, lestari, makmur, tengah',
  ),
] as const;
const VILLAGE_HEADS = list('Desa, Kecamatan, Kabupaten, Pulau, Kelurahan');
const OUTLET_PARTS = [
  list('Harian, Kabar, Warta, Koran, Suara, Berita, Lensa, Media'),
  list('Senja, Fajar Timur, Nusa Raya, Pesisir, Merapi, Delta, Katulistiwa, Lembah'),
] as const;

const PEOPLE = 16_000;
const ORGANIZATIONS = 2_400;
const PLACES = 1_400;
const OUTLETS = 48;
/** Steps through a table of all combinations: prime, so that neighbours in rank share no part of their names. */
const STRIDE = 7_919;

/** Returns the made-up archive's names, made of lists of real and invented parts; the same in every run. */
export function createNames(): Names {
  const outlets = Array.from({ length: OUTLETS }, (_, rank) => makeOutlet(rank));
  const drawOutlet = createZipf(OUTLETS, 0.9);
  const people = createTable(PEOPLE, makePerson);
  const organizations = createTable(ORGANIZATIONS, makeOrganization);
  const places = createTable(PLACES, makePlace);
  return {
    outlets,
    outlet: (random) => outlets[drawOutlet(random)] ?? makeOutlet(0),
    person: people,
    organization: organizations,
    place: places,
    drawPerson: createZipf(PEOPLE),
    drawOrganization: createZipf(ORGANIZATIONS),
    drawPlace: createZipf(PLACES),
  };
}

function createTable<T>(size: number, make: (rank: number) => T): (rank: number) => T {
  const table = Array.from({ length: size }, (_, rank) => make(rank));
  return (rank) => table[rank] ?? make(rank);
}

function part(parts: readonly string[], position: number): string {
  return parts[position % parts.length] ?? '';
}

function makePerson(rank: number): MadePerson {
  const pairs = GIVEN.length * FAMILY.length;
  const pair = (rank * STRIDE) % pairs;
  const given = part(GIVEN, pair);
  const family = part(FAMILY, Math.floor(pair / GIVEN.length));
  // The pairs are used up after some thousand people: the others have a name between the two.
  const middle = rank < pairs ? '' : `${part(GIVEN, pair * 3 + rank)} `;
  const role = createRandom('role', rank).pick(ROLES);
  return { name: `${given} ${middle}${family}`, short: family, role };
}

function makeOrganization(rank: number): string {
  const known = ACRONYMS[rank];
  if (known !== undefined) return known;
  const at = rank * STRIDE;
  const head = part(HEADS, at);
  const isLocal = head.startsWith('Dinas') || head === 'Universitas' || head === 'Rumah Sakit';
  return `${head} ${isLocal ? part(CITIES, Math.floor(at / HEADS.length)) : village(Math.floor(at / HEADS.length))}`;
}

function makePlace(rank: number): string {
  const random = createRandom('place', rank);
  const cityRank = Math.floor(rank / 2);
  const known = rank % 2 === 0 ? CITIES[cityRank] : COUNTRIES[cityRank];
  return known ?? `${random.pick(VILLAGE_HEADS)} ${village(rank * STRIDE)}`;
}

function village(at: number): string {
  return part(VILLAGE_PARTS[0], at) + part(VILLAGE_PARTS[1], Math.floor(at / VILLAGE_PARTS[0].length));
}

function makeOutlet(rank: number): MadeOutlet {
  const name = `${part(OUTLET_PARTS[0], rank)} ${part(OUTLET_PARTS[1], rank + Math.floor(rank / 8))}`;
  return { name, domain: `${name.toLowerCase().replaceAll(' ', '')}.example` };
}
