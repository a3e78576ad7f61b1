import { commonSize, runsFromRight, type Piece } from './page-pieces.js';

/** Heights of the type: the narrowest space between columns. */
const MIN_GUTTER = 0.6;
/** Heights of the type: in a narrower space, lines behind it have to begin below each other, or words only happen to. */
const SURE_GUTTER = 1.6;
/** Share of the lines behind a narrow space that begin at it. */
const MIN_ALIGNED = 0.55;
/** Heights of the type by which lines may begin further out or in: those of a scan do. */
const ALIGNED = 0.3;
/** Heights of the type: a narrower column is a list's numbers, a mark in the margin or part of a column with wide spaces. */
const MIN_WIDTH = 8;
/** Lines of a column, and of the longer one of two; more beside a narrow space. */
const [MIN_LINES, MIN_LONGER] = [2, 3];
const [MIN_LINES_NARROW, MIN_LONGER_NARROW] = [3, 5];
/** Heights of the type that two columns have together at least: in a narrower column, justified lines have wide spaces. */
const SURE_WIDTH = 32;
/** Heights of the type: letters above the line that they stand on, and below it. */
const [ASCENT, DESCENT] = [0.8, 0.25];
/** Times the height of the text that type above columns has, which belongs to all of them. */
const HEAD_SIZE = 1.25;
/** How many times the height of the text a heading between its parts has. */
const SUBHEAD_SIZE = 1.1;
/** Places at which a column may begin that are tried: the commonest. */
const MAX_PLACES = 40;
/** Columns inside of columns. */
const MAX_DEPTH = 12;

/** Returns a page's pieces in the order in which its parts are read: each part is a column, or what stands across several. */
export function splitColumns(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const fromRight = runsFromRight(pieces);
  return split(pieces, fromRight, MAX_DEPTH);
}

function split(pieces: readonly Piece[], fromRight: boolean, depth: number): readonly (readonly Piece[])[] {
  if (pieces.length === 0) return [];
  const body = commonSize(pieces);
  const band = depth === 0 || body === 0 ? null : findBand(pieces, body);
  if (band === null) return [pieces];
  const { above, left, right, below } = withoutHead(band, body);
  const columns = fromRight ? [right, left] : [left, right];
  return [above, ...columns, below].flatMap((part) => split(part, fromRight, depth - 1));
}

/** Two columns beside each other, and what is above and below both. */
interface Band {
  readonly above: readonly Piece[];
  readonly left: readonly Piece[];
  readonly right: readonly Piece[];
  readonly below: readonly Piece[];
}

/** Returns the tallest part of a page that a space parts from top to bottom; null for one column. */
function findBand(pieces: readonly Piece[], body: number): Band | null {
  let best: { readonly band: Band; readonly score: number } | null = null;
  for (const place of columnPlaces(pieces, body))
    for (const [top, bottom] of freeStretches(pieces, place, body)) {
      const found = cutAt(pieces, place, { top, bottom, body });
      if (found !== null && (best === null || found.score > best.score)) best = found;
    }
  return best?.band ?? null;
}

/** Where lines begin: the places of columns are among the commonest, or behind what is free on the whole page. */
function columnPlaces(pieces: readonly Piece[], body: number): readonly number[] {
  const counts = new Map<number, { count: number; left: number }>();
  for (const { left } of pieces) {
    const key = Math.round(left);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { count: 1, left });
    else {
      known.count += 1;
      known.left = Math.min(known.left, left);
    }
  }
  const common = [...counts.values()]
    .filter(({ count }) => count >= MIN_LINES)
    .sort((a, b) => b.count - a.count || a.left - b.left)
    .slice(0, MAX_PLACES)
    .map(({ left }) => left);
  const free: number[] = [];
  let end = Infinity;
  for (const { left, right } of [...pieces].sort((a, b) => a.left - b.left)) {
    if (left - end >= body * MIN_GUTTER) free.push(left);
    end = end === Infinity ? right : Math.max(end, right);
  }
  return [...new Set([...common, ...free])];
}

/** Returns the stretches of a page, from top to bottom, in which nothing stands across the space before a place. */
function freeStretches(
  pieces: readonly Piece[],
  place: number,
  body: number,
): readonly (readonly [number, number])[] {
  const across = pieces
    .filter((piece) => crosses(piece, place, body) || standsAcross(piece, pieces, place, body))
    .map(({ base, size }) => [base - size * ASCENT, base + size * DESCENT] as const)
    .sort((a, b) => a[0] - b[0]);
  const free: (readonly [number, number])[] = [];
  let from = -Infinity;
  for (const [top, bottom] of across) {
    if (top > from) free.push([from, top]);
    from = Math.max(from, bottom);
  }
  return [...free, [from, Infinity]];
}

