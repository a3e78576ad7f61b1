import { compareCodePoints } from './compare.js';
import { sha256 } from './hash.js';

/** Bytes of a name in UTF-8 that Linux and macOS can hold; Windows holds 255 UTF-16 units, which are never more. */
const MAX_BYTES = 255;
/** Hexadecimal digits that tell apart names that would come out alike. */
const HASH_DIGITS = 8;

/** Devices of Windows: no file may be called so, whatever its extension and case. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]|conin\$|conout\$|clock\$)(?= *(?:\.|$))/i;
/** Signs that Windows allows in no name, control characters, and halves of characters, which no disk can hold. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001F\u007F]|\p{Cs}/gu;
/** Windows cuts these off without a word. */
const LOST_END = /(?<![. ])[. ]+$/;

/**
 * Returns the name that a file or folder gets on every disk, Windows' included: `name` itself where all can hold it. Else a
 * device gets two dashes ('con.html' → 'con--.html'), each sign that is not allowed becomes '_', and a name that is too long is
 * cut and gets a hash. Every file name that Kliping makes comes from here.
 */
export function portableName(name: string): string {
  const allowed = name.replace(FORBIDDEN, '_').replace(LOST_END, (end) => '_'.repeat(end.length));
  const device = DEVICE.exec(allowed)?.[0] ?? '';
  const free = device === '' ? allowed : `${device}--${allowed.slice(device.length)}`;
  return Buffer.byteLength(free) <= MAX_BYTES ? free : shorten(free, name);
}

/** Returns what is equal for two paths that one disk or another takes for the same: they differ in case or normal form only. */
export function foldPath(path: string): string {
  return path.normalize('NFD').toUpperCase().normalize('NFD');
}

/**
 * Returns the portable path of each path, folders included: no two differ in case or normal form only. Paths that are portable
 * as they are keep their names before others; of two that differ in case the first by code point does. The order of the input
 * does not matter.
 */
export function portablePaths(paths: readonly string[]): ReadonlyMap<string, string> {
  const root: Folder = { children: new Map() };
  for (const path of paths) {
    let folder = root;
    for (const name of path.split('/')) {
      const child = folder.children.get(name) ?? { children: new Map() };
      folder.children.set(name, child);
      folder = child;
    }
  }
  const portable = new Map<string, string>();
  nameChildren(root, { own: '', made: '' }, portable);
  return new Map(paths.map((path) => [path, portable.get(path) ?? path]));
}

interface Folder {
  readonly children: Map<string, Folder>;
}

function nameChildren(
  folder: Folder,
  prefix: { readonly own: string; readonly made: string },
  portable: Map<string, string>,
): void {
  const isKept = (name: string): boolean => portableName(name) === name;
  const names = [...folder.children.keys()].sort(
    (a, b) => Number(isKept(b)) - Number(isKept(a)) || compareCodePoints(a, b),
  );
  const taken = new Set<string>();
  for (const name of names) {
    const plain = portableName(name);
    const free = taken.has(foldPath(plain)) ? addHash(plain, name) : plain;
    taken.add(foldPath(free));
    const own = prefix.own + name;
    const made = prefix.made + free;
    portable.set(own, made);
    const child = folder.children.get(name);
    if (child !== undefined) nameChildren(child, { own: `${own}/`, made: `${made}/` }, portable);
  }
}

/** 'berita.md' → 'berita-3f2a1c9b.md'. The hash is of the whole name as it was. */
function addHash(name: string, whole: string): string {
  const { stem, extension } = splitName(name);
  return shorten(`${stem}-${sha256(whole).slice(0, HASH_DIGITS)}${extension}`, whole);
}

function shorten(name: string, whole: string): string {
  if (Buffer.byteLength(name) <= MAX_BYTES) return name;
  const { stem, extension } = splitName(name);
  const end = `-${sha256(whole).slice(0, HASH_DIGITS)}${extension}`;
  let cut = stem;
  while (Buffer.byteLength(cut + end) > MAX_BYTES) cut = cut.replace(/.$/su, '');
  return cut + end;
}

/** Letters of an extension: what comes after a later dot is part of the name. */
const EXTENSION = /(?!^)\.[a-z0-9]{1,10}$/i;

function splitName(name: string): { readonly stem: string; readonly extension: string } {
  const extension = EXTENSION.exec(name)?.[0] ?? '';
  return { stem: name.slice(0, name.length - extension.length), extension };
}
