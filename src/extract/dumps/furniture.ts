import type { FurnitureRule, Language } from '../../languages/language.js';
import { hasMoreWordsThan } from '../../util/text.js';
import { isParagraph, type Block } from '../blocks.js';

/** What a line of page furniture is, and whether it ends the article. */
export type FurnitureMatch = Pick<FurnitureRule, 'reason' | 'scope'>;

/** Furniture is short: a line of more words is prose, whatever it begins with. */
const MAX_FURNITURE_WORDS = 45;
/** Words a line under 'Baca juga' may have to be the headline it announces. */
const MAX_HEADLINE_WORDS = 25;

/** Words of a subhead; longer lines are headlines of other articles. */
const MAX_SUBHEAD_WORDS = 5;
/** Words of a label such as 'Baca juga' that announces the lines below it. */
const MAX_LABEL_WORDS = 3;

/** Recognizes page furniture of all languages: themes are often left untranslated. */
export function createFurniture(languages: readonly Language[]): (text: string) => FurnitureMatch | null {
  const rules = languages.flatMap((language) => language.page.furniture);
  // One pass for the many lines that are none: several times as fast as all patterns one by one.
  const kindOf = ({ pattern }: FurnitureRule): string => `${pattern.flags} ${pattern.source.startsWith('^')}`;
  const any = [...new Set(rules.map(kindOf))].map((kind) => {
    const sources = rules
      .filter((rule) => kindOf(rule) === kind)
      .map(({ pattern }) => `(?:${pattern.source})`);
    return new RegExp(sources.join('|'), kind.split(' ')[0]);
  });
  return (text) => {
    if (STRAY_LETTER.test(text)) return { reason: 'stray-letter', scope: 'line' };
    if (hasMoreWordsThan(text, MAX_FURNITURE_WORDS)) return null;
    if (!any.some((pattern) => pattern.test(text))) return null;
    return rules.find((rule) => rule.pattern.test(text)) ?? null;
  };
}

/** A letter or a sign alone on its line: a button (A A A for the size of the type), a drop cap's leftover, a divider. */
const STRAY_LETTER = /^[\p{L}\p{P}\p{S}\s]$|^[\p{P}\p{S}\s]+$/u;

const LINE_TAGS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Which blocks are furniture, and why. A label for related articles takes the headline under it along. */
export function markFurniture(
  blocks: readonly Block[],
  match: (text: string) => FurnitureMatch | null,
): ReadonlyMap<Block, FurnitureMatch> {
  const marks = new Map<Block, FurnitureMatch>();
  const lists = new Set<Block>();
  for (const block of blocks) {
    if (!LINE_TAGS.has(block.node.tagName)) continue;
    const found = match(block.text);
    if (found !== null) marks.set(block, found);
    const before = blocks[block.index - 1];
    const announced = before === undefined ? undefined : marks.get(before);
    if (found !== null || before === undefined || announced?.reason !== 'related-link') continue;
    const isHeadline = block.words >= 4 && block.words <= MAX_HEADLINE_WORDS && !isParagraph(block);
    // Further headlines below the first: one right above a paragraph may be its subhead.
    const after = blocks[block.index + 1];
    const isListed =
      lists.has(before) && (after === undefined || !isParagraph(after) || block.words > MAX_SUBHEAD_WORDS);
    if (!isHeadline || !(before.words <= MAX_LABEL_WORDS || isListed)) continue;
    marks.set(block, announced);
    lists.add(block);
  }
  return marks;
}
