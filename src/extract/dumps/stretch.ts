import type { Block } from '../blocks.js';
import { BREAK_SCORE, DATE_SCORE, scoreBlocks, type ScoreOptions } from './scores.js';

/** The run of lines in a text dump that is the article. */
export interface Stretch {
  /** Index of its first block: a paragraph. */
  readonly start: number;
  /** Index after its last block. */
  readonly end: number;
  /** Runs inside it that are lists of links to other articles. */
  readonly gaps: readonly Gap[];
}

/** Blocks from `start` up to `end`, which is not in it. */
export interface Gap {
  readonly start: number;
  readonly end: number;
}

/** Share of a stretch's score from which an earlier one is preferred to a later, longer one: comments are longer than news. */
const EARLIER_SHARE = 0.5;
/** What a line that is known to be the headline, just above, multiplies the score by. */
const HEADLINE_BONUS = 3;
/** Blocks between a headline and its text. */
const HEADLINE_DISTANCE = 25;

export interface StretchOptions extends ScoreOptions {
  /** Blocks that are the headline by other evidence. */
  readonly headlines: ReadonlySet<Block>;
}

/**
 * Where the article lies in a dump of a whole page: the best-scoring run of lines, paragraphs counting for it and menu
 * lines, dates and bare names against it. Null when there is no prose at all.
 */
export function findStretch(options: StretchOptions): Stretch | null {
  const { blocks, headlines } = options;
  const scores = scoreBlocks(options);
  const all = segments(scores);
  const found = all.map((segment) => ({
    ...segment,
    score:
      segment.score *
      (hasHeadlineAbove(segment.start, blocks, headlines) ? HEADLINE_BONUS : 1) *
      (isBelowComments(segment, all, scores) ? COMMENTS_WEIGHT : 1),
  }));
  const best = Math.max(0, ...found.map((item) => item.score));
  const chosen = found.findIndex((item) => item.score >= best * EARLIER_SHARE && item.score > 0);
  const joined = chosen < 0 ? null : join(found.slice(chosen), scores);
  return joined === null ? null : trim(joined, scores);
}

/** Blocks at either end of a stretch in which something else than the text may have been swept up. */
const EDGE_BLOCKS = 8;
/** Lines in a row without prose that part a text from what the page puts below it. */
const MIN_PART_LINES = 3;
/** Share of the score that what stands below such lines must have to be the text going on. */
const MIN_TAIL_SHARE = 0.15;

/**
 * Without a caption above the line with the date, and without the paragraph about the author or the newsletter that
 * stands below tags and buttons.
 */
function trim({ start, end, gaps }: Stretch, scores: readonly number[]): Stretch {
  const dated = scores.slice(start, Math.min(end, start + EDGE_BLOCKS)).lastIndexOf(DATE_SCORE);
  const total = sumPositive(scores.slice(start, end));
  const from =
    dated >= 0 && sumPositive(scores.slice(start, start + dated)) < total / 3 ? start + dated + 1 : start;
  let to = end;
  for (let index = end - 1, run = 0; index > from; index -= 1) {
    run = (scores[index] ?? 0) > 0 ? 0 : run + 1;
    if (run < MIN_PART_LINES) continue;
    if (sumPositive(scores.slice(index, end)) > total * MIN_TAIL_SHARE) break;
    to = index;
  }
  const first = scores.findIndex((score, index) => index >= from && score > 0);
  const last = scores.findLastIndex((score, index) => index < to && score > 0);
  return { start: first, end: last + 1, gaps };
}

function sumPositive(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + Math.max(0, score), 0);
}

/** Lines of a box of links that stands in the middle of a text. */
const MAX_BOX_LINES = 20;
/** Score from which the run after such a box is the text going on: three paragraphs, or half of what stands above it. */
const MIN_CONTINUED = 100;
/** Points a line of a text has at least on average: teasers, with their headlines and dates, have fewer. */
const MIN_CONTINUED_DENSITY = 10;

/** Returns the first run with those that continue it below a box of links. */
function join([first, ...rest]: readonly Segment[], scores: readonly number[]): Stretch | null {
  if (first === undefined) return null;
  const gaps: Gap[] = [];
  let { end } = first;
  for (const next of rest) {
    const isCut = scores.slice(end, next.start).some((score) => score <= DATE_SCORE);
    const density = next.raw / (next.end - next.start);
    if (isCut || next.start - end > MAX_BOX_LINES) break;
    if (next.raw < Math.min(MIN_CONTINUED, first.raw / 2) || density < MIN_CONTINUED_DENSITY) break;
    gaps.push({ start: end, end: next.start });
    end = next.end;
  }
  return { start: first.start, end, gaps };
}

/** Tells whether a heading of comments stands somewhere above, and a text shortly before that heading. */
function isBelowComments({ start }: Segment, all: readonly Segment[], scores: readonly number[]): boolean {
  return all.some(({ end, raw }) => {
    if (end > start || raw < MIN_TEXT_SCORE) return false;
    const heading = scores.indexOf(BREAK_SCORE, end);
    return heading >= 0 && heading < start && heading - end <= COMMENTS_DISTANCE;
  });
}

/** Weight of what stands below a heading of comments; some pages count comments above the text too. */
const COMMENTS_WEIGHT = 0.1;
/** Lines between a text and the comments on it, and the score that makes it a text. */
const COMMENTS_DISTANCE = 12;
const MIN_TEXT_SCORE = 15;

function hasHeadlineAbove(start: number, blocks: readonly Block[], headlines: ReadonlySet<Block>): boolean {
  if (headlines.size === 0) return false;
  return blocks.slice(Math.max(0, start - HEADLINE_DISTANCE), start).some((block) => headlines.has(block));
}

interface Segment extends Gap {
  /** With the weight of the headline above it, and without. */
  readonly score: number;
  readonly raw: number;
}

/** Returns all runs that no longer run beats: cut where the sum falls below nothing, each ending at its highest sum. */
function segments(scores: readonly number[]): Segment[] {
  const found: Segment[] = [];
  let start = 0;
  let sum = 0;
  let best = 0;
  let end = 0;
  const close = (): void => {
    if (best > 0) found.push({ start, end, score: best, raw: best });
    sum = 0;
    best = 0;
  };
  for (let index = 0; index < scores.length; index += 1) {
    const score = scores[index] ?? 0;
    if (sum === 0) {
      if (score <= 0) continue;
      start = index;
    }
    sum += score;
    if (sum > best) {
      best = sum;
      end = index + 1;
    } else if (sum <= 0 || best - sum > MAX_GAP) {
      const next = end;
      close();
      index = next - 1;
      index = skipNegative(scores, index);
    }
  }
  close();
  return found;
}

/** Points that a stretch may lose before it is over, however much it has gathered: about seventeen menu lines. */
const MAX_GAP = 120;

/** Returns the index before the next line that counts for a text. */
function skipNegative(scores: readonly number[], from: number): number {
  let index = from;
  while (index + 1 < scores.length && (scores[index + 1] ?? 0) <= 0) index += 1;
  return index;
}
