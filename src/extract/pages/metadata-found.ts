import type { Element } from 'hast';
import type { Declaration } from '../../model/document.js';
import { MAX_QUOTE } from '../../model/field.js';
import { truncate } from '../../util/text.js';

/** A value that a page gives, with where and how. */
export interface Found {
  readonly value: string;
  readonly method: string;
  readonly quote: string;
  readonly node: Element | null;
  readonly score: number;
}

/** Returns a declaration under one of the keys of front matter. */
export function declare(key: string, values: readonly string[], found: Omit<Found, 'value'>): Declaration {
  const start = found.node?.position?.start;
  return {
    key,
    values,
    evidence: {
      method: found.method,
      quote: truncate(found.quote, MAX_QUOTE),
      line: start?.line ?? null,
      column: start?.column ?? null,
      score: Math.min(0.99, Math.max(0.01, found.score)),
    },
  };
}

/** Best first, the first of equals. */
export function rank<T extends { readonly score: number }>(found: readonly T[]): readonly T[] {
  return [...found].sort((a, b) => b.score - a.score);
}
