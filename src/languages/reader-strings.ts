import type { CountedText } from './search-strings.js';

/**
 * The sentences of what readers do with articles in the browser: keep, mark, quote, export. They reach the browser as JSON, so they
 * are plain texts; {count}, {at}, {title}, {date}, {from} and {to} stand for what is put in.
 */
export interface ReaderStrings {
  /** The list of keys, and what each does. */
  readonly keys: {
    readonly title: string;
    /** Opens the list; short, for the foot of every page. */
    readonly open: string;
    readonly close: string;
    /** The label of a box that switches one-letter keys on. */
    readonly enabled: string;
    readonly search: string;
    readonly help: string;
    readonly results: string;
    readonly nextMark: string;
    readonly previousMark: string;
    readonly bars: string;
    readonly range: string;
  };
  /** Words marked in an article that a search led to. */
  readonly marks: {
    readonly label: string;
    readonly position: string;
    readonly next: string;
    readonly previous: string;
  };
  /** What can be done with a passage that is selected. */
  readonly passage: {
    readonly label: string;
    readonly link: string;
    readonly quote: string;
    readonly linkCopied: string;
    readonly quoteCopied: string;
    /** Before a text that the browser does not let a page copy. */
    readonly failed: string;
  };
  readonly list: {
    readonly title: string;
    readonly description: string;
    readonly intro: string;
    readonly noScript: string;
    readonly empty: string;
    readonly keep: string;
    readonly kept: string;
    /** The label for those who cannot see which article a button belongs to. */
    readonly keepLabel: string;
    readonly keptLabel: string;
    readonly count: CountedText;
    readonly note: string;
    readonly keptOn: string;
    readonly remove: string;
    readonly removeLabel: string;
    readonly removed: string;
    readonly undo: string;
    readonly orderLabel: string;
    readonly newest: string;
    readonly oldest: string;
    readonly gone: string;
    readonly changed: string;
    readonly unchecked: string;
    /** Said where the browser keeps nothing for pages, or has no more room. */
    readonly blocked: string;
    readonly full: string;
  };
  readonly export: {
    readonly label: string;
    readonly results: string;
    readonly progress: string;
    readonly done: CountedText;
    readonly limited: string;
    readonly failed: string;
    readonly interrupted: string;
    /** How many articles are left out because they are gone. */
    readonly leftOut: CountedText;
  };
  /** Headings of the columns of a table. */
  readonly columns: {
    readonly title: string;
    readonly authors: string;
    readonly outlet: string;
    readonly section: string;
    readonly date: string;
    readonly language: string;
    readonly url: string;
    readonly page: string;
    readonly without: string;
    readonly note: string;
    readonly kept: string;
  };
  /** The time from which and to which articles are looked for. */
  readonly range: {
    readonly label: string;
    readonly from: string;
    readonly to: string;
    readonly apply: string;
    readonly clear: string;
    readonly hint: string;
    readonly invalid: string;
    readonly reversed: string;
    /** While a stretch of the chart is being chosen by keys. */
    readonly choosing: string;
    /** While it is being dragged. */
    readonly chosen: string;
    /** How the chart is used, for its label. */
    readonly drag: string;
  };
}
