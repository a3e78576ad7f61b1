import type { EntityType } from '../model/entity.js';
import type { InterfaceStrings } from './strings.js';

/** Everything Kliping knows about one language. One folder a language implements it; nothing else branches on language. */
export interface Language {
  /** BCP 47, without a region: 'en'. */
  readonly tag: string;
  /** BCP 47, with the region where an archive names one: 'en-GB'. Dates are written in its form. */
  readonly locale: string;
  readonly dates: DateWords;
  readonly page: PageWords;
  readonly names: NameWords;
  /** How somebody is quoted; left out where nobody wrote it down: then only long quotations are found, and none has a speaker. */
  readonly speech?: SpeechWords;
  /** Known names with their type and other spellings. */
  readonly gazetteer: readonly GazetteerEntry[];
  /** Very frequent words in lower case: they tell the language from its relatives and never begin a name. */
  readonly stopWords: ReadonlySet<string>;
  /** What tells it from languages that a detector takes it for; null when a detector knows it well. */
  readonly detection: DetectionWords | null;
  /** Every sentence of the interface. */
  readonly strings: InterfaceStrings;
}

/** What the interface needs of a language in which articles are read without lists of words: dates and plurals are Intl's. */
export interface InterfaceWords {
  /** BCP 47: 'fr'. */
  readonly tag: string;
  readonly strings: InterfaceStrings;
  /** Very frequent words in lower case: they say nothing about what a text is about. */
  readonly stopWords: ReadonlySet<string>;
}

export interface DetectionWords {
  /** What a language detector answers for texts in this language: 'ms'. */
  readonly detectedAs: readonly string[];
  /** Frequent words of this language that the other does not have, and the other way round. Lower case. */
  readonly own: ReadonlySet<string>;
  readonly other: ReadonlySet<string>;
}

export interface DateWords {
  /** Whether they are only what Intl knows. */
  readonly isFromIntl?: boolean;
  /** Spellings of month names and their abbreviations beyond Intl's, lower case → 1–12. */
  readonly months: Readonly<Record<string, number>>;
  /** Names of the days, lower case. */
  readonly weekdays: readonly string[];
  /** Words that announce a date of publication: 'diterbitkan', 'tanggal'. Lower case. */
  readonly publishedLabels: readonly string[];
  /** Words that announce a later change. */
  readonly modifiedLabels: readonly string[];
  /** Abbreviated time zones of the language's countries, lower case → offset. */
  readonly zones: Readonly<Record<string, string>>;
  /** How an all-figures date with the year at its end is ordered; null when the language's readers do not agree. */
  readonly numericOrder: 'dmy' | 'mdy' | null;
  /** How long ago, instead of when: 'kemarin', '2 jam lalu'. */
  readonly relative: RelativeDateWords;
}

export type RelativeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** Everything in lower case. */
export interface RelativeDateWords {
  /** 'kemarin' → 1: days before the day of reading. */
  readonly days: Readonly<Record<string, number>>;
  /** 'jam' → hour, in singular and plural. */
  readonly units: Readonly<Record<string, RelativeUnit>>;
  /** What stands for one before a unit: 'an', 'se'. */
  readonly one: readonly string[];
  /** What follows the unit: 'ago', 'yang lalu'. */
  readonly ago: readonly string[];
}

/** One kind of page furniture: a line that matches is not part of the article. */
export interface FurnitureRule {
  /** Matched against one line with white space collapsed and trimmed. */
  readonly pattern: RegExp;
  /** A reason code, named in `strings.reasons`. */
  readonly reason: string;
  /** 'line': only this line goes. 'tail': it and everything after it goes. */
  readonly scope: 'line' | 'tail';
}

export interface PageWords {
  readonly furniture: readonly FurnitureRule[];
  /** Names of a newspaper's sections, lower case. */
  readonly sections: readonly string[];
  /** 'oleh', 'penulis', 'reporter': before an author's name at the start of a line. Lower case. */
  readonly bylineLabels: readonly string[];
  /** Those that are also the first word of titles, lower case: only a colon makes them labels. */
  readonly reportLabels: readonly string[];
  /** 'pelaporan tambahan oleh': someone who contributed, not the author. Lower case. */
  readonly contributorLabels: readonly string[];
  /** 'foto', 'kredit': before a picture's credit. Lower case. */
  readonly creditLabels: readonly string[];
}

