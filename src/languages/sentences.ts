import { NO_BREAK_SPACE } from './format.js';

/**
 * A full stop after these is not the end: 'J.', 'U.S.', and capitalized without a vowel, 'Dr.', 'Jl.', 'Drs.'. After
 * 'Un.', 'AS.' and 'PBB.' it is.
 */
const ABBREVIATION = /(?:^|[\s("“])(?:\p{L}|(?:\p{L}\.)+\p{L}|[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-z]{1,3})$/u;
/** Characters before a stop that are looked at: the longest abbreviation and what stands before it. */
const ABBREVIATION_LENGTH = 16;
/** Begins at the first of several stops: otherwise a long row of them would take quadratic time. */
const BOUNDARY = /(?<![.!?…])[.!?…]+["”’»)\]]*\s+(?=["“„‘«([]*[\p{Lu}\p{N}\p{Lo}])/gu;

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Returns the sentences of one paragraph, in order; together they cover it but for the white space between them. */
export function splitSentences(paragraph: string): readonly Range[] {
  const ranges: Range[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(BOUNDARY)) {
    const head = paragraph.slice(Math.max(start, match.index - ABBREVIATION_LENGTH), match.index);
    if (/^\.\s/.test(match[0]) && ABBREVIATION.test(head)) continue;
    ranges.push({ start, end: match.index + match[0].trimEnd().length });
    start = match.index + match[0].length;
  }
  if (start < paragraph.length) ranges.push({ start, end: paragraph.length });
  return ranges;
}

/** Cuts a text at a word, to at most `maxLength` characters, with '…' when anything is left out. */
export function cutEnd(text: string, maxLength: number): string {
  const clean = tidyEnd(text);
  if (clean.length <= maxLength) return clean;
  const head = clean.slice(0, Math.max(0, maxLength - 2));
  const space = head.lastIndexOf(' ');
  const whole = space > head.length / 2 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, '');
  return `${whole.trimEnd()}${NO_BREAK_SPACE}…`;
}

/** White space as a reader sees it, none at the end. */
export function tidyEnd(text: string): string {
  return text.replace(/\s+/g, ' ').trimEnd();
}
