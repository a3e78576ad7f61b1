import { Readable } from 'node:stream';
import {
  fromRandomAccessReaderPromise,
  getFileNameLowLevel,
  RandomAccessReader,
  type Entry as ZipEntry,
} from 'yauzl';
import type { RandomAccess } from '../container.js';

/** Methods of compression that are read. */
export const [STORED, DEFLATED] = [0, 8];
/** Letters that a name may have: more than paths may have, and little enough to keep. */
export const MAX_NAME = 1024;

/** What the directory of a ZIP file says of one of its members. */
export interface ZipMember {
  /** With forward slashes. It is a name only: it may lead anywhere, and nobody follows it. */
  readonly name: string;
  /** Where its data begins; null where that is damaged. */
  readonly at: number | null;
  /** Bytes that its data has in the file, and unpacked, as the directory says. */
  readonly length: number;
  readonly size: number;
  /** {@link STORED}, {@link DEFLATED}, or one that is not read. */
  readonly method: number;
  readonly crc: number;
  readonly isEncrypted: boolean;
}

/** The directory of a ZIP file as far as it can be read. */
export interface ZipDirectory {
  readonly members: readonly ZipMember[];
  /** Whether all of it was read. */
  readonly isWhole: boolean;
}

/** Reads the directory of a ZIP file, up to `limit` members. Throws the disk's errors. */
export async function readDirectory(file: RandomAccess, limit: number): Promise<ZipDirectory> {
  const members: ZipMember[] = [];
  const access = new AccessReader(file);
  try {
    const zip = await fromRandomAccessReaderPromise(access, file.size, {
      lazyEntries: true,
      autoClose: false,
      // With names decoded, one that leads out of the folder would end the reading of all.
      decodeStrings: false,
      validateEntrySizes: false,
    });
    for await (const entry of zip.eachEntry()) {
      const at = await zip.readLocalFileHeaderPromise(entry, { minimal: true }).then(
        ({ fileDataStart }) => fileDataStart,
        () => null,
      );
      members.push({
        name: readName(entry),
        at,
        length: entry.compressedSize,
        size: entry.uncompressedSize,
        method: entry.compressionMethod,
        crc: entry.crc32,
        isEncrypted: entry.isEncrypted(),
      });
      if (members.length >= limit) break;
    }
    return { members, isWhole: true };
  } catch (error) {
    if (access.failure !== null) throw access.failure;
    // Whatever else is thrown says what is wrong with the file.
    if (!(error instanceof Error)) throw error;
    return { members, isWhole: false };
  }
}

/** UTF-8 without a mark that says so is what most programs write; names in the old code page of DOS are not UTF-8. */
function readName(entry: ZipEntry): string {
  try {
    const name = new TextDecoder('utf-8', { fatal: true }).decode(entry.fileNameRaw);
    return name.replaceAll('\\', '/');
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  }
}

class AccessReader extends RandomAccessReader {
  /** The disk's error, if there was one. */
  failure: Error | null = null;

  constructor(private readonly file: RandomAccess) {
    super();
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, count?: number) => void,
  ): void {
    try {
      const bytes = this.file.read(position, length);
      callback(null, bytes.copy(buffer, offset));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.failure = error;
      callback(error);
    }
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from([this.file.read(start, end - start)]);
  }
}
