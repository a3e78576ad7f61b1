import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FoundName, NameMatcher } from './name-matcher.js';
import { decodeText, readSiteTexts } from './site-texts.js';

/** A name that stands in a site although it was replaced everywhere. */
export interface LeakedName {
  /** The file, relative to the site. */
  readonly path: string;
  /** What it stands in; the path itself where that holds the name. */
  readonly text: string;
  readonly found: FoundName;
}

/** Files whose names and content do not depend on the archive: code, fonts, and what tells hosts and robots how to serve. */
const CONSTANT =
  /^(?:assets\/|search\/[^/]*\.js$|search\/.*\.js$|search\/.*\/(?:index\/\d+|table)\.bin$|sw\.js$|data\/record\.schema\.json$|\.nojekyll$|_headers$|robots\.txt$)/;

export interface NameCheck {
  /** Paths of all files of the site. */
  readonly files: readonly string[];
  /** Those of them that the archive's owner put there. */
  readonly own: ReadonlySet<string>;
  readonly matcher: NameMatcher;
}

/**
 * Looks for names in all files of a site, and in their paths, as readers and programs read them: a name goes across no edge of a
 * block, a string or a cell. The words of the search index are those of the texts that results show, and are looked for there.
 * Returns the first name of each file that has one, in the order of the files.
 */
export function findLeakedNames(folder: string, { files, own, matcher }: NameCheck): readonly LeakedName[] {
  return files.flatMap((path): readonly LeakedName[] => {
    const isOwners = own.has(path);
    const inPath = matcher.findInAddress(path);
    if (inPath !== null) return [{ path, text: path, found: inPath }];
    if (!isOwners && CONSTANT.test(path)) return [];
    const bytes = readFileSync(join(folder, path));
    const content = decodeText(bytes);
    // Most files have the letters of no name, and need not be taken apart. In what Kliping writes no other files are hidden.
    if (!matcher.mayHold(content) && !(isOwners && LONG_BASE64.test(content))) return [];
    for (const { text, isAddress } of readSiteTexts(path, bytes, !isOwners)) {
      const found = matcher.find(text)[0] ?? (isAddress ? matcher.findInAddress(text) : null);
      if (found !== null) return [{ path, text, found }];
    }
    return [];
  });
}

const LONG_BASE64 = /[A-Za-z0-9+/]{200}/;
