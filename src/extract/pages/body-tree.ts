import type { Element, ElementContent, Root } from 'hast';
import { isBlockElement } from '../../util/hast-text.js';
import { measureWords } from './body-measure.js';

/** A block of a page: an element that starts a line of its own, with the blocks and the lines of text in it. */
export interface Box {
  readonly kind: 'box';
  readonly element: Element;
  readonly tag: string;
  readonly parent: Box | null;
  readonly kids: (Box | Run)[];
  /** What class, id and role say, as words in lower case. */
  readonly names: readonly string[];
  /** Position among all boxes and runs in document order. */
  readonly order: number;
  /** The number of words in all its runs, and of those in links. */
  words: number;
  linkWords: number;
  /** Whether a picture is in it. */
  hasPicture: boolean;
  /** The pictures that stand right in it, in order. */
  readonly pictures: PicturePlace[];
}

/** A picture, and how many of the box's kids stand before it. */
export interface PicturePlace {
  readonly element: Element;
  /** The address of the link around it; null where there is none. */
  readonly link: string | null;
  readonly at: number;
}

/** Text and inline elements between two blocks or forced line breaks. */
export interface Run {
  readonly kind: 'run';
  readonly parent: Box;
  readonly nodes: readonly ElementContent[];
  /** White space collapsed and trimmed. */
  readonly text: string;
  /** Words, as `measureWords` counts. */
  readonly words: number;
  readonly linkWords: number;
  readonly order: number;
  readonly line: number | null;
}

/** What is never part of a text: it is not shown, or it is no text. */
const NO_TEXT = new Set(
  (
    'head script style noscript template iframe frame object embed applet svg math canvas audio video source track map area ' +
    'input select option optgroup button textarea datalist output progress meter picture img link meta base title param ' +
    'dialog amp-ad amp-embed amp-analytics amp-iframe amp-img amp-sidebar amp-consent'
  ).split(' '),
);

export const PICTURES: ReadonlySet<string> = new Set(['img', 'picture', 'amp-img']);

/** Returns the page's blocks; scripts, controls, and what is hidden (unless asked for) are left out. */
export function buildBoxes(tree: Root, withHidden = false): Box {
  const counter: Counter = { next: 0, blocks: new Map(), withHidden };
  const top: Element = { type: 'element', tagName: 'body', properties: {}, children: [] };
  const root = createBox(top, null, counter);
  fillBox(root, tree.children as ElementContent[], counter);
  return root;
}

interface Counter {
  next: number;
  readonly withHidden: boolean;
  /** Inline elements that were looked at: each is looked through once. */
  readonly blocks: Map<Element, boolean>;
}

function createBox(element: Element, parent: Box | null, counter: Counter): Box {
  const names = namesOf(element);
  return {
    kind: 'box',
    element,
    tag: element.tagName,
    parent,
    kids: [],
    names,
    order: counter.next++,
    words: 0,
    linkWords: 0,
    hasPicture: false,
    pictures: [],
  };
}

function fillBox(box: Box, children: readonly ElementContent[], counter: Counter): void {
  let inline: ElementContent[] = [];
  let pictures: Element[] = [];
  const flush = (): void => {
    if (inline.length > 0) addRuns(box, inline, counter);
    inline = [];
    for (const element of pictures) box.pictures.push({ element, link: linkOf(box), at: box.kids.length });
    pictures = [];
  };
  for (const child of children) {
    if (child.type === 'text') inline.push(child);
    else if (child.type !== 'element') continue;
    else if (PICTURES.has(child.tagName)) {
      box.hasPicture = true;
      pictures.push(child);
    } else if (!isShown(child, counter)) continue;
    else if (holdsBlocks(child, counter)) {
      flush();
      const inner = createBox(child, box, counter);
      box.kids.push(inner);
      fillBox(inner, child.children, counter);
      box.words += inner.words;
      box.linkWords += inner.linkWords;
      box.hasPicture ||= inner.hasPicture;
    } else inline.push(child);
  }
  flush();
}

