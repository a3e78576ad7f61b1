/**
 * The sentences of the search page. They reach the browser as JSON, so they are plain texts; {count} and {words} stand for what
 * is put in. Pairs are for one and for other counts.
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
  readonly show: readonly [string, string];
  readonly orderLabel: string;
  readonly relevance: string;
  readonly newest: string;
  readonly oldest: string;
  readonly all: readonly [string, string];
  readonly found: readonly [string, string];
  readonly filtered: readonly [string, string];
  readonly none: string;
  readonly noneFiltered: string;
  /** Before the words that are found one by one, but not together. */
  readonly alone: string;
  readonly suggestion: string;
  readonly suggestionFiltered: string;
  readonly unknown: readonly [string, string];
  readonly unknownOnly: readonly [string, string];
  readonly more: readonly [string, string];
  /** Values of a facet that are not shown at once. */
  readonly moreValues: readonly [string, string];
  readonly emptyArchive: string;
  /** The label of the bars over time; {words} is the span. */
  readonly chart: string;
  /** The label of the bars for the months of a year, {words}. */
  readonly chartMonths: string;
  readonly allYears: string;
  readonly month: string;
  readonly chartTable: string;
  readonly chartResults: string;
  readonly results: readonly [string, string];
  readonly uncertain: string;
  /** Articles whose part of the index is not there or damaged. */
  readonly missing: readonly [string, string];
  /** Keeping the archive for reading without a network. {size}, {left} and {done} are amounts of data. */
  readonly offline: {
    readonly title: string;
    readonly offer: readonly [string, string];
    readonly partly: readonly [string, string];
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
    readonly done: readonly [string, string];
    readonly tooMany: string;
    readonly download: string;
    readonly query: string;
    readonly first: string;
    readonly link: string;
  };
  readonly searching: string;
  readonly failed: string;
}
