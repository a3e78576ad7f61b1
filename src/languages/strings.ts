import type { FieldName } from '../model/article.js';
import type { EntityType } from '../model/entity.js';
import type { ReaderStrings } from './reader-strings.js';
import type { SearchHelp } from './search-help.js';
import type { SearchStrings } from './search-strings.js';

/** How much of an archive says what, for the sentences that tell it. */
export interface ArchiveFigures {
  readonly articles: number;
  readonly words: number;
  readonly dated: number;
  /** How many of the dated articles have an uncertain date. */
  readonly uncertain: number;
  readonly undated: number;
  readonly withOutlet: number;
}

/** What is counted: articles, or mentions of a name. */
export type CountUnit = 'article' | 'mention';

/** Every sentence of the interface. A function gets numbers and names and returns the finished words. */
export interface InterfaceStrings extends CodeWords {
  readonly frame: FrameStrings;
  readonly words: WordStrings;
  readonly types: Readonly<Record<EntityType, TypeStrings>>;
  readonly front: FrontStrings;
  readonly article: ArticleStrings;
  readonly sameText: SameTextStrings;
  readonly fields: Readonly<Record<FieldName, string>>;
  readonly provenance: ProvenanceStrings;
  readonly entity: EntityStrings;
  readonly names: NamesStrings;
  readonly charts: ChartStrings;
  readonly dates: DatesStrings;
  readonly outlets: OutletStrings;
  readonly about: AboutStrings;
  readonly notFound: NotFoundStrings;
  readonly tombstone: TombstoneStrings;
  readonly original: OriginalStrings;
  readonly paging: PagingStrings;
  readonly authors: AuthorStrings;
  readonly tags: TagStrings;
  readonly collections: CollectionStrings;
  readonly sameDay: SameDayStrings;
  readonly contact: ContactStrings;
  readonly accessibility: AccessibilityStrings;
  readonly search: SearchStrings;
  readonly reader: ReaderStrings;
  readonly searchHelp: SearchHelp;
}

/** Words for the codes of the data, and the words by which the data's own are known. */
export interface CodeWords {
  /** What found a value, by `Evidence.method`, or by its part before ':' with '*' after it. */
  readonly methods: Readonly<Record<string, string>>;
  /** Why something was removed or rejected. */
  readonly reasons: Readonly<Record<string, string>>;
  /** Why a date is uncertain, by the method that found it; '*' for any other. */
  readonly uncertainReasons: Readonly<Record<string, string>>;
  /** Why an input is not an article, by `Skipped.reason`. */
  readonly skipReasons: Readonly<Record<string, string>>;
  readonly mediaTypes: Readonly<Record<string, string>>;
  /** Sections that hold opinion, lower case: their headlines are set lighter. */
  readonly opinionSections: readonly string[];
}

export interface FrameStrings {
  readonly skip: string;
  readonly index: string;
  readonly dates: string;
  readonly outlets: string;
  readonly about: string;
  readonly search: string;
  readonly searchLabel: string;
  readonly darkTheme: string;
  readonly aboutArchive: string;
  readonly downloads: string;
  /** What the archive is, above its name. */
  readonly kind: string;
  readonly rights: string;
  readonly madeWith: (version: string) => string;
  readonly feed: string;
  readonly description: (title: string) => string;
}

export interface WordStrings {
  readonly articles: (count: number) => string;
  readonly mentions: (count: number) => string;
  /** Without the figure, which is set in bold next to it. */
  readonly articleNoun: (count: number) => string;
  readonly mentionNoun: (count: number) => string;
  readonly words: (count: number) => string;
  readonly minutes: (count: number) => string;
  readonly bytes: (count: number) => string;
  readonly undated: string;
  /** On two lines under a chart's bar. */
  readonly undatedShort: readonly [string, string];
  readonly uncertain: string;
  readonly untitled: string;
  /** Between things in a row, with its space. */
  readonly comma: string;
  /** '5 dari 12'. */
  readonly outOf: (count: number, total: number) => string;
  readonly openQuote: string;
  readonly closeQuote: string;
  /** Around a quotation within a quotation. */
  readonly nestedQuotes: readonly [string, string];
}

