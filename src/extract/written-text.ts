import type { RawDocument } from '../model/document.js';
import type { Block } from './blocks.js';
import { declaredField } from './context.js';
import type { FurnitureMatch } from './dumps/furniture.js';

/** Furniture that a person's own words may look like: a year as a heading, 'Video', the number of spectators. */
const UNSURE = new Set(['view-count', 'media', 'navigation', 'stray-letter', 'label']);
/** Paragraphs of a text that was typed or pasted by itself, at least. */
const MIN_PARAGRAPHS = 3;

/** Returns the marks of furniture without those on what a person wrote in Markdown: nothing is cut from there but what is sure. */
export function keepWritten(
  document: RawDocument,
  blocks: readonly Block[],
  marks: ReadonlyMap<Block, FurnitureMatch>,
): ReadonlyMap<Block, FurnitureMatch> {
  if (marks.size === 0) return marks;
  const isSource = isOwnWork(document);
  return new Map(
    [...marks].filter(([block, { reason }]) => {
      if (isSource && UNSURE.has(reason)) return false;
      const next = blocks[block.index + 1];
      const isHeading = /^h[1-6]$/.test(block.node.tagName);
      // A heading with a text below it is the author's; a menu's has links.
      return !(isHeading && UNSURE.has(reason) && next?.node.tagName === 'p' && !marks.has(next));
    }),
  );
}

/** The source of a site, written with front matter; programs that clip pages say where these are from. */
function isOwnWork(document: RawDocument): boolean {
  const isFront = document.declarations.some(({ evidence }) => evidence.method.startsWith('front-matter:'));
  return isFront && declaredField(document, 'url').length + declaredField(document, 'outlet').length === 0;
}

/**
 * Tells whether a text dump is nothing but a text: paragraphs with a blank line between any two, and no line that is furniture for
 * certain. Of pages, lines stand one below the other.
 */
export function isCleanText(blocks: readonly Block[], marks: ReadonlyMap<Block, FurnitureMatch>): boolean {
  if (blocks.length < MIN_PARAGRAPHS) return false;
  if ([...marks.values()].some(({ reason }) => !UNSURE.has(reason))) return false;
  return blocks.every((block, i) => {
    const before = blocks[i - 1];
    return before === undefined || (block.line ?? 0) - (before.line ?? 0) > 1;
  });
}
