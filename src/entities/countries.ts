/** ISO 3166-1 alpha-2 codes of countries and territories that news text names, and XK for Kosovo. */
const CODES = (
  'AD AE AF AG AI AL AM AO AQ AR AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CK ' +
  'CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM ' +
  'GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB ' +
  'LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MQ MR MS MT MU MV MW MX MY MZ NA NC NE NG NI NL NO NP NR ' +
  'NU NZ OM PA PE PF PG PH PK PL PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ ' +
  'TC TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW'
).split(' ');

/** Returns the countries' names in a language, by ISO code (Unicode CLDR, through Intl); empty when Intl does not know it. */
export function countryNames(languageTag: string): ReadonlyMap<string, string> {
  const display = new Intl.DisplayNames([languageTag], { type: 'region', fallback: 'none' });
  const names = new Map<string, string>();
  for (const code of CODES) {
    const name = display.of(code);
    if (name !== undefined) names.set(code, name);
  }
  return names;
}
