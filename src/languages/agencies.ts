/** News and picture agencies, as they sign texts and pictures in every language. */
export const NEWS_AGENCIES: readonly string[] = [
  'AFP',
  'Agence France-Presse',
  'Al Jazeera',
  'Anadolu',
  'Anadolu Agency',
  'ANSA',
  'ANTARA',
  'AP',
  'AP Photo',
  'Associated Press',
  'BBC',
  'Bernama',
  'Bloomberg',
  'CNN',
  'Deutsche Welle',
  'DPA',
  'DW',
  'EFE',
  'EPA',
  'EPA-EFE',
  'Getty Images',
  'Interfax',
  'ITAR-TASS',
  'KCNA',
  'Kyodo',
  'Kyodo News',
  'PTI',
  'Reuters',
  'RIA Novosti',
  'Shutterstock',
  'Sputnik',
  'TASS',
  'UPI',
  'VOA',
  'Xinhua',
  'Yonhap',
];

const FOLDED = new Map(NEWS_AGENCIES.map((name) => [name.toLowerCase(), name]));

/** Returns the agency's name as it is usually written, for a text that is nothing else; null for any other text. */
export function findAgency(text: string): string | null {
  return FOLDED.get(text.trim().toLowerCase()) ?? null;
}
