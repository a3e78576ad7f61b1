import { readGazetteerTable } from '../gazetteer-table.js';

/** Only people whose name is spelled in several ways or who go by a nickname. */
export const people = readGazetteerTable(
  'person',
  `
Susilo Bambang Yudhoyono | SBY | Soesilo Bambang Yudhoyono
Abdurrahman Wahid | Gus Dur
Bacharuddin Jusuf Habibie | B.J. Habibie | BJ Habibie
Jusuf Kalla | Yusuf Kalla | M. Jusuf Kalla | Muhammad Jusuf Kalla
Basuki Tjahaja Purnama | Ahok
Soekarno | Sukarno | Bung Karno
Soeharto | Suharto
Mohammad Hatta | Bung Hatta
Megawati Soekarnoputri | Megawati Sukarnoputri
Tri Rismaharini | Risma
Aburizal Bakrie | Ical
Muhammad Zainul Majdi | Tuan Guru Bajang
Moon Jae In | Moon Jae-in
Ban Ki Moon | Ban Ki-moon | Ban Ki-Moon
Volodymyr Zelensky | Volodymyr Zelenskyy | Volodymyr Zelenskiy | Volodimir Zelensky | Vladimir Zelensky | Wolodymyr Zelenskyj
Muammar Khadafi | Moammar Khadafi | Muammar Gaddafi | Moammar Gadhafi | Muamar Qaddafi
Osama bin Laden | Usamah bin Ladin | Osama Bin Laden
Mahmoud Abbas | Mahmud Abbas
Mahmoud Ahmadinejad | Mahmud Ahmadinejad
Ali Khamenei | Ayatollah Ali Khamenei
Recep Tayyip Erdogan | Recep Tayyip Erdoğan | Tayyip Erdogan
Joe Biden | Joseph Biden | Joe R. Biden
`,
);
