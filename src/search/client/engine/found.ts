import type { Fragment } from './excerpt.js';
import type { FacetCounts } from './facets.js';

/** What a search found. */
export interface Found {
  /** Articles that have all the words, after filters. */
  readonly count: number;
  /** Further articles that have some of the words, after filters; 0 where only those with all are listed. */
  readonly some: number;
  /** The first `shown` results: articles with all words first. */
  readonly results: readonly Result[];
  /** Counts the articles with all words, or those with some when none has all. Null until values have been counted. */
  readonly counts: FacetCounts | null;
  /** Words and phrases of the query, without the words no article has. */
  readonly known: readonly string[];
  readonly unknown: readonly string[];
  /** When a phrase or another part that must hold is nowhere: how many articles have each part, as a query, whatever the filters. */
  readonly alone: readonly { readonly query: string; readonly count: number }[];
  /** What may be meant by words that no article has. */
  readonly corrections: readonly Correction[];
  /** The query whose results are shown because what was typed finds nothing; null when it is the one that was typed. */
  readonly corrected: string | null;
  /** The name that the query is a spelling of; null when it is none. */
  readonly card: NameCard | null;
  /** Operators that were taken for text, as they were typed: 'before:soon'. */
  readonly ignored: readonly string[];
  /** Articles that could not be searched, because their part of the index cannot be read. */
  readonly missing: number;
}

/** One article of the result. */
export interface Result extends Fragment {
  /** Words of the query that it lacks; none when it has all. */
  readonly lacks: readonly string[];
  /** Further results with the same text, which are not listed; 0 when all are. */
  readonly others: number;
}

/** A word that no article has, and what may be meant by it. */
export interface Correction {
  readonly word: string;
  /** The likeliest first, each with the whole query in which it stands in place of the word. */
  readonly proposals: readonly { readonly text: string; readonly query: string }[];
}

/** A name of the archive. */
export interface NameCard {
  readonly kind: 'person' | 'organization' | 'place';
  readonly name: string;
  /** From the site's root. */
  readonly path: string;
  /** Articles with it. */
  readonly count: number;
  /** Its other spellings. */
  readonly otherNames: readonly string[];
}

/** Takes the operators of a range out of what a search proposes instead of a query. */
export function withoutOperators(found: Found, operators: string): Found {
  if (operators === '') return found;
  const strip = (query: string): string =>
    query.endsWith(operators) ? query.slice(0, -operators.length) : query;
  return {
    ...found,
    corrected: found.corrected === null ? null : strip(found.corrected),
    corrections: found.corrections.map((correction) => ({
      ...correction,
      proposals: correction.proposals.map(({ text, query }) => ({ text, query: strip(query) })),
    })),
  };
}
