import type { Element } from 'hast';
import { MAX_QUOTE, type Evidence } from '../../model/field.js';
import type { PageKind } from '../../model/page-kind.js';
import { truncate } from '../../util/text.js';

/** Something about a page that speaks for its being of a kind. */
export interface KindSignal {
  readonly kind: PageKind;
  /** 'page:link-share', as in {@link Evidence}. */
  readonly method: string;
  readonly quote: string;
  readonly node: Element | null;
  /** How much it says: 1 is a hint, 2 is telling, 3 is as good as certain. Those of a kind are added. */
  readonly weight: number;
}

/** The weight from which a signal's score is 1. */
const FULL_WEIGHT = 4;

/** Returns a signal as the evidence of a field. */
export function evidenceOf({ method, quote, node, weight }: KindSignal): Evidence {
  const start = node?.position?.start;
  return {
    method,
    quote: truncate(quote, MAX_QUOTE),
    line: start?.line ?? null,
    column: start?.column ?? null,
    score: Math.min(1, weight / FULL_WEIGHT),
  };
}
