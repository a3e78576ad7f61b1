import { isPacked, PackedFault, readPlainChunks } from './chunks.js';
import type { Entry, RandomAccess } from './container.js';

/** Where a part of a file's content lies, in bytes of the content. */
export interface Part {
  readonly at: number;
  readonly length: number;
}

/** A stream of a packed file that has been read up to a place. */
interface Cursor {
  readonly file: RandomAccess;
  readonly chunks: AsyncGenerator<Buffer>;
  /** What was read last, and where it begins. */
  chunk: Buffer;
  start: number;
  /** The reading before; two that are made at a time would mix. */
  last: Promise<unknown>;
}

const cursors = new WeakMap<RandomAccess, Cursor>();

/**
 * Reads a part of a file's content. One of gzip has no places, so its stream goes on from the part that was read before; a part
 * before that starts it again. Null when the file ends earlier, or is damaged there.
 */
export async function readPart(file: RandomAccess, part: Part): Promise<Buffer | null> {
  if (!isPacked(file)) {
    const bytes = file.read(part.at, part.length);
    return bytes.length === part.length ? bytes : null;
  }
  let cursor = cursors.get(file);
  await cursor?.last.catch(() => null);
  cursor = cursors.get(file);
  if (cursor === undefined || part.at < cursor.start) {
    await cursor?.chunks.return(undefined);
    cursor = {
      file,
      chunks: readPlainChunks(file),
      chunk: Buffer.alloc(0),
      start: 0,
      last: Promise.resolve(),
    };
    cursors.set(file, cursor);
  }
  const reading = advance(cursor, part);
  cursor.last = reading;
  return reading;
}

async function advance(cursor: Cursor, { at, length }: Part): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let missing = length;
  try {
    for (;;) {
      const from = Math.max(0, at + length - missing - cursor.start);
      const piece = cursor.chunk.subarray(from, from + missing);
      if (piece.length > 0) pieces.push(piece);
      missing -= piece.length;
      if (missing === 0) return pieces.length === 1 ? (pieces[0] ?? null) : Buffer.concat(pieces);
      const next = await cursor.chunks.next();
      if (next.done === true) return null;
      cursor.start += cursor.chunk.length;
      cursor.chunk = next.value;
    }
  } catch (error) {
    if (error instanceof PackedFault) return null;
    throw error;
  }
}

/** Returns the place of an entry's part: its own, or that in the unpacked stream, which its state says. */
export function partOf(
  { offset, length }: Entry,
  state: { readonly at?: number; readonly of?: number },
): Part {
  return { at: offset ?? state.at ?? 0, length: length ?? state.of ?? 0 };
}
