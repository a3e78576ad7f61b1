import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE_ROOT, PACKAGE_ROOT } from '../util/package-root.js';
import { sha256 } from '../util/hash.js';
import { compareCodePoints } from '../util/compare.js';

/** The parts that make a document's record, what of it may be shown, and its mentions. */
const READING = [
  'src/steps',
  'src/ingest',
  'src/extract',
  'src/entities',
  'src/languages',
  'src/settings',
  'src/takedowns',
  'src/model',
  'src/util',
  'src/corpus',
];
const EVERYTHING = ['src', 'templates', 'client', 'worker'];

/**
 * Tells one state of the code from another, by the code itself: nobody needs to remember to count a version up. Node is a
 * part of it (its Unicode and calendar data), and so are the exact versions of the dependencies.
 */
export function versionOf(part: 'reading' | 'everything'): string {
  const known = versions.get(part);
  if (known !== undefined) return known;
  const files = (part === 'reading' ? READING : EVERYTHING).flatMap((folder) =>
    listFiles(join(CODE_ROOT, folder)),
  );
  // Fonts and styles lie in the package, not with the code.
  if (part === 'everything') files.push(...listFiles(join(PACKAGE_ROOT, 'public')));
  const parts = files.map((path) => sha256(readFileSync(path)));
  const { node, icu } = process.versions;
  const version = sha256(
    [readFileSync(join(PACKAGE_ROOT, 'package.json'), 'utf8'), node, icu, ...parts].join('\n'),
  );
  versions.set(part, version);
  return version;
}

const versions = new Map<string, string>();

function listFiles(folder: string): readonly string[] {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') return [folder];
    throw error;
  }
  return entries
    .sort((a, b) => compareCodePoints(a.name, b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return listFiles(path);
      return /\.(?:map|d\.ts)$/.test(entry.name) ? [] : [path];
    });
}

/** Hexadecimal digits of a key: 160 bits. */
export const KEY_DIGITS = 40;

/** Returns the key of what a machine read in a scan, by the hash of its file's bytes: it is read once, whatever becomes of the code. */
export function scanKey(hash: string): string {
  return sha256(`${SCANS_VERSION}\n${hash}`).slice(0, KEY_DIGITS);
}

/** Changes when scans are to be read again: with another version of the library or its data, or when more is kept of them. */
const SCANS_VERSION = 'tesseract.js 7.0.0, best_int 1.0.0, 1';

/** Returns the key of a dump's lines, by the hash of its file's bytes. */
export function linesKey(hash: string): string {
  return sha256(`${versionOf('reading')}\n${hash}`).slice(0, KEY_DIGITS);
}
