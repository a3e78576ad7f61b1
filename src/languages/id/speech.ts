import type { SpeechWords } from '../language.js';
import { names } from './names.js';

/** Words written with spaces between them. */
function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Phrases, what is in `accordingTo`, and verbs that stand with no words of a speaker. */
const NOT_SPOKEN = new Set([
  'menurut',
  'menurutnya',
  'katanya',
  'disampaikan oleh',
  'menyebut',
  'memuji',
  'menyambut',
]);

export const speech: SpeechWords = {
  verbs: new Set([
    ...names.speechVerbs.filter((verb) => !NOT_SPOKEN.has(verb)),
    ...words(`
      lanjut kisah cerita aku tanya jawab tulis sindir ajak pinta minta harap canda celoteh komentar bongkar sahut tampik sanggah kenang rinci urai ulas puji bantah klaim curhat cuit
      seloroh ketus gumam bisik teriak sergah tantang pesan imbau tutup simpul lontar singgung saran usul nilai duga yakin ingat paparkan jelaskan katakan ungkapkan
      melanjutkan bercerita menceritakan mengisahkan berkisah berkomentar membeberkan merinci menguraikan mengulas menimpali menyindir berseloroh bercanda berteriak berpesan
      meminta mengajak menyatakan memastikan menekankan menandaskan mencuit mencuitkan menuliskan berbunyi tertulis menutup mengenang menyimpulkan melontarkan menyinggung
      membalas menyebutkan mencontohkan menggarisbawahi menyayangkan menduga menjanjikan berjanji bertanya menambah memprediksi memperkirakan mengkonfirmasi mengonfirmasi mengutarakan menyuarakan
      memerintahkan menyanggah berkilah mengeluh mengapresiasi menerangkan demikian begitu sebutkan disebutkan ditulis ditegaskan diungkap dipaparkan diterangkan disampaikan ditambahkan
      melapor menegur memohon bersumpah bersabda berdalih berargumen beralasan mencurahkan curhatnya kutip mengutip dikutip
    `),
  ]),
  looseVerbs: new Set(
    words(`
      menyebut disebut disebutnya memuji menjuluki mengecam mengkritik menggambarkan melabeli mencap menuduh menilai menganggap mengibaratkan menyamakan menamai menyebutnya mendeskripsikan
      pernyataan ucapan kalimat surat pidato wawancara komentar unggahan keterangan pesan caption cuitan tweet
    `),
  ),
  participles: new Set(words('seraya sambil sembari')),
  speakerSuffix: 'nya',
  pronouns: new Set(words('dia ia beliau')),
  accordingTo: ['menurut', 'berdasarkan keterangan', 'mengutip pernyataan'],
  that: new Set(words('bahwa')),
  prepositions: new Set(
    words(`
      kepada pada untuk dari tentang terhadap dengan bersama oleh di ke dalam melalui soal mengenai asal antara bagi demi lewat menyoal terkait atas usai bagian milik bentukan selain
    `),
  ),
  clauseStarts: new Set(
    words(
      'saat ketika usai setelah sebelum sambil seraya sembari karena jika apabila sehingga sementara sedangkan seperti dikutip dilansir menanggapi mengenai soal terkait di pada dalam kepada seusai selepas sesaat kala',
    ),
  ),
  relations: new Set(
    words(`
      istri suami anak ibunda ayah ayahanda kakak adik putra putri keluarga kubu tim pendukung kerabat teman sahabat rekan anggota penggemar fans pihak sepupu keponakan mertua menantu tetangga
    `),
  ),
  between: new Set(
    words(`
      juga kemudian pun lalu sendiri telah sempat kembali turut ikut sebelumnya lantas sudah akan pernah terus hanya langsung bahkan tak tidak mengaku dengan tegas secara terpisah
      sekali lagi akhirnya tetap selalu sering berulang-ulang masih dapat bisa lebih menanggapi hal itu ini
    `),
  ),
  passives: new Set(),
  qualifiers: new Set(words('dari selaku yang sebagai di asal')),
  and: new Set(words('dan serta bersama tetapi tapi namun lalu kemudian sekaligus')),
  definite: new Set(words('itu tersebut ini')),
  namesBeforeNouns: false,
  followers: new Set(),
  titleLabels: new Set(
    words(`
      slogan moto berjudul bertajuk judul lagu film buku novel sinetron album istilah frasa tagar julukan dijuluki sebutan bernama tema bertema single acara program serial rubrik
    `),
  ),
  abbreviations: new Set(words('dr drs dra ir prof hj h kh jl no tgl st m sdr yth bpk')),
};
