import { NO_BREAK_SPACE } from '../languages/format.js';

/** Characters of context at each side of a name in a concordance: what fits one line of the page. */
const CONTEXT = 34;
/** An excerpt longer than this is cut: four to five lines. */
const MAX_EXCERPT = 420;
/**
 * A full stop after these is not the end: 'J.', 'U.S.', and capitalized without a vowel, 'Dr.', 'Jl.', 'Drs.'. After
 * 'Un.', 'AS.' and 'PBB.' it is.
 */
const ABBREVIATION = /(?:^|[\s("“])(?:\p{L}|(?:\p{L}\.)+\p{L}|[B-DF-HJ-NP-TV-Z][b-df-hj-np-tv-z]{1,3})$/u;
/** Characters before a stop that are looked at: the longest abbreviation and what stands before it. */
const ABBREVIATION_LENGTH = 16;
/** Begins at the first of several stops: otherwise a long row of them would take quadratic time. */
const BOUNDARY = /(?<![.!?…])[.!?…]+["”’»)\]]*\s+(?=["“‘«([]*[\p{Lu}\p{N}\p{Lo}])/gu;

/** A stretch of text with something in its middle; the ends say with '…' when they are cut. */
export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The sentences of one paragraph, in order; together they cover it but for the white space between them. */
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

/**
 * The first sentences of a text, as many as fit `maxLength`, from its first paragraph of some length; at least one
 * sentence, cut at a word when it alone is longer.
 */
export function summarize(text: string, maxLength: number): string {
  const paragraphs = text.split('\n\n');
  const paragraph =
    paragraphs.find((part) => splitSentences(part).length > 1 || part.length > 80) ?? paragraphs[0];
  if (paragraph === undefined) return '';
  const clean = tidy(paragraph);
  let end = 0;
  for (const sentence of splitSentences(clean)) {
    if (sentence.end > maxLength) break;
    end = sentence.end;
  }
  return end > 0 ? clean.slice(0, end) : cutEnd(clean, maxLength);
}

/** The sentence a mention stands in, with the mention apart; long ones are cut around it. */
export function excerptAt(text: string, start: number, end: number, maxLength = MAX_EXCERPT): Excerpt {
  const paragraph = paragraphAt(text, start, end);
  const inside = splitSentences(text.slice(paragraph.start, paragraph.end));
  const first = inside.findLast((range) => paragraph.start + range.start <= start);
  const last = inside.find((range) => paragraph.start + range.end >= end);
  const from = paragraph.start + (first?.start ?? 0);
  const to = last === undefined ? paragraph.end : paragraph.start + last.end;
  const room = Math.max(0, maxLength - (end - start));
  const afterWanted = Math.min(to - end, Math.max(room / 2, room - (start - from)));
  const beforeWanted = Math.min(start - from, room - afterWanted);
  return {
    before:
      beforeWanted < start - from
        ? cutStart(text.slice(from, start), beforeWanted)
        : tidyStart(text.slice(from, start)),
    match: tidy(text.slice(start, end)),
    after: afterWanted < to - end ? cutEnd(text.slice(end, to), afterWanted) : tidyEnd(text.slice(end, to)),
  };
}

/** A mention with a few words at each side, cut at a word, within its paragraph. */
export function contextAt(text: string, start: number, end: number): Excerpt {
  const paragraph = paragraphAt(text, start, end);
  const before = text.slice(paragraph.start, start);
  const after = text.slice(end, paragraph.end);
  return {
    before: before.length > CONTEXT ? cutStart(before, CONTEXT) : tidyStart(before),
    match: tidy(text.slice(start, end)),
    after: after.length > CONTEXT ? cutEnd(after, CONTEXT) : tidyEnd(after),
  };
}

/** At most `maxLength` characters, cut at a word, with '…' when anything is left out. */
export function cutEnd(text: string, maxLength: number): string {
  const clean = tidyEnd(text);
  if (clean.length <= maxLength) return clean;
  const head = clean.slice(0, Math.max(0, maxLength - 2));
  const space = head.lastIndexOf(' ');
  const whole = space > head.length / 2 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, '');
  return `${whole.trimEnd()}${NO_BREAK_SPACE}…`;
}

function cutStart(text: string, maxLength: number): string {
  const clean = tidyStart(text);
  if (clean.length <= maxLength) return clean;
  const tail = clean.slice(clean.length - Math.max(0, maxLength - 2));
  const space = tail.indexOf(' ');
  const whole =
    space >= 0 && space < tail.length / 2 ? tail.slice(space + 1) : tail.replace(/^[\uDC00-\uDFFF]/, '');
  return `…${NO_BREAK_SPACE}${whole}`;
}

function paragraphAt(text: string, start: number, end: number): Range {
  const before = text.lastIndexOf('\n\n', start);
  const after = text.indexOf('\n\n', end);
  return { start: before < 0 ? 0 : before + 2, end: after < 0 ? text.length : after };
}

/** White space as a reader sees it: line breaks and runs of spaces are one space. */
function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function tidyStart(text: string): string {
  return text.replace(/\s+/g, ' ').trimStart();
}

function tidyEnd(text: string): string {
  return text.replace(/\s+/g, ' ').trimEnd();
}
