import { readGazetteerTable } from './gazetteer-table.js';

/** People with several spellings, all of which English and Indonesian have. */
export const sharedPeople = readGazetteerTable(
  'person',
  `
Kim Jong Un | Kim Jong-un | Kim Jong-Un | Kim Jongun
Kim Jong Il | Kim Jong-il | Kim Jong-Il
Kim Il Sung | Kim Il-sung | Kim Il-Sung
Kim Yo Jong | Kim Yo-jong
Yoon Suk Yeol | Yoon Suk-yeol
Xi Jinping
Sergei Lavrov | Sergey Lavrov
Sergei Shoigu | Sergey Shoigu
Alexander Lukashenko | Aleksandr Lukashenko | Alyaksandr Lukashenka
Saddam Hussein | Saddam Husein
Bashar al-Assad | Bashar al Assad | Bashar Al-Assad | Bashar Assad
Benjamin Netanyahu | Binyamin Netanyahu
Mohammed bin Salman | Muhammad bin Salman | Mohammad bin Salman
Joko Widodo | Jokowi
`,
);
