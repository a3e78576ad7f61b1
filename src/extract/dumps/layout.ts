import { isParagraph, type Block } from '../blocks.js';
import type { ExtractOptions, PageLayout } from '../context.js';
import { findStretch, type Stretch } from './stretch.js';
import { findHeadlineCopies, findPageTitle, type PageTitle } from './title.js';
import { lineKey } from './repeated-lines.js';

/** What a text dump shows before its headline is known. */
export interface Dump {
  /** Null when there is no prose. */
  readonly stretch: Stretch | null;
  /** Above the text stand menus, not only the article's head. */
  readonly isWholePage: boolean;
  readonly pageTitle: PageTitle | null;
  /** Lines that repeat the page's title. */
  readonly copies: ReadonlySet<Block>;
  readonly languages: ExtractOptions['languages'];
  /** Whether a line stands in many documents of the archive. */
  readonly isRepeated: (block: Block) => boolean;
}

/** Finds the article in a text dump. */
export function readDump(
  blocks: readonly Block[],
  furniture: PageLayout['furniture'],
  { languages, repeated }: ExtractOptions,
  dates: PageLayout['dates'],
): Dump {
  const isRepeated = (block: Block): boolean => repeated?.has(lineKey(block.key)) ?? false;
  const pageTitle = findPageTitle(blocks);
  const copies = findHeadlineCopies(blocks, pageTitle);
  const stretch = findStretch({ blocks, furniture, languages, dates, headlines: copies, isRepeated });
  const isPage = stretch !== null && isWholePage(blocks, furniture, stretch);
  return { stretch, isWholePage: isPage, pageTitle, copies, languages, isRepeated };
}

/** Lines above the text from which a dump holds the page's menu and not only the article's head. */
const MIN_MENU_LINES = 7;

function isWholePage(
  blocks: readonly Block[],
  furniture: PageLayout['furniture'],
  { start }: { readonly start: number },
): boolean {
  return blocks.slice(0, start).filter((block) => !furniture.has(block)).length >= MIN_MENU_LINES;
}

/** Lines above the headline, and above the text where there is no headline, that may be the article's own: its date, its section. */
const OWN_LINES_ABOVE = 4;
const OWN_LINES_WITHOUT_HEADLINE = 12;

/** Returns the layout with the menu above the headline marked as such: dates and names in it belong to other articles. */
export function withoutMenu(layout: PageLayout): PageLayout {
  if (!layout.isWholePage) return layout;
  const { titleBlock, bodyStart, blocks } = layout;
  const from =
    titleBlock === null || titleBlock.index > bodyStart
      ? bodyStart - OWN_LINES_WITHOUT_HEADLINE
      : titleBlock.index - OWN_LINES_ABOVE;
  const furniture = new Map(layout.furniture);
  for (const block of blocks.slice(0, Math.max(0, from))) {
    if (block !== titleBlock && !furniture.has(block))
      furniture.set(block, { reason: 'navigation', scope: 'line' });
  }
  return { ...layout, furniture };
}

/**
 * Marks the lines that many documents have, but no paragraph inside the text: articles may share that. A name above the
 * headline of an article is its masthead.
 */
export function markRepeated(
  blocks: readonly Block[],
  marks: PageLayout['furniture'],
  { stretch, isWholePage: isPage, isRepeated }: Dump,
  titleBlock: Block | null,
): PageLayout['furniture'] {
  if (stretch === null) return marks;
  const { start, end } = stretch;
  const all = new Map(marks);
  for (const block of blocks) {
    if (all.has(block) || block === titleBlock || !isRepeated(block)) continue;
    const isInside = block.index >= start && block.index < end;
    if (isInside ? isParagraph(block) : block.index < start && !isPage) continue;
    all.set(block, { reason: 'boilerplate', scope: 'line' });
  }
  return all;
}
