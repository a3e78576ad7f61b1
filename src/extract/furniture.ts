import type { FurnitureRule, Language } from '../languages/language.js';
import { isParagraph, type Block } from './blocks.js';

/** What a line of page furniture is, and whether it ends the article. */
export type FurnitureMatch = Pick<FurnitureRule, 'reason' | 'scope'>;

/** Furniture is short: a line of more words is prose, whatever it begins with. */
const MAX_FURNITURE_WORDS = 45;
/** Words a line under 'Baca juga' may have to be the headline it announces. */
const MAX_HEADLINE_WORDS = 25;

/** Recognizes page furniture of all languages: themes are often left untranslated. */
export function createFurniture(languages: readonly Language[]): (text: string) => FurnitureMatch | null {
  const rules = languages.flatMap((language) => language.page.furniture);
  return (text) => {
    if (STRAY_LETTER.test(text)) return { reason: 'stray-letter', scope: 'line' };
    if (text.split(' ').length > MAX_FURNITURE_WORDS) return null;
    return rules.find((rule) => rule.pattern.test(text)) ?? null;
  };
}

/** A letter or a sign alone on its line: a button (A A A for the size of the type), a drop cap's leftover, a divider. */
const STRAY_LETTER = /^[\p{L}\p{P}\p{S}\s]$|^[\p{P}\p{S}\s]+$/u;

/** Which blocks are furniture, and why. A label for related articles takes the headline under it along. */
export function markFurniture(
  blocks: readonly Block[],
  match: (text: string) => FurnitureMatch | null,
): ReadonlyMap<Block, FurnitureMatch> {
  const marks = new Map<Block, FurnitureMatch>();
  for (const block of blocks) {
    if (!/^(?:p|h[1-6])$/.test(block.node.tagName)) continue;
    const found = match(block.text);
    if (found !== null) marks.set(block, found);
    const before = blocks[block.index - 1];
    const announced = before === undefined ? undefined : marks.get(before);
    const isHeadline = block.words >= 4 && block.words <= MAX_HEADLINE_WORDS && !isParagraph(block);
    if (found === null && announced?.reason === 'related-link' && (before?.words ?? 9) <= 3 && isHeadline) {
      marks.set(block, announced);
    }
  }
  return marks;
}
