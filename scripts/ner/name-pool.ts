import { countryNames } from '../../src/entities/countries.js';
import type { Language } from '../../src/languages/language.js';
import type { EntityType } from '../../src/model/entity.js';
import type { Sentence } from './conll.js';
import { createRandom } from '../random.js';
import { readNames, type NameSources } from './name-lists.js';

/** Names as lists of tokens, by type. */
export type NamePool = Readonly<Record<EntityType, readonly (readonly string[])[]>>;

const SEED = 11;
/** People made up of a given and a family name. */
const PEOPLE = 6000;
/** Organizations and places made up of a name and a word that tells what they are. */
const MADE_ORGANIZATIONS = 900;
const MADE_PLACES = 400;
/** Firms called after two people. */
const PARTNERS = 100;
/** What is often in the news comes as often as so many other names. */
const OFTEN = { organization: 3, place: 2, country: 5 } as const;
/** Shares of companies and towns taken: there are more of them than of what people write about. */
const COMPANIES_TAKEN = 0.4;
const TOWNS_TAKEN = 0.5;

/** Names to put in place of others: the language's own, those of the lists, and some made up from these. Deterministic. */
export function namePool(language: Language, sources: NameSources): NamePool {
  const random = createRandom(SEED);
  const { given, family, cities, wordNet, companies } = readNames(sources);
  const towns = cities.map(({ name }) => name);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const known = (type: EntityType): readonly string[] =>
    language.gazetteer
      .filter((entry) => entry.type === type)
      .flatMap(({ name, aliases }) => [name, ...aliases]);
  // 'Will' and 'Price' alone are mostly the words.
  const isName = (name: string): boolean =>
    !language.stopWords.has(name.toLowerCase()) && !language.names.commonWords.has(name.toLowerCase());
  const [lone, loneFamily] = [given.filter(isName), family.filter(isName)];
  const person = Array.from({ length: PEOPLE }, () => {
    const kind = random();
    if (kind < 0.5) return `${pick(given)} ${pick(family)}`;
    if (kind < 0.7) return pick(loneFamily);
    if (kind < 0.9) return pick(lone);
    return `${pick(given)} ${pick(family).charAt(0)}. ${pick(family)}`;
  });
  const { organizationHeads, organizationTails, placeHeads, placeTails } = language.names;
  const made = (count: number, heads: readonly string[], tails: readonly string[]): readonly string[] => {
    const words = [
      ...heads.map((word) => ({ word, isHead: true })),
      ...tails.map((word) => ({ word, isHead: false })),
    ];
    return Array.from({ length: count }, () => {
      const { word, isHead } = words[Math.floor(random() * words.length)] ?? { word: '', isHead: true };
      const name = pick(random() < 0.5 ? family : towns);
      return isHead ? `${capitalized(word, language)} ${name}` : `${name} ${capitalized(word, language)}`;
    });
  };
  return {
    person: tokens([
      ...person,
      ...wordNet.people.filter((name) => /^\p{Lu}[\p{L}'. -]*$/u.test(name) && name.includes(' ')),
    ]),
    organization: tokens([
      ...times(known('organization'), OFTEN.organization),
      ...wordNet.organizations,
      ...companies.filter(
        (name) => /^\p{Lu}[\p{L} ]+$/u.test(name) && isName(name) && random() < COMPANIES_TAKEN,
      ),
      ...made(MADE_ORGANIZATIONS, organizationHeads, organizationTails),
      ...Array.from({ length: PARTNERS }, () => `${pick(family)} & ${pick(family)}`),
    ]),
    place: tokens([
      ...times(known('place'), OFTEN.place),
      ...times([...countryNames(language.tag).values()], OFTEN.country),
      ...towns.filter(() => random() < TOWNS_TAKEN),
      ...wordNet.places,
      ...made(MADE_PLACES, placeHeads, placeTails),
    ]),
  };
}

/** Returns the names in sentences, as often as they are there. */
export function ownNames(sentences: readonly Sentence[]): NamePool {
  const of = (wanted: EntityType): readonly (readonly string[])[] =>
    sentences.flatMap(({ words, spans }) =>
      spans.filter(({ type }) => type === wanted).map(({ from, to }) => words.slice(from, to)),
    );
  return { person: of('person'), organization: of('organization'), place: of('place') };
}

function times(names: readonly string[], count: number): readonly string[] {
  return Array.from({ length: count }, () => names).flat();
}

function tokens(names: readonly string[]): readonly (readonly string[])[] {
  return names.map((name) => name.split(' '));
}

/** Short words, mostly abbreviations, in capitals: 'PT', but 'Bank'; and 'of' small. */
function capitalized(phrase: string, language: Language): string {
  return phrase
    .split(' ')
    .map((word) => {
      if (language.stopWords.has(word)) return word;
      return word.length < 3 ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
    })
    .join(' ');
}
