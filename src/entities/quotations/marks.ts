import type { TextRange } from '../../model/quotation.js';

/** A paragraph or a line of a text, without white space around it. */
export type Paragraph = TextRange;

/** A stretch in quotation marks, the marks included. */
export interface QuotedSpan extends TextRange {
  /** Index of its paragraph. */
  readonly paragraph: number;
  /** Whether it has no closing mark because the next paragraph goes on with it. */
  readonly isOpenEnded: boolean;
}

/** Characters of the shortest quotation in single marks, and of one without its closing mark: below, it is an apostrophe or a title. */
const LONG = 25;
/** Marks that a row of paragraphs of one quotation begins with. */
const OPENING = /^(?:["“„«]|``)/;
const MARK = /["“”„‟«»‘’']|``/g;

type Kind = 'double' | 'angle' | 'single';
const KINDS: Readonly<Record<string, Kind>> = {
  '«': 'angle',
  '»': 'angle',
  '‘': 'single',
  '’': 'single',
  "'": 'single',
};

/** Returns the lines of a text that are not empty. A record's blocks and the lines within one are alike here. */
export function splitParagraphs(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '') {
      const from = start + line.length - line.trimStart().length;
      paragraphs.push({ start: from, end: from + trimmed.length });
    }
    start += line.length + 1;
  }
  return paragraphs;
}

/**
 * Returns what stands in quotation marks, in text order; of marks within marks, the outer ones. Each mark is looked at once, so that the
 * time grows with the text also where no mark is ever closed.
 */
export function findQuotedSpans(text: string, paragraphs: readonly Paragraph[]): readonly QuotedSpan[] {
  return paragraphs.flatMap((range, paragraph) => {
    const own = text.slice(range.start, range.end);
    const next = paragraphs[paragraph + 1];
    const goesOn = next !== undefined && OPENING.test(text.slice(next.start, next.start + 2));
    const { closed, open } = pairMarks(own);
    const spans = outermost(closed);
    const found: { start: number; end: number; isOpenEnded: boolean }[] = spans.map((span) => ({
      ...span,
      isOpenEnded: false,
    }));
    const isLong = open !== null && own.length - open >= LONG;
    if (open !== null && isLong && (goesOn || (open === 0 && spans.length === 0))) {
      // What is in it belongs to it.
      while ((found.at(-1)?.start ?? -1) > open) found.pop();
      found.push({ start: open, end: own.length, isOpenEnded: goesOn });
    }
    return found.map(({ start, end, isOpenEnded }) => ({
      start: range.start + start,
      end: range.start + end,
      paragraph,
      isOpenEnded,
    }));
  });
}

interface OpenMark {
  readonly kind: Kind;
  readonly mark: string;
  readonly start: number;
}

/** Pairs the marks of one paragraph. `open` is the first double mark that is never closed, or null. */
function pairMarks(text: string): { readonly closed: readonly TextRange[]; readonly open: number | null } {
  const closed: TextRange[] = [];
  const stack: OpenMark[] = [];
  const counts: Record<Kind, number> = { double: 0, angle: 0, single: 0 };
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    const kind = KINDS[mark] ?? 'double';
    const end = index + mark.length;
    const does = judgeMark(mark, text.charAt(index - 1), text.charAt(end), {
      stack,
      isOpen: counts[kind] > 0,
    });
    if (does === 'open') {
      stack.push({ kind, mark, start: index });
      counts[kind] += 1;
    } else if (does === 'close') {
      let top = stack.pop();
      while (top !== undefined && top.kind !== kind) {
        counts[top.kind] -= 1;
        top = stack.pop();
      }
      if (top === undefined) continue;
      counts[kind] -= 1;
      if (kind !== 'single' || end - top.start >= LONG) closed.push({ start: top.start, end });
    }
  }
  return { closed, open: stack.find(({ kind }) => kind !== 'single')?.start ?? null };
}

const SPACE = /^\s?$/;
const BEFORE_OPENING = /^[\s([{—–\-/“"‘'«:]?$/;
const LETTER = /[\p{L}\p{N}]/u;
const STOP = /[.,!?…]/;

interface MarksBefore {
  readonly stack: readonly OpenMark[];
  /** Whether a mark of the kind is open. */
  readonly isOpen: boolean;
}

function judgeMark(
  mark: string,
  before: string,
  after: string,
  { stack, isOpen }: MarksBefore,
): 'open' | 'close' | null {
  const afterSpace = BEFORE_OPENING.test(before);
  const beforeSpace = SPACE.test(after);
  const top = stack.at(-1);
  switch (mark) {
    case '„':
    case '‟':
    case '``':
      return 'open';
    case '“':
      // It closes what „ opened, and stands at the end of quotations that were typed in haste.
      return isOpen && (top?.mark === '„' || (!afterSpace && !LETTER.test(after))) ? 'close' : 'open';
    case '”':
      if (isOpen) return 'close';
      return afterSpace && !beforeSpace ? 'open' : null;
    case '"':
      return judgeStraight(before, afterSpace, beforeSpace, isOpen);
    case '«':
    case '»':
      if (isOpen && (mark === '»') === (openAngle(stack) === '«')) return 'close';
      return beforeSpace && !(mark === '«' && afterSpace) ? null : 'open';
    case '‘':
      return afterSpace && !beforeSpace ? 'open' : null;
    case '’':
      if (top?.mark !== '‘' || (LETTER.test(before) && LETTER.test(after))) return null;
      // 'the workers’ rights'
      return before === 's' && after === ' ' ? null : 'close';
    default:
      if (top?.mark === "'" && STOP.test(before) && !LETTER.test(after)) return 'close';
      return SPACE.test(before) && LETTER.test(after) ? 'open' : null;
  }
}

function openAngle(stack: readonly OpenMark[]): string | undefined {
  return stack.findLast(({ kind }) => kind === 'angle')?.mark;
}

/** A straight mark opens and closes: what stands around it tells which. */
function judgeStraight(
  before: string,
  afterSpace: boolean,
  beforeSpace: boolean,
  isOpen: boolean,
): 'open' | 'close' | null {
  if (afterSpace && !beforeSpace) return 'open';
  if (isOpen) return 'close';
  // A space is missing ('he said."No'), or one is too many (' " No ').
  if (beforeSpace) return afterSpace && before !== '' ? 'open' : null;
  return STOP.test(before) ? 'open' : null;
}

/** Returns the ranges that lie in no other one. They are nested or apart. */
function outermost(ranges: readonly TextRange[]): readonly TextRange[] {
  const kept: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end))
    if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
  return kept;
}
