import { readGazetteerTable } from '../gazetteer-table.js';

/** International bodies, governments' seats, news agencies, and companies much in the news. */
export const organizations = readGazetteerTable(
  'organization',
  `
United Nations | UN | U.N.
UN Security Council | United Nations Security Council | U.N. Security Council | Security Council
UN General Assembly | United Nations General Assembly
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
OPEC | Opec | OPEC+
Arab League
African Union
G7 | G-7 | Group of Seven
Red Cross | International Committee of the Red Cross | ICRC
Human Rights Watch
White House
State Department
Justice Department | Department of Justice
Treasury Department
Supreme Court
Congress
Parliament
Senate
House of Representatives
House of Commons
House of Lords
Federal Reserve | Fed
CIA | Central Intelligence Agency
FBI | Federal Bureau of Investigation
NSA | National Security Agency
MI5
MI6
Hamas
Hezbollah | Hizbullah
Al-Qaeda | Al Qaeda | al-Qaeda | al Qaeda | al-Qaida
Islamic State | ISIS | ISIL
Free Syrian Army
Houthis | Houthi
Republican Party
Democratic Party
Labour Party
Conservative Party
Liberal Democrats
Agence France-Presse | AFP
Associated Press | AP | The Associated Press
RIA Novosti
Antara
Twitter
Wagner Group
Revolutionary Guards | Islamic Revolutionary Guard Corps | IRGC
Scotland Yard
FC Barcelona
Bayern Munich
`,
);