export interface TypeStrings {
  readonly title: string;
  readonly count: (count: number) => string;
  readonly all: (count: number) => string;
  readonly none: string;
}

export interface FrontStrings {
  readonly emptyTitle: string;
  readonly empty: string;
  readonly articleCount: (count: number) => string;
  readonly undatedCount: (figures: ArchiveFigures) => string;
  readonly readOn: string;
  readonly more: string;
  readonly moreNote: string;
  readonly undatedNote: string;
  readonly allUndated: string;
  readonly coverage: string;
  readonly coverageNote: string;
  readonly allDates: string;
  readonly names: string;
  readonly namesNote: string;
  readonly contents: string;
  readonly summary: (figures: ArchiveFigures) => string;
  readonly completeness: string;
  readonly allOutlets: (count: number) => string;
}

export interface ArticleStrings {
  readonly readingTime: (minutes: number) => string;
  readonly whyUncertain: string;
  readonly seeEvidence: string;
  readonly undatedTitle: string;
  readonly undatedNote: string;
  readonly impreciseTitle: string;
  readonly monthOnly: string;
  readonly yearOnly: string;
  readonly modified: string;
  readonly agencies: string;
  readonly dateline: string;
  readonly length: string;
  readonly caption: string;
  /** Says that a page was captured again later; the day may not be known. */
  readonly olderVersion: (captured: string | null) => string;
  readonly newestVersion: string;
  /** Leads to an older capture with another text. */
  readonly versionOf: (captured: string | null) => string;
  readonly pictureCredit: (credit: string) => string;
  readonly pictureMissing: string;
  /** Where a picture without a credit is from: its outlet, and the day that it was captured; one of them may not be known. */
  readonly pictureSource: (outlet: string | null, captured: string | null) => string;
  /** Said of a text that a machine read from the scan beside it. */
  readonly scanNote: string;
  /** What the scan's picture is, for those who cannot see it. */
  readonly scanAlt: string;
  /** Leads to a picture that is elsewhere. */
  readonly pictureAt: (host: string) => string;
  readonly entities: string;
  readonly entitiesNote: string;
  readonly asAgency: string;
  readonly related: string;
  readonly footnotes: string;
  /** Over the names beyond the first. */
  readonly moreNames: (count: number) => string;
  readonly sharedNames: (names: readonly string[]) => string;
  /** Says which words two articles share that have no name in common. */
  readonly sharedWords: (words: readonly string[]) => string;
  readonly pager: string;
  readonly previous: (date: string) => string;
  readonly next: (date: string) => string;
  readonly cite: string;
  readonly citedUncertain: string;
  readonly citedUndated: string;
  /** Sentences in a reference's note. */
  readonly citedUndatedNote: string;
  readonly citedUncertainNote: string;
  readonly downloadReference: (format: string) => string;
  /** How much of the article is shown, where that is not all. */
  readonly excerptOnly: (shown: number, total: number) => string;
  readonly metadataOnly: (total: number) => string;
  readonly readOriginal: (host: string) => string;
  readonly noOriginal: string;
  /** A link to the copies of the original page there. */
  readonly wayback: string;
  readonly lengthShown: (shown: number, total: number) => string;
  readonly rights: string;
  readonly citedAgencies: (names: readonly string[]) => string;
  readonly inArchive: string;
  readonly copy: string;
  readonly copied: string;
}

/** Words about articles with the same text. */
export interface SameTextStrings {
  /** Under a headline: which other outlets have the text, and how many other versions there are; one of the two may be none. */
  readonly alsoIn: (outlets: readonly string[], versions: number) => string;
  /** In the place of further outlets. */
  readonly otherOutlets: (count: number) => string;
  /** The heading of the table of them, and what its order does not say. */
  readonly title: string;
  readonly note: string;
  readonly words: string;
  readonly inCommon: string;
  /** How much of the shorter of two texts the other has, 0–100. */
  readonly share: (percent: number) => string;
  readonly compare: string;
  /** What a compare link leads to, for those who hear the links of a page one by one. */
  readonly compareWith: (title: string) => string;
  readonly more: (count: number) => string;
  /** Before the articles with the same text, below one in a list. */
  readonly folded: string;
  /** The title of the page that compares two texts, the line above it, and its description. */
  readonly compareTitle: (title: string) => string;
  readonly compareKicker: string;
  readonly compareNote: string;
  readonly removedNote: string;
  readonly addedNote: string;
  readonly figures: string;
  readonly figuresNote: string;
  readonly texts: string;
  /** How many of an archive's articles have a text of their own, where some have not. */
  readonly unique: (unique: number, total: number) => string;
}

