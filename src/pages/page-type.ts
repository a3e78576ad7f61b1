import type { Language } from '../languages/language.js';
import type { Archive } from '../model/archive.js';
import type { SiteInfo, SitePage } from '../model/site.js';

export interface PageContext {
  readonly archive: Archive;
  readonly site: SiteInfo;
  /** The interface language. */
  readonly language: Language;
}

/** Makes all pages of one kind. Pure: the same archive gives the same pages. */
export type PageType = (context: PageContext) => readonly SitePage[];
