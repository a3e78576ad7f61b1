import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a ZIP archive. */
export interface ZipEntry {
  /** With forward slashes. */
  readonly path: string;
  readonly content: Uint8Array;
  /** Whether its bytes stand there as they are. */
  readonly isStored?: boolean;
}

/** What is larger, or has more files, needs the extended form of the format, which some readers of books do not know. */
const MAX_BYTES = 0xffffffff;
const MAX_ENTRIES = 0xffff;

/** A ZIP archive would be too large. */
export class ZipLimitError extends Error {}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Version of the format that is needed: 2.0, for Deflate. */
const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const DEFLATE = 8;
/** 1 January 1980, 0:00, the first that the format knows: the same entries give the same bytes at any time. */
const DATE = 0x0021;

/**
 * Writes files into a ZIP archive (APPNOTE.TXT 6.3.3), in their order and without extra fields. Each is read when its turn comes.
 * @throws ZipLimitError for more than 65,535 files or 4 GB; Error of the file system.
 */
export async function writeZip(target: string, entries: AsyncIterable<ZipEntry>): Promise<void> {
  const file = openSync(target, 'w');
  try {
    let at = 0;
    const write = (bytes: Uint8Array): void => {
      let done = 0;
      while (done < bytes.length) done += writeSync(file, bytes, done);
      at += bytes.length;
    };
    const directory: Buffer[] = [];
    for await (const { path, content, isStored = false } of entries) {
      const packed = isStored ? null : deflateRawSync(content);
      // What Deflate does not make smaller, such as pictures, stands there as it is.
      const data = packed === null || packed.length >= content.length ? content : packed;
      const name = Buffer.from(path, 'utf8');
      const common = Buffer.alloc(26);
      common.writeUInt16LE(VERSION, 0);
      common.writeUInt16LE(FLAGS, 2);
      common.writeUInt16LE(data === content ? 0 : DEFLATE, 4);
      common.writeUInt16LE(DATE, 8);
      common.writeUInt32LE(crc32(content), 10);
      common.writeUInt32LE(data.length, 14);
      common.writeUInt32LE(content.length, 18);
      common.writeUInt16LE(name.length, 22);
      const start = at;
      if (start + data.length > MAX_BYTES || directory.length >= MAX_ENTRIES) throw new ZipLimitError(target);
      write(Buffer.concat([signature(LOCAL), common, name]));
      write(data);
      // Made by: the same version, on no particular system. The rest: no comment, first disk, no attributes.
      const rest = Buffer.alloc(14);
      rest.writeUInt32LE(start, 10);
      directory.push(Buffer.concat([signature(CENTRAL), Buffer.from([VERSION, 0]), common, rest, name]));
    }
    const listed = Buffer.concat(directory);
    const end = Buffer.alloc(18);
    end.writeUInt16LE(directory.length, 4);
    end.writeUInt16LE(directory.length, 6);
    end.writeUInt32LE(listed.length, 8);
    end.writeUInt32LE(at, 12);
    write(listed);
    write(Buffer.concat([signature(END), end]));
  } finally {
    closeSync(file);
  }
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
