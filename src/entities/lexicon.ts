import { LANGUAGES } from '../languages/index.js';
import type { GazetteerEntry, Language } from '../languages/language.js';
import { cityNames } from '../languages/places.js';
import type { EntityType } from '../model/entity.js';
import { countryNames } from './countries.js';
import { nameKey } from '../util/name-key.js';
import { PhraseTrie, phraseWords } from './recognize/phrases.js';

/** A known name: what it is called and what it is. */
export interface KnownName {
  readonly name: string;
  readonly type: EntityType;
  /** A whole country: it can qualify the name before it ('… Korea Selatan'). */
  readonly isCountry: boolean;
}

/** A language's words, compiled for matching. Everything is in lower case but the gazetteer. */
export interface Lexicon {
  readonly known: PhraseTrie<KnownName>;
  readonly titles: PhraseTrie<true>;
  /** The titles that are parts in an organization. */
  readonly roles: PhraseTrie<true>;
  readonly speech: PhraseTrie<true>;
  readonly organizationHeads: PhraseTrie<true>;
  readonly stateHeads: PhraseTrie<true>;
  readonly organizationLabels: PhraseTrie<true>;
  readonly mediaLabels: PhraseTrie<true>;
  readonly placeHeads: PhraseTrie<true>;
  readonly placeLabels: PhraseTrie<true>;
  readonly organizationTails: ReadonlySet<string>;
  readonly placeTails: ReadonlySet<string>;
  readonly eventHeads: PhraseTrie<true>;
  readonly eventTails: ReadonlySet<string>;
  readonly demonyms: ReadonlySet<string>;
  readonly degrees: ReadonlySet<string>;
  readonly directions: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  readonly stopWords: ReadonlySet<string>;
  /** Ordinary words of this language. */
  readonly ordinary: ReadonlySet<string>;
  /** Ordinary words of the other languages: foreign terms are often printed with capitals. */
  readonly foreign: ReadonlySet<string>;
  /** Names of days and months, and their abbreviations. */
  readonly calendar: ReadonlySet<string>;
  /** Known names of one word, as written. */
  readonly byWord: ReadonlySet<string>;
  /** Known names by type and key: 'place\u0000cina' → Tiongkok. */
  readonly byKey: ReadonlyMap<string, KnownName>;
}

const compiled = new WeakMap<Language, Lexicon>();

/** Returns the lexicon of a language, compiled once. */
export function lexiconOf(language: Language): Lexicon {
  let lexicon = compiled.get(language);
  if (lexicon === undefined) {
    lexicon = compile(language);
    compiled.set(language, lexicon);
  }
  return lexicon;
}

const bare = new Map<string, Lexicon>();

/** Returns the lexicon of a language Kliping has no words of: what countries and large cities are called in it, and the other languages' words as foreign. */
export function bareLexicon(languageTag: string): Lexicon {
  const base = /^[a-z]{2,3}(?=-|$)/.exec(languageTag.toLowerCase())?.[0] ?? 'und';
  let lexicon = bare.get(base);
  if (lexicon === undefined) {
    const names = {
      ...NO_WORDS,
      commonWords: new Set<string>(),
      demonyms: new Set<string>(),
      directions: new Set<string>(),
      degrees: new Set<string>(),
    };
    const dates = { weekdays: [], months: {} };
    const gazetteer = [...cityNames(base).values()].map((name) => ({
      name,
      type: 'place' as const,
      aliases: [],
    }));
    lexicon = compile({ tag: base, names, dates, gazetteer, stopWords: new Set() });
    bare.set(base, lexicon);
  }
  return lexicon;
}

const NO_WORDS = {
  personTitles: [],
  roleTitles: [],
  speechVerbs: [],
  nicknameWords: [],
  organizationHeads: [],
  placeHeads: [],
  placePrepositions: [],
  particles: ['bin', 'van', 'von', 'de', 'da', 'al'],
  organizationLabels: [],
  mediaLabels: [],
  organizationTails: [],
  stateHeads: [],
  placeTails: [],
  eventHeads: [],
  eventTails: [],
} as const;

/** What of a language a lexicon is made of. */
type LexiconSource = Pick<Language, 'tag' | 'names' | 'gazetteer' | 'stopWords'> & {
  readonly dates: Pick<Language['dates'], 'weekdays' | 'months'>;
};

export function knownKey(type: EntityType, key: string): string {
  return `${type}\u0000${key}`;
}

