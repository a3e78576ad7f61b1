import type { PluralForms } from './format.js';

/** A sentence for each form of number that the language has: `{ one: '{count} article', other: '{count} articles' }`. */
export type CountedText = PluralForms<string>;

/**
 * The sentences of the search page. They reach the browser as JSON, so they are plain texts; {count} and {words} stand for what
 * is put in.
 */
export interface SearchStrings {
  readonly title: string;
  readonly description: string;
  readonly placeholder: string;
  readonly hint: string;
  /** Before the list of index pages. */
  readonly noScript: string;
  readonly fromFile: string;
  readonly facets: {
    readonly year: string;
    readonly outlet: string;
    readonly author: string;
    readonly tag: string;
    readonly person: string;
    readonly organization: string;
    readonly place: string;
    readonly section: string;
    readonly language: string;
  };
  /** The facet value of articles without outlet, section or language. */
  readonly notStated: string;
  readonly filterLabel: string;
  readonly filter: string;
  readonly clear: string;
  readonly show: CountedText;
  readonly orderLabel: string;
  readonly relevance: string;
  readonly newest: string;
  readonly oldest: string;
  readonly all: CountedText;
  readonly found: CountedText;
  readonly filtered: CountedText;
  readonly none: string;
  /** For a query with operators: {words} is the query. */
  readonly matching: CountedText;
  readonly noneMatching: string;
  /** How many articles have all the words of a query; then, how many more have some. */
  readonly allWords: CountedText;
  readonly someMore: CountedText;
  /** How many articles have some of the words when none has all of them. */
  readonly noneAll: string;
  readonly some: CountedText;
  /** Above the articles that have some of the words, and what is said of the words that each lacks. */
  readonly partly: string;
  readonly partlyHint: string;
  /** Before the words that an article lacks. */
  readonly without: string;
  /** The label of a word that an article lacks, {words}: it leads to the articles that have it. */
  readonly require: string;
  /** Which articles filters and bars count, where there are two groups. */
  readonly countsAll: string;
  readonly countsSome: string;
  /** In an order by date. */
  readonly allOnly: string;
  /** {words} are proposals; in the second, {word} is what was typed. */
  readonly meant: string;
  readonly meantInstead: string;
  /** The results are those of another query, {words}, because no article has {word}. */
  readonly corrected: string;
  /** Operators that were not understood. */
  readonly ignored: CountedText;
  /** What a name is, in a line about it; then in how many articles it is, and its other spellings. */
  readonly kinds: { readonly person: string; readonly organization: string; readonly place: string };
  readonly articles: CountedText;
  readonly alsoWritten: string;
  readonly noneFiltered: string;
  /** Before the words that are found one by one, but not together. */
  readonly alone: string;
  readonly suggestion: string;
  readonly suggestionFiltered: string;
  readonly unknown: CountedText;
  readonly unknownOnly: CountedText;
  readonly more: CountedText;
  /** Values of a facet that are not shown at once. */
  readonly moreValues: CountedText;
  /** Further results with the same text as one; then what is said where they are listed, and what folds them again. */
  readonly sameText: CountedText;
  readonly unfolded: string;
  readonly fold: string;
  readonly emptyArchive: string;
  /** The label of the bars over time; {words} is the span. */
  readonly chart: string;
  /** The label of the bars for the months of a year, {words}. */
  readonly chartMonths: string;
  readonly allYears: string;
  readonly month: string;
  readonly chartTable: string;
  readonly chartResults: string;
  readonly results: CountedText;
  readonly uncertain: string;
  /** Articles whose part of the index is not there or damaged. */
  readonly missing: CountedText;
  /** Keeping the archive for reading without a network. {size}, {left} and {done} are amounts of data. */
  readonly offline: {
    readonly title: string;
    readonly offer: CountedText;
    readonly partly: CountedText;
    readonly complete: string;
    readonly progress: string;
    readonly keep: string;
    readonly resume: string;
    readonly pause: string;
    readonly remove: string;
    readonly full: string;
    readonly interrupted: string;
    readonly away: string;
    readonly impossible: string;
  };
  /** Takes the marks of a search away from an article. */
  readonly unmark: string;
  /** What may be meant by what is typed. */
  readonly suggestions: string;
  /** A suggestion that is a headline. */
  readonly article: string;
  /** Searching for a list of names or phrases. */
  readonly batch: {
    readonly title: string;
    readonly hint: string;
    readonly start: string;
    readonly progress: string;
    readonly done: CountedText;
    readonly tooMany: string;
    readonly download: string;
    readonly query: string;
    readonly first: string;
    readonly link: string;
  };
  readonly searching: string;
  readonly failed: string;
}