function crosses({ left, right }: Piece, place: number, body: number): boolean {
  return left < place - body * ALIGNED && right > place - body * MIN_GUTTER;
}

/** Tells whether large type at one side is a heading for both: the other side has nothing beside it, but above and below. */
function standsAcross(piece: Piece, pieces: readonly Piece[], place: number, body: number): boolean {
  if (piece.size < body * SUBHEAD_SIZE) return false;
  const [top, bottom] = [piece.base - piece.size * ASCENT, piece.base + piece.size * DESCENT];
  const isLeft = piece.left < place - body * ALIGNED;
  let [isUnderIt, isOverIt] = [false, false];
  for (const other of pieces) {
    if (other.left < place - body * ALIGNED === isLeft) continue;
    if (other.base + other.size * DESCENT <= top) isOverIt = true;
    else if (other.base - other.size * ASCENT >= bottom) isUnderIt = true;
    else return false;
  }
  return isUnderIt && isOverIt;
}

interface Stretch {
  readonly top: number;
  readonly bottom: number;
  readonly body: number;
}

/** Cuts a stretch of a page at a place; null where that does not make two columns. */
function cutAt(
  pieces: readonly Piece[],
  place: number,
  { top, bottom, body }: Stretch,
): { readonly band: Band; readonly score: number } | null {
  const band = { above: [] as Piece[], left: [] as Piece[], right: [] as Piece[], below: [] as Piece[] };
  for (const piece of pieces) {
    const middle = piece.base - piece.size * 0.3;
    if (middle < top) band.above.push(piece);
    else if (middle > bottom) band.below.push(piece);
    else if (piece.left < place - body * ALIGNED) band.left.push(piece);
    else band.right.push(piece);
  }
  const { left, right } = band;
  if (left.length < MIN_LINES || right.length < MIN_LINES) return null;
  const [before, behind] = [measure(left), measure(right)];
  if (Math.min(before.width, behind.width) < body * MIN_WIDTH) return null;
  const together = Math.min(before.bottom, behind.bottom) - Math.max(before.top, behind.top);
  if (together < body * 2) return null;
  const gutter = Math.min(...behind.starts) - before.right;
  if (gutter < body * MIN_GUTTER) return null;
  const isNarrow = gutter < body * SURE_GUTTER;
  const isDoubtful = isNarrow && before.width + behind.width < body * SURE_WIDTH;
  if (Math.min(before.lines, behind.lines) < (isDoubtful ? MIN_LINES_NARROW : MIN_LINES)) return null;
  if (Math.max(before.lines, behind.lines) < (isDoubtful ? MIN_LONGER_NARROW : MIN_LONGER)) return null;
  if (isNarrow && alignedShare(behind.starts, place, body) < MIN_ALIGNED) return null;
  return { band, score: together * Math.min(1, gutter / body) };
}

interface Measures {
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
  readonly width: number;
  readonly lines: number;
  /** Where each line begins. */
  readonly starts: readonly number[];
}

function measure(pieces: readonly Piece[]): Measures {
  const starts: number[] = [];
  let [base, top, bottom, left, right] = [-Infinity, Infinity, -Infinity, Infinity, -Infinity];
  for (const piece of [...pieces].sort((a, b) => a.base - b.base)) {
    if (piece.base - base > piece.size * 0.4) {
      starts.push(piece.left);
      base = piece.base;
    } else starts[starts.length - 1] = Math.min(starts.at(-1) ?? Infinity, piece.left);
    top = Math.min(top, piece.base - piece.size * ASCENT);
    bottom = Math.max(bottom, piece.base + piece.size * DESCENT);
    left = Math.min(left, piece.left);
    right = Math.max(right, piece.right);
  }
  return { top, bottom, right, width: right - left, lines: starts.length, starts };
}

function alignedShare(starts: readonly number[], place: number, body: number): number {
  return starts.filter((start) => start - place < body * ALIGNED).length / starts.length;
}

/** Moves large type that begins a column above the other one to what is above both. */
function withoutHead(band: Band, body: number): Band {
  const { left, right } = band;
  const isHead = (piece: Piece, others: readonly Piece[]): boolean =>
    piece.size >= body * HEAD_SIZE && others.every((other) => other.base - other.size * ASCENT > piece.base);
  const heads = new Set([
    ...left.filter((piece) => isHead(piece, right)),
    ...right.filter((piece) => isHead(piece, left)),
  ]);
  if (heads.size === 0) return band;
  return {
    above: [...band.above, ...heads],
    left: left.filter((piece) => !heads.has(piece)),
    right: right.filter((piece) => !heads.has(piece)),
    below: band.below,
  };
}
