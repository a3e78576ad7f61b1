import type { Archive } from '../model/archive.js';
import type { Language } from '../languages/language.js';
import type { OutputFile, SiteInfo, SitePage } from '../model/site.js';

export interface ExportContext {
  readonly archive: Archive;
  readonly site: SiteInfo;
  readonly language: Language;
  /** Every page of the site, for the sitemap. */
  readonly pages: readonly SitePage[];
}

/** Makes the files of one export. Pure. */
export type ExportType = (context: ExportContext) => readonly OutputFile[];
