import { readGazetteerTable } from './gazetteer-table.js';

/** International bodies, news agencies and companies whose names English and Indonesian write alike. */
export const sharedOrganizations = readGazetteerTable(
  'organization',
  `
UNESCO | Unesco
UNICEF | Unicef
UNHCR
UNRWA
APEC
OECD
BRICS
G8 | G-8
G20 | G-20
Amnesty International
Greenpeace
Interpol
Kremlin
Pentagon
NASA
KGB
FSB
Mossad
Taliban
Boko Haram
Fatah
Rodong Sinmun
KCNA
CNN
BBC
Reuters
TASS | Tass
Interfax
Sputnik
Xinhua
Kyodo
Yonhap
Al Jazeera | Al-Jazeera
Al Arabiya
Bloomberg
Anadolu | Anadolu Agency
NHK
CNBC
Fox News
Sky News
NBC News
CBS News
ABC News
The New York Times | New York Times
The Washington Post | Washington Post
The Wall Street Journal | Wall Street Journal
The Guardian
Financial Times
Google
Microsoft
Facebook
Apple
Amazon
Samsung
Huawei
Toyota
Boeing
Airbus
Gazprom
SpaceX
Tesla
OpenAI
Maxar Technologies | Maxar
Planet Labs
Manchester United
Manchester City
Real Madrid
`,
);