export interface ProvenanceStrings {
  readonly title: string;
  readonly note: string;
  readonly field: string;
  readonly value: string;
  readonly evidence: string;
  readonly method: string;
  readonly none: string;
  readonly lines: (lines: readonly number[]) => string;
  readonly rejectedValues: (count: number) => string;
  readonly caption: string;
  readonly captionMethod: string;
  readonly creditLineMethod: string;
  readonly file: string;
  readonly record: string;
  readonly placeInFile: string;
  /** How many bytes a record has, and from which one on. */
  readonly bytesFrom: (offset: number, length: number) => string;
  readonly containerHash: string;
  /** Before the times at which a page was captured. */
  readonly captured: string;
  readonly removed: (count: number) => string;
  readonly place: string;
  readonly text: string;
  readonly reason: string;
  readonly line: (line: number) => string;
  readonly noLine: string;
  readonly moreRemoved: (count: number) => string;
}

export interface EntityStrings {
  readonly spellings: string;
  readonly notSame: string;
  readonly elsewhere: string;
  readonly when: string;
  readonly whenNote: string;
  readonly articles: (count: number) => string;
  readonly articlesNote: string;
  readonly allMentions: (count: number) => string;
  readonly moreMentions: (count: number) => string;
  readonly asAgency: string;
  /** What somebody said: quotations whose speaker is told by a sure pattern. */
  readonly said: string;
  readonly saidNote: string;
  /** After a quotation that several outlets have. */
  readonly inOutlets: (count: number) => string;
  readonly moreSaid: (count: number) => string;
  readonly together: string;
  readonly togetherNote: string;
  readonly description: (name: string, articles: number, mentions: number) => string;
}

export interface NamesStrings {
  /** After a figure: 'nama dalam 5 artikel'. */
  readonly inArticles: (articles: number) => string;
  readonly mostOften: string;
  readonly mostOftenNote: string;
  readonly az: string;
  readonly azNote: string;
  readonly letters: string;
  readonly digits: string;
  readonly otherLetters: string;
  readonly letterTitle: (title: string, letter: string) => string;
}

export interface ChartStrings {
  readonly label: (unit: CountUnit, period: 'month' | 'year', span: string) => string;
  /** '5 artikel, 2 di antaranya bertanggal tidak pasti' */
  readonly bar: (unit: CountUnit, period: string, count: number, uncertain: number) => string;
  readonly table: string;
  readonly month: string;
  readonly year: string;
  readonly day: string;
  readonly unit: Readonly<Record<CountUnit, string>>;
  readonly rowUncertain: (period: string, count: number, uncertain: number) => string;
  readonly yearOnly: (unit: CountUnit, count: number) => string;
}

export interface DatesStrings {
  readonly title: string;
  readonly description: string;
  readonly datedCount: (figures: ArchiveFigures) => string;
  readonly matrix: string;
  readonly matrixNote: string;
  readonly matrixCaption: string;
  readonly total: string;
  readonly days: (year: string) => string;
  readonly daysNote: string;
  readonly daysLabel: (year: string) => string;
  readonly months: string;
  readonly monthsNote: string;
  readonly yearOnly: string;
  readonly yearOnlyNote: string;
  readonly articles: string;
  readonly newestFirst: string;
  readonly undatedNote: string;
  readonly noneDated: string;
  readonly noneUndated: string;
  readonly previous: string;
  readonly next: string;
}

export interface OutletStrings {
  readonly kicker: string;
  readonly count: (count: number) => string;
  readonly none: string;
  readonly without: (count: number, total: number) => string;
  readonly notMentioned: string;
  readonly description: (name: string, articles: number) => string;
}

