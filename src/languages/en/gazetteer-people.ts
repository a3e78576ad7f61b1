import { readGazetteerTable } from '../gazetteer-table.js';

/** Only people whose name is spelled in several ways or who go by a nickname. */
export const people = readGazetteerTable(
  'person',
  `
Moon Jae-in | Moon Jae In
Ban Ki-moon | Ban Ki Moon | Ban Ki-Moon
Volodymyr Zelensky | Volodymyr Zelenskyy | Volodymyr Zelenskiy | Volodimir Zelensky
Muammar Gaddafi | Moammar Gadhafi | Muammar Qaddafi | Muammar Khadafi | Moammar Khadafi
Osama bin Laden | Usama bin Ladin | Osama Bin Laden
Mahmoud Abbas
Recep Tayyip Erdogan | Recep Tayyip Erdoğan
Susilo Bambang Yudhoyono
Sukarno | Soekarno
Suharto | Soeharto
Joe Biden | Joseph Biden | Joseph R. Biden
`,
);
