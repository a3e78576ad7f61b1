import { raw } from '../util/html.js';
import type { Config } from '../settings/config.js';
import type { Archive } from '../model/archive.js';
import type { DrawnPage, SiteInfo, SitePage } from '../model/site.js';
import { rootOf } from '../pages/paths.js';
import type { PageRenderer } from '../render/eleventy.js';
import { renderLayout } from '../../templates/layout.js';
import { TEMPLATES } from '../../templates/index.js';

/** Templates that tell how large files are. Others are not rendered again when one grows. */
const SIZED: ReadonlySet<string> = new Set(['about']);
const NO_SIZES: ReadonlyMap<string, number> = new Map();

export interface RendererOptions {
  readonly site: SiteInfo;
  readonly config: Config;
  /** Bytes of the site's large files and exports, by their paths. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly archive: Archive;
}

export interface SiteRenderer extends PageRenderer {
  /** Returns what a page shows besides its own values and what all pages show: it is part of what the page depends on. */
  readonly extraOf: (page: SitePage) => string;
}

/** Creates what turns pages into documents with the built-in templates. */
export function createRenderer({ site, config, sizes, archive }: RendererOptions): SiteRenderer {
  // A notice says nothing that anyone would look for, and a source says what its article does.
  const isUnindexed = ({ path, template }: Pick<SitePage, 'path' | 'template'>): boolean =>
    template === 'tombstone' || template === 'original' || archive.unindexed.has(path);
  const contextOf = (page: DrawnPage) => ({
    page,
    site,
    strings: config.language.strings,
    root: rootOf(page.path),
    sizes: SIZED.has(page.template) ? sizes : NO_SIZES,
    isUnindexed: isUnindexed(page),
  });
  return {
    extraOf: (page) =>
      (SIZED.has(page.template) ? JSON.stringify([...sizes]) : '') + (isUnindexed(page) ? 'noindex' : ''),
    renderContent: (page) => {
      const template = TEMPLATES[page.template];
      if (template === undefined)
        throw new Error(`${page.path} wants the template "${page.template}", which does not exist`);
      return template(page.data as never, contextOf(page)).toString();
    },
    renderDocument: (content, page) => renderLayout(raw(content), contextOf(page)).toString(),
  };
}