function compile(language: LexiconSource): Lexicon {
  const { names } = language;
  const stopWords = language.stopWords;
  const entries = knownNames(language);
  return {
    known: compileKnown(entries),
    titles: compilePhrases(names.personTitles),
    roles: compilePhrases(names.roleTitles),
    speech: compilePhrases(names.speechVerbs),
    organizationHeads: compilePhrases(names.organizationHeads),
    stateHeads: compilePhrases(names.stateHeads),
    organizationLabels: compilePhrases(names.organizationLabels),
    mediaLabels: compilePhrases(names.mediaLabels),
    placeHeads: compilePhrases(names.placeHeads),
    placeLabels: compilePhrases(names.placePrepositions),
    organizationTails: new Set(names.organizationTails),
    placeTails: new Set(names.placeTails),
    eventHeads: compilePhrases(names.eventHeads),
    eventTails: new Set(names.eventTails),
    demonyms: names.demonyms,
    degrees: names.degrees,
    directions: names.directions,
    particles: new Set(names.particles),
    stopWords,
    ordinary: ordinaryWords(language),
    foreign: new Set(
      LANGUAGES.filter((other) => other.tag !== language.tag).flatMap((other) => [...ordinaryWords(other)]),
    ),
    byWord: new Set(
      entries.flatMap(({ name, aliases }) => [name, ...aliases]).filter((name) => /^\p{L}+$/u.test(name)),
    ),
    calendar: calendarWords(language),
    byKey: indexByKey(entries),
  };
}

function ordinaryWords(language: LexiconSource): ReadonlySet<string> {
  return new Set([...language.names.commonWords, ...language.stopWords]);
}

interface KnownEntry extends GazetteerEntry {
  readonly isCountry: boolean;
}

/** Returns the gazetteer joined with the countries: an entry that has Intl's name for one is that country. */
function knownNames(language: LexiconSource): readonly KnownEntry[] {
  const countries = [...countryNames(language.tag)];
  const codeOf = new Map(countries.map(([code, name]) => [name, code]));
  const covered = new Set<string>();
  const entries: KnownEntry[] = language.gazetteer.map((entry) => {
    if (entry.type !== 'place') return { ...entry, isCountry: false };
    const codes = [entry.name, ...entry.aliases].flatMap((name) => codeOf.get(name) ?? []);
    for (const code of codes) covered.add(code);
    return { ...entry, isCountry: codes.length > 0 };
  });
  for (const [code, name] of countries) {
    if (!covered.has(code)) entries.push({ name, type: 'place', aliases: [], isCountry: true });
  }
  return entries;
}

/** From this length on a name is also known in capitals ('MOSKOW'); shorter ones would clash with acronyms. */
const MIN_UPPER_NAME = 4;

function compileKnown(entries: readonly KnownEntry[]): PhraseTrie<KnownName> {
  const trie = new PhraseTrie<KnownName>();
  for (const { name, type, aliases, isCountry } of entries) {
    for (const spelling of [name, ...aliases]) trie.add(phraseWords(spelling), { name, type, isCountry });
  }
  for (const { name, type, aliases, isCountry } of entries) {
    for (const spelling of [name, ...aliases]) {
      if (spelling.length < MIN_UPPER_NAME) continue;
      trie.add(phraseWords(spelling.toUpperCase()), { name, type, isCountry });
    }
  }
  return trie;
}

function compilePhrases(phrases: readonly string[]): PhraseTrie<true> {
  const trie = new PhraseTrie<true>();
  for (const phrase of phrases) trie.add(phraseWords(phrase), true);
  return trie;
}

function indexByKey(entries: readonly KnownEntry[]): ReadonlyMap<string, KnownName> {
  const index = new Map<string, KnownName>();
  const add = (spelling: string, known: KnownName): void => {
    const key = knownKey(known.type, nameKey(spelling));
    if (!index.has(key)) index.set(key, known);
  };
  // Preferred names first: no alias may take one away.
  for (const { name, type, isCountry } of entries) add(name, { name, type, isCountry });
  for (const { name, type, aliases, isCountry } of entries) {
    for (const alias of aliases) add(alias, { name, type, isCountry });
  }
  return index;
}

function calendarWords(language: LexiconSource): ReadonlySet<string> {
  const words = new Set(
    [...language.dates.weekdays, ...Object.keys(language.dates.months)].map((word) => word.toLowerCase()),
  );
  for (const style of ['long', 'short'] as const) {
    const month = new Intl.DateTimeFormat(language.tag, { month: style, timeZone: 'UTC' });
    const day = new Intl.DateTimeFormat(language.tag, { weekday: style, timeZone: 'UTC' });
    // 2024-01-01 was a Monday; twelve months and seven days follow it.
    for (let i = 0; i < 12; i += 1) words.add(month.format(Date.UTC(2024, i, 1)).toLowerCase());
    for (let i = 1; i <= 7; i += 1) words.add(day.format(Date.UTC(2024, 0, i)).toLowerCase());
  }
  return words;
}
