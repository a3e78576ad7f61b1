import { NO_BREAK_SPACE } from '../languages/format.js';
import { cutEnd, splitSentences, tidyEnd, type Range } from '../languages/sentences.js';

/** Characters of context at each side of a name in a concordance: what fits one line of the page. */
const CONTEXT = 34;
/** An excerpt longer than this is cut: four to five lines. */
const MAX_EXCERPT = 420;
/** A stretch of text with something in its middle; the ends say with '…' when they are cut. */
export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
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
