import { commonSize, runsFromRight, type Piece } from './page-pieces.js';
import { isLeftToRight, isRightToLeft } from './text-direction.js';

/** A line of a column. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  readonly font: string;
}

/** Share of the type's height that letters of one line may stand higher or lower: numbers of notes do. */
const SAME_LINE = 0.4;
/** Heights of the type: from this on, a space is one between words. */
const WORD_SPACE = 0.12;
/** Heights of the type: from this on, a space divides words of scripts that are written without spaces. */
const WIDE_SPACE = 0.6;
/** Heights of the type: from this on, what stands on one line does not belong together. */
const APART = 3;
/** Heights of the type up to which a column is narrow: there, justified lines have spaces of any width. */
const NARROW = 28;

/** Returns the lines of a column from top to bottom. What stands far apart on one line is several. */
export function toLines(pieces: readonly Piece[]): readonly TextLine[] {
  const rows: Piece[][] = [];
  let main: Piece | null = null;
  for (const piece of [...pieces].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const row = rows.at(-1);
    const isSame: boolean = main !== null && isOnLine(piece, main);
    if (row === undefined || !isSame) {
      rows.push([piece]);
      main = piece;
    } else {
      row.push(piece);
      if (main !== null && piece.size > main.size * 1.1) main = piece;
    }
  }
  const fromRight = runsFromRight(pieces);
  const width = Math.max(...pieces.map(({ right }) => right)) - Math.min(...pieces.map(({ left }) => left));
  const isNarrow = width < commonSize(pieces) * NARROW;
  return rows.flatMap((row) => splitRow(row, isNarrow)).map((row) => joinRow(row, fromRight));
}

function isOnLine(piece: Piece, main: Piece): boolean {
  const distance = Math.abs(piece.base - main.base);
  return (
    distance <= SAME_LINE * Math.min(piece.size, main.size) ||
    distance <= SAME_LINE * 0.6 * Math.max(piece.size, main.size)
  );
}

function splitRow(row: readonly Piece[], isNarrow: boolean): readonly (readonly Piece[])[] {
  const parts: Piece[][] = [];
  let end = -Infinity;
  for (const piece of [...row].sort((a, b) => a.left - b.left)) {
    const part = parts.at(-1);
    const isSameType = isNarrow && part?.every(({ size }) => Math.abs(size - piece.size) < 0.5) === true;
    if (part === undefined || (piece.left - end > piece.size * APART && !isSameType)) parts.push([piece]);
    else part.push(piece);
    end = Math.max(end, piece.right);
  }
  return parts;
}

function joinRow(row: readonly Piece[], fromRight: boolean): TextLine {
  const ordered = fromRight ? orderFromRight(row) : row;
  let text = '';
  let before: Piece | null = null;
  for (const piece of ordered) {
    if (before !== null && isSpaced(before, piece)) text += ' ';
    text += piece.text;
    before = piece;
  }
  const size = commonSize(row);
  return {
    text,
    left: Math.min(...row.map(({ left }) => left)),
    right: Math.max(...row.map(({ right }) => right)),
    base: Math.max(...row.map(({ base }) => base)),
    size,
    font: [...row].sort((a, b) => b.text.length - a.text.length)[0]?.font ?? '',
  };
}

/** Ends in, and begins with, a letter of a script that puts no spaces between words. */
const [UNSPACED_END, UNSPACED] = [
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u,
];

function isSpaced(one: Piece, other: Piece): boolean {
  const distance = Math.max(other.left - one.right, one.left - other.right);
  const isUnspaced = UNSPACED_END.test(one.text) && UNSPACED.test(other.text);
  return distance > (isUnspaced ? WIDE_SPACE : WORD_SPACE) * Math.min(one.size, other.size);
}

/** Pieces from right to left; those of the other direction stay in their order where they stand together. */
function orderFromRight(row: readonly Piece[]): readonly Piece[] {
  const ordered: Piece[] = [];
  let run: Piece[] = [];
  for (const piece of [...row].sort((a, b) => b.left - a.left)) {
    const isForeign = !isRightToLeft(piece.text) && (isLeftToRight(piece.text) || run.length > 0);
    if (isForeign) run = [piece, ...run];
    else {
      ordered.push(...run, piece);
      run = [];
    }
  }
  return [...ordered, ...run];
}
