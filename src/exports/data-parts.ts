import type { Piece, Spool, SpooledFile } from '../model/site.js';
import { partFolder } from '../model/site-paths.js';

/**
 * Bytes up to which a file of data/ stays whole. Some hosts take no file of more than 25 MiB, and the last line of a part may be
 * long; a browser or an editor opens 20 MB.
 */
export const MOST_BYTES = 20_000_000;

/** A file of data/ with the part that each of its pieces belongs to where it is divided: 'records' in '2024', '2023', 'undated'. */
export interface DividedData {
  /** Where it lies whole: 'data/records.jsonl'. */
  readonly path: string;
  /** Every part begins with it. */
  readonly header: readonly Piece[];
  /** In the order of the file. */
  readonly pieces: readonly (Piece & { readonly part: string })[];
}

/** A file of data/ as it was written: whole, or in parts in its order, each followed by its compressed copy. */
export interface WrittenData {
  readonly path: string;
  readonly files: readonly SpooledFile[];
}

/**
 * Writes a file of data/, in parts when it is larger than `most` bytes: 'data/records.jsonl' then is 'data/records/2024.jsonl' and
 * others, each also compressed. A part that is too large itself is numbered from its end, 'data/records/2024-1.jsonl' being the oldest
 * articles, so that a new article leaves all but the last number alone.
 */
export function writeData({ path, header, pieces }: DividedData, spool: Spool, most: number): WrittenData {
  const whole = [...header, ...pieces];
  if (isWithin(whole, spool, most)) return { path, files: [spool.write(path, whole)] };
  const extension = path.slice(path.lastIndexOf('.'));
  const files = [...groupByPart(pieces)].flatMap(([part, own]) => {
    const numbered = cut(own, spool, most - sum(header, spool));
    return numbered.flatMap((held, i) => {
      const name = numbered.length === 1 ? part : `${part}-${String(numbered.length - i)}`;
      const file = spool.write(`${partFolder(path)}${name}${extension}`, [...header, ...held]);
      return [file, spool.compress(file)];
    });
  });
  return { path, files };
}

function groupByPart(pieces: DividedData['pieces']): ReadonlyMap<string, readonly Piece[]> {
  const groups = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const group = groups.get(piece.part);
    if (group === undefined) groups.set(piece.part, [piece]);
    else group.push(piece);
  }
  return groups;
}

function isWithin(pieces: readonly Piece[], spool: Spool, most: number): boolean {
  let bytes = 0;
  // Pieces after the limit are not even measured.
  return pieces.every((piece) => (bytes += spool.lengthOf(piece)) <= most);
}

function sum(pieces: readonly Piece[], spool: Spool): number {
  return pieces.reduce((bytes, piece) => bytes + spool.lengthOf(piece), 0);
}

/** Cuts pieces into runs of at most `most` bytes, or one piece, as full as they can be from the end on. */
function cut(pieces: readonly Piece[], spool: Spool, most: number): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  let room = 0;
  for (const piece of pieces.toReversed()) {
    const bytes = spool.lengthOf(piece);
    if (runs.length === 0 || bytes > room) {
      runs.push([]);
      room = most;
    }
    runs.at(-1)?.push(piece);
    room -= bytes;
  }
  return runs.reverse().map((run) => run.reverse());
}
