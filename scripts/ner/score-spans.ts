import { ENTITY_TYPES } from '../../src/model/entity.js';

/** A name and where it is: only names that are alike in all three are the same. */
export interface TypedSpan {
  readonly type: string;
  readonly from: number;
  readonly to: number;
}

export interface SpanScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
}

/** Precision, recall and F1 of exact spans, for each type and for all ('all'), as conlleval counts them. */
export function scoreSpans(
  gold: readonly { readonly spans: readonly TypedSpan[] }[],
  found: readonly (readonly TypedSpan[])[],
): ReadonlyMap<string, SpanScore> {
  const key = ({ type, from, to }: TypedSpan): string => `${type} ${from} ${to}`;
  return new Map(
    ['all', ...ENTITY_TYPES].map((type) => {
      let [right, said, there] = [0, 0, 0];
      for (const [i, { spans }] of gold.entries()) {
        const keys = new Set(spans.map(key));
        const isCounted = (span: TypedSpan): boolean => type === 'all' || span.type === type;
        const answer = (found[i] ?? []).filter(isCounted);
        there += spans.filter(isCounted).length;
        said += answer.length;
        right += answer.filter((span) => keys.has(key(span))).length;
      }
      const precision = said === 0 ? 0 : right / said;
      const recall = there === 0 ? 0 : right / there;
      const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall);
      return [type, { precision, recall, f1, gold: there }];
    }),
  );
}

export function printSpanScores(name: string, scores: ReadonlyMap<string, SpanScore>): void {
  process.stdout.write(`${name}\n`);
  for (const [type, { precision, recall, f1, gold }] of scores)
    process.stdout.write(
      `  ${type.padEnd(13)}P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}  of ${gold}\n`,
    );
}
