import { lstatSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Skipped } from '../model/archive.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { compareCodePoints } from '../util/compare.js';
import type { PathTest } from '../util/path-patterns.js';
import { readSiteManifest } from '../util/site-manifest.js';
import {
  describeMisnamed,
  joinPath,
  readEntries,
  type DiskPath,
  type FolderEntry,
} from './folder-entries.js';
import { pageOfCompanion } from './companion.js';
import { isHidden, isHiddenArticle, roleOf, type Role } from './entry-role.js';
import { holdsRecords } from './formats.js';
import { countFiles, findOtherKind } from './no-article.js';
import type { FoundFile } from '../model/found-file.js';
import {
  companionFolder,
  hiddenFile,
  linkOutside,
  linkToFolder,
  otherKind,
  siteInArchive,
  specialFile,
  unreadableFile,
} from '../model/messages.js';

export type { FoundFile } from '../model/found-file.js';

/** What a build looks at. Each list is in code-point order of the paths. */
export interface ArchiveWalk {
  /** What may be an article. */
  readonly files: readonly FoundFile[];
  /** Every metadata.csv. */
  readonly tables: readonly FoundFile[];
  /** What may be a picture of one, by its name: among the articles, in what browsers saved with pages, and in public/. */
  readonly pictures: readonly FoundFile[];
  /** What is not read, and why. */
  readonly skipped: readonly Skipped[];
}

export interface WalkOptions {
  /** A folder that is passed over, as an absolute path without links; or null. */
  readonly except?: string | null;
  /** Tells whether what lies at a path is read although its name and place say that it is no article. */
  readonly isIncluded?: PathTest;
}

const isNothing: PathTest = () => false;

/** A file that is kept as it is. Where its name is not UTF-8, '%E9' stands in `path` for each byte that is no character. */
export interface KeptFile extends Omit<FoundFile, 'absolute'> {
  readonly absolute: DiskPath;
}

/** All that belongs to an archive. Each list is in code-point order of the paths. */
export interface WholeArchive {
  readonly files: readonly KeptFile[];
  /** What is no file of the archive: links that are not followed, pipes, devices. */
  readonly skipped: readonly Skipped[];
  /** What belongs to the archive and cannot be looked at. */
  readonly unreadable: readonly Diagnostic[];
}

/**
 * Lists the files that a build reads, hidden ones (.git) and the archive's own settings left out. Symbolic links to files of the
 * archive are followed; those to folders (they could go in circles) and to files elsewhere (which nobody meant to publish) are
 * not. A site that Kliping made is skipped and reported; the one at `except`, an absolute path without links, is not even reported. What
 * cannot be looked at is reported. So is what is no article by its name and place, unless `isIncluded` says that it is.
 */
