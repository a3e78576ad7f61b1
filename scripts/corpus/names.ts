import { createLongTail, createRandom, createZipf, type Random } from './random.js';

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

/** The names of the made-up archive. A lower rank is chosen more often; two thirds of all names that are chosen are chosen once. */
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
/** Beginnings and ends of further family names: each pair is one. */
const FAMILY_PARTS = [
  list(`
    Adi, Ardi, Budi, Dar, Djoko, Gunar, Har, Jati, Karta, Kusu, Mang, Marto, Mul, Nata, Nitis, Pra, Projo, Purwa, Rasa, Sas, Sastro
    Setya, Sindu, Soedi, Suma, Sura, Surya, Tirta, Tjokro, Wangsa, Wira, Yoga`),
  list(`
    atmaja, darma, diharjo, dinata, dipura, disastra, kusuma, laksana, mihardja, negara, ningrat, ningsih, pati, pranoto, praja, sasmita
    santika, sentono, subrata, sudarmo, sumarto, tanaya, wardaya, widagdo, wijoyo`),
] as const;
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
  Serikat Pekerja, Asosiasi Petani, Komunitas, Bank, Dinas Sosial, Dinas Pertanian, Dinas Perikanan, Politeknik, Institut, Akademi, Museum
  Perhimpunan, Himpunan Nelayan, Paguyuban, Forum Warga, Gabungan Pengusaha, Persatuan Guru, Pengadilan Negeri, Polres, Perusahaan Daerah
  Pesantren, Sanggar, Klub, Balai Besar, Pusat Studi`);
/** Beginnings of organizations whose name ends with that of a city. */
const LOCAL_HEADS = /^(?:Dinas|Universitas|Rumah Sakit|Pengadilan|Polres|Politeknik)/;
const VILLAGE_PARTS = [
  list(
    `Suka, Karang, Tanjung, Muara, Sumber, Wono, Kali, Bukit, Rawa, Gunung, Sido, Mekar, Banjar, Ulu, Batu, Lubuk, Argo, Bala, Ciba, Cika
    Giri, Jati, Kebon, Kota, Marga, Padang, Pager, Pulo, Randu, Sari, Tegal, Tirto`,
  ),
  list(
    `maju, sari, jaya, rejo, mulya, asri, agung, harjo, wangi, raya, putih, baru, dadi, kencana, indah, lestari, makmur, tengah
    alam, bakti, bumi, dalem, gede, hilir, kidul, lor, manis, negara, pandan, ringin, sakti, tani, waluyo, winangun`,
  ),
] as const;
const VILLAGE_HEADS = list(`
  Desa, Kecamatan, Kabupaten, Pulau, Kelurahan, Kampung, Gunung, Sungai, Danau, Teluk, Pantai, Bukit, Pasar, Pelabuhan`);
const OUTLET_PARTS = [
  list('Harian, Kabar, Warta, Koran, Suara, Berita, Lensa, Media'),
  list('Senja, Fajar Timur, Nusa Raya, Pesisir, Merapi, Delta, Katulistiwa, Lembah'),
] as const;

/** Well-known names of each kind, which many articles have; the others come after them. */
const KNOWN = { people: 600, organizations: 200, places: 150 };
/** Share of the names chosen that are well known. */
const KNOWN_SHARE = { people: 0.1, organizations: 0.15, places: 0.3 };
/** How flat the beginning of the others is: see `createLongTail`. */
const TAIL_OFFSET = 260;
/** Ranks there are: more than any archive uses. */
const RANKS = 1 << 24;
const OUTLETS = 48;
/** Steps through a table of all combinations: prime, so that neighbours in rank share no part of their names. */
const STRIDE = 7_919;

/** Returns the made-up archive's names, made of lists of real and invented parts; the same in every run. */
export function createNames(): Names {
  const outlets = Array.from({ length: OUTLETS }, (_, rank) => makeOutlet(rank));
  const drawOutlet = createZipf(OUTLETS, 0.9);
  return {
    outlets,
    outlet: (random) => outlets[drawOutlet(random)] ?? makeOutlet(0),
    person: makePerson,
    organization: makeOrganization,
    place: makePlace,
    drawPerson: createDraw('people'),
    drawOrganization: createDraw('organizations'),
    drawPlace: createDraw('places'),
  };
}

function createDraw(kind: keyof typeof KNOWN): (random: Random) => number {
  const drawKnown = createZipf(KNOWN[kind]);
  const drawOther = createLongTail(TAIL_OFFSET);
  return (random) =>
    random.chance(KNOWN_SHARE[kind]) ? drawKnown(random) : KNOWN[kind] + (drawOther(random) % RANKS);
}

function part(parts: readonly string[], position: number): string {
  return parts[position % parts.length] ?? '';
}

function makePerson(rank: number): MadePerson {
  const families = FAMILY.length + FAMILY_PARTS[0].length * FAMILY_PARTS[1].length;
  const pairs = GIVEN.length * families;
  const pair = (rank * STRIDE) % pairs;
  const given = part(GIVEN, pair);
  const family = makeFamily(Math.floor(pair / GIVEN.length));
  // Where all pairs are used up, the others have a name between the two.
  const middle = rank < pairs ? '' : `${part(GIVEN, pair * 3 + Math.floor(rank / pairs))} `;
  const role = createRandom('role', rank).pick(ROLES);
  return { name: `${given} ${middle}${family}`, short: family, role };
}

function makeFamily(at: number): string {
  return FAMILY[at] ?? combine(FAMILY_PARTS, at - FAMILY.length);
}

function makeOrganization(rank: number): string {
  const known = ACRONYMS[rank];
  if (known !== undefined) return known;
  const at = rank * STRIDE;
  const head = part(HEADS, at);
  const rest = Math.floor(at / HEADS.length);
  if (!LOCAL_HEADS.test(head)) return `${head} ${village(rest)}`;
  // There are few cities: after the best-known organizations, these have the name of a village too.
  return `${head} ${rank < KNOWN.organizations ? part(CITIES, rest) : village(rest)}`;
}

function makePlace(rank: number): string {
  const cityRank = Math.floor(rank / 2);
  const known = rank % 2 === 0 ? CITIES[cityRank] : COUNTRIES[cityRank];
  const at = rank * STRIDE;
  return known ?? `${part(VILLAGE_HEADS, at)} ${village(Math.floor(at / VILLAGE_HEADS.length))}`;
}

function village(at: number): string {
  return combine(VILLAGE_PARTS, at);
}

function combine([first, second]: readonly [readonly string[], readonly string[]], at: number): string {
  return part(first, at) + part(second, Math.floor(at / first.length));
}

function makeOutlet(rank: number): MadeOutlet {
  const name = `${part(OUTLET_PARTS[0], rank)} ${part(OUTLET_PARTS[1], rank + Math.floor(rank / 8))}`;
  return { name, domain: `${name.toLowerCase().replaceAll(' ', '')}.example` };
}