export interface AboutStrings {
  readonly description: string;
  readonly summary: (figures: ArchiveFigures, span: string | null) => string;
  readonly completeness: string;
  readonly completenessNote: string;
  readonly share: string;
  readonly note: string;
  readonly uncertainDates: (count: number) => string;
  readonly withTime: (count: number) => string;
  readonly distinct: (count: number) => string;
  readonly how: string;
  readonly howText: readonly string[];
  readonly skipped: string;
  readonly skippedNote: (count: number) => string;
  readonly moreSkipped: (count: number) => string;
  readonly downloads: string;
  readonly downloadsNote: string;
  readonly file: string;
  readonly content: string;
  readonly size: string;
  readonly files: Readonly<Record<string, string>>;
  readonly rights: string;
  readonly built: (date: string, version: string) => string;
  readonly fonts: string;
  readonly fontLicence: (font: string) => string;
}

/** The notice in place of a withheld article. */
export interface TombstoneStrings {
  readonly title: string;
  readonly text: string;
  readonly since: (date: string) => string;
  readonly reason: (reason: string) => string;
  /** What takes a name's place, by number, where the archive's owner gave no words. */
  readonly pseudonym: (number: number) => string;
}

/** Words about the source of an article that the site keeps. */
export interface OriginalStrings {
  readonly title: string;
  /** Leads to it. */
  readonly see: string;
  /** What was taken out of a page or a text. */
  readonly pageNote: string;
  /** Says that a file is shown as it was kept. */
  readonly fileNote: string;
  readonly openPdf: string;
  /** What the frame or the picture shows, by the article's headline. */
  readonly frame: (title: string) => string;
}

export interface NotFoundStrings {
  readonly title: string;
  readonly description: string;
  readonly text: string;
  /** Over pages with an address like the one asked for. */
  readonly similar: string;
  readonly instead: string;
}

export interface PagingStrings {
  readonly label: string;
  readonly page: (page: number, pages: number) => string;
  readonly previous: string;
  readonly next: string;
}

/** The groups of words that each language has in its archive-strings.ts. */
export type ArchiveStrings = Pick<
  InterfaceStrings,
  'authors' | 'tags' | 'collections' | 'sameDay' | 'contact' | 'accessibility'
>;

export interface AuthorStrings {
  /** Over the index, and above the name of each. */
  readonly title: string;
  /** What one is, in messages. */
  readonly kicker: string;
  readonly none: string;
  /** How many articles name no author, and what a name stands for. */
  readonly note: (without: number, total: number) => string;
  readonly description: (name: string, articles: number) => string;
  /** Over the outlets that an author wrote for. */
  readonly outlets: string;
  readonly outletsNote: string;
  /** Leads from an author to the page of the person whom texts name. */
  readonly inTexts: (name: string) => string;
  /** Leads from a person to the articles by them. */
  readonly articlesBy: (name: string) => string;
}

export interface TagStrings {
  readonly title: string;
  /** What one is, in messages. */
  readonly kicker: string;
  /** After the number of tags: 'tags in 5 articles'. */
  readonly inArticles: (tags: number, articles: number) => string;
  readonly description: (name: string, articles: number) => string;
}

export interface CollectionStrings {
  readonly title: string;
  /** What one is, in messages. */
  readonly kicker: string;
  /** Over the list of all: who put them together. */
  readonly chosen: string;
  /** Said on the page of one that has no article. */
  readonly none: string;
  readonly count: (title: string, articles: number) => string;
}

/** The line that leads from a day to the same day in other years. */
export interface SameDayStrings {
  /** Before the years. `day`: '20 June'. */
  readonly label: (day: string) => string;
  /** What the link of a year leads to, for those who hear it. */
  readonly articles: (count: number) => string;
}

/** How to reach those who keep the archive. */
export interface ContactStrings {
  readonly title: string;
  /** In the foot of every page; a link where the contact is a page. */
  readonly label: string;
  /** On the notice in place of an article, before the address. */
  readonly takedown: string;
  /** Before the address. */
  readonly about: string;
}

/** What can be said truly of every site about who can read it. */
export interface AccessibilityStrings {
  readonly title: string;
  readonly aim: string;
  readonly checked: string;
  readonly unchecked: string;
  /** Before the address to report a barrier to. */
  readonly report: string;
  /** Said where the archive names no address. */
  readonly noContact: string;
}
