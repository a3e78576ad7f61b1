import type { PageKind } from '../../model/page-kind.js';
import { FEW_WORDS, type PageShape } from './kind-layout.js';
import type { KindSignal } from './kind-signal.js';
import type { PageScan } from './metadata-scan.js';

/** Words in one run of paragraphs, and how much they speak for an article; the first that is reached. */
const STRETCHES: readonly (readonly [number, number])[] = [
  [200, 3],
  [100, 2.5],
  [60, 2],
  [40, 1.5],
  [20, 1],
];
/** Blocks that announce other pages from which a page can be a list. */
const MIN_TEASERS = 3;
/** What they weigh when they hold more text than the longest run of paragraphs, by the words of that: related articles do, too. */
const TEASERS: readonly (readonly [number, number])[] = [
  [100, 1.5],
  [60, 2],
  [0, 3],
];
/** When they hold at least half as much. */
const SOME_TEASERS_WEIGHT = 1;
/** Headlines that lead elsewhere from which a page without a text is a list. */
const MIN_HEADLINES = 4;
const HEADLINES_WEIGHT = 2;
/** Share of a page's words that are links, of pages that have hardly a text. */
const MAX_LINK_SHARE = 0.5;
const LINKS_WEIGHT = 1.5;
/** Words of running text from which the two above only weigh a part. */
const SOME_TEXT = 25;
const PART = 1 / 3;
/** A short text, by its words; the first that is not reached. */
const SHORT: readonly (readonly [number, number])[] = [
  [20, 2.5],
  [40, 2],
  [FEW_WORDS, 1.5],
];
/** Share of what a page shows that is its text from which a short text is whole. */
const MIN_WHOLE_SHARE = 0.5;
/** Words of sentences that it has at least. */
const MIN_WHOLE_WORDS = 7;
const NO_HEADLINE_WEIGHT = 2.5;

/** Returns what the layout of a page says about its kind. */
export function readLayoutKind(
  shape: PageShape,
  { isFromScript, scan }: { readonly isFromScript: boolean; readonly scan: PageScan },
): readonly KindSignal[] {
  const { stretch, teasers, headlines, textWords } = shape;
  const signals: KindSignal[] = [];
  const add = (kind: PageKind, method: string, quote: string, weight: number | undefined): void => {
    if (weight !== undefined && weight > 0) signals.push({ kind, method, quote, node: null, weight });
  };
  const byWords = (steps: readonly (readonly [number, number])[]): number | undefined =>
    steps.find(([words]) => stretch >= words)?.[1];
  add('article', 'kind:paragraphs', shape.opening?.text ?? '', byWords(STRETCHES));
  const leads = [...teasers.map(({ lead }) => lead), ...headlines].map(({ text }) => text);
  if (teasers.length >= MIN_TEASERS && shape.teaserProse > stretch)
    add('list', 'kind:teasers', leads.join('; '), byWords(TEASERS));
  else if (teasers.length >= MIN_TEASERS && shape.teaserProse > stretch / 2)
    add('list', 'kind:teasers', leads.join('; '), SOME_TEASERS_WEIGHT);
  if (stretch < FEW_WORDS) {
    const part = stretch < SOME_TEXT ? 1 : PART;
    if (leads.length >= MIN_HEADLINES)
      add('list', 'kind:headlines', leads.join('; '), HEADLINES_WEIGHT * part);
    if (shape.linkWords > shape.words * MAX_LINK_SHARE)
      add('list', 'kind:link-share', shape.firstLinks, LINKS_WEIGHT * part);
  }
  const hasHeadline = scan.headings.length > 0 || scan.title !== null;
  if (textWords >= FEW_WORDS || isFromScript) return signals;
  const isWhole = shape.prose >= MIN_WHOLE_WORDS && hasHeadline && textWords >= shape.words * MIN_WHOLE_SHARE;
  if (!isWhole)
    add('thin', 'kind:few-words', shape.opening?.text ?? '', SHORT.find(([words]) => textWords < words)?.[1]);
  if (!hasHeadline) add('fragment', 'kind:no-headline', shape.opening?.text ?? '', NO_HEADLINE_WEIGHT);
  return signals;
}
