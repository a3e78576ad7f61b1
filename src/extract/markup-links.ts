import type { Element, ElementContent } from 'hast';
import { isWikiLink } from '../util/archive-links.js';
import type { FurnitureMatch } from './dumps/furniture.js';
import { isParagraph, type Block } from './blocks.js';

const NAVIGATION: FurnitureMatch = { reason: 'navigation', scope: 'line' };
const RELATED: FurnitureMatch = { reason: 'related-link', scope: 'line' };
/** Links in a row that nobody writes into a text: a menu, buttons. */
const MIN_MENU_LINKS = 2;

/**
 * Marks what of a whole page that was turned into Markdown is not the article: rows and lists of links above the headline and
 * between it and the text, and lists of other articles below. A page that begins with its menu is a whole page; elsewhere only a
 * list under a heading that announces other articles goes.
 */
export function markLinks(
  blocks: readonly Block[],
  marks: ReadonlyMap<Block, FurnitureMatch>,
): ReadonlyMap<Block, FurnitureMatch> {
  const title = blocks.find(({ node }) => node.tagName === 'h1')?.index ?? -1;
  const isMenu = (block: Block): boolean => linksOf(block.node) >= MIN_MENU_LINKS && isAllLinks(block.node);
  const isWholePage = blocks.slice(0, Math.max(title, 0)).some(isMenu);
  const found = new Map(marks);
  const isProse = (block: Block): boolean => isParagraph(block) && !isAllLinks(block.node);
  const first = blocks.find((block) => block.index > title && isProse(block))?.index ?? blocks.length;
  const last = blocks.findLast(isProse)?.index ?? -1;
  for (const block of blocks) {
    if (marks.has(block)) continue;
    const before = blocks[block.index - 1];
    if (isWholePage && block.index < first && block.index !== title) {
      if (isMenu(block) || (block.index < title && isAllLinks(block.node))) found.set(block, NAVIGATION);
    } else if (block.index > last && linksOf(block.node) > 0 && isAllLinks(block.node)) {
      const isAnnounced = before !== undefined && found.get(before)?.reason === RELATED.reason;
      if (!isWholePage && !isAnnounced) continue;
      found.set(block, RELATED);
      if (before !== undefined && before.index > last && /^h[2-6]$/.test(before.node.tagName))
        found.set(before, RELATED);
    }
  }
  return found;
}

function linksOf(node: Element): number {
  return node.children.reduce(
    (sum, child) =>
      sum + (child.type !== 'element' ? 0 : child.tagName === 'a' && !isWikiLink(child) ? 1 : linksOf(child)),
    0,
  );
}

/** Tells whether an element has no words but those of its links. */
function isAllLinks(node: Element): boolean {
  const isLink = (child: ElementContent): boolean => {
    if (child.type === 'text') return !/[\p{L}\p{N}]/u.test(child.value);
    return (
      child.type !== 'element' ||
      (child.tagName === 'a' && !isWikiLink(child)) ||
      child.children.every(isLink)
    );
  };
  return linksOf(node) > 0 && node.children.every(isLink);
}
