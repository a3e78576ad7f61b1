import { isParagraph, type Block } from '../blocks.js';
import type { Candidate, ExtractOptions, PageLayout } from '../context.js';
import { findStretch, type Stretch } from './stretch.js';
import { findHeadlineCopies, findPageTitle, type PageTitle } from './title.js';
import { lineKey } from './repeated-lines.js';
import { chooseHeadlines, weighHeadlineLines } from './headlines.js';
import { DUMP_MODEL } from './model/dump-model.js';
import { chooseDates, weighDates, type DumpDates } from './publication-date.js';
import { describeLines, type DumpLine } from './model/lines.js';

/** What a text dump shows before its headline is known. */
export interface Dump {
  /** Null when there is no prose. */
  readonly stretch: Stretch | null;
  /** Above the text stand menus, not only the article's head. */
  readonly isWholePage: boolean;
  readonly pageTitle: PageTitle | null;
  /** The lines of a whole page; empty for any other dump, as the headlines. */
  readonly lines: readonly DumpLine[];
  /** The likeliest headlines of a whole page; empty for any other dump. */
  readonly headlines: readonly Candidate<string>[];
  /** Whether a line stands in many documents of the archive. */
  readonly isRepeated: (block: Block) => boolean;
}

/** What of a dump is known before its headline. */
export interface DumpContext extends Pick<Dump, 'pageTitle' | 'isRepeated'> {
  /** Tells of each line what it looks like. */
  readonly describe: () => readonly DumpLine[];
  /** Finds the text, which is likelier below one of some lines. */
  readonly findText: (headlines: ReadonlySet<Block>) => Stretch | null;
  /** The same, before any headline is known but the page's title. */
  readonly findFirst: () => Stretch | null;
}

/** Describes the lines of a dump. */
export function describeDump(
  blocks: readonly Block[],
  furniture: PageLayout['furniture'],
  { languages, repeated }: ExtractOptions,
  dates: PageLayout['dates'],
): DumpContext {
  const isRepeated = (block: Block): boolean => repeated?.has(lineKey(block.key)) ?? false;
  const pageTitle = findPageTitle(blocks);
  const findText = (headlines: ReadonlySet<Block>): Stretch | null =>
    findStretch({ blocks, furniture, languages, dates, headlines, isRepeated });
  return {
    pageTitle,
    describe: () => describeLines(blocks, furniture, languages, dates),
    isRepeated,
    findText,
    findFirst: () => findText(findHeadlineCopies(blocks, pageTitle)),
  };
}

/** Finds the article in a text dump. */
export function readDump(
  blocks: readonly Block[],
  furniture: PageLayout['furniture'],
  options: ExtractOptions,
  dates: PageLayout['dates'],
): Dump {
  const { findText, findFirst, describe, ...context } = describeDump(blocks, furniture, options, dates);
  const { pageTitle, isRepeated } = context;
  const { headline: weights } = options.dumpModel ?? DUMP_MODEL;
  const stretch = findFirst();
  const isPage = stretch !== null && isWholePage(blocks, furniture, stretch);
  if (!isPage) return { ...context, stretch, isWholePage: isPage, lines: [], headlines: [] };
  const lines = describe();
  const weighed = weighHeadlineLines(
    { ...context, lines, stretch, isRepeated: (line) => isRepeated(line.block) },
    weights,
  );
  const headlines = chooseHeadlines(weighed, pageTitle);
  const [first] = headlines;
  // The text stands below the headline: where another run of paragraphs was longer, that decides.
  const best = headlines.flatMap(({ value, block }) =>
    value === first?.value && block !== undefined ? [block] : [],
  );
  return { ...context, lines, stretch: findText(new Set(best)) ?? stretch, isWholePage: true, headlines };
}

/** Finds when the article of a whole page appeared; null for any other dump. */
export function findDumpDates(
  dump: Dump,
  titleBlock: Block | null,
  { dumpModel: model = DUMP_MODEL }: ExtractOptions,
  dates: PageLayout['dates'],
): DumpDates | null {
  const { stretch, isWholePage: isPage, lines, isRepeated } = dump;
  if (stretch === null || !isPage) return null;
  const context = {
    lines,
    stretch,
    headline: titleBlock?.index ?? null,
    dates,
    isRepeated: (line: DumpLine) => isRepeated(line.block),
  };
  return chooseDates(weighDates(context, model.date), context);
}

/** Lines above the text from which a dump holds the page's menu and not only the article's head. */
const MIN_MENU_LINES = 7;
/** Lines around the text from which a dump holds a page and not only an article, wherever its menu stands. */
const MIN_PAGE_LINES = 20;

/** 'Section: News', 'Length: 61 words': what a database of articles says of each, and no menu. */
const LABELLED = /^\p{L}[\p{L} -]{1,20}:\s+\S/u;

function isWholePage(
  blocks: readonly Block[],
  furniture: PageLayout['furniture'],
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const above = blocks
    .slice(0, start)
    .filter((block) => !furniture.has(block) && !LABELLED.test(block.text)).length;
  return above >= MIN_MENU_LINES || start + blocks.length - end >= MIN_PAGE_LINES;
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
