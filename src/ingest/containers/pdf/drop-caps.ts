import type { Piece } from './page-pieces.js';

/** Times the height of the text that a drop cap has at least. */
const MIN_CAP = 1.7;
/** Heights of the text beside a drop cap that its first line is away from it at most. */
const MAX_GAP = 2.5;
const CAP = /^[„“"'«‘]?\p{Lu}[’']?$/u;

/**
 * Puts drop caps at the beginning of the lines that they belong to. Where the letter may be a word of its own, the page's other words
 * tell. The lines beside a cap begin where the cap does, so that they are not taken for indented.
 */
export function placeDropCaps(pieces: readonly Piece[], body: number): readonly Piece[] {
  const caps = pieces.filter(({ text, size }) => size >= body * MIN_CAP && CAP.test(text));
  if (caps.length === 0) return pieces;
  const changed = new Map<Piece, Piece>();
  const gone = new Set<Piece>();
  for (const cap of caps) {
    const beside = pieces.filter((piece) => isBeside(piece, cap, body));
    const top = Math.min(...beside.map(({ base }) => base));
    const firsts = firstOfLines(beside);
    const first = firsts.find(({ base }) => Math.abs(base - top) < body / 2);
    if (first === undefined) continue;
    gone.add(cap);
    const others = pieces.filter((piece) => piece !== first && !caps.includes(piece));
    const words = new Set(others.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
    for (const piece of firsts)
      changed.set(piece, {
        ...piece,
        left: cap.left,
        text: piece === first ? joinCap(cap.text, piece.text, words) : piece.text,
      });
  }
  return pieces.filter((piece) => !gone.has(piece)).map((piece) => changed.get(piece) ?? piece);
}

function isBeside(piece: Piece, cap: Piece, body: number): boolean {
  return (
    piece.size < cap.size / MIN_CAP &&
    piece.left >= cap.left + cap.size / 4 &&
    piece.left <= cap.right + body * MAX_GAP &&
    piece.base > cap.base - cap.size * 1.1 &&
    piece.base <= cap.base + body * 0.3
  );
}

/** The leftmost piece of each line. */
function firstOfLines(pieces: readonly Piece[]): readonly Piece[] {
  const lines: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.left - b.left))
    if (!lines.some(({ base, size }) => Math.abs(base - piece.base) < size / 2)) lines.push(piece);
  return lines;
}

function joinCap(cap: string, rest: string, words: ReadonlySet<string>): string {
  const begin = /^\p{L}+/u.exec(rest)?.[0].toLowerCase() ?? '';
  const letter = (/\p{L}/u.exec(cap)?.[0] ?? '').toLowerCase();
  const isWord = begin.length > 1 && words.has(letter) && words.has(begin) && !words.has(letter + begin);
  return isWord ? `${cap} ${rest}` : cap + rest;
}