export function walkArchive(root: string, options: WalkOptions = {}): ArchiveWalk {
  const { isIncluded = isNothing } = options;
  const files: FoundFile[] = [];
  const tables: FoundFile[] = [];
  const pictures: FoundFile[] = [];
  const skipped: Skipped[] = [];
  const skip = (reason: string, problem: Diagnostic, inside?: number): false => {
    const count = inside === undefined ? {} : { files: inside };
    skipped.push({ path: problem.path ?? '', reason, diagnostic: problem, ...count });
    return false;
  };
  // Folders that are skipped but for the files in them that are to be read all the same: '' or a path with a slash behind it.
  const skippedFolders = new Set<string>();
  walk(root, {
    except: options.except ?? null,
    accept: ({ role, within, entry, prefix, page, names, absolute }) => {
      switch (role) {
        case 'article': {
          const path = prefix + entry.name;
          if (isIncluded(path)) return true;
          const isFolder = entry.kind === 'folder';
          const kind = skippedFolders.has(prefix) ? null : findOtherKind(path, isFolder, names);
          if (kind === null && !skippedFolders.has(prefix)) return true;
          if (!isFolder) return kind !== null && skip(kind, otherKind(path, kind, null));
          const included =
            options.isIncluded === undefined ? 0 : countFiles(absolute, `${path}/`, isIncluded);
          const left = countFiles(absolute) - included;
          if (kind !== null && left > 0) skip(kind, otherKind(path, kind, left), left);
          if (included > 0) skippedFolders.add(`${path}/`);
          return included > 0;
        }
        case 'table':
          return true;
        case 'companion':
          // It is gone through for its pictures.
          if (within !== 'companion') skip('unsupported', companionFolder(prefix + entry.name, page));
          return entry.bytes === null;
        case 'misnamed':
          return skip('misnamed', describeMisnamed(prefix, entry));
        case 'hidden':
          return isHiddenArticle(entry) && skip('hidden', hiddenFile(prefix + entry.name));
        case 'settings': {
          // A site generator's output is neither an archive's own files nor its articles.
          const kind = entry.kind === 'folder' ? findOtherKind(entry.name, true, names) : null;
          if (kind === 'built') {
            const files = countFiles(absolute);
            return skip(kind, otherKind(entry.name, kind, files), files);
          }
          // They are read elsewhere: templates/ and public/ are gone through only for names that nothing can be read by.
          return entry.bytes === null
            ? entry.kind === 'folder' || prefix.startsWith('public/')
            : skip('misnamed', describeMisnamed(prefix, entry));
        }
      }
    },
    take: ({ absolute, ...file }, role) => {
      if (typeof absolute !== 'string') return;
      if (mayBePicture(file.path, role === 'companion')) pictures.push({ ...file, absolute });
      if (role === 'table') tables.push({ ...file, absolute });
      if (role === 'article') files.push({ ...file, absolute });
    },
    skip,
    fail: (problem) => {
      skip('unreadable', problem);
    },
  });
  return {
    files: sortByPath(files),
    tables: sortByPath(tables),
    pictures: sortByPath(pictures),
    skipped: sortByPath(skipped),
  };
}

/** A folder beside an export that has the files uploaded to its site. */
const UPLOADS = /^(?:uploads|wp-content|media|content)$/i;

/**
 * Lists what may be a picture of one file that is read alone: in the folder that a browser saved with the page, and in the folder of
 * uploads beside an export. `name` is the file's, in the folder `root`.
 */
export function walkPicturesOf(root: string, name: string): readonly FoundFile[] {
  const pictures: FoundFile[] = [];
  const isExport = holdsRecords(name);
  const isBeside = (entry: FolderEntry): boolean =>
    entry.kind === 'folder' &&
    (pageOfCompanion(entry.name, new Set([name])) !== null || (isExport && UPLOADS.test(entry.name)));
  walk(root, {
    except: null,
    accept: ({ prefix, entry, role }) => (prefix === '' ? isBeside(entry) : role !== 'hidden'),
    take: ({ absolute, ...file }, role) => {
      if (typeof absolute === 'string' && mayBePicture(file.path, role === 'companion'))
        pictures.push({ ...file, absolute });
    },
    skip: () => undefined,
    fail: () => undefined,
  });
  return sortByPath(pictures);
}

/** What the names of pictures end in; programs that mirror a site put the address's query behind it. */
const PICTURE_NAME = /\.(?:jpe?g|jfif|png|webp|gif|avif|tiff?)(?:[?@&,;!].*)?$/i;
/** What browsers save with a page besides pictures, whose names may have any other ending or none. */
const NO_PICTURE = /\.(?:html?|css|m?js|json|svgz?|woff2?|ttf|otf|eot|map|xml|txt|mp[34]|webm|ico|php)$/i;

function mayBePicture(path: string, isInCompanion: boolean): boolean {
  return PICTURE_NAME.test(path) || (isInCompanion && !NO_PICTURE.test(path));
}

/**
 * Lists all files of an archive, its settings, templates and what browsers saved with pages included, by the rules of
 * {@link walkArchive}: nothing hidden, and no link that a build would not follow.
 */
