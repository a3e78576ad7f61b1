import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Piece, SpooledFile } from '../model/site.js';
import type { SiteFiles } from '../model/site.js';
import type { Store } from '../cache/store.js';
import { sha256 } from '../util/hash.js';
import { versionOf } from '../cache/code-version.js';

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

/**
 * Writes large files piece by piece, never holding one whole. A piece that the old site's file of this path has is copied
 * from there instead of being made again.
 */
export function createSpool({ staging, store, old }: SpoolOptions) {
  return (path: string, pieces: Iterable<Piece>): SpooledFile => {
    const known = readEntries(store.get('pieces', keyOf(old.files.get(path)?.hash ?? '')));
    const source = known.size === 0 ? null : openSync(join(old.folder, path), 'r');
    mkdirSync(dirname(join(staging, path)), { recursive: true });
    const target = createWriter(join(staging, path));
    const entries: Buffer[] = [];
    try {
      for (const { key, make } of pieces) {
        if (key === null) {
          target.write(make());
          continue;
        }
        const short = sha256(key).slice(0, 2 * KEY_BYTES);
        const place = known.get(short);
        const piece = (place === undefined || source === null ? null : readPlace(source, place)) ?? make();
        target.write(piece);
        const entry = Buffer.alloc(ENTRY_BYTES);
        entry.write(short, 'hex');
        entry.writeUInt32LE(piece.length, KEY_BYTES);
        entries.push(entry);
      }
    } finally {
      if (source !== null) closeSync(source);
      target.close();
    }
    const { bytes, hash } = target.describe();
    if (entries.length > 0) store.put('pieces', keyOf(hash), Buffer.concat(entries));
    return { path, bytes, hash };
  };
}

/** The key of what a file was made of. It has the file's own hash, since a build that fails leaves the file of the one before. */
function keyOf(hash: string): string {
  return sha256(`${versionOf('everything')}\n${hash}`);
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

/** The pieces of a file by their keys, from their keys and lengths in its order. */
function readEntries(stored: Buffer | null): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  let offset = 0;
  for (let at = 0; stored !== null && at < stored.length; at += ENTRY_BYTES) {
    const length = stored.readUInt32LE(at + KEY_BYTES);
    places.set(stored.toString('hex', at, at + KEY_BYTES), { offset, length });
    offset += length;
  }
  return places;
}

/** Null when the file ends before. */
function readPlace(descriptor: number, { offset, length }: Place): Buffer | null {
  const piece = Buffer.allocUnsafe(length);
  return readSync(descriptor, piece, 0, length, offset) === length ? piece : null;
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
