import { readGazetteerTable } from '../gazetteer-table.js';

/** Countries whose names vary (the rest come from Intl.DisplayNames), regions, seas, and cities much in the news. */
export const places = readGazetteerTable(
  'place',
  `
United States | US | U.S. | USA | U.S.A. | United States of America | America
United Kingdom | UK | U.K. | Britain | Great Britain
England
Scotland
Wales
Northern Ireland
China | People's Republic of China | PRC
North Korea | DPRK | Democratic People's Republic of Korea
South Korea | Republic of Korea
Korea
Russia | Russian Federation
Soviet Union | USSR
Ukraine
Turkey | Türkiye | Turkiye
Myanmar | Burma | Myanmar (Burma)
Hong Kong | Hong Kong SAR China
Macau | Macao | Macao SAR China
Palestine | Palestinian Territories
Gaza | Gaza Strip
West Bank
East Jerusalem
Golan Heights
Ivory Coast | Côte d’Ivoire
Republic of the Congo | Congo - Brazzaville
Democratic Republic of the Congo | Congo - Kinshasa | DRC
Congo
Czech Republic | Czechia
East Timor | Timor-Leste
Bosnia and Herzegovina | Bosnia & Herzegovina | Bosnia
North Macedonia | Macedonia
Trinidad and Tobago | Trinidad & Tobago
United Arab Emirates | UAE
Vatican | Vatican City | Holy See
Yugoslavia
Asia
Southeast Asia | South-East Asia
East Asia
South Asia
Central Asia
Asia-Pacific | Asia Pacific
Indo-Pacific
Middle East
Eurasia
Europe
Eastern Europe
Western Europe
Africa
North Africa
West Africa
Latin America
North America
South America
Central America
Caribbean
Balkans
Caucasus
Scandinavia
Korean Peninsula
Crimea
Donbas | Donbass
Donetsk
Luhansk
Kherson
Siberia
Chechnya
Tibet
Xinjiang
Kashmir
Punjab
Kurdistan
South China Sea
East China Sea
Black Sea
Red Sea
Mediterranean | Mediterranean Sea
Persian Gulf
Strait of Hormuz
Suez Canal
Pacific | Pacific Ocean
Atlantic | Atlantic Ocean
Indian Ocean
Vostochny Cosmodrome
Moscow
St. Petersburg | Saint Petersburg | St Petersburg
Vladivostok
Kyiv | Kiev
Kharkiv | Kharkov
Odesa | Odessa
Lviv
Mariupol
Minsk
Warsaw
Prague
Budapest
Bucharest
Sofia
Belgrade
Athens
Rome
Milan
Naples
Madrid
Barcelona
Lisbon
Paris
Lyon
Marseille
Brussels
Amsterdam
The Hague
Rotterdam
Berlin
Munich
Frankfurt
Hamburg
Vienna
Geneva
Zurich | Zürich
Davos
London
Manchester
Liverpool
Birmingham
Edinburgh
Glasgow
Dublin
Belfast
Oslo
Stockholm
Copenhagen
Helsinki
Reykjavik
Washington | Washington DC | Washington D.C. | Washington, D.C.
New York | New York City | NYC
Los Angeles
Chicago
Houston
Boston
San Francisco
San Diego
Seattle
Miami
Las Vegas
Detroit
Atlanta
Philadelphia
Dallas
Silicon Valley
Wall Street
Guantanamo Bay | Guantanamo
California
Texas
Florida
Hawaii
Alaska
Ohio
Pennsylvania
Virginia
Massachusetts
Michigan
Illinois
New Jersey
North Carolina
South Carolina
Arizona
Colorado
Oregon
Minnesota
Louisiana
Ottawa
Toronto
Montreal
Vancouver
Ontario
Quebec
Mexico City
Havana
Caracas
Bogota | Bogotá
Lima
Santiago
Buenos Aires
Brasilia
Rio de Janeiro
Sao Paulo | São Paulo
Beijing
Shanghai
Guangzhou
Shenzhen
Wuhan
Taipei
Tokyo
Osaka
Kyoto
Hiroshima
Nagasaki
Fukushima
Okinawa
Seoul
Busan
Pyongyang
Panmunjom
Hanoi
Ho Chi Minh City
Bangkok
Phnom Penh
Yangon
Kuala Lumpur
Jakarta
Bali
Java
Sumatra
Borneo
Aceh
Papua
Manila
Dili
New Delhi
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
Dhaka
Kathmandu
Colombo
Tehran
Baghdad
Basra
Mosul
Fallujah
Tikrit
Kirkuk
Damascus
Aleppo
Homs
Idlib
Raqqa
Palmyra
Deir ez-Zor | Deir Ezzor
Beirut
Amman
Tel Aviv
Jerusalem
Ramallah
Hebron
Rafah
Riyadh
Jeddah
Mecca
Medina
Dubai
Abu Dhabi
Doha
Sanaa | Sana'a
Aden
Cairo
Sinai
Tripoli
Benghazi
Tunis
Algiers
Rabat
Khartoum
Darfur
Addis Ababa
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
Yerevan
Baku
Astana
Tashkent
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
