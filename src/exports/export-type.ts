import type { Archive } from '../model/archive.js';
import type { Language } from '../languages/language.js';
import type { OutputFile, SiteInfo, SitePage } from '../model/site.js';

/** A part of a large file. */
export interface Piece {
  /** The same key, the same bytes. Null for one that is made each time: so are then all others of its file. */
  readonly key: string | null;
  readonly make: () => Uint8Array;
}

/** A large file that was written while it was made. */
export interface SpooledFile {
  /** Relative to the site. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal digits. */
  readonly hash: string;
}

export interface ExportContext {
  readonly archive: Archive;
  readonly site: SiteInfo;
  readonly language: Language;
  /** Every page of the site, for the sitemap. */
  readonly pages: readonly SitePage[];
  /** Takes a file that is too large to be held whole. Its pieces are made one by one, and only those that are not known. */
  readonly spool: (path: string, pieces: Iterable<Piece>) => SpooledFile;
}

/** Makes the files of one export; those that it spools are not among them. */
export type ExportType = (context: ExportContext) => readonly OutputFile[];
