import type { NameWords } from '../language.js';
import { commonWords } from './common-words.js';

/** A list written as lines of names separated by commas. */
function list(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** What people are and do. At the start of a sentence it stands with a capital, like a name. */
const ROLES = list(`
  sopir, supir, pengemudi, kernet, satpam, sekuriti, polisi, tentara, pelaku, pemuda, pemudi, remaja, bocah, balita, lansia, pedagang, petani, nelayan, buruh, karyawan, karyawati, pegawai, pelajar, siswa, siswi, santri, jemaah
  pengendara, penumpang, pembeli, penjual, pemilik, penghuni, tetangga, kakek, nenek, paman, bibi, bayi, dukun, bidan, perawat, suster, apoteker, arsitek, montir, tukang, kuli, pembantu, kurir, kasir, koki, pelayan, pramugari
  pilot, masinis, nakhoda, nahkoda, selebgram, influencer, penonton, penggemar, pendukung, pengunjung, wisatawan, turis, pendaki, jamaah, relawan, pengungsi, penyintas, pasien, peserta, pemohon, terlapor, pelapor, tergugat, penggugat
`);

export const names: NameWords = {
  personTitles: list(`
    presiden, wakil presiden, wapres, capres, cawapres, perdana menteri, wakil perdana menteri, pm, kanselir, raja, ratu, sultan
    pangeran, putra mahkota, putri, emir, kaisar, paus, kardinal, uskup, uskup agung, pastor, pendeta, ayatollah, imam
    syekh, syeikh, sheikh, kiai, kyai, kh, habib, ustaz, ustad, ustadz, ustadzah, gus, buya, tuan guru, haji, hajah, hj
    menteri, wakil menteri, wamen, mendagri, menlu, menkeu, menhan, menkes, menag, menko, mensos, menkumham, mendag
    mendikbud, menpora, menhub, menaker, mentan, menperin, menkominfo, menpan-rb, mensesneg, seskab, menteri koordinator
    gubernur, wakil gubernur, wagub, cagub, bupati, wakil bupati, wabup, wali kota, walikota, wakil wali kota, camat, lurah
    kepala desa, kades, senator, anggota kongres, anggota parlemen, duta besar, dubes, konsul jenderal, utusan khusus
    utusan, diplomat, komisaris, komisaris utama, direktur, direktur utama, dirut, direktur jenderal, dirjen
    direktur eksekutif, wakil direktur, ketua, wakil ketua, ketua umum, ketum, wakil ketua umum, waketum, sekretaris
    sekretaris jenderal, sekjen, wasekjen, sekretaris umum, bendahara umum, kepala, wakil kepala, kepala staf, panglima
    panglima tni, kapolri, wakapolri, kapolda metro jaya, kapolda, wakapolda, kapolres, kapolsek, kabareskrim, kadiv humas, kabid humas
    komandan, pangdam, jaksa agung, jaksa, hakim, hakim agung, pengacara, kuasa hukum, advokat, notaris, jenderal, letjen
    mayjen, brigjen, jenderal besar, letnan jenderal, mayor jenderal, brigadir jenderal, kolonel, letnan kolonel, letkol
    mayor, kapten, letnan, sersan, kopral, prajurit, laksamana, laksamana muda, laksamana madya, laksamana pertama
    laksda, laksdya, marsekal, marsekal muda, marsekal madya, marsma, marsdya, komjen, irjen, brigjen pol, kombes
    kombes pol, akbp, kompol, akp, iptu, ipda, aipda, aiptu, bripka, brigadir, briptu, bripda, bharada, irjen pol
    komjen pol, juru bicara, jurubicara, jubir, ajudan, penasihat, penasehat, asisten, staf khusus, stafsus, staf ahli
    pemimpin, pemimpin tertinggi, pemimpin redaksi, pemred, wakil pemimpin, kepala negara, kepala pemerintahan
    diktator, politisi, politikus, anggota, analis, pengamat, pakar, peneliti, ekonom, ilmuwan, sejarawan, sosiolog
    profesor, prof, dr, dokter, drs, dra, ir, doktor, rektor, dekan, guru besar, dosen, guru, mahasiswa, wartawan, jurnalis
    penyiar, presenter, editor, redaktur, penulis, novelis, penyair, sastrawan, sutradara, aktor, aktris, penyanyi
    musisi, artis, pelawak, komedian, model, pelukis, seniman, produser, pelatih, manajer, kapten tim, gelandang, penyerang, bek
    kiper, penjaga gawang, striker, pemain, pebulu tangkis, petinju, petenis, pembalap, atlet, wasit, pengusaha, miliarder, konglomerat
    pendiri, ceo, chief executive, presiden direktur, presdir, chairman, tersangka, terdakwa, terpidana, korban, saksi, aktivis
    sang, sri paus, baginda, yang mulia, almarhum, almarhumah, mendiang, tuan, nyonya, nona, bapak, pak, ibu, bu, mas, mbak, bang, kang, mr, mrs, ms
    sir, lord, lady, dame, datuk seri, dato seri, datuk, dato, tan sri, pemerintahan, rezim, kabinet, mantan presiden, mantan menteri, putranya, putrinya, istrinya
    suaminya, ayahnya, ibunya, anaknya, saudaranya, rekannya, kandidat, calon presiden, calon wakil presiden, bos, pelaksana tugas, plt
    caleg, kader, tokoh, ulama, aktivis ham, warga bernama, bernama
  `),
  roleTitles: list(`
    direktur, direktur utama, dirut, direktur eksekutif, wakil direktur, direktur jenderal, dirjen, komisaris, komisaris utama, ketua, wakil ketua, ketua umum, ketum, wakil ketua umum, waketum
    sekretaris, sekretaris jenderal, sekjen, wasekjen, kepala, wakil kepala, kepala staf, juru bicara, jurubicara, jubir, penasihat, penasehat, asisten, staf khusus, stafsus, staf ahli
    pemimpin, pemimpin redaksi, pemred, politisi, politikus, anggota, analis, pengamat, pakar, peneliti, ekonom, rektor, dekan, guru besar, dosen, guru, mahasiswa, wartawan, jurnalis
    penyiar, presenter, editor, redaktur, pelatih, manajer, gelandang, penyerang, bek, kiper, penjaga gawang, striker, pemain, pebulu tangkis, petinju, petenis, pembalap, atlet, wasit
    pendiri, ceo, chief executive, presiden direktur, presdir, chairman, korban, saksi, aktivis, kandidat, calon presiden, bos, caleg, kader, tokoh, ulama, diplomat, duta besar, dubes, wakil presiden direktur
    menteri, gubernur, bupati, wali kota, walikota, kapolda, kapolres, kapolsek, komandan, prajurit, panglima, model, penulis, produser, pengacara, kuasa hukum, utusan, kepala desa, camat, lurah, hakim, jaksa, imam, raja, ratu, sang, pengusaha, ilmuwan
  `),
  speechVerbs: list(`
    kata, ujar, ucap, tutur, ungkap, jelas, tegas, tandas, imbuh, tambah, sebut, papar, terang, sambung, cetus, pungkas
    beber, kilah, keluh, seru, tukas, timpal, katanya, menurut, mengatakan, menyatakan, menegaskan, menjelaskan, mengungkapkan, menuturkan
    menambahkan, memaparkan, menyebutkan, menyebut, mengaku, mengakui, menilai, menuding, menuduh, mengklaim, membantah
    berpendapat, berkata, berujar, bertutur, mengingatkan, memperingatkan, meyakini, menyampaikan, mengumumkan
    melaporkan, menanggapi, mengkritik, menyerukan, menyesalkan, mengecam, berharap, mengharapkan, menginginkan, mengeluhkan
    membenarkan, menampik, menolak, menyangkal, mempertanyakan, menanyakan, menjawab, menulis, dikatakan, diungkapkan
    dituturkan, dijelaskan, disampaikan oleh, menurutnya, mengimbau, mengusulkan, menyarankan, menyambut, memuji
  `),
  degrees: new Set(
    list(`
      SH, SE, SIP, SSos, SPd, SPdI, SAg, SKom, SIKom, SKep, SKM, SKed, SFarm, SPsi, SPt, SP, SSi, SSn, SS, ST, STP, SHut, SHum, SHI, SAP, SAk, STh, STr, AMd, AMdKeb, Ners
      MH, MM, MSi, MPd, MPdI, MKes, MHum, MAg, MSc, MA, MT, MBA, MKom, MIKom, MAP, MSP, MEng, MKn, MPsi, MSn, MTh, ME, MHI, MFarm, LLM, PhD, DEA, CA, CPA, Ak
      SpOG, SpPD, SpA, SpJP, SpB, SpM, SpAn, SpS, SpKJ, SpTHT, SpP, SpPK, SpRad, SpBS, SpOT, SpKK
    `),
  ),
  nicknameWords: list(`
    alias, akrab disapa, yang akrab disapa, akrab dipanggil, yang akrab dipanggil, biasa disapa, yang biasa disapa, biasa dipanggil, yang biasa dipanggil, atau akrab disapa, atau yang akrab disapa, atau biasa disapa
    dikenal sebagai, yang dikenal sebagai, lebih dikenal sebagai, yang lebih dikenal sebagai, dijuluki, yang dijuluki, dengan nama panggilan, sapaan akrabnya
  `),
  organizationHeads: list(`
    kementerian, kementrian, kemenko, departemen, deplu, badan, lembaga, komisi, komite, komnas, dewan, majelis, mahkamah
    pengadilan, kejaksaan, kepolisian, polda, polres, polsek, polresta, polrestabes, kodam, kodim, korem, kantor wilayah
    dinas, direktorat, direktorat jenderal, ditjen, sekretariat, inspektorat, kedutaan, kedutaan besar, kedubes, konsulat
    konsulat jenderal, otoritas, satuan tugas, satgas, detasemen, densus, brigade, resimen, batalyon, batalion
    armada, korps, pasukan pertahanan, angkatan bersenjata, angkatan darat, angkatan laut, angkatan udara, garda, tentara nasional, universitas, institut, politeknik, sekolah tinggi
    akademi, fakultas, pondok pesantren, ponpes, pesantren, yayasan, perhimpunan, persatuan, perserikatan, ikatan
    himpunan, asosiasi, federasi, konfederasi, serikat buruh, serikat pekerja, aliansi, koalisi, liga arab, gerakan, front, forum, gabungan, barisan
    partai, fraksi, dpp, dpd partai, dpc, dpw, pt, cv, pt bank, bank, bank sentral, perusahaan umum, perum, perusda, koperasi, grup, organisasi
    uni, persekutuan, dana moneter, program pembangunan, rumah sakit umum, pusat studi, pusat penelitian, pusat kajian, lingkaran survei, indonesia corruption
    persatuan sepak bola, bursa efek, bursa saham, parlemen, senat, kongres, bpd, bawaslu, panwaslu
    liga muslim, masyarakat ekonomi, mabes, markas besar, staf gabungan, biro, pusat pengendalian
  `),
  stateHeads: list(`
    kementerian, kementrian, departemen, badan, lembaga, komisi, komite, majelis, mahkamah, pengadilan, kejaksaan, kepolisian, polda
    polres, kodam, dinas, direktorat, direktorat jenderal, kedutaan, kedutaan besar, kedubes, konsulat, konsulat jenderal
    angkatan bersenjata, angkatan darat, angkatan laut, angkatan udara, garda, parlemen, senat, kongres, otoritas, bank, bank sentral, bursa efek, bursa saham, partai
    tentara nasional, bpd, biro
  `),
  organizationLabels: list(`
    surat kabar, suratkabar, koran, harian, majalah, tabloid, kantor berita, media, stasiun televisi, stasiun tv, televisi, saluran televisi, situs, situs web, situs berita, laman
    portal, portal berita, perusahaan, maskapai, raksasa teknologi, produsen, lembaga pemikir, lembaga think tank, think tank, kelompok, kelompok militan, milisi
    organisasi, lsm, firma, firma hukum, kantor hukum, klub, pabrikan, operator, pengembang, penerbit, badan amal, jaringan, agensi, bursa
    emiten, startup, stasiun radio, grup musik, band
  `),
  mediaLabels: list(
    'kepada the, dikutip the, dikutip dari the, dilansir the, dilansir dari the, mengutip the, seperti dilaporkan the',
  ),
  organizationTails: list(`
    tbk, persero, inc, corp, corporation, ltd, llc, plc, gmbh, co, company, group, grup, holdings, holding, technologies, technology
    labs, laboratories, systems, motors, airlines, airways, air, bank, news, times, post, tribune, herald, journal
    television, tv, university, college, institute, foundation, association, federation, council, organization
    organisation, agency, watch, international, securities, sekuritas, capital, partners, ventures, studios, pictures
    entertainment, media, press, broadcasting, fc, wanderers, rovers, hotspur, albion, rangers, united, city, research, center, centre, society, party, union, energy, resources, investment, finance
  `),
  placeHeads: list(`
    lapangan, alun-alun, semenanjung, kosmodrom, kepulauan, pulau, gunung, bukit, lembah, sungai, danau, waduk, bendungan, teluk, selat, laut, samudra, samudera
    tanjung, pantai, gurun, jalan, jl, jalan tol, tol, jembatan, terowongan, bandara, bandar udara, bandar antariksa, pangkalan udara, pangkalan militer, pangkalan angkatan laut, lanud, pelabuhan, stasiun, terminal
    stadion, gelora, gedung, istana, masjid, gereja, katedral, vihara, pura, candi, museum, monumen, taman, taman nasional, taman makam pahlawan, kebun raya
    kebun binatang, pasar, plaza, mal, hotel, rumah sakit, rs, rsud, rsup, puskesmas, perumahan, kompleks, kampung, dusun
    jalur, tepi, dataran tinggi, dataran rendah, kamp, penjara, lapas, lembaga pemasyarakatan, rutan, menara, benteng, pelabuhan udara, bundaran, wisma, balai kota, pusat perbelanjaan, kanal, terusan, zona demiliterisasi
  `),
  placePrepositions: list(`
    di, kota, kabupaten, provinsi, propinsi, kecamatan, kelurahan, desa, kawasan, wilayah, ibu kota, ibukota, negara bagian, distrik, negara, asal, pulau, daerah, pinggiran
  `),
  placeTails: list(
    'square, street, avenue, road, river, lake, island, islands, valley, hills, bay, airport, stadium, park, tower, palace',
  ),
  particles: list(
    'bin, binti, bte, van, von, zu, der, den, de, del, della, da, dos, du, la, le, al, el, ibn, abu, ter, ten, ap, af, av, dan',
  ),
  directions: new Set(
    list(
      'utara, selatan, timur, barat, tengah, tenggara, timur laut, barat daya, barat laut, laut, daya, hulu, hilir',
    ),
  ),
  demonyms: new Set(),
  eventHeads: list(`
    undang-undang, uu, ruu, rancangan undang-undang, peraturan, perpres, perppu, perda, keputusan, keppres, perjanjian, pakta, perang, pertempuran, revolusi, operasi, piala, kejuaraan, olimpiade, turnamen, festival
    penghargaan, anugerah, hari, bulan, tahun, konferensi, ktt, pemilu, pilpres, pilkada, pileg, proyek, rencana, krisis, pandemi, skandal, tragedi, peristiwa, gempa, banjir, badai, topan, rute, program, kurikulum, sidang
  `),
  eventTails: list(
    'cup, championship, championships, games, award, awards, prize, festival, marathon, grand prix, summit, expo',
  ),
  commonWords: new Set([...commonWords, ...ROLES]),
};
