import { constants, inflateSync } from 'node:zlib';

/** Bytes that one stream of a PDF may unpack to: a page's text has some ten thousand, a font a million; and all of them. */
const [MAX_STREAM, MAX_STREAMS] = [48_000_000, 400_000_000];
/** Bytes of a picture: 50 million pixels in three colours. */
const MAX_PICTURE = 150_000_000;
/** Bytes before a stream in which its dictionary is. */
const MAX_HEAD = 2000;
/** Layers of packing that are looked through. */
const MAX_LAYERS = 4;

/**
 * Tells whether a PDF unpacks to more than a text can need. The library unpacks streams to whatever size they have, in memory that no
 * limit of a thread holds. Pictures count only where they are wanted.
 */
export function hasBomb(bytes: Buffer, { withPictures = false } = {}): boolean {
  let total = 0;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    const head = bytes.toString('latin1', Math.max(0, at - MAX_HEAD), at);
    const own = head.slice(head.lastIndexOf(' obj') + 1);
    const isPicture = /\/Subtype\s*\/Image\b/.test(own);
    if (isPicture && !withPictures) continue;
    const layers = own.match(/\/(?:Fl|FlateDecode)\b/g)?.length ?? 0;
    if (layers === 0) continue;
    const packed = bytes.subarray(afterLineEnd(bytes, at + 6));
    const limit = isPicture ? MAX_PICTURE : MAX_STREAM;
    const size = unpackedSize(packed, Math.min(layers, MAX_LAYERS), limit);
    total += size;
    if (size > limit || total > MAX_STREAMS) return true;
  }
  return false;
}

function afterLineEnd(bytes: Buffer, at: number): number {
  const [first, second] = [bytes[at], bytes[at + 1]];
  return first === 13 && second === 10 ? at + 2 : first === 13 || first === 10 ? at + 1 : at;
}

/** More than the limit for anything above. */
function unpackedSize(packed: Buffer, layers: number, limit: number): number {
  let bytes = packed;
  for (let i = 0; i < layers; i += 1) {
    try {
      bytes = inflateSync(bytes, { maxOutputLength: limit, finishFlush: constants.Z_SYNC_FLUSH });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
      return error.code === 'ERR_BUFFER_TOO_LARGE' ? limit + 1 : i === 0 ? 0 : bytes.length;
    }
  }
  return bytes.length;
}
