import type { Piece, SpooledFile } from '../model/site.js';
import type { Archive } from '../model/archive.js';
import type { Language } from '../languages/language.js';
import type { OutputFile, SiteInfo, SitePage } from '../model/site.js';

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
