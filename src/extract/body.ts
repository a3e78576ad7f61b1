import type { Element, Root } from 'hast';
import type { Caption } from '../model/article.js';
import type { Removed } from '../model/document.js';
import { runningText } from '../util/hast-text.js';
import { endsSentence, isParagraph, isSignature, type Block } from './blocks.js';
import { picturesIn, withPictures } from '../util/picture-marks.js';
import { captionElement, type FoundCaptions } from './fields/caption.js';
import type { PageLayout } from './context.js';

/** Words from which a block that stands twice is a doubled paragraph and not a refrain ('Tidak.'). */
const MIN_REPEATED_WORDS = 6;
/** Words a line between headline and text must have to be a standfirst and not a label of the page. */
const MIN_STANDFIRST_WORDS = 6;
/** Words a subhead may have. */
const MAX_SUBHEAD_WORDS = 12;
/** Words below which a line after the last sentence is the page's and not the text's. */
const MIN_CLOSING_WORDS = 8;

export interface Body {
  readonly tree: Root;
  readonly captions: readonly Caption[];
  readonly removed: readonly Removed[];
}

/**
 * The article's text: every block that is not a value's own line, furniture, a repetition, or what a page puts above and
 * below. Each block left out is in `removed` with its reason; `used` blocks became a field.
 */
export function buildBody(layout: PageLayout, used: ReadonlySet<Block>, found: FoundCaptions): Body {
  const removed: Removed[] = [];
  const captions: Caption[] = [];
  const children: Element[] = [];
  const seen = new Set<string>();
  let last: string | null = null;
  const end = findEnd(layout);
  const closing = findClosing(layout, end);
  const shown = new Set<Block>();
  for (const block of layout.blocks) {
    const caption = found.captions.get(block);
    children.push(...(layout.pictures.before.get(block) ?? []));
    if (block === layout.titleBlock || used.has(block)) continue;
    const reason = reasonToRemove(block, { layout, end, closing, seen, last });
    if (reason !== null) {
      if (block.text !== '') removed.push({ text: block.text, reason, line: block.line });
    } else if (caption !== undefined) {
      captions.push(caption);
      shown.add(block);
      children.push(withPictures(captionElement(caption), picturesIn(block.node)));
    } else if (!found.credits.has(block)) {
      seen.add(block.key);
      last = block.key;
      children.push(elementOf(block, layout));
    }
  }
  children.push(...layout.pictures.last);
  const removedLines = new Set(removed.map((item) => item.line));
  for (const [credit, caption] of found.credits) {
    // Its caption was taken for something else, or it has none.
    const isKept = caption !== null && shown.has(caption);
    if (!isKept && !removedLines.has(credit.line)) {
      removed.push({ text: credit.text, reason: 'media', line: credit.line });
    }
  }
  removed.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { tree: { type: 'root', children }, captions, removed };
}

/** An article without a text has the summary in its front matter as its text. */
export function withStandfirst(body: Body, standfirst: string | null): Body {
  if (standfirst === null || runningText(body.tree).text !== '') return body;
  const paragraph: Element = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value: standfirst }],
  };
  return { ...body, tree: { ...body.tree, children: [paragraph, ...body.tree.children] } };
}

interface RemovalContext {
  readonly layout: PageLayout;
  readonly end: Ending | null;
  /** Index after which only leftovers of the page stand. */
  readonly closing: number;
  /** Keys of the blocks kept so far, and the latest of them. */
  readonly seen: ReadonlySet<string>;
  readonly last: string | null;
}

