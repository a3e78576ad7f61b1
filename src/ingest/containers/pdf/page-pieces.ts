import { isRightToLeft } from './text-direction.js';

/** A stretch of text that a page sets in one go, as it lies on the upright page: points, counted from the top left corner. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line that letters stand on. */
  readonly base: number;
  /** Height of the type. */
  readonly size: number;
  readonly font: string;
}

/** Text as the library places it: `transform` puts a square of one unit where a letter stands. */
export interface PlacedText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

/** A page's text, turned upright. */
export interface PageText {
  readonly pieces: readonly Piece[];
  /** What stands across the page: a stamp, a watermark, a note in the margin. */
  readonly slanted: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** A matrix of PDF: six numbers. */
type Matrix = readonly number[];

/** Pieces that are looked at on one page: a newspaper's has some thousand, a map's ten times as many. */
const MAX_PIECES = 60_000;
/** Share of a quarter turn up to which text is upright: what was scanned is never quite. */
const MAX_SLANT = 0.1;
/** Shares of the type's height within which the same text twice is one: it is set twice to look bold, or has a shadow. */
const SAME_PLACE = 0.15;

/** What is no character: a font that does not say which letters it has gives these. */
const MEANINGLESS = /[\p{Cc}\p{Cn}\p{Cs}]/gu;

interface TurnedPiece extends Piece {
  /** Quarter turns from upright, clockwise; null for what is slanted. */
  readonly turns: number | null;
}

/** Returns the pieces of a page's text. `view` is the matrix that puts the page upright, as its own turn asks for. */
export function toPieces(
  items: readonly PlacedText[],
  {
    transform,
    width,
    height,
  }: { readonly transform: Matrix; readonly width: number; readonly height: number },
): PageText {
  const all = items.slice(0, MAX_PIECES).flatMap((item) => toPiece(item, transform));
  const main = commonTurn(all);
  const upright = all.filter(({ turns }) => turns === main).map((piece) => turn(piece, main));
  return {
    pieces: withoutDoubles(upright.map((piece) => moveInto(piece, main, { width, height }))),
    slanted: all.filter(({ turns }) => turns !== main).map(({ text }) => text),
    ...(main % 2 === 0 ? { width, height } : { width: height, height: width }),
  };
}

function toPiece({ str, transform, width, fontName }: PlacedText, view: Matrix): readonly TurnedPiece[] {
  const text = str.replace(MEANINGLESS, '\uFFFD').trim();
  if (text === '' || !transform.every(Number.isFinite) || !Number.isFinite(width)) return [];
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const [va = 1, vb = 0, vc = 0, vd = 1, ve = 0, vf = 0] = view;
  const [alongX, alongY] = [va * a + vc * b, vb * a + vd * b];
  const quarters = Math.atan2(alongY, alongX) / (Math.PI / 2);
  const whole = Math.round(quarters);
  const left = va * x + vc * y + ve;
  const size = Math.hypot(c, d);
  if (size === 0) return [];
  return [
    {
      text,
      left,
      right: left + width,
      base: vb * x + vd * y + vf,
      size,
      font: fontName,
      turns: Math.abs(quarters - whole) > MAX_SLANT ? null : (whole + 4) % 4,
    },
  ];
}

/** The turn of most of a page's letters. */
function commonTurn(pieces: readonly TurnedPiece[]): number {
  const letters = [0, 0, 0, 0];
  for (const { turns, text } of pieces)
    if (turns !== null) letters[turns] = (letters[turns] ?? 0) + text.length;
  return letters.indexOf(Math.max(...letters));
}

/** Turns a piece upright: its place is still counted from where the page's corner came to lie. */
function turn(piece: TurnedPiece, turns: number): Piece {
  const { left, right, base } = piece;
  const length = right - left;
  const [x, y] =
    turns === 0 ? [left, base] : turns === 1 ? [base, -left] : turns === 2 ? [-left, -base] : [-base, left];
  return { ...piece, left: x, right: x + length, base: y };
}

function moveInto(
  piece: Piece,
  turns: number,
  { width, height }: { readonly width: number; readonly height: number },
): Piece {
  const [dx, dy] =
    turns === 0 ? [0, 0] : turns === 1 ? [0, width] : turns === 2 ? [width, height] : [height, 0];
  return { ...piece, left: piece.left + dx, right: piece.right + dx, base: piece.base + dy };
}

function withoutDoubles(pieces: readonly Piece[]): readonly Piece[] {
  const seen = new Map<string, Piece[]>();
  return pieces.filter((piece) => {
    const near = seen.get(piece.text) ?? [];
    const reach = piece.size * SAME_PLACE;
    const isSame = (other: Piece): boolean =>
      Math.abs(other.left - piece.left) <= reach && Math.abs(other.base - piece.base) <= reach;
    if (near.some(isSame)) return false;
    near.push(piece);
    seen.set(piece.text, near);
    return true;
  });
}

/** Returns the height of type that most letters have; 0 without any. */
export function commonSize(pieces: readonly Pick<Piece, 'text' | 'size'>[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of pieces) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  let best: readonly [number, number] = [0, 0];
  for (const one of letters) if (one[1] > best[1]) best = one;
  return best[0];
}

/** Tells whether most pieces are in a script that runs from right to left. */
export function runsFromRight(pieces: readonly Pick<Piece, 'text'>[]): boolean {
  const letters = pieces.reduce(
    (sum, { text }) => sum + (isRightToLeft(text) ? text.length : -text.length),
    0,
  );
  return letters > 0;
}
