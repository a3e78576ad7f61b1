import type { EntityId } from './entity.js';
import { PLACE_SIZE, type PackedMentions } from './mentions.js';

/** A stretch of an article's text, in UTF-16 units. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * The pattern that told whose words a quotation is: 'he said' stands for every word that means somebody named before, 'near' for the
 * nearest name without a pattern. 'unnamed': somebody speaks who has no name there; 'unknown': nothing tells who speaks.
 */
export const QUOTATION_PATTERNS = [
  'said X',
  'X said',
  'according to X',
  'X:',
  'he said',
  'goes on',
  'near',
  'unnamed',
  'unknown',
] as const;
export type QuotationPattern = (typeof QUOTATION_PATTERNS)[number];

/** Somebody's words in an article's text. */
export interface Quotation extends TextRange {
  /** The name of whoever says it, where it stands; null when no name is known. */
  readonly speaker: TextRange | null;
  /** The verb of saying, or what else introduces it; null when there is none. */
  readonly cue: TextRange | null;
  readonly how: QuotationPattern;
  /** Whether the pattern is one that is seldom wrong: only then pages show the speaker. */
  readonly sure: boolean;
}

/** An article's quotations as numbers: an archive has many of them, and asks for those of one article at a time. */
export type PackedQuotations = readonly number[];

export const NO_QUOTATIONS: PackedQuotations = [];

/** Numbers that a quotation takes: its range, its speaker's and its cue's ({@link NOWHERE} for none), the pattern, and 1 for sure. */
const SIZE = 8;
const NOWHERE = -1;

/** Returns the quotations as numbers, in the order they are given in. */
export function packQuotations(quotations: readonly Quotation[]): PackedQuotations {
  return quotations.flatMap(({ start, end, speaker, cue, how, sure }) => [
    ...[start, end, speaker?.start ?? NOWHERE, speaker?.end ?? NOWHERE, cue?.start ?? NOWHERE],
    ...[cue?.end ?? NOWHERE, QUOTATION_PATTERNS.indexOf(how), sure ? 1 : 0],
  ]);
}

/** Returns the quotations in text order. */
export function unpackQuotations(packed: PackedQuotations): readonly Quotation[] {
  const quotations: Quotation[] = [];
  const rangeAt = (at: number): TextRange | null => {
    const start = packed[at] ?? NOWHERE;
    return start === NOWHERE ? null : { start, end: packed[at + 1] ?? start };
  };
  for (let at = 0; at < packed.length; at += SIZE) {
    const how = QUOTATION_PATTERNS[packed[at + 6] ?? 0] ?? 'unknown';
    const { start, end } = rangeAt(at) ?? { start: 0, end: 0 };
    quotations.push({
      start,
      end,
      speaker: rangeAt(at + 2),
      cue: rangeAt(at + 4),
      how,
      sure: packed[at + 7] === 1,
    });
  }
  return quotations;
}

/** A quotation, and who is meant by the name of its speaker: null when there is no name, or it is not known whose it is. */
export interface AttributedQuotation extends Quotation {
  readonly speakerId: EntityId | null;
}

/** Says who is meant by the speakers' names, as the archive knows it now. */
export function attributeQuotations(
  packed: PackedQuotations,
  { names, places }: PackedMentions,
): readonly AttributedQuotation[] {
  const quotations = unpackQuotations(packed);
  if (quotations.every(({ speaker }) => speaker === null))
    return quotations.map((quotation) => ({ ...quotation, speakerId: null }));
  const ids = new Map<number, EntityId | null>();
  for (let at = 0; at < places.length; at += PLACE_SIZE)
    ids.set(places[at + 1] ?? 0, names[places[at] ?? -1]?.entityId ?? null);
  return quotations.map((quotation) => {
    const { speaker } = quotation;
    return { ...quotation, speakerId: speaker === null ? null : (ids.get(speaker.start) ?? null) };
  });
}