export function walkWholeArchive(root: string): WholeArchive {
  const files: KeptFile[] = [];
  const skipped: Skipped[] = [];
  const unreadable: Diagnostic[] = [];
  walk(root, {
    except: null,
    accept: ({ role }) => role !== 'hidden',
    take: (file) => files.push(file),
    skip: (reason, problem) => skipped.push({ path: problem.path ?? '', reason, diagnostic: problem }),
    fail: (problem) => unreadable.push(problem),
  });
  return { files: sortByPath(files), skipped: sortByPath(skipped), unreadable };
}

interface Folder {
  readonly absolute: DiskPath;
  /** '' or the folder's path with a slash behind it. */
  readonly prefix: string;
  readonly role: Role;
}

interface Visitor {
  /** A folder that is passed over, as an absolute path without links; or null. */
  readonly except: string | null;
  /** Whether an entry is looked at: a file is taken, a folder entered. `page` is the page that a companion was saved with. */
  readonly accept: (seen: {
    readonly role: Role;
    /** The role of the folder that it lies in. */
    readonly within: Role;
    readonly entry: FolderEntry;
    readonly prefix: string;
    readonly page: string;
    /** The names of all that lies beside it. */
    readonly names: ReadonlySet<string>;
    readonly absolute: DiskPath;
  }) => boolean;
  readonly take: (file: KeptFile, role: Role) => void;
  /** For what is no file of the archive. */
  readonly skip: (reason: string, problem: Diagnostic) => void;
  /** For what may be one and cannot be looked at. */
  readonly fail: (problem: Diagnostic) => void;
}

/** Goes through an archive. Nothing else waits for the disk meanwhile, and asking it at once costs a third of asking it by promises. */
function walk(root: string, visitor: Visitor): void {
  const home = `${realpathSync.native(root)}${sep}`;
  const enter = ({ absolute: folder, prefix, role: of }: Folder): void => {
    if (join(home, prefix.slice(0, -1)) === visitor.except) return;
    const entries = readEntries(folder);
    const names = new Set(entries.map((entry) => entry.name));
    // Its manifest lies in data/.
    if (
      of === 'article' &&
      names.has('data') &&
      typeof folder === 'string' &&
      readSiteManifest(folder) !== null
    ) {
      visitor.skip('site', siteInArchive(prefix.slice(0, -1) || '.'));
      return;
    }
    for (const entry of entries) {
      const path = prefix + entry.name;
      const page = entry.kind === 'folder' ? pageOfCompanion(entry.name, names) : null;
      const role = of === 'article' || isHidden(entry) ? roleOf(entry, prefix, page) : of;
      const absolute = joinPath(folder, entry);
      if (!visitor.accept({ role, within: of, entry, prefix, page: page ?? '', names, absolute })) continue;
      try {
        if (entry.kind === 'folder') enter({ absolute, prefix: `${path}/`, role });
        else {
          const info = statSync(absolute);
          const isOutside = entry.kind === 'link' && !realpathSync.native(absolute).startsWith(home);
          if (info.isFile() && isOutside) visitor.skip('unreadable', linkOutside(path));
          else if (info.isFile()) visitor.take({ path, absolute, size: info.size }, role);
          else {
            const isLink = lstatSync(absolute).isSymbolicLink();
            visitor.skip('unreadable', isLink ? linkToFolder(path) : specialFile(path));
          }
        }
      } catch (error) {
        const problem = unreadableFile(path, error);
        if (entry.kind === 'link') visitor.skip('unreadable', problem);
        else visitor.fail(problem);
      }
    }
  };
  enter({ absolute: root, prefix: '', role: 'article' });
}

function sortByPath<T extends { readonly path: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => compareCodePoints(a.path, b.path));
}

/** The bytes of a file, or a diagnostic saying why they cannot be had. */
export async function readBytes(file: FoundFile): Promise<Uint8Array | Diagnostic> {
  try {
    return await readFile(file.absolute);
  } catch (error) {
    return unreadableFile(file.path, error);
  }
}
