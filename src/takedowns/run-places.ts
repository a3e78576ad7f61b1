import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { visitRuns, type RunFilter } from '../util/word-runs.js';

/** Where runs that were looked for stand: by run, the places. A place is a file; in a file of records, file#id. */
export type RunPlaces = Map<number, Set<string>>;

/** Fonts and pictures hold no words, and the search index holds them one by one in the order of the alphabet. */
const NO_SENTENCES =
  /\.(?:woff2?|ttf|png|jpe?g|gif|webp|avif|ico)$|^search\/(?:[^/]*\/(?:index\/\d+|table)\.bin|words\.[^/]*\/[^/]*)(?:\.js)?$/;
/** A file of one record a line, of which each begins with its id. */
const RECORD_ID = /^\{"id":"([^"]+)"/;
const ID_BYTES = 200;
/** Files that are written in another one in base64: scripts hold them in quotation marks, pages in addresses. */
const BASE64 = /[A-Za-z0-9+/]{100,}={0,2}/g;
const BASE64_SIGN = ';base64,';

const PACKED = '.gz';

/** Tells whether a file of a site has one record a line, compressed or not. */
export function isRecords(path: string): boolean {
  return path.endsWith('.jsonl') || path.endsWith(`.jsonl${PACKED}`);
}

/** Adds to `places` where in a site's file runs stand that `isWanted`; `filter` lets those pass and few others. */
export function findRuns(
  folder: string,
  path: string,
  { filter, isWanted, places }: { filter: RunFilter; isWanted: (run: number) => boolean; places: RunPlaces },
): void {
  if (NO_SENTENCES.test(path)) return;
  let place = path;
  const visit = (run: number): void => {
    if (!isWanted(run)) return;
    const known = places.get(run);
    if (known === undefined) places.set(run, new Set([place]));
    else known.add(place);
  };
  if (isRecords(path)) {
    const file = join(folder, path);
    for (const line of path.endsWith(PACKED) ? unpackLines(file) : readLines(file)) {
      const [, id] = RECORD_ID.exec(line.toString('utf8', 0, ID_BYTES)) ?? [];
      place = id === undefined ? path : `${path}#${id}`;
      visitRuns(line, { filter, visit });
    }
    return;
  }
  const bytes = decompress(readFileSync(join(folder, path)));
  visitRuns(Buffer.from(path), { filter, visit });
  visitRuns(bytes, { filter, visit });
  if (!path.endsWith('.js') && !bytes.includes(BASE64_SIGN)) return;
  for (const [match] of bytes.toString('latin1').matchAll(BASE64))
    visitRuns(decompress(Buffer.from(match, 'base64')), { filter, visit });
}

function decompress(bytes: Buffer): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes);
  } catch (error) {
    // It only begins like a compressed file.
    if (error instanceof Error && 'code' in error) return bytes;
    throw error;
  }
}

/** Bytes that are read at once: files of records may be larger than the memory should hold. */
const PIECE = 4 * 1024 * 1024;
const NEW_LINE = 0x0a;

/** The lines of a file, one after the other. */
function* readLines(path: string): Iterable<Buffer> {
  const descriptor = openSync(path, 'r');
  try {
    let rest = Buffer.alloc(0);
    for (;;) {
      const piece = Buffer.allocUnsafe(PIECE);
      const size = readSync(descriptor, piece, 0, PIECE, null);
      if (size === 0) break;
      const bytes = Buffer.concat([rest, piece.subarray(0, size)]);
      let start = 0;
      for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, start)) {
        yield bytes.subarray(start, end);
        start = end + 1;
      }
      rest = bytes.subarray(start);
    }
    if (rest.length > 0) yield rest;
  } finally {
    closeSync(descriptor);
  }
}

/** The lines of a compressed file, which is small enough to be held whole. */
function* unpackLines(path: string): Iterable<Buffer> {
  const bytes = decompress(readFileSync(path));
  let start = 0;
  for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, start)) {
    yield bytes.subarray(start, end);
    start = end + 1;
  }
  if (start < bytes.length) yield bytes.subarray(start);
}
