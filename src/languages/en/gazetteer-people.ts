import { readGazetteerTable } from '../gazetteer-table.js';

/** Only people whose name is spelled in several ways or who go by a nickname. */
export const people = readGazetteerTable(
  'person',
  `
Kim Jong Un | Kim Jong-un | Kim Jong-Un | Kim Jongun
Kim Jong Il | Kim Jong-il | Kim Jong-Il
Kim Il Sung | Kim Il-sung | Kim Il-Sung
Kim Yo Jong | Kim Yo-jong
Moon Jae-in | Moon Jae In
Yoon Suk Yeol | Yoon Suk-yeol
Ban Ki-moon | Ban Ki Moon | Ban Ki-Moon
Xi Jinping
Volodymyr Zelensky | Volodymyr Zelenskyy | Volodymyr Zelenskiy | Volodimir Zelensky
Sergei Lavrov | Sergey Lavrov
Sergei Shoigu | Sergey Shoigu
Alexander Lukashenko | Aleksandr Lukashenko | Alyaksandr Lukashenka
Muammar Gaddafi | Moammar Gadhafi | Muammar Qaddafi | Muammar Khadafi | Moammar Khadafi
Osama bin Laden | Usama bin Ladin | Osama Bin Laden
Saddam Hussein | Saddam Husein
Mahmoud Abbas
Bashar al-Assad | Bashar al Assad | Bashar Al-Assad | Bashar Assad
Benjamin Netanyahu | Binyamin Netanyahu
Mohammed bin Salman | Muhammad bin Salman | Mohammad bin Salman
Recep Tayyip Erdogan | Recep Tayyip Erdoğan
Joko Widodo | Jokowi
Susilo Bambang Yudhoyono
Sukarno | Soekarno
Suharto | Soeharto
Joe Biden | Joseph Biden | Joseph R. Biden
`,
);
