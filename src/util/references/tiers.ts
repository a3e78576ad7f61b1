import { addressKey, editionKey, foldedEditionKey, parseAddress, sharedQuery } from './addresses.js';
import { cleanReference, decodePercent, foldCase } from './clean.js';
import { fileAddressPath, foldersOf, pathInArchive, pathsFromAbove, plainPath } from './paths.js';

/** What an article can be named by. */
export interface Named {
  readonly id: string;
  /** Relative to the archive, with forward slashes. */
  readonly path: string;
  /** Its record in a container file; null for a plain file. */
  readonly record: string | null;
  /** Its web address; null when it is not known. */
  readonly url: string | null;
  /** Its pages in the site: 'articles/judul-0a1b2c3d.html'. */
  readonly listPages: () => readonly string[];
  /** Hexadecimal digests: a page whose name ends in the beginning of one of them is the article's, whatever its headline was. */
  readonly listMarks: () => readonly string[];
}

/** One way to understand references. */
export interface Tier {
  /** Whether what it finds should be told to whoever wrote the reference. */
  readonly isLoose: boolean;
  /**
   * The keys that an article is found by, each with the thing that the key names: a file, a folder, an address. `known` keeps those
   * of folders between two articles.
   */
  readonly keysOf: (named: Named, known: Map<string, readonly Key[]>) => readonly Key[];
  readonly keysFor: (reference: string, roots: readonly string[]) => readonly string[];
  /** How well an article fits that has the key; below 0 when it cannot be meant. Left out: all fit. */
  readonly fit?: (named: Named, reference: string) => number;
}

/** A folder, as a thing, ends in a slash. */
export type Key = readonly [key: string, thing: string];

/** The ways to understand a reference, strict ones first: the first that finds anything decides. */
export const TIERS: readonly Tier[] = [
  {
    isLoose: false,
    keysOf: ({ id }) => (id === '' ? [] : [[id, id]]),
    keysFor: (reference) => [cleanReference(reference).toLowerCase()].filter((text) => ID.test(text)),
  },
  pathTier({
    isLoose: false,
    formsOf: (path) => [path],
    formsFor: (reference) => [reference, reference.replace(/\/$/, '')],
  }),
  pathTier({
    isLoose: false,
    formsOf: (path) => [plainPath(path)],
    formsFor: (reference, roots) => [pathInArchive(pathOf(reference), roots)],
  }),
  addressTier(addressKey, false),
  {
    isLoose: false,
    keysOf: ({ listPages }) => listPages().flatMap((page) => keyOfPage(page).map((key): Key => [key, page])),
    keysFor: keyOfPage,
  },
  {
    isLoose: true,
    keysOf: ({ listMarks, path }) => listMarks().map((mark): Key => [mark.slice(0, MARK_DIGITS), path]),
    keysFor: (reference) => marksIn(reference).map((mark) => mark.slice(0, MARK_DIGITS)),
    fit: ({ listMarks }, reference) =>
      marksIn(reference).some((digits) => listMarks().some((mark) => mark.startsWith(digits))) ? 0 : -1,
  },
  pathTier({ isLoose: true, formsOf: writtenOut, formsFor: looseForms }),
  addressTier(editionKey, true),
  addressTier(foldedEditionKey, true),
  pathTier({
    isLoose: true,
    formsOf: (path) => writtenOut(path).map(foldCase),
    formsFor: (reference, roots) => looseForms(reference, roots).map(foldCase),
  }),
];

interface PathForms {
  readonly isLoose: boolean;
  readonly formsOf: (path: string) => readonly string[];
  readonly formsFor: (reference: string, roots: readonly string[]) => readonly string[];
}

/** Files, records of container files (FILE#RECORD), and folders, which stand for all that lies in them. */
function pathTier({ isLoose, formsOf, formsFor }: PathForms): Tier {
  return {
    isLoose,
    keysOf: ({ path, record }, known) => {
      const keys: Key[] = [];
      for (const file of formsOf(path)) {
        keys.push([file, path]);
        if (record !== null) keys.push([`${file}#${record}`, `${path}#${record}`]);
      }
      const nearest = path.slice(0, Math.max(0, path.lastIndexOf('/')));
      const folders =
        known.get(nearest) ??
        foldersOf(path).flatMap((folder) => formsOf(folder).map((form): Key => [form, `${folder}/`]));
      known.set(nearest, folders);
      return keys.concat(folders);
    },
    keysFor: formsFor,
  };
}

function addressTier(keyOf: typeof addressKey, isLoose: boolean): Tier {
  return {
    isLoose,
    keysOf: ({ url }) => {
      const address = url === null ? null : parseAddress(url);
      return address === null ? [] : [[keyOf(address), addressKey(address)]];
    },
    keysFor: (reference) => {
      const address = parseAddress(cleanReference(reference));
      return address === null ? [] : [keyOf(address)];
    },
    fit: ({ url }, reference) => {
      const [own, asked] = [parseAddress(url ?? ''), parseAddress(cleanReference(reference))];
      return own === null || asked === null ? -1 : sharedQuery(own.query, asked.query);
    },
  };
}

function pathOf(reference: string): string {
  const clean = cleanReference(reference);
  return fileAddressPath(clean) ?? clean;
}

function looseForms(reference: string, roots: readonly string[]): readonly string[] {
  // Folders of a web address are no folders of this disk.
  if (/^https?:/i.test(cleanReference(reference))) return [];
  return writtenOut(pathOf(reference))
    .map((path) => pathInArchive(path, roots))
    .flatMap((path) => [path, ...pathsFromAbove(path, roots)]);
}

/** Returns a path as it is, and with its percent signs written out: a file's name may have some, and so may a reference to it. */
function writtenOut(path: string): readonly string[] {
  return [plainPath(path), plainPath(decodePercent(path))];
}

const ID = /^[0-9a-f]{16}$/;
/** Digits of a digest that pages' names end in at least. */
const MARK_DIGITS = 8;

/** Returns a page's name alone, from its path, its address on any host or disk, or itself; none for what cannot be a page of an article. */
function keyOfPage(reference: string): readonly string[] {
  const [address = ''] = cleanReference(reference).split(/[?#]/, 1);
  const parts = plainPath(decodePercent(address)).toLowerCase().split('/');
  if (parts.length > 1 && /^index\.html?$/.test(parts.at(-1) ?? '')) parts.pop();
  const [folder = PAGES_FOLDER, name = ''] = parts.length === 1 ? [undefined, ...parts] : parts.slice(-2);
  return name === '' || folder !== PAGES_FOLDER ? [] : [name.replace(/\.html?$/, '')];
}

/** The site's folder of the articles' pages. */
const PAGES_FOLDER = 'articles';

function marksIn(reference: string): readonly string[] {
  return keyOfPage(reference).flatMap((name) => /(?:^|-)([0-9a-f]{8,64})$/.exec(name)?.[1] ?? []);
}
