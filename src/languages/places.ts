import { WORLD_PLACES } from './world-places.js';

/** A country, a capital or another large city, and what it is called around the world. */
export interface WorldPlace {
  /** The ISO 3166-1 code of a country, the English name of a city. */
  readonly key: string;
  readonly isCountry: boolean;
  /** Its names. */
  readonly names: readonly string[];
  /** Returns its name in a language; null when the table has none. */
  readonly nameIn: (language: string) => string | null;
}

let places: readonly WorldPlace[] | null = null;

/** Returns the countries and cities that newspapers of all languages name. Read from the table when they are first asked for. */
export function worldPlaces(): readonly WorldPlace[] {
  return (places ??= readPlaces());
}

/** Returns what the cities are called in a language, by their English names; empty for a language that is not in the table. */
export function cityNames(language: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { key, isCountry, nameIn } of worldPlaces()) {
    const own = isCountry ? null : nameIn(language);
    if (own !== null) names.set(key, own);
  }
  return names;
}

function readPlaces(): readonly WorldPlace[] {
  const [countries = '', cities = ''] = WORLD_PLACES.trim().split('\n\n');
  return [...readLines(countries, true), ...readLines(cities, false)];
}

function readLines(text: string, isCountry: boolean): readonly WorldPlace[] {
  return text.split('\n').map((line) => {
    const [key = '', ...items] = line.split('\t');
    return {
      key,
      isCountry,
      names: items.map((item) => item.slice(0, item.indexOf('|'))),
      nameIn: (language) => {
        const own = items.find((item) => ` ${item.slice(item.indexOf('|') + 1)} `.includes(` ${language} `));
        return own === undefined ? null : own.slice(0, own.indexOf('|'));
      },
    };
  });
}
