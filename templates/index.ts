import { aboutTemplate } from './about.js';
import { articleTemplate } from './article.js';
import { collectionsTemplate } from './collections.js';
import { compareTemplate } from './compare.js';
import { datesTemplate } from './dates.js';
import { entityTemplate } from './entity.js';
import { frontTemplate } from './front.js';
import { listingTemplate } from './listing.js';
import { namesTemplate } from './names.js';
import { notFoundTemplate } from './not-found.js';
import { originalTemplate } from './original.js';
import { readingListTemplate } from './reading-list.js';
import { searchTemplate } from './search.js';
import { tombstoneTemplate } from './tombstone.js';
import type { Template } from './template.js';

/**
 * Every template by the name a page asks for it, which is also the name of the file that overrides it. Each draws the
 * data its page type makes: what a page with that template name holds.
 */
export const TEMPLATES: Readonly<Record<string, Template<never>>> = {
  about: aboutTemplate,
  article: articleTemplate,
  collections: collectionsTemplate,
  compare: compareTemplate,
  dates: datesTemplate,
  entity: entityTemplate,
  front: frontTemplate,
  listing: listingTemplate,
  names: namesTemplate,
  'not-found': notFoundTemplate,
  original: originalTemplate,
  'reading-list': readingListTemplate,
  search: searchTemplate,
  tombstone: tombstoneTemplate,
};
