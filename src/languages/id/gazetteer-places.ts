import { readGazetteerTable } from '../gazetteer-table.js';

/** Countries whose names vary (the rest come from Intl.DisplayNames), regions, seas, and cities much in the news. */
export const places = readGazetteerTable(
  'place',
  `
Amerika Serikat | AS | A.S. | USA | U.S. | US | United States | Amrik | Amerika
Tiongkok | China | Cina | RRC | RRT | Republik Rakyat China | Republik Rakyat Tiongkok
Korea Utara | Korut | Republik Demokratik Rakyat Korea | RDRK | DPRK
Korea Selatan | Korsel | Republik Korea
Inggris | Inggris Raya | Britania Raya | Kerajaan Inggris
Skotlandia
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
Asia Tenggara
Asia Timur
Asia Timur Laut
Asia Selatan
Asia Tengah
Asia Barat
Asia-Pasifik | Asia Pasifik
Indo-Pasifik | Indo Pasifik
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
Luhansk | Lugansk
Zaporizhzhia | Zaporizhia
Chechnya | Chechen
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
Lviv | Lvov
Warsawa | Warsaw
Praha | Prague
Budapest | Budapes
Bukares | Bucharest | Bukarest
Beograd | Belgrade
Zagreb
Athena | Athens
Roma | Rome
Napoli | Naples
Vatikan
Lisbon | Lisboa
Brussel | Brussels
Den Haag | The Hague
Munich | München
Wina | Vienna
Jenewa | Geneva
Bern | Berne
Kopenhagen | Copenhagen
Reykjavik | Reykjavík
Riga
Vilnius
Tallinn
Washington | Washington DC | Washington D.C.
New York
Guantanamo | Teluk Guantanamo
Mexico City | Meksiko City | Kota Meksiko
Havana | Habana
Brasilia | Brasília
Beijing | Peking
Tokyo | Tokio
Seoul | Seul
Pyongyang | Piongyang
Ulan Bator | Ulaanbaatar
Ho Chi Minh City | Kota Ho Chi Minh
Pattaya
Phuket
Vientiane | Vientian
Phnom Penh | Pnom Penh
Yangon | Rangoon
Naypyidaw | Naypyitaw
Penang
Johor
Sabah
Sarawak
Mindanao
Bandar Seri Begawan
New Delhi | Delhi Baru
Quetta
Dhaka | Dakka
Kathmandu | Katmandu
Kolombo | Colombo
Teheran | Tehran
Baghdad | Bagdad
Damaskus | Damascus
Yerusalem | Jerusalem
Khan Younis
Riyadh | Riyad
Mekah | Makkah | Mekkah
Madinah
Kuwait City | Kota Kuwait
Manama
Muskat | Muscat
Kairo | Cairo
Aljir | Algiers
Khartoum | Khartum
Addis Ababa | Addis Abeba
Yerevan | Erevan
Astana | Nur-Sultan
Tashkent | Taskent
Darwin
Port Moresby
`,
);
