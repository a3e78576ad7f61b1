import { readGazetteerTable } from '../gazetteer-table.js';

/** Countries whose names vary (the rest come from Intl.DisplayNames), regions, seas, and cities much in the news. */
export const places = readGazetteerTable(
  'place',
  `
United States | US | U.S. | USA | U.S.A. | United States of America | America
United Kingdom | UK | U.K. | Britain | Great Britain
England
Scotland
Northern Ireland
China | People's Republic of China | PRC
North Korea | DPRK | Democratic People's Republic of Korea
South Korea | Republic of Korea
Russia | Russian Federation
Soviet Union | USSR
Ukraine
Turkey | Türkiye | Turkiye
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
Southeast Asia | South-East Asia
East Asia
South Asia
Central Asia
Asia-Pacific | Asia Pacific
Indo-Pacific
Middle East
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
Luhansk
Chechnya
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
Lviv
Warsaw
Prague
Budapest
Bucharest
Belgrade
Athens
Rome
Naples
Lisbon
Brussels
The Hague
Munich
Vienna
Geneva
Glasgow
Belfast
Copenhagen
Reykjavik
Washington | Washington DC | Washington D.C. | Washington, D.C.
New York | New York City | NYC
San Diego
Guantanamo Bay | Guantanamo
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
Ontario
Quebec
Mexico City
Havana
Brasilia
Beijing
Tokyo
Seoul
Pyongyang
Ho Chi Minh City
Phnom Penh
Yangon
Jakarta
Java
Sumatra
Borneo
Aceh
New Delhi
Dhaka
Kathmandu
Colombo
Tehran
Baghdad
Fallujah
Tikrit
Kirkuk
Damascus
Homs
Idlib
Raqqa
Palmyra
Deir ez-Zor | Deir Ezzor
Jerusalem
Riyadh
Mecca
Medina
Cairo
Algiers
Khartoum
Addis Ababa
Yerevan
Astana
Tashkent
`,
);
