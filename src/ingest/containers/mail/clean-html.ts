import type { Element, ElementContent, Parents } from 'hast';
import { FORWARDED, UNSUBSCRIBE, VIEW_IN_BROWSER } from '../../../languages/mail-words.js';
import type { Removed } from '../../../model/document.js';
import { countWords } from '../../../util/text.js';
import { parseHtml } from '../../html-tree.js';
import { detach, indexTree, plainText, listNodes, writeTree, type MarkupTree } from '../markup-tree.js';

/** A mail's text without what mailing programs put around it. */
export interface CleanMail {
  readonly content: string;
  readonly words: number;
  /** Whether it holds the mail that it answers. */
  readonly hasQuote: boolean;
  readonly removed: readonly Removed[];
}

/** Words of a foot: who sends it and why, addresses, how to end it. Rows of feet have up to some hundred. */
const MAX_FOOT_WORDS = 160;
/** Words of a row with a link to the mail's web page: date, name of the letter and its number stand in it. */
const MAX_HEAD_WORDS = 30;
/** Words that a mail which is passed on says of itself: sender, recipients, date and subject. */
const MAX_PASSED_ON_WORDS = 60;
/** Share of a mail's words that no foot or head has. */
const MAX_SHARE = 0.4;
/** Places that are looked at: a mail has a handful. */
const MAX_MARKS = 50;

const UNREAD: ReadonlySet<string> = new Set(
  'head script style title template noscript object svg form button'.split(' '),
);

/**
 * Takes out of a mail's markup what is not its text: hidden lines, pictures that count readers, links to the web version, the
 * foot, and what a mail that was passed on says of itself. `unsubscribe`: addresses that the mail's header gives for that.
 */
export function cleanMailHtml(source: string, unsubscribe: readonly string[]): CleanMail {
  const { tree: root } = parseHtml(source);
  const removed: Removed[] = [];
  dropUnseen(root, removed);
  const tree = indexTree(root);
  const all = tree.words(root);
  const marks = listNodes(root)
    .flatMap((node) => markOf(node, unsubscribe))
    .slice(0, MAX_MARKS);
  for (const { node, limit, reason } of marks) {
    const block = widen(tree, node, Math.min(limit, Math.max(MIN_WORDS, all * MAX_SHARE)));
    if (block === null || !isInside(tree, block)) continue;
    const after = reason === 'mail-foot' ? following(tree, block) : [];
    const isEnd = after.reduce((sum, one) => sum + wordsOf(tree, one), 0) <= MAX_FOOT_WORDS;
    for (const one of [block, ...(isEnd ? after : [])]) {
      const text = plainText(one);
      if (text !== '') removed.push({ text, reason, line: one.position?.start.line ?? null });
      detach(tree, one);
    }
  }
  const words = indexTree(root).words(root);
  const hasQuote = listNodes(root).some((node) => node.type === 'element' && isQuote(node));
  return { content: writeTree(root), words, hasQuote, removed };
}

/** Words below which a row is small whatever its share. */
const MIN_WORDS = 12;

/** Takes out what no reader sees. */
function dropUnseen(parent: Parents, removed: Removed[]): void {
  parent.children = parent.children.filter((child) => {
    if (child.type === 'text') return true;
    if (child.type !== 'element' || UNREAD.has(child.tagName) || isCounter(child)) return false;
    if (isHidden(child)) {
      const text = plainText(child)
        .replace(/(?:\s|\u00AD|\u034F|[\u200B-\u200F]|\uFEFF)+/g, ' ')
        .trim();
      if (text !== '')
        removed.push({ text, reason: 'mail-hidden', line: child.position?.start.line ?? null });
      return false;
    }
    dropUnseen(child, removed);
    return true;
  });
}

function attribute({ properties }: Element, name: string): string {
  const value = properties[name];
  return typeof value === 'string' ? value : '';
}

const HIDDEN =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|opacity\s*:\s*0(?:\.0+)?\s*(?:;|$|!)|max-height\s*:\s*0(?:px|pt|em)?\s*(?:;|$|!))/i;

