import type { Declaration, Removed } from '../../../model/document.js';
import { MAX_QUOTE } from '../../../model/field.js';
import { truncate } from '../../../util/text.js';
import { splitColumns } from './columns.js';
import { placeDropCaps } from './drop-caps.js';
import { findHeadline } from './headline.js';
import { joinParagraphs } from './join-paragraphs.js';
import { removeFurniture } from './page-furniture.js';
import { commonSize, type PageText } from './page-pieces.js';
import { toParagraphs } from './paragraphs.js';
import { toLines } from './text-lines.js';

/** What a printed text says, in the order in which it is read. */
export interface LaidOutText {
  readonly paragraphs: readonly string[];
  readonly declarations: readonly Declaration[];
  readonly removed: readonly Removed[];
  /** Headlines of the size of the largest. */
  readonly headlines: number;
}

/** Reads pages of placed text: columns, lines, paragraphs, without heads and feet. */
export function layOut(pages: readonly PageText[]): LaidOutText {
  const { pages: kept, removed, address } = removeFurniture(pages);
  const body = commonSize(kept.flatMap(({ pieces }) => pieces));
  const paragraphs = kept.flatMap(({ pieces }, page) =>
    splitColumns(placeDropCaps(pieces, body)).flatMap((column) => toParagraphs(toLines(column), page, body)),
  );
  const joined = joinParagraphs(paragraphs, body).filter(({ text }) => text !== '');
  const headline = findHeadline(joined, body);
  return {
    paragraphs: joined.map(({ text }) => text),
    declarations: [
      ...declare('title', headline?.text ?? null, {
        method: 'pdf:largest-type',
        score: 0.8,
        quote: headline?.text ?? '',
      }),
      ...declare('outlet', headline?.name ?? null, {
        method: 'pdf:masthead',
        score: 0.4,
        quote: headline?.name ?? '',
      }),
      ...declare('url', address?.url ?? null, {
        method: 'pdf:printed-address',
        score: 0.8,
        quote: address?.line ?? '',
      }),
    ],
    removed: [
      ...removed.map((text) => ({ text, reason: 'page-head', line: null })),
      ...pages
        .flatMap(({ slanted }) => (slanted.length === 0 ? [] : [slanted.join(' ')]))
        .map((text) => ({ text, reason: 'across-page', line: null })),
    ],
    headlines: headline?.count ?? 0,
  };
}

function declare(
  key: string,
  value: string | null,
  { method, score, quote }: { readonly method: string; readonly score: number; readonly quote: string },
): readonly Declaration[] {
  if (value === null) return [];
  return [
    {
      key,
      values: [value],
      evidence: { method, score, quote: truncate(quote, MAX_QUOTE), line: null, column: null },
    },
  ];
}