export interface NameWords {
  /** Words before a person's name: 'presiden', 'juru bicara', 'dr.'. Lower case. */
  readonly personTitles: readonly string[];
  /** Those of the titles that are a part in an organization: a lone name after one is the organization's. */
  readonly roleTitles: readonly string[];
  /** Verbs of saying, before or after the speaker. Lower case. */
  readonly speechVerbs: readonly string[];
  /** Academic degrees behind a person's name, as they are written without stops: 'SH', 'MPd'. */
  readonly degrees: ReadonlySet<string>;
  /** Words between a person's name and a nickname: 'alias', 'akrab disapa'. Lower case. */
  readonly nicknameWords: readonly string[];
  /** First words of an organization's name: 'kementerian', 'universitas'. Lower case. */
  readonly organizationHeads: readonly string[];
  /** Words before a newspaper that is told something, its article included: 'told the'. Lower case. */
  readonly mediaLabels: readonly string[];
  /** First words of a place's name: 'kota', 'lapangan', 'gunung'. Lower case. */
  readonly placeHeads: readonly string[];
  /** Prepositions that stand before places: 'di', 'ke', 'dari'. Lower case. */
  readonly placePrepositions: readonly string[];
  /** Lower-case words allowed inside a name: 'bin', 'van', 'dan' in an organization. */
  readonly particles: readonly string[];
  /** Words before an organization's name that are not part of it: 'surat kabar', 'perusahaan'. Lower case. */
  readonly organizationLabels: readonly string[];
  /** Last words of an organization's name: 'tbk', 'university'. Lower case. */
  readonly organizationTails: readonly string[];
  /** First words of public offices; a country that follows belongs to the name: 'kementerian'. Among the heads. */
  readonly stateHeads: readonly string[];
  /** Last words of a place's name, for languages that put them there: 'river', 'square'. Lower case. */
  readonly placeTails: readonly string[];
  /** Words of a part of a country after its name, which papers also write small: 'Sumatera selatan'. Lower case. */
  readonly directions: ReadonlySet<string>;
  /** Adjectives of countries and peoples, and what their people are called, where a language has words of their own for them. Lower case. */
  readonly demonyms: ReadonlySet<string>;
  /** First words of what has a name and is no person, organization or place: 'perjanjian', 'piala'. Lower case. */
  readonly eventHeads: readonly string[];
  /** Last words of the same, for languages that put them there: 'agreement', 'cup'. Lower case. */
  readonly eventTails: readonly string[];
  /** Ordinary words, lower case: with a capital they are still not part of a person's name. */
  readonly commonWords: ReadonlySet<string>;
}

/** The words around a quotation that tell whose words it is. All in lower case, single words but for `accordingTo`. */
export interface SpeechWords {
  /** Verbs of saying, in each of their forms: 'said', 'kata'. */
  readonly verbs: ReadonlySet<string>;
  /** Verbs that make a few quoted words somebody's, but seldom stand with a whole quoted sentence: 'called', 'menyebut'. */
  readonly looseVerbs: ReadonlySet<string>;
  /** What goes on with the subject of its sentence: 'adding', 'seraya'. */
  readonly participles: ReadonlySet<string>;
  /** What a verb of saying ends with when it stands for its speaker too: 'nya' ('katanya'); null in most languages. */
  readonly speakerSuffix: string | null;
  /** One person who was named before: 'he', 'dia'. */
  readonly pronouns: ReadonlySet<string>;
  /** What stands before somebody whose words are told: 'according to', 'menurut'. */
  readonly accordingTo: readonly string[];
  /** Begins what was said: 'that', 'bahwa'. */
  readonly that: ReadonlySet<string>;
  /** After one of these comes the hearer, the place or an owner, and not the speaker: 'to', 'kepada', 'of'. */
  readonly prepositions: ReadonlySet<string>;
  /** Begins another clause or a time, in which nobody speaks: 'when', 'saat'. */
  readonly clauseStarts: ReadonlySet<string>;
  /** Nouns before a name that make it the name of another: 'istri', 'kubu'. */
  readonly relations: ReadonlySet<string>;
  /** May stand between the speaker and the verb: 'also', 'has', 'juga'. */
  readonly between: ReadonlySet<string>;
  /** Forms of 'to be' that make the one before the verb its object: 'was'. */
  readonly passives: ReadonlySet<string>;
  /** After the name, begins what tells more of its bearer: 'of', 'who', 'dari'. */
  readonly qualifiers: ReadonlySet<string>;
  /** Joins two speakers: 'and', 'dan'. */
  readonly and: ReadonlySet<string>;
  /** Stands with a noun that means somebody who was named: 'the' senator, presiden 'itu'. */
  readonly definite: ReadonlySet<string>;
  /** Whether a name before a noun says whose it is ('a Trump adviser'), so that only the words in `followers` may follow a speaker's. */
  readonly namesBeforeNouns: boolean;
  readonly followers: ReadonlySet<string>;
  /** Words before a title, a slogan or an expression in quotation marks, which nobody says: 'slogan', 'berjudul'. */
  readonly titleLabels: ReadonlySet<string>;
  /** Abbreviations with a full stop that does not end a sentence: 'sen', 'gov'. */
  readonly abbreviations: ReadonlySet<string>;
}

export interface GazetteerEntry {
  /** The preferred name: 'Amerika Serikat'. */
  readonly name: string;
  readonly type: EntityType;
  /** Other spellings: 'AS'. Matched with their capitals. */
  readonly aliases: readonly string[];
}

/** What the search in the browser must know of a language besides the index's stemmer. Words are in lower case. */
export interface SearchForms {
  /** The word, and what it may be derived from: words that share one are forms of one another. */
  readonly rootsOf: (word: string) => readonly string[];
  /** Whether a word that was found is a form of the one looked for, and not just another that begins alike. */
  readonly isFormOf: (word: string, found: string) => boolean;
  /** Other ways to write the sounds of a word, for one that does not occur: each group is applied from first to last. */
  readonly respellings: readonly (readonly Respelling[])[];
}

/** What is written, and what is written for the same sound elsewhere or at another time. */
export type Respelling = readonly [written: RegExp, other: string];
