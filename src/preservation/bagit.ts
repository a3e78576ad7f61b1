import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compareCodePoints } from '../util/compare.js';
import { sha256 } from '../util/hash.js';
import { hashFile } from './fixity.js';

/** A file that goes into a bag: copied from the disk, or given. `path` is relative to the bag's data/ folder. */
export type Payload =
  { readonly path: string; readonly from: string } | { readonly path: string; readonly content: string };

/** What bag-info.txt says, label and value, in this order. Labels are BagIt's reserved ones where one fits. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

/** What was put into a bag. */
export interface BagSummary {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Writes a BagIt 1.0 bag (RFC 8493) into an empty folder: the payload, its SHA-256 manifest, bag-info.txt and the tag
 * manifest. @throws Error of the file system.
 */
export async function writeBag(
  folder: string,
  payload: readonly Payload[],
  info: BagInfo,
): Promise<BagSummary> {
  const files = [...payload].sort((a, b) => compareCodePoints(a.path, b.path));
  const manifest: string[] = [];
  let bytes = 0;
  for (const file of files) {
    const path = `data/${file.path}`;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    if ('from' in file) await copyFile(file.from, target);
    else await writeFile(target, file.content);
    bytes += (await readFile(target)).length;
    manifest.push(`${await hashFile(target)}  ${encodePath(path)}\n`);
  }
  const tags: readonly (readonly [string, string])[] = [
    ['bag-info.txt', formatInfo([...info, ['Payload-Oxum', `${bytes}.${files.length}`]])],
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    ['manifest-sha256.txt', manifest.join('')],
  ];
  for (const [name, content] of tags) await writeFile(join(folder, name), content);
  const tagManifest = tags.map(([name, content]) => `${sha256(content)}  ${name}\n`).join('');
  await writeFile(join(folder, 'tagmanifest-sha256.txt'), tagManifest);
  return { files: files.length, bytes };
}

/** RFC 8493, 2.1.3: line breaks and the percent sign, and nothing else, are percent-encoded in a manifest. */
function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}

/** A value goes on one line: a line break in it would begin another element. */
function formatInfo(info: BagInfo): string {
  return info.map(([label, value]) => `${label}: ${value.replaceAll(/\s+/g, ' ').trim()}\n`).join('');
}
