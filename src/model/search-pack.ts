/**
 * How the files below search/ are packed, as the build writes them and the browser reads them. A pack holds parts one after the other, each
 * compressed by itself, so that a reader can ask a host for the bytes of one part. A pack lies in a classic script, in base64: a host is
 * asked for a range of it, and a page opened from a disk loads it whole, since there a browser loads nothing but scripts. So each
 * byte is stored once. Where pages opened from a disk need not search, packs are plain bytes.
 */

/** Endings of packs: a script with base64, or plain bytes. */
export type PackSuffix = '.js' | '.bin';

/** Bytes of a pack, in base64 a third more: few enough to load whole where a host gives no ranges. */
const PACK_BYTES = 96_000;
/** Bytes of an entry of a pack's own table: where a part starts, little-endian. */
const ENTRY_BYTES = 4;
/** Bytes that four characters of base64 stand for. */
const GROUP = { bytes: 3, characters: 4 } as const;

/** From the first byte to the one after the last. */
export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

export interface PackPlace extends ByteRange {
  /** Number of the pack, from 0. */
  readonly pack: number;
}

/** Returns where parts of these sizes lie: in as few packs as hold them in their order. A part that is larger than a pack has its own. */
export function placeParts(sizes: readonly number[]): readonly PackPlace[] {
  let pack = 0;
  let from = 0;
  return sizes.map((size) => {
    if (from > 0 && from + size > PACK_BYTES) {
      pack += 1;
      from = 0;
    }
    const place = { pack, from, to: from + size };
    from += size;
    return place;
  });
}

/** Returns the path of a pack, without its ending. */
export function packPath(folder: string, pack: number): string {
  return `${folder}/${String(pack)}`;
}

/** Returns the range of a pack's own table, which says where its parts are. */
export function tableRange(parts: number): ByteRange {
  return { from: 0, to: (parts + 1) * ENTRY_BYTES };
}

/** Returns the table of a pack whose parts have these sizes: where each starts, and where the last ends. */
export function makePackTable(sizes: readonly number[]): Uint8Array {
  const { to } = tableRange(sizes.length);
  const view = new DataView(new ArrayBuffer(to));
  let start = to;
  for (const [i, size] of [...sizes, 0].entries()) {
    view.setUint32(i * ENTRY_BYTES, start, true);
    start += size;
  }
  return new Uint8Array(view.buffer);
}

/** Returns where a part lies, by the table of its pack. */
export function findPart(table: Uint8Array, part: number): ByteRange {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  return {
    from: view.getUint32(part * ENTRY_BYTES, true),
    to: view.getUint32((part + 1) * ENTRY_BYTES, true),
  };
}

/** Returns a pack with a table as its parts; null when these bytes are none. */
export function splitPack(pack: Uint8Array): readonly Uint8Array[] | null {
  if (pack.length < 2 * ENTRY_BYTES) return null;
  const start = findPart(pack, 0).from;
  const parts = start / ENTRY_BYTES - 1;
  if (!Number.isInteger(parts) || parts < 1 || start > pack.length) return null;
  const ranges = Array.from({ length: parts }, (_, part) => findPart(pack, part));
  const isWhole =
    ranges.every(({ from, to }) => from >= start && from <= to) && ranges.at(-1)?.to === pack.length;
  return isWhole ? ranges.map(({ from, to }) => pack.subarray(from, to)) : null;
}

const END = '");\n';

function scriptStart(path: string): string {
  return `kliping.put(${JSON.stringify(path)},"`;
}

/** Returns the script that hands over what is in base64 under its path. */
export function wrapBase64(path: string, base64: string): string {
  return scriptStart(path) + base64 + END;
}

/** Returns the base64 in such a script, whichever its path is; null when it is none. */
export function unwrapScript(script: string): string | null {
  return /^kliping\.put\("(?:[^"\\]|\\.)*","([A-Za-z0-9+/]*={0,2})"\);\n$/.exec(script)?.[1] ?? null;
}

/** Returns the characters of a script that hold a range of bytes. Decoded, they begin with `skip` bytes that come before it. */
export function scriptRange(path: string, { from, to }: ByteRange): ByteRange & { readonly skip: number } {
  const start = new TextEncoder().encode(scriptStart(path)).length;
  return {
    from: start + Math.floor(from / GROUP.bytes) * GROUP.characters,
    to: start + Math.ceil(to / GROUP.bytes) * GROUP.characters,
    skip: from % GROUP.bytes,
  };
}