function reasonToRemove(block: Block, context: RemovalContext): string | null {
  const { layout, end, closing } = context;
  const furniture = layout.furniture.get(block);
  if (layout.titleBlock !== null && block.key === layout.titleBlock.key && block.key !== '')
    return 'repeated-headline';
  if (layout.gaps.some((gap) => block.index >= gap.start && block.index < gap.end))
    return furniture?.reason ?? 'related-link';
  if (layout.isWholePage || block.index >= layout.bodyEnd) {
    const outside = reasonOutside(block, layout);
    if (outside !== null) return furniture?.reason ?? outside;
  }
  if (end !== null && block.index >= end.index) return furniture?.reason ?? end.reason;
  if (furniture !== undefined) return furniture.reason;
  if (isRepetition(block, context)) return 'repeated-block';
  if (layout.document.structure !== 'lines' || layout.isClean) return null;
  const titleIndex = layout.titleBlock?.index ?? -1;
  if (block.index < titleIndex) return block.words >= MIN_STANDFIRST_WORDS ? 'tagline' : 'navigation';
  if (block.index < layout.bodyStart && block.words < MIN_STANDFIRST_WORDS) return 'label';
  return block.index > closing ? 'navigation' : null;
}

/**
 * A paragraph that stands twice. A dump has whole parts of a page twice; where the markup says what is text, only one right after
 * the other is a slip: recipes and forms repeat themselves.
 */
function isRepetition(block: Block, { layout, seen, last }: RemovalContext): boolean {
  if (block.node.tagName !== 'p' || block.words < MIN_REPEATED_WORDS) return false;
  return layout.document.structure === 'lines' ? seen.has(block.key) : block.key === last;
}

/** Returns what stands outside the article's stretch of a dump, if it does: menus and slogans above, other articles below. */
function reasonOutside(block: Block, layout: PageLayout): string | null {
  if (block.index >= layout.bodyStart && block.index < layout.bodyEnd) return null;
  if (block.words < MIN_STANDFIRST_WORDS) return 'navigation';
  return block.index < layout.bodyStart ? 'tagline' : 'related-link';
}

interface Ending {
  readonly index: number;
  readonly reason: string;
}

/** Returns the first furniture after which nothing of the article comes, such as a reply form: more text stands above it than below. */
function findEnd(layout: PageLayout): Ending | null {
  if (layout.document.structure !== 'lines') return null;
  const body = layout.blocks.slice(layout.bodyStart);
  for (const block of body) {
    const mark = layout.furniture.get(block);
    if (mark?.scope !== 'tail') continue;
    const count = (part: readonly Block[]): number => part.reduce((sum, item) => sum + item.words, 0);
    const above = count(body.filter((item) => item.index < block.index));
    const below = count(body.filter((item) => item.index > block.index));
    if (above > below) return { index: block.index, reason: mark.reason };
  }
  return null;
}

/** Returns the last block that reads like a text; short lines after it are tags, names of sections, buttons. */
function findClosing(layout: PageLayout, end: Ending | null): number {
  const body = layout.blocks.filter(
    (block) => block.index >= layout.bodyStart && block.index < (end?.index ?? Infinity),
  );
  const last = body.findLast(
    (block) =>
      !layout.furniture.has(block) &&
      (isParagraph(block) ||
        endsSentence(block.text) ||
        isSignature(block.text) ||
        block.words >= MIN_CLOSING_WORDS),
  );
  return last?.index ?? Infinity;
}

function elementOf(block: Block, layout: PageLayout): Element {
  const { node } = block;
  // The page has its own h1: the headline.
  if (node.tagName === 'h1') return { ...node, tagName: 'h2' };
  if (layout.document.structure !== 'lines' || !isSubhead(block, layout)) return node;
  return { ...node, tagName: 'h2' };
}

/** A short line without a full stop between two paragraphs. */
function isSubhead(block: Block, layout: PageLayout): boolean {
  const before = layout.blocks[block.index - 1];
  const after = layout.blocks[block.index + 1];
  if (before === undefined || after === undefined || !isParagraph(before) || !isParagraph(after))
    return false;
  const isShort = block.words >= 2 && block.words <= MAX_SUBHEAD_WORDS;
  return isShort && /^\p{Lu}/u.test(block.text) && !/[.,:;!…"”)]$/u.test(block.text);
}
