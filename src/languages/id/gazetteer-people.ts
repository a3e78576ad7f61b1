import { readGazetteerTable } from '../gazetteer-table.js';

/** Only people whose name is spelled in several ways or who go by a nickname. */
export const people = readGazetteerTable(
  'person',
  `
Joko Widodo | Jokowi
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
Kim Jong Un | Kim Jong-un | Kim Jong-Un | Kim Jongun
Kim Jong Il | Kim Jong-il | Kim Jong-Il
Kim Il Sung | Kim Il-sung | Kim Il-Sung
Kim Yo Jong | Kim Yo-jong
Moon Jae In | Moon Jae-in
Yoon Suk Yeol | Yoon Suk-yeol
Ban Ki Moon | Ban Ki-moon | Ban Ki-Moon
Xi Jinping
Volodymyr Zelensky | Volodymyr Zelenskyy | Volodymyr Zelenskiy | Volodimir Zelensky | Vladimir Zelensky | Wolodymyr Zelenskyj
Sergei Lavrov | Sergey Lavrov
Sergei Shoigu | Sergey Shoigu
Alexander Lukashenko | Aleksandr Lukashenko | Alyaksandr Lukashenka
Muammar Khadafi | Moammar Khadafi | Muammar Gaddafi | Moammar Gadhafi | Muamar Qaddafi
Osama bin Laden | Usamah bin Ladin | Osama Bin Laden
Saddam Hussein | Saddam Husein
Mahmoud Abbas | Mahmud Abbas
Mahmoud Ahmadinejad | Mahmud Ahmadinejad
Bashar al-Assad | Bashar al Assad | Bashar Al-Assad | Bashar Assad
Benjamin Netanyahu | Binyamin Netanyahu
Ali Khamenei | Ayatollah Ali Khamenei
Mohammed bin Salman | Muhammad bin Salman | Mohammad bin Salman
Recep Tayyip Erdogan | Recep Tayyip Erdoğan | Tayyip Erdogan
Joe Biden | Joseph Biden | Joe R. Biden
`,
);
