import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, writeFile, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compareCodePoints } from '../util/compare.js';
import { sha256 } from '../util/hash.js';

/** A file that goes into a bag: copied from the disk, or given. `path` is relative to the bag's data/ folder. */
export type Payload =
  | { readonly path: string; readonly from: string | Buffer }
  | { readonly path: string; readonly content: string };

/** What bag-info.txt says, label and value, in this order. Labels are BagIt's reserved ones where one fits. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

/** What was put into a bag. */
export interface BagSummary {
  readonly files: number;
  readonly bytes: number;
}

/** The file that makes a folder a bag. */
export const BAG_DECLARATION = 'bagit.txt';

/** A file of the payload could not be read. `path` is its own in the payload; `cause` the error of the file system. */
export class PayloadError extends Error {
  constructor(
    readonly path: string,
    cause: unknown,
  ) {
    super(`${path} cannot be read`, { cause });
  }
}

/**
 * Writes a BagIt 1.0 bag (RFC 8493) into an empty folder: the payload, its SHA-256 manifest, bag-info.txt and the tag
 * manifest. The checksums are of the bytes as they were copied. @throws PayloadError; Error of the file system.
 */
export async function writeBag(
  folder: string,
  payload: readonly Payload[],
  info: BagInfo,
): Promise<BagSummary> {
  const files = [...payload].sort((a, b) => compareCodePoints(a.path, b.path));
  const manifest: string[] = [];
  const folders = new Set<string>();
  let bytes = 0;
  for (const file of files) {
    const path = `data/${file.path}`;
    const target = join(folder, path);
    if (!folders.has(dirname(target))) await mkdir(dirname(target), { recursive: true });
    folders.add(dirname(target));
    const copied = 'from' in file ? await copy(file, target) : await write(file.content, target);
    bytes += copied.bytes;
    manifest.push(`${copied.hash}  ${encodePath(path)}\n`);
  }
  const tags: readonly (readonly [string, string])[] = [
    ['bag-info.txt', formatInfo([...info, ['Payload-Oxum', `${bytes}.${files.length}`]])],
    [BAG_DECLARATION, 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    ['manifest-sha256.txt', manifest.join('')],
  ];
  for (const [name, content] of tags) await write(content, join(folder, name));
  const tagManifest = tags.map(([name, content]) => `${sha256(content)}  ${name}\n`).join('');
  await write(tagManifest, join(folder, 'tagmanifest-sha256.txt'));
  return { files: files.length, bytes };
}

interface Written {
  readonly bytes: number;
  readonly hash: string;
}

async function write(content: string, target: string): Promise<Written> {
  await writeFile(target, content, { flag: 'wx' });
  return { bytes: Buffer.byteLength(content), hash: sha256(content) };
}

const BUFFER_BYTES = 256 * 1024;

/** Copies a file and hashes what is copied, so that the two are the same even when somebody changes the file meanwhile. */
async function copy(
  { path, from }: { readonly path: string; readonly from: string | Buffer },
  target: string,
): Promise<Written> {
  const source = await attempt(path, () => openFile(from));
  try {
    const copied = await open(target, 'wx');
    try {
      const hash = createHash('sha256');
      const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
      let bytes = 0;
      for (;;) {
        const { bytesRead } = await attempt(path, () => source.read(buffer, 0, buffer.length, null));
        if (bytesRead === 0) break;
        const part = buffer.subarray(0, bytesRead);
        hash.update(part);
        for (let at = 0; at < part.length;) at += (await copied.write(part, at)).bytesWritten;
        bytes += bytesRead;
      }
      return { bytes, hash: hash.digest('hex') };
    } finally {
      await copied.close();
    }
  } finally {
    await source.close();
  }
}

/** Opens a regular file. What has taken its place since it was found, a pipe above all, is not waited for. */
async function openFile(path: string | Buffer): Promise<FileHandle> {
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw new Error('it is no regular file any more');
}

async function attempt<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new PayloadError(path, error);
  }
}

/** RFC 8493, 2.1.3: line breaks and the percent sign, and nothing else, are percent-encoded in a manifest. */
function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}

/** A value goes on one line: a line break in it would begin another element. */
function formatInfo(info: BagInfo): string {
  return info.map(([label, value]) => `${label}: ${value.replaceAll(/\s+/g, ' ').trim()}\n`).join('');
}
