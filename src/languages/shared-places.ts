import { readGazetteerTable } from './gazetteer-table.js';

/** Regions and cities much in the news whose names English and Indonesian write alike. */
export const sharedPlaces = readGazetteerTable(
  'place',
  `
Wales
Korea
Myanmar | Burma | Myanmar (Burma)
Yugoslavia
Asia
Eurasia
Donbas | Donbass
Donetsk
Kherson
Siberia
Tibet
Xinjiang
Kashmir
Punjab
Kurdistan
Vladivostok
Kyiv | Kiev
Kharkiv | Kharkov
Odesa | Odessa
Mariupol
Minsk
Sofia
Milan
Madrid
Barcelona
Paris
Lyon
Marseille
Amsterdam
Rotterdam
Berlin
Frankfurt
Hamburg
Zurich | Zürich
Davos
London
Manchester
Liverpool
Birmingham
Edinburgh
Dublin
Oslo
Stockholm
Helsinki
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
Caracas
Bogota | Bogotá
Lima
Santiago
Buenos Aires
Rio de Janeiro
Sao Paulo | São Paulo
Shanghai
Guangzhou
Shenzhen
Wuhan
Taipei
Osaka
Kyoto
Hiroshima
Nagasaki
Fukushima
Okinawa
Busan
Panmunjom
Hanoi
Bangkok
Kuala Lumpur
Bali
Papua
Manila
Dili
Delhi
Mumbai
Kolkata
Chennai
Islamabad
Karachi
Lahore
Peshawar
Kabul
Kandahar
Basra
Mosul
Aleppo
Beirut
Amman
Tel Aviv
Ramallah
Hebron
Rafah
Jeddah
Dubai
Abu Dhabi
Doha
Sanaa | Sana'a
Aden
Sinai
Tripoli
Benghazi
Tunis
Rabat
Darfur
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
Baku
Canberra
Sydney
Melbourne
Perth
Brisbane
Queensland
Wellington
Auckland
Christchurch
`,
);