/** Text without size is not meant: cells are set so to close gaps, and what is in them has a size of its own. */
function isHidden(element: Element): boolean {
  return element.properties['hidden'] !== undefined || HIDDEN.test(attribute(element, 'style'));
}

/** A picture of a point or two, which tells the sender that the mail was opened. */
function isCounter(element: Element): boolean {
  if (element.tagName !== 'img') return false;
  const style = attribute(element, 'style');
  const side = (name: string): number =>
    Number.parseInt(
      attribute(element, name) ||
        (new RegExp(String.raw`(?:^|[;\s])${name}\s*:\s*(\d+)`).exec(style)?.[1] ?? '9'),
      10,
    );
  return side('width') <= 2 || side('height') <= 2;
}

interface Mark {
  readonly node: ElementContent;
  readonly limit: number;
  readonly reason: string;
}

/** Words of a text, which is no link, that says one of these things: prose may speak of them too. */
const MAX_MARK_WORDS = 25;
/** Characters of a text that are looked at. */
const MAX_MARK = 400;

function markOf(node: ElementContent, unsubscribe: readonly string[]): Mark[] {
  const isLink = node.type === 'element' && node.tagName === 'a';
  if (node.type !== 'text' && !isLink) return [];
  const text = plainText(node).slice(0, MAX_MARK);
  const foot = { node, limit: MAX_FOOT_WORDS, reason: 'mail-foot' };
  if (isLink && unsubscribe.includes(attribute(node, 'href'))) return [foot];
  if (!isLink && countWords(text) > MAX_MARK_WORDS) return [];
  if (FORWARDED.test(text)) return [{ node, limit: MAX_PASSED_ON_WORDS, reason: 'mail-passed-on' }];
  if (VIEW_IN_BROWSER.test(text)) return [{ node, limit: MAX_HEAD_WORDS, reason: 'mail-head' }];
  return UNSUBSCRIBE.test(text) ? [foot] : [];
}

/** The largest element around a node that has no more words than a limit; null when the node itself has more. */
function widen(tree: MarkupTree, node: ElementContent, limit: number): ElementContent | null {
  if (wordsOf(tree, node) > limit) return null;
  let block = node;
  for (let parent = tree.parentOf(block); parent?.type === 'element'; parent = tree.parentOf(block)) {
    if (tree.words(parent) > limit || parent.tagName === 'body') break;
    block = parent;
  }
  return block;
}

function wordsOf(tree: MarkupTree, node: ElementContent): number {
  return node.type === 'element' ? tree.words(node) : node.type === 'text' ? countWords(node.value) : 0;
}

/** Whether a node is still part of the mail. */
function isInside(tree: MarkupTree, node: ElementContent): boolean {
  let at: ElementContent = node;
  for (let parent = tree.parentOf(at); parent !== null; parent = tree.parentOf(at)) {
    const child = at;
    if (!parent.children.some((one) => one === child)) return false;
    if (parent.type !== 'element') return true;
    at = parent;
  }
  return false;
}

/** What stands after a node, up to the mail's end. */
function following(tree: MarkupTree, node: ElementContent): readonly ElementContent[] {
  const found: ElementContent[] = [];
  let at: ElementContent = node;
  for (let parent = tree.parentOf(at); parent !== null; parent = tree.parentOf(at)) {
    const child = at;
    const place = parent.children.findIndex((one) => one === child);
    for (const one of parent.children.slice(place + 1))
      if (one.type === 'element' || one.type === 'text') found.push(one);
    if (parent.type !== 'element') break;
    at = parent;
  }
  return found;
}

function isQuote(element: Element): boolean {
  if (element.tagName === 'blockquote')
    return (
      attribute(element, 'type') === 'cite' ||
      /\b(?:gmail_quote|moz-cite|protonmail_quote)\b/.test(attribute(element, 'class'))
    );
  return /^(?:divRplyFwdMsg|appendonsend|OLK_SRC_BODY_SECTION)$/.test(attribute(element, 'id'));
}
