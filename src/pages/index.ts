import type { SitePage } from '../model/site.js';
import { foldPath } from '../util/file-name.js';
import { aboutPages } from './about.js';
import { articlePages } from './article.js';
import { authorPages } from './authors.js';
import { collectionPages } from './collections.js';
import { comparePages } from './compare.js';
import { datePages } from './dates.js';
import { entityPages } from './entities.js';
import { frontPages } from './front.js';
import { namePages } from './names.js';
import { notFoundPages } from './not-found.js';
import { originalPages } from './originals.js';
import { outletPages } from './outlets.js';
import type { PageContext, PageType } from './page-type.js';
import { readingListPages } from './reading-list.js';
import { searchPages } from './search.js';
import { tagPages } from './tags.js';
import { tombstonePages } from './tombstones.js';

/** Every kind of page. To add one, write a file in this folder, its template, and a line here. */
const PAGE_TYPES: readonly PageType[] = [
  frontPages,
  articlePages,
  originalPages,
  comparePages,
  namePages,
  entityPages,
  datePages,
  outletPages,
  authorPages,
  tagPages,
  collectionPages,
  searchPages,
  readingListPages,
  aboutPages,
  notFoundPages,
  tombstonePages,
];

/** All pages of the site. Throws when two of them want one path, naming what made both. */
export function buildPages(given: PageContext): readonly SitePage[] {
  const context: PageContext = { ...given, hideInPath: given.archive.hideInPath };
  const pages = PAGE_TYPES.flatMap((pageType) => pageType(context));
  const byPath = new Map<string, SitePage>();
  for (const page of pages) {
    const key = foldPath(page.path);
    const other = byPath.get(key);
    if (other !== undefined) {
      throw new Error(`Two pages want the path ${page.path}: ${other.origin} and ${page.origin}`);
    }
    byPath.set(key, page);
  }
  return pages;
}
