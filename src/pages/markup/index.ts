import type { Root } from 'hast';
import { repairAttributes } from './attributes.js';
import { repairContent } from './content.js';
import { levelHeadings } from './headings.js';

/**
 * Makes an article's text valid HTML, in place: saved pages have elements where none may stand, headings that skip levels, tables with holes, and
 * addresses and dates that are none. No word is lost; what makes no sense as it is marked up loses its markup. The text of a page, below its h1.
 */
export function repairMarkup(tree: Root): Root {
  repairAttributes(tree);
  repairContent(tree);
  levelHeadings(tree);
  return tree;
}