/** Tells whether an element is a block, or an inline element around blocks (a link around a card). */
function holdsBlocks(element: Element, counter: Counter): boolean {
  if (isBlockElement(element) || element.tagName.includes('-')) return true;
  const known = counter.blocks.get(element);
  if (known !== undefined) return known;
  const holds = element.children.some(
    (child) => child.type === 'element' && isShown(child, counter) && holdsBlocks(child, counter),
  );
  counter.blocks.set(element, holds);
  return holds;
}

/** Tells whether a reader sees an element: it is text, and neither hidden nor for screen readers only. */
export function isShown(element: Element, { withHidden }: Pick<Counter, 'withHidden'> = SHOWN_ONLY): boolean {
  if (NO_TEXT.has(element.tagName) && !(withHidden && element.tagName === 'noscript')) return false;
  const name = element.properties['class'];
  if (typeof name === 'string' && FOR_SCREEN_READERS.test(name)) return false;
  const { properties } = element;
  const style = properties['style'];
  if (isMarkedAsNumber(name, style) && isAllDigits(element)) return false;
  if (withHidden) return true;
  if ('hidden' in properties && properties['hidden'] !== 'until-found') return false;
  return typeof style !== 'string' || !HIDDEN.test(style);
}

/** Not the end of a name: '--footer-display: none' hides nothing. */
const HIDDEN = /(?<![\w-])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;
/** What programs that colour code call the numbers of its lines. */
const LINE_NUMBERS = /(?:^|[\s_-])(?:lnt?d?|line-?n(?:o|os|um|ums|umber|umbers)|gutter)(?:[\s_-]|$)/i;

/** Tells whether a class or style is that of the number of a line of code, which nobody is to copy. */
function isMarkedAsNumber(name: unknown, style: unknown): boolean {
  return (
    (typeof name === 'string' && LINE_NUMBERS.test(name)) ||
    (typeof style === 'string' && /user-select\s*:\s*none/i.test(style))
  );
}

/** Tells whether an element shows figures and nothing else. Looks no further than the first other character. */
function isAllDigits({ children }: Element): boolean {
  return children.every((child) => {
    if (child.type === 'text') return !/[^\d\s]/.test(child.value);
    return child.type !== 'element' || isAllDigits(child);
  });
}

const SHOWN_ONLY = { withHidden: false };
const FOR_SCREEN_READERS =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|hidden-visually|screen-?reader(?:-text|-only)?)(?:\s|$)/i;

/** One run a line; two breaks in a row divide paragraphs, a single one stays in its run. */
function addRuns(box: Box, nodes: readonly ElementContent[], counter: Counter): void {
  let part: ElementContent[] = [];
  const flush = (): void => {
    const run = createRun(box, part, counter);
    if (run !== null) {
      box.kids.push(run);
      box.words += run.words;
      box.linkWords += run.linkWords;
    }
    part = [];
  };
  const keepBreaks = box.tag === 'pre';
  nodes.forEach((node, index) => {
    if (!keepBreaks && isBreak(node) && (isBreakNext(nodes, index, 1) || isBreakNext(nodes, index, -1))) {
      flush();
    } else part.push(node);
  });
  flush();
}

function isBreak(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'br';
}

function isBreakNext(nodes: readonly ElementContent[], index: number, step: 1 | -1): boolean {
  for (let at = index + step; ; at += step) {
    const node = nodes[at];
    if (node === undefined) return false;
    if (node.type === 'text' && node.value.trim() === '') continue;
    return isBreak(node);
  }
}

