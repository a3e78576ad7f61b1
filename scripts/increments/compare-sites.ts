import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileText } from '../site/file-text.js';

/** Characters shown on each side of the place where two files begin to differ. */
const AROUND = 90;
/** Further files that are named. */
const NAMED = 8;

/** Says how two built sites differ: the first file with the place, and the names of others. Null when they are equal. */
export function describeDifference(stepwise: string, whole: string): string | null {
  const [one, other] = [readSite(stepwise), readSite(whole)];
  const paths = [...new Set([...one.keys(), ...other.keys()])].sort().filter((path) => {
    const bytes = one.get(path);
    return bytes === undefined || other.get(path)?.equals(bytes) !== true;
  });
  const [first] = paths;
  if (first === undefined) return null;
  const more = paths.slice(1, 1 + NAMED);
  return [
    `${paths.length} of ${other.size} files differ from those of the site built from nothing; the first is ${first}:`,
    describeFile(one.get(first), other.get(first)),
    ...(more.length === 0 ? [] : [`others: ${more.join(', ')}${paths.length > 1 + NAMED ? ' …' : ''}`]),
  ].join('\n');
}

function describeFile(stepwise: Buffer | undefined, whole: Buffer | undefined): string {
  if (stepwise === undefined) return '  it is missing';
  if (whole === undefined) return '  it should not be there';
  const [one, other] = [fileText(stepwise), fileText(whole)];
  let at = 0;
  while (at < one.length && one.charAt(at) === other.charAt(at)) at += 1;
  const show = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - AROUND), at + AROUND));
  return `  at character ${at}\n  - ${show(other)}\n  + ${show(one)}`;
}

/** Returns the bytes of every file of a site by its path; none when there is no site. */
export function readSite(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path))]));
}

/** Tells whether a folder was touched: each file with its size, its time of change and its number on the disk. */
export function printFolder(folder: string): string {
  const lines = listFiles(folder).map((path) => {
    const { size, mtimeMs, ino } = lstatSync(join(folder, path));
    return `${path} ${size} ${mtimeMs} ${ino}`;
  });
  return lines.sort().join('\n');
}

function listFiles(folder: string, prefix = ''): readonly string[] {
  let entries;
  try {
    entries = readdirSync(join(folder, prefix), { withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
  return entries.flatMap((entry) =>
    entry.isDirectory() ? listFiles(folder, `${prefix}${entry.name}/`) : [prefix + entry.name],
  );
}
