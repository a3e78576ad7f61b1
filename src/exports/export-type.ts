import type { Archive } from '../model/archive.js';
import type { Language } from '../languages/language.js';
import type { OutputFile, SiteInfo, SitePage, Spool } from '../model/site.js';

export interface ExportContext {
  readonly archive: Archive;
  readonly site: SiteInfo;
  readonly language: Language;
  /** Every page of the site, for the sitemap. */
  readonly pages: readonly SitePage[];
  /** Takes the files that are too large to be held whole. */
  readonly spool: Spool;
}

/** Makes the files of one export; those that it spools are not among them. */
export type ExportType = (context: ExportContext) => readonly OutputFile[];
