import type { Language } from './language.js';
import type { ReaderStrings } from './reader-strings.js';

/** What the programs of every page need in words, and know of the archive. One file of the site has it. */
export interface ReaderWords {
  /** BCP 47 of the interface. */
  readonly language: string;
  readonly archive: string;
  readonly baseUrl: string | null;
  /** Stands for a headline that is missing. */
  readonly untitled: string;
  readonly undated: string;
  readonly uncertain: string;
  /** Sentences in a reference's note. */
  readonly undatedNote: string;
  readonly uncertainNote: string;
  readonly quotes: readonly [open: string, close: string];
  readonly nestedQuotes: readonly [open: string, close: string];
  /** Takes the marks of a search away. */
  readonly unmark: string;
  readonly strings: ReaderStrings;
}

/** Returns the words for the programs of every page. */
export function makeReaderWords(
  { tag, strings }: Language,
  site: { readonly title: string; readonly baseUrl: string | null },
): ReaderWords {
  const { words, article, search, reader } = strings;
  return {
    language: tag,
    archive: site.title,
    baseUrl: site.baseUrl,
    untitled: words.untitled,
    undated: words.undated,
    uncertain: words.uncertain,
    undatedNote: article.citedUndatedNote,
    uncertainNote: article.citedUncertainNote,
    quotes: [words.openQuote, words.closeQuote],
    nestedQuotes: words.nestedQuotes,
    unmark: search.unmark,
    strings: reader,
  };
}
