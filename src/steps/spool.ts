import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { versionOf } from '../cache/code-version.js';
import type { Store } from '../cache/store.js';
import type { Piece, SiteFiles, Spool, SpooledFile } from '../model/site.js';
import { createLinker } from '../output/site-files.js';
import { compress } from '../util/compress.js';
import { sha256 } from '../util/hash.js';

export interface SpoolOptions {
  /** The folder that the files are written to. */
  readonly staging: string;
  readonly store: Store;
  /** The site as it was and what of it is still as it was written. */
  readonly old: { readonly folder: string; readonly files: SiteFiles };
}

/** Bytes of a key as it is kept: 128 bits leave no two of an archive's pieces alike by chance. */
const KEY_BYTES = 16;
const ENTRY_BYTES = KEY_BYTES + 4;
/** Bytes written at once. */
const BUFFER_BYTES = 1024 * 1024;
/** Bytes of pieces that were made to be measured and are held until they are written; others are made a second time. */
const HELD_BYTES = 64 * 1024 * 1024;
/** Where files that are written piece by piece lie in a site. */
const FOLDER = 'data/';

/**
 * Writes large files piece by piece, never holding one whole. A piece that the old site has in any of its own such files is copied
 * from there instead of being made again, and a file of the same pieces as before is linked from there.
 */
export function createSpool({ staging, store, old }: SpoolOptions): Spool {
  const places = findPlaces(store, old.files);
  const link = createLinker(old.folder, staging);
  const shortOf = createShortener();
  const held = new Map<string, Uint8Array>();
  let room = HELD_BYTES;
  const lengthOf = (piece: Piece): number => {
    const short = shortOf(piece);
    const known = places.byKey.get(short)?.length ?? held.get(short)?.length;
    if (known !== undefined) return known;
    const made = piece.make();
    if (made.length <= room) {
      held.set(short, made);
      room -= made.length;
    }
    return made.length;
  };
  const makePiece = (piece: Piece): Uint8Array => {
    const short = shortOf(piece);
    const made = held.get(short);
    if (made === undefined) return piece.make();
    held.delete(short);
    room += made.length;
    return made;
  };
  const write = (path: string, pieces: readonly Piece[]): SpooledFile => {
    const before = old.files.get(path);
    const keys = pieces.map(shortOf);
    if (before !== undefined && places.keysByPath.get(path) === keys.join('')) {
      link(path);
      return { path, bytes: before.size, hash: before.hash };
    }
    mkdirSync(dirname(join(staging, path)), { recursive: true });
    const source = createReader(old.folder);
    const target = createWriter(join(staging, path));
    const entries = Buffer.alloc(pieces.length * ENTRY_BYTES);
    try {
      for (const [i, piece] of pieces.entries()) {
        const short = shortOf(piece);
        const place = places.byKey.get(short);
        const bytes = (place === undefined ? null : source.read(place)) ?? makePiece(piece);
        target.write(bytes);
        entries.write(short, i * ENTRY_BYTES, 'hex');
        entries.writeUInt32LE(bytes.length, i * ENTRY_BYTES + KEY_BYTES);
      }
    } finally {
      source.close();
      target.close();
    }
    const { bytes, hash } = target.describe();
    if (entries.length > 0) store.put('pieces', keyOf(hash), entries);
    return { path, bytes, hash };
  };
  return {
    write,
    lengthOf,
    compress: ({ path, hash }) =>
      write(`${path}.gz`, [{ key: `gz ${hash}`, make: () => compress(readFileSync(join(staging, path))) }]),
  };
}

/** Makes the function that shortens the keys of pieces, each once. */
function createShortener(): (piece: Piece) => string {
  const known = new WeakMap<Piece, string>();
  return (piece) => {
    const short = known.get(piece) ?? sha256(piece.key).slice(0, 2 * KEY_BYTES);
    known.set(piece, short);
    return short;
  };
}

/** Makes the key of the list of pieces of a file. It has the file\'s own hash, since a build that fails leaves the file of the one before. */
function keyOf(hash: string): string {
  return sha256(`${versionOf('everything')}\n${hash}`);
}

/** Where a piece lies in the old site. */
interface Place {
  readonly path: string;
  readonly offset: number;
  readonly length: number;
}

interface Places {
  readonly byKey: ReadonlyMap<string, Place>;
  /** The keys of a file's pieces, one after the other. */
  readonly keysByPath: ReadonlyMap<string, string>;
}

/** Returns the places of all pieces of the old site's files. */
function findPlaces(store: Store, files: SiteFiles): Places {
  const byKey = new Map<string, Place>();
  const keysByPath = new Map<string, string>();
  for (const [path, { hash }] of files) {
    const stored = path.startsWith(FOLDER) ? store.get('pieces', keyOf(hash)) : null;
    if (stored === null) continue;
    const keys: string[] = [];
    let offset = 0;
    for (let at = 0; at < stored.length; at += ENTRY_BYTES) {
      const length = stored.readUInt32LE(at + KEY_BYTES);
      const key = stored.toString('hex', at, at + KEY_BYTES);
      byKey.set(key, { path, offset, length });
      keys.push(key);
      offset += length;
    }
    keysByPath.set(path, keys.join(''));
  }
  return { byKey, keysByPath };
}

/** Reads pieces from files of a folder, which stay open until it is closed. */
function createReader(folder: string) {
  const descriptors = new Map<string, number>();
  return {
    /** Returns null when the file ends before. */
    read: ({ path, offset, length }: Place): Buffer | null => {
      const descriptor = descriptors.get(path) ?? openSync(join(folder, path), 'r');
      descriptors.set(path, descriptor);
      const piece = Buffer.allocUnsafe(length);
      return readSync(descriptor, piece, 0, length, offset) === length ? piece : null;
    },
    close: (): void => {
      for (const descriptor of descriptors.values()) closeSync(descriptor);
    },
  };
}

function createWriter(path: string) {
  const descriptor = openSync(path, 'wx');
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  const hash = createHash('sha256');
  let filled = 0;
  let bytes = 0;
  const put = (part: Uint8Array): void => {
    hash.update(part);
    for (let at = 0; at < part.length;) at += writeSync(descriptor, part, at);
    bytes += part.length;
  };
  const flush = (): void => {
    put(buffer.subarray(0, filled));
    filled = 0;
  };
  return {
    write: (piece: Uint8Array): void => {
      if (filled + piece.length > buffer.length) flush();
      if (piece.length > buffer.length) put(piece);
      else {
        buffer.set(piece, filled);
        filled += piece.length;
      }
    },
    close: (): void => {
      try {
        flush();
      } finally {
        closeSync(descriptor);
      }
    },
    describe: (): Omit<SpooledFile, 'path'> => ({ bytes, hash: hash.digest('hex') }),
  };
}
