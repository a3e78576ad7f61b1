import type { TextLine } from './text-lines.js';

/** A paragraph of one column. */
export interface Paragraph {
  readonly lines: readonly string[];
  readonly size: number;
  readonly font: string;
  /** Whether its first line stands further in than the column's others, or a space above it says that it is a new one. */
  readonly isBegun: boolean;
  /** Whether its last line fills the column: the paragraph may then continue in the next one. */
  readonly isOpen: boolean;
  readonly page: number;
}

/** Times the usual distance between lines from which on a space parts paragraphs. */
const SPACE = 1.3;
/** Heights of the type by which a first line stands further in. */
const INDENT = 0.7;
/** Shares of its height by which type is of another height. */
const OTHER_SIZE = 0.07;
/** Times the common height of type from which on a line is one of a headline, whose lines end where they look well. */
const HEADLINE = 1.25;
/** Heights of the type that the width of one letter is about. */
const LETTER = 0.5;
/** Heights of the type by which a full line may end before the column does. */
const RAGGED = 1;

/** Joins a column's lines to paragraphs. `body`: the height of most type of the document. */
export function toParagraphs(lines: readonly TextLine[], page: number, body: number): readonly Paragraph[] {
  const [left, right] = marginsOf(lines);
  const distance = usualDistance(lines);
  const paragraphs: { lines: TextLine[]; isBegun: boolean }[] = [];
  let before: TextLine | null = null;
  for (const [i, line] of lines.entries()) {
    const isIndented = line.left - left > line.size * INDENT && line.left - left < (right - left) / 2;
    const isNew =
      before === null ||
      isOtherType(before, line) ||
      line.base - before.base > spaceFor(before, line, distance) ||
      line.base <= before.base - 1 ||
      (isRunning(line, body) && ((isIndented && !isInset(before, line)) || endsEarly(before, line, right)));
    if (isNew) {
      const hasSpace = before !== null && line.base - before.base > distance * SPACE;
      // The first line of a column is a new paragraph's where it is indented and the next one is not.
      const next = lines[i + 1];
      const isFirst = isIndented && (next === undefined || next.left < line.left - line.size * 0.3);
      paragraphs.push({ lines: [line], isBegun: isFirst || hasSpace });
    } else paragraphs.at(-1)?.lines.push(line);
    before = line;
  }
  return paragraphs.map(({ lines: own, isBegun }): Paragraph => {
    const [first, last] = [own[0], own.at(-1)];
    return {
      lines: own.map(({ text }) => text),
      size: first?.size ?? 0,
      font: first?.font ?? '',
      isBegun,
      isOpen: last !== undefined && right - last.right < last.size * RAGGED * 3,
      page,
    };
  });
}

/** Tells whether a line is one of running text. */
function isRunning(line: TextLine, body: number): boolean {
  return line.size < body * HEADLINE;
}

/** Where most lines begin, and where the longest end: but for a few, which are set otherwise. */
function marginsOf(lines: readonly TextLine[]): readonly [number, number] {
  const lefts = lines.map(({ left }) => left).sort((a, b) => a - b);
  const rights = lines.map(({ right }) => right).sort((a, b) => a - b);
  return [lefts[Math.floor(lefts.length * 0.1)] ?? 0, rights[Math.floor(rights.length * 0.9)] ?? 0];
}

/** The distance that most lines have from the one above, of those that are of one size. */
function usualDistance(lines: readonly TextLine[]): number {
  const counts = new Map<number, number>();
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    const distance = above === undefined ? 0 : line.base - above.base;
    if (above === undefined || isOtherSize(above, line) || distance < line.size * 0.8) continue;
    const key = Math.round(distance * 2) / 2;
    counts.set(key, (counts.get(key) ?? 0) + line.text.length);
  }
  let best: readonly [number, number] = [0, 0];
  for (const one of counts) if (one[1] > best[1]) best = one;
  return best[0];
}

/** The distance above which a line is of a new paragraph. Large type has wider lines than the text around it. */
function spaceFor(before: TextLine, line: TextLine, distance: number): number {
  const usual = distance === 0 ? line.size * 1.35 : distance;
  const isLarge = line.size > usual * 0.95 || before.size > usual * 0.95;
  return isLarge ? Math.max(usual, line.size * 1.3) * SPACE : usual * SPACE;
}

function isOtherSize(one: TextLine, other: TextLine): boolean {
  return Math.abs(one.size - other.size) > Math.max(one.size, other.size) * OTHER_SIZE;
}

/** Another height of type, or another font in lines that are not only different in a word or two. */
function isOtherType(before: TextLine, line: TextLine): boolean {
  return isOtherSize(before, line);
}

/** Tells whether the line before stands as far in: a quotation, or a whole text that is set so. */
function isInset(before: TextLine, line: TextLine): boolean {
  return Math.abs(before.left - line.left) < line.size * 0.3;
}

/** Tells whether a line ends although the next one's first word had room: somebody ended it. */
function endsEarly(before: TextLine, line: TextLine, right: number): boolean {
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0;
  const room = right - before.right;
  const needed = (word + 1) * before.size * LETTER;
  return room > Math.max(needed * 1.15, before.size * RAGGED) && room > before.size * 3;
}