function createRun(box: Box, nodes: readonly ElementContent[], counter: Counter): Run | null {
  const parts: string[] = [];
  const links: string[] = [];
  let line: number | null = null;
  const pictures: Omit<PicturePlace, 'at'>[] = [];
  const walk = (node: ElementContent, isLink: boolean, link: string | null): void => {
    if (node.type === 'text') {
      parts.push(node.value);
      if (isLink) links.push(node.value);
      if (line === null && node.value.trim() !== '') line = node.position?.start.line ?? null;
    } else if (node.type === 'element' && PICTURES.has(node.tagName)) {
      box.hasPicture = true;
      pictures.push({ element: node, link });
    } else if (node.type === 'element' && isShown(node, counter)) {
      if (node.tagName === 'br') parts.push(' ');
      const inLink = isLink || (node.tagName === 'a' && 'href' in node.properties);
      const href = node.tagName === 'a' ? hrefOf(node) : link;
      for (const child of node.children) walk(child, inLink, href);
    }
  };
  for (const node of nodes) walk(node, isInLink(box), linkOf(box));
  const text = parts.join('').replace(/\s+/g, ' ').trim();
  const at = box.kids.length + (text === '' ? 0 : 1);
  for (const picture of pictures) box.pictures.push({ ...picture, at });
  if (text === '') return null;
  return {
    kind: 'run',
    parent: box,
    nodes,
    text,
    words: measureWords(text),
    linkWords: links.length === 0 ? 0 : measureWords(links.join('')),
    order: counter.next++,
    line,
  };
}

function hrefOf({ properties }: Element): string | null {
  const { href } = properties;
  return typeof href === 'string' ? href : null;
}

/** The address of the link that a box is or stands in; null where there is none. */
function linkOf(box: Box): string | null {
  for (let at: Box | null = box; at !== null; at = at.parent) if (at.tag === 'a') return hrefOf(at.element);
  return null;
}

function isInLink(box: Box): boolean {
  for (let at: Box | null = box; at !== null; at = at.parent) if (isLinkBox(at)) return true;
  return false;
}

/** Characters of a card that is a link as a whole; an anchor that was never closed holds the rest of the page. */
const MAX_LINK_TEXT = 1000;

/** Tells whether a box is a link to elsewhere: no anchor that only names its place, or that leads to one in the page. */
function isLinkBox({ tag, element }: Box): boolean {
  if (tag !== 'a') return false;
  const href = element.properties['href'];
  if (typeof href !== 'string' || /^\s*(?:#|javascript:|$)/i.test(href)) return false;
  return textLength(element, MAX_LINK_TEXT) <= MAX_LINK_TEXT;
}

/** Characters of text in an element, counted no further than the limit. */
function textLength(node: Element, limit: number): number {
  let length = 0;
  for (const child of node.children) {
    if (length > limit) break;
    if (child.type === 'text') length += child.value.trim().length;
    else if (child.type === 'element') length += textLength(child, limit - length);
  }
  return length;
}

/** UTF-16 units of class, id and role that are read. */
const MAX_NAMES_LENGTH = 500;

/** 'articleBody main_text' → article, body, main, text. */
function namesOf(element: Element): readonly string[] {
  const { properties } = element;
  const written = [properties['class'], properties['id'], properties['role'], properties['data-component']]
    .filter((value) => typeof value === 'string')
    .join(' ');
  if (written === '') return [];
  // eslint-disable-next-line regexp/no-super-linear-move -- at most MAX_NAMES_LENGTH characters
  return (written.slice(0, MAX_NAMES_LENGTH).match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g) ?? []).map((word) =>
    word.toLowerCase(),
  );
}

/** Returns all runs in a box, in document order. */
export function* runsIn(box: Box): Generator<Run> {
  const stack: (Box | Run)[] = box.kids.toReversed();
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    if (item.kind === 'run') yield item;
    else for (const kid of item.kids.toReversed()) stack.push(kid);
  }
}

/** Returns the boxes around a box or run, nearest first. */
export function* ancestorsOf(item: Box | Run): Generator<Box> {
  for (let at = item.parent; at !== null; at = at.parent) yield at;
}
