import { readGazetteerTable } from '../gazetteer-table.js';

/** Countries whose names vary (the rest come from Intl.DisplayNames), regions, seas, and cities much in the news. */
const world = readGazetteerTable(
  'place',
  `
Amerika Serikat | AS | A.S. | USA | U.S. | US | United States | Amrik | Amerika
Tiongkok | China | Cina | RRC | RRT | Republik Rakyat China | Republik Rakyat Tiongkok
Korea Utara | Korut | Republik Demokratik Rakyat Korea | RDRK | DPRK
Korea Selatan | Korsel | Republik Korea
Korea
Inggris | Inggris Raya | Britania Raya | Kerajaan Inggris
Skotlandia
Wales
Irlandia Utara
Inggris Timur
Rusia | Federasi Rusia
Uni Soviet
Ukraina | Ukraine
Belarus | Belarusia
Prancis | Perancis
Jerman | Republik Federal Jerman
Jerman Timur
Jerman Barat
Arab Saudi | Saudi Arabia | Saudi
Uni Emirat Arab | UEA | UAE
Turki | Turkiye | Türkiye
Suriah | Syria | Siria
Irak | Iraq
Iran | Republik Islam Iran
Afganistan | Afghanistan
Palestina | Wilayah Palestina | Negara Palestina
Gaza | Jalur Gaza | Gaza Strip
Tepi Barat | West Bank
Yerusalem Timur
Yordania | Jordania
Lebanon | Libanon
Mesir
Maroko | Moroko
Libya | Libia
Yaman
Qatar
Kirgizstan | Kirgistan | Kyrgyzstan
Kazakhstan | Kazakstan
Swiss | Swis
Ceko | Republik Ceko
Cekoslowakia
Yugoslavia
Slowakia | Slovakia
Slowenia | Slovenia
Hongaria | Hungaria
Rumania | Romania
Bosnia dan Herzegovina | Bosnia-Herzegovina | Bosnia
Makedonia Utara | Makedonia
Lituania | Lithuania
Luksemburg | Luxemburg | Luxembourg
Vatikan | Tahta Suci | Takhta Suci | Vatican City
Brasil | Brazil
Cile | Chili | Chile
Meksiko | Mexico
Kuba
Kolombia
Ekuador
Kosta Rika
Republik Dominika
Dominika
Puerto Riko
Myanmar | Burma | Myanmar (Burma)
Kamboja
Brunei | Brunei Darussalam
Timor Leste | Timor-Leste | Timor Timur
Papua Nugini | PNG
Filipina
Singapura | Singapore
Sri Lanka | Srilanka
Maladewa
Selandia Baru
Hong Kong | Hongkong | Hong Kong DAK Tiongkok
Makau | Macau | Makau DAK Tiongkok
Pantai Gading | Côte d’Ivoire
Republik Kongo | Kongo - Brazzaville
Republik Demokratik Kongo | Kongo - Kinshasa | RD Kongo
Kongo
Djibouti | Jibuti
Ethiopia | Etiopia
Zimbabwe
Guinea-Bissau
Guinea Khatulistiwa | Guinea Ekuatorial
Eswatini | eSwatini | Swaziland
Tanjung Verde
Sao Tome dan Principe | São Tomé dan Príncipe
Timur Tengah | Timteng
Asia
Asia Tenggara
Asia Timur
Asia Timur Laut
Asia Selatan
Asia Tengah
Asia Barat
Asia-Pasifik | Asia Pasifik
Indo-Pasifik | Indo Pasifik
Eurasia
Eropa
Eropa Timur
Eropa Barat
Afrika
Afrika Utara
Afrika Barat
Afrika Timur
Amerika Latin
Amerika Utara
Amerika Selatan
Amerika Tengah
Karibia
Oseania
Balkan
Kaukasus
Baltik
Skandinavia
Semenanjung Korea
Krimea | Semenanjung Krimea | Crimea
Donbas | Donbass
Donetsk
Luhansk | Lugansk
Kherson
Zaporizhzhia | Zaporizhia
Siberia
Chechnya | Chechen
Tibet
Xinjiang
Kashmir
Punjab
Kurdistan
Himalaya
Laut China Selatan | Laut Cina Selatan | Laut Tiongkok Selatan
Laut China Timur | Laut Cina Timur
Laut Hitam
Laut Merah
Laut Mediterania | Laut Tengah | Mediterania
Laut Jepang
Laut Kaspia
Teluk Persia
Selat Hormuz
Selat Malaka
Selat Taiwan
Terusan Suez
Samudra Pasifik | Samudera Pasifik | Pasifik
Samudra Hindia | Samudera Hindia
Samudra Atlantik | Samudera Atlantik | Atlantik
Dataran Tinggi Golan
Ashgabat | Asgabat
Chisinau | Kishinev
Nikosia | Nicosia
Panama City | Kota Panama
Guatemala City | Kota Guatemala
Bratislava
Ljubljana
Sarajevo
Tirana
San Jose | San José
Asuncion | Asunción
Dnipro | Dnipropetrovsk
Sevastopol
Koln | Cologne | Köln
Firenze
Venesia | Venice | Venezia
Torino | Turin
Jenin
Moskow | Moskwa | Moscow
Saint Petersburg | St. Petersburg | St Petersburg | Petersburg
Vladivostok
Kyiv | Kiev
Kharkiv | Kharkov
Odesa | Odessa
Lviv | Lvov
Mariupol
Minsk
Warsawa | Warsaw
Praha | Prague
Budapest | Budapes
Bukares | Bucharest | Bukarest
Sofia
Beograd | Belgrade
Zagreb
Athena | Athens
Roma | Rome
Milan
Napoli | Naples
Vatikan
Madrid
Barcelona
Lisbon | Lisboa
Paris
Lyon
Marseille
Brussel | Brussels
Amsterdam
Den Haag | The Hague
Rotterdam
Berlin
Munich | München
Frankfurt
Hamburg
Wina | Vienna
Jenewa | Geneva
Zurich | Zürich
Bern | Berne
Davos
London
Manchester
Liverpool
Birmingham
Edinburgh
Dublin
Oslo
Stockholm
Kopenhagen | Copenhagen
Helsinki
Reykjavik | Reykjavík
Riga
Vilnius
Tallinn
Washington | Washington DC | Washington D.C.
New York
Los Angeles
Chicago
Houston
Boston
San Francisco
Seattle
Miami
Las Vegas
Detroit
Atlanta
Philadelphia
Dallas
Silicon Valley
Wall Street
Guantanamo | Teluk Guantanamo
California
Texas
Florida
Hawaii
Alaska
Ohio
Pennsylvania
Virginia
Ottawa
Toronto
Montreal
Vancouver
Mexico City | Meksiko City | Kota Meksiko
Havana | Habana
Caracas
Bogota | Bogotá
Lima
Santiago
Buenos Aires
Brasilia | Brasília
Rio de Janeiro
Sao Paulo | São Paulo
Beijing | Peking
Shanghai
Guangzhou
Shenzhen
Wuhan
Taipei
Tokyo | Tokio
Osaka
Kyoto
Hiroshima
Nagasaki
Fukushima
Okinawa
Seoul | Seul
Busan
Pyongyang | Piongyang
Panmunjom
Ulan Bator | Ulaanbaatar
Hanoi
Ho Chi Minh City | Kota Ho Chi Minh
Bangkok
Pattaya
Phuket
Vientiane | Vientian
Phnom Penh | Pnom Penh
Yangon | Rangoon
Naypyidaw | Naypyitaw
Kuala Lumpur
Penang
Johor
Sabah
Sarawak
Manila
Mindanao
Bandar Seri Begawan
Dili
New Delhi | Delhi Baru
Delhi
Mumbai
Kolkata
Chennai
Islamabad
Karachi
Lahore
Peshawar
Quetta
Kabul
Kandahar
Dhaka | Dakka
Kathmandu | Katmandu
Kolombo | Colombo
Teheran | Tehran
Baghdad | Bagdad
Basra
Mosul
Damaskus | Damascus
Aleppo
Beirut
Amman
Tel Aviv
Yerusalem | Jerusalem
Ramallah
Hebron
Rafah
Khan Younis
Riyadh | Riyad
Jeddah
Mekah | Makkah | Mekkah
Madinah
Dubai
Abu Dhabi
Doha
Kuwait City | Kota Kuwait
Manama
Muskat | Muscat
Sanaa | Sana'a
Aden
Kairo | Cairo
Sinai
Tripoli
Benghazi
Tunis
Aljir | Algiers
Rabat
Khartoum | Khartum
Darfur
Addis Ababa | Addis Abeba
Mogadishu
Nairobi
Kampala
Kigali
Kinshasa
Lagos
Abuja
Accra
Dakar
Johannesburg
Cape Town
Pretoria
Harare
Ankara
Istanbul
Tbilisi
Yerevan | Erevan
Baku
Astana | Nur-Sultan
Tashkent | Taskent
Canberra
Sydney
Melbourne
Perth
Brisbane
Darwin
Queensland
Wellington
Auckland
Christchurch
Port Moresby
`,
);

const indonesia = readGazetteerTable(
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
Bali
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
Papua
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

export const places = [...world, ...indonesia];
