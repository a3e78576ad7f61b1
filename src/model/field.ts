/** Where an extracted value comes from, so that a reader can check it. */
export interface Evidence {
  /** What found it, `source:rule`: 'text:after-headline', 'front-matter:date'. */
  readonly method: string;
  /** Verbatim from the source, at most {@link MAX_QUOTE} UTF-16 units. */
  readonly quote: string;
  /** 1-based line and column in the decoded source; null when the evidence is not at one place. */
  readonly line: number | null;
  readonly column: number | null;
  /** 0–1, for ranking within one field only; scores of different fields do not compare. */
  readonly score: number;
}

/** A candidate that was considered and not chosen. */
export interface Rejected<T> {
  readonly value: T;
  readonly evidence: Evidence;
  /** A reason code, in the interface language's `reasons`: 'lower-score', 'contributor-not-author'. */
  readonly reason: string;
}

/** An extracted value with its evidence, best first. An absent value is null: never '', 0 or today's date. */
export interface Field<T> {
  readonly value: T | null;
  readonly evidence: readonly Evidence[];
  readonly rejected: readonly Rejected<T>[];
}

/** UTF-16 units a quote may have; longer evidence is cut with '…'. */
export const MAX_QUOTE = 200;

export function emptyField<T>(rejected: readonly Rejected<T>[] = []): Field<T> {
  return { value: null, evidence: [], rejected };
}
