import { readGazetteerTable } from '../gazetteer-table.js';

/** Provinces, cities, islands, mountains and other well-known places of Indonesia. */
export const indonesia = readGazetteerTable(
  'place',
  `
Indonesia | RI | NKRI | Republik Indonesia | Tanah Air
Nusantara
Jakarta | DKI Jakarta | DKI
Jakarta Pusat | Jakpus
Jakarta Selatan | Jaksel
Jakarta Barat | Jakbar
Jakarta Timur | Jaktim
Jakarta Utara | Jakut
Kepulauan Seribu
Jabodetabek
Aceh | Nanggroe Aceh Darussalam | NAD
Sumatera | Sumatra
Sumatera Utara | Sumatra Utara | Sumut
Sumatera Barat | Sumatra Barat | Sumbar
Sumatera Selatan | Sumatra Selatan | Sumsel
Riau
Kepulauan Riau | Kepri
Jambi
Bengkulu
Lampung
Bangka Belitung | Kepulauan Bangka Belitung | Babel
Jawa
Jawa Barat | Jabar
Jawa Tengah | Jateng
Jawa Timur | Jatim
Banten
Daerah Istimewa Yogyakarta | DIY
Yogyakarta | Jogjakarta | Jogja | Yogya
Nusa Tenggara
Nusa Tenggara Barat | NTB
Nusa Tenggara Timur | NTT
Kalimantan
Kalimantan Barat | Kalbar
Kalimantan Tengah | Kalteng
Kalimantan Selatan | Kalsel
Kalimantan Timur | Kaltim
Kalimantan Utara | Kaltara
Sulawesi
Sulawesi Utara | Sulut
Sulawesi Tengah | Sulteng
Sulawesi Selatan | Sulsel
Sulawesi Tenggara | Sultra
Sulawesi Barat | Sulbar
Gorontalo
Maluku
Maluku Utara | Malut
Papua Barat
Papua Tengah
Papua Selatan
Papua Pegunungan
Bandung
Bogor
Depok
Bekasi
Tangerang
Tangerang Selatan | Tangsel
Serang
Cilegon
Cirebon
Sukabumi
Cianjur
Garut
Tasikmalaya
Karawang
Purwakarta
Subang
Sumedang
Indramayu
Semarang
Solo | Surakarta
Magelang
Purwokerto
Cilacap
Tegal
Pekalongan
Brebes
Kudus
Jepara
Klaten
Boyolali
Wonogiri
Sleman
Bantul
Surabaya
Sidoarjo
Gresik
Malang
Kediri
Blitar
Madiun
Jember
Banyuwangi
Mojokerto
Jombang
Lamongan
Pasuruan
Probolinggo
Madura
Bangkalan
Denpasar
Badung
Ubud
Nusa Dua
Kuta
Lombok
Mataram
Sumbawa
Bima
Kupang
Flores
Labuan Bajo
Medan
Binjai
Deli Serdang
Pematangsiantar
Tapanuli
Nias
Padang
Bukittinggi
Pekanbaru
Dumai
Batam
Tanjung Pinang | Tanjungpinang
Natuna
Palembang
Pangkal Pinang | Pangkalpinang
Bandar Lampung | Bandarlampung
Banda Aceh
Lhokseumawe
Meulaboh
Pontianak
Singkawang
Palangkaraya | Palangka Raya
Banjarmasin
Samarinda
Balikpapan
Bontang
Kutai Kartanegara
Penajam Paser Utara
Tarakan
Nunukan
Manado
Bitung
Palu
Poso
Donggala
Makassar | Ujung Pandang
Kendari
Mamuju
Ambon
Ternate
Tidore
Jayapura
Merauke
Timika
Wamena
Nabire
Sorong
Manokwari
Biak
Raja Ampat
Puncak Jaya
Ancol
Senayan
Menteng
Kemayoran
Tanjung Priok
Cengkareng
Kebayoran Baru
Kuningan
Glodok
Tanah Abang
Cikeas
Nusakambangan
Sidoarjo
Gelora Bung Karno
Istana Negara
Istana Merdeka
Monas
Danau Toba
Borobudur
Prambanan
Malioboro
Gunung Merapi
Gunung Sinabung
Gunung Bromo
Selat Sunda
Selat Bali
Laut Jawa
`,
);
