import { readGazetteerTable } from '../gazetteer-table.js';

/** International bodies, governments' seats, news agencies, and companies much in the news. */
export const organizations = readGazetteerTable(
  'organization',
  `
United Nations | UN | U.N.
UN Security Council | United Nations Security Council | U.N. Security Council | Security Council
UN General Assembly | United Nations General Assembly
UNESCO | Unesco
UNICEF | Unicef
UNHCR
UNRWA
World Health Organization | WHO | World Health Organisation
World Trade Organization | WTO
International Labour Organization | ILO
International Atomic Energy Agency | IAEA
International Monetary Fund | IMF
International Criminal Court | ICC
International Court of Justice | ICJ
World Bank
Asian Development Bank | ADB
NATO | Nato | North Atlantic Treaty Organization
European Union | EU | E.U.
European Commission
European Parliament
European Central Bank | ECB
ASEAN | Asean | Association of Southeast Asian Nations
APEC
OPEC | Opec | OPEC+
OECD
Arab League
African Union
BRICS
G7 | G-7 | Group of Seven
G8 | G-8
G20 | G-20
Red Cross | International Committee of the Red Cross | ICRC
Amnesty International
Human Rights Watch
Greenpeace
Interpol
Kremlin
White House
Pentagon
State Department
Justice Department | Department of Justice
Treasury Department
Supreme Court
Congress
Senate
House of Representatives
House of Commons
House of Lords
Federal Reserve | Fed
CIA | Central Intelligence Agency
FBI | Federal Bureau of Investigation
NASA
NSA | National Security Agency
KGB
FSB
Mossad
MI5
MI6
Hamas
Hezbollah | Hizbullah
Al-Qaeda | Al Qaeda | al-Qaeda | al Qaeda | al-Qaida
Islamic State | ISIS | ISIL
Free Syrian Army
Taliban
Houthis | Houthi
Boko Haram
Fatah
Republican Party
Democratic Party
Labour Party
Conservative Party
Liberal Democrats
Rodong Sinmun
KCNA
CNN
BBC
Reuters
Agence France-Presse | AFP
Associated Press | AP | The Associated Press
TASS | Tass
RIA Novosti
Interfax
Sputnik
Xinhua
Kyodo
Yonhap
Antara
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
Twitter
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
Wagner Group
Revolutionary Guards | Islamic Revolutionary Guard Corps | IRGC
Scotland Yard
Manchester United
Manchester City
Real Madrid
FC Barcelona
Bayern Munich
`,
);
