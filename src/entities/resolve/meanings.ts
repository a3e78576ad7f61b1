import { LANGUAGES } from '../../languages/index.js';
import type { Language } from '../../languages/language.js';
import { worldPlaces } from '../../languages/places.js';
import type { EntityType } from '../../model/entity.js';
import { countryNames } from '../countries.js';
import { knownKey, lexiconOf, type KnownName } from '../lexicon.js';
import { nameKey } from '../../util/name-key.js';
import { ByName } from './by-name.js';
import { joinedSpelling } from './spelling.js';
import type { Meaning } from './types.js';

/** What word lists say a spelling means, by its key and the type it was read as; null when they do not know it. */
export type KnownMeaning = (key: string, type: EntityType) => Meaning | null;

/** Shorter spellings are too easily those of another name. */
const MIN_JOINED = 6;

const made = new WeakMap<Language, KnownMeaning>();

/**
 * The word lists of the language, then those of the other languages where they mean something the language has a name
 * for ('Cairo' is 'Kairo'), then other spellings of known people and places ('Soesilo', 'Djakarta').
 */
export function knownMeanings(language: Language): KnownMeaning {
  let meaning = made.get(language);
  if (meaning === undefined) {
    meaning = makeMeanings(language);
    made.set(language, meaning);
  }
  return meaning;
}

function makeMeanings(language: Language): KnownMeaning {
  const { byKey } = lexiconOf(language);
  const known = new ByName<Meaning>();
  // The language's own come last: they take the place of the others.
  for (const names of [foreignNames(language, byKey), byKey])
    for (const [typedKey, meaning] of names) {
      const [type, key] = splitKey(typedKey);
      known.set(type, key, meaning);
    }
  const bySpelling = indexBySpelling(byKey);
  const find = (key: string, type: EntityType): Meaning | null => known.get(type, key) ?? null;
  return (key, type) => {
    const known = find(key, type);
    if (known !== null) return known;
    // 'Kremlin' and 'Pentagon' are read as places and as organizations: what they are called says which.
    if (type === 'place') return find(key, 'organization') ?? bySpelling(key, type);
    if (type === 'organization') return find(key, 'place');
    return bySpelling(key, type);
  };
}

/** What {@link knownKey} joined. */
function splitKey(typedKey: string): readonly [EntityType, string] {
  const at = typedKey.indexOf('\u0000');
  return [typedKey.slice(0, at) as EntityType, typedKey.slice(at + 1)];
}

/** Spellings of other languages' names for what this language has one name for. */
function foreignNames(
  language: Language,
  byKey: ReadonlyMap<string, KnownName>,
): ReadonlyMap<string, Meaning> {
  const own = countryNames(language.tag);
  const foreign = new Map<string, Meaning>();
  const add = (spelling: string, meaning: Meaning): void => {
    const key = knownKey(meaning.type, nameKey(spelling));
    if (!byKey.has(key) && !foreign.has(key)) foreign.set(key, meaning);
  };
  for (const other of LANGUAGES) {
    if (other === language) continue;
    for (const [code, name] of countryNames(other.tag)) {
      const known = byKey.get(knownKey('place', nameKey(own.get(code) ?? '')));
      if (known !== undefined) add(name, known);
    }
    for (const { name, type, aliases } of other.gazetteer) {
      const spellings = [name, ...aliases];
      const meant = new Set(
        spellings.flatMap((spelling) => {
          const key = knownKey(type, nameKey(spelling));
          return byKey.get(key)?.name ?? foreign.get(key)?.name ?? [];
        }),
      );
      // An abbreviation that means two things in the two languages joins nothing.
      const [only, second] = meant;
      const meaning = { name: only ?? name, type };
      if (second === undefined) for (const spelling of spellings) add(spelling, meaning);
    }
  }
  for (const [key, meaning] of worldNames(language, (key) => byKey.get(key) ?? foreign.get(key)))
    if (!byKey.has(key) && !foreign.has(key)) foreign.set(key, meaning);
  return foreign;
}

/**
 * What countries, capitals and large cities are called around the world, with the name that this language has for each. A name that
 * two places have in two languages says nothing, and is left out.
 */
function worldNames(
  language: Language,
  find: (typedKey: string) => Meaning | undefined,
): ReadonlyMap<string, Meaning> {
  const names = new Map<string, Meaning>();
  const unsure = new Set<string>();
  for (const place of worldPlaces()) {
    const own = place.nameIn(language.tag) ?? place.nameIn('en') ?? place.key;
    const known = [own, place.key].flatMap((name) => find(knownKey('place', nameKey(name))) ?? []);
    const meaning: Meaning = known[0] ?? { name: own, type: 'place' };
    for (const name of place.names) {
      const key = knownKey('place', nameKey(name));
      if (names.has(key) && names.get(key)?.name !== meaning.name) unsure.add(key);
      names.set(key, meaning);
    }
  }
  for (const key of unsure) names.delete(key);
  return names;
}

/** Known people and places by the sound of their spelling; one that two of them share says nothing. */
function indexBySpelling(byKey: ReadonlyMap<string, KnownName>): KnownMeaning {
  const index = new ByName<KnownName | null>();
  for (const [typedKey, known] of byKey) {
    if (known.type === 'organization') continue;
    const joined = joinedSpelling(splitKey(typedKey)[1]);
    const before = index.get(known.type, joined);
    index.set(known.type, joined, before === undefined || before?.name === known.name ? known : null);
  }
  return (key, type) => {
    const joined = joinedSpelling(key);
    return joined.length < MIN_JOINED ? null : (index.get(type, joined) ?? null);
  };
}

const spellings = new WeakMap<Language, ReadonlyMap<string, readonly string[]>>();

/** Returns every spelling the language's word lists give a name, itself included. */
export function knownSpellings(language: Language, name: string, type: EntityType): readonly string[] {
  let index = spellings.get(language);
  if (index === undefined) {
    index = new Map(
      language.gazetteer.map((entry) => [knownKey(entry.type, entry.name), [entry.name, ...entry.aliases]]),
    );
    spellings.set(language, index);
  }
  return index.get(knownKey(type, name)) ?? [name];
}
