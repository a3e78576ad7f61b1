import type { Element, ElementContent, Parents, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { isBlockElement } from '../util/hast-text.js';
import { normalizeText } from '../util/text.js';

/**
 * Puts a figure with its caption where a picture stood alone in a paragraph, and takes out every other picture: an
 * archive keeps texts and asks no other host for anything.
 */
export function picturesToCaptions(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (parent === undefined || index === undefined) return;
    if (node.tagName === 'figure') return SKIP;
    if (node.tagName === 'img') {
      parent.children.splice(index, 1);
      return [SKIP, index];
    }
    if (node.tagName !== 'p') return;
    const rest = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    const pictures = rest.flatMap((child) => {
      const image = pictureIn(child);
      return image === null ? [] : [image];
    });
    if (pictures.length === 0 || pictures.length < rest.length) return;
    const figures = pictures.flatMap((image) => figureOf(image, node));
    parent.children.splice(index, 1, ...figures);
    return [SKIP, index + figures.length];
  });
}

/** An img, or a link around nothing but one. */
function pictureIn(node: ElementContent): Element | null {
  if (node.type !== 'element') return null;
  if (node.tagName === 'img') return node;
  const [only, second] = node.children;
  return node.tagName === 'a' && only !== undefined && second === undefined ? pictureIn(only) : null;
}

function figureOf(image: Element, paragraph: Element): Element[] {
  const { alt, title } = image.properties;
  const words = [title, alt].find((value) => typeof value === 'string' && value !== '');
  const caption = normalizeText(typeof words === 'string' ? words : '').trim();
  if (caption === '') return [];
  const position = image.position ?? paragraph.position;
  const figcaption: Element = {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: [{ type: 'text', value: caption }],
  };
  const figure: Element = { type: 'element', tagName: 'figure', properties: {}, children: [figcaption] };
  return [position === undefined ? figure : { ...figure, position }];
}

/** NFC, white space as it will be seen (pre excepted), no comments, no white space between blocks, no empty blocks. */
export function normalizeTree(tree: Root): void {
  normalizeChildren(tree, false);
}

/** Elements that mean something without text in them. */
const MAY_BE_EMPTY = new Set(['br', 'hr', 'td', 'th', 'col', 'colgroup', 'wbr']);

function normalizeChildren(parent: Parents, preformatted: boolean): void {
  const children = mergeTexts(parent.children as ElementContent[]);
  const kept: ElementContent[] = [];
  for (const child of children) {
    if (child.type === 'text') {
      child.value = preformatted ? child.value.normalize('NFC') : normalizeText(child.value);
      if (child.value !== '') kept.push(child);
    } else if (child.type === 'element') {
      normalizeChildren(child, preformatted || child.tagName === 'pre');
      if (child.children.length > 0 || MAY_BE_EMPTY.has(child.tagName)) kept.push(child);
    }
  }
  const trimmed = preformatted ? kept : trimBlocks(parent, kept);
  parent.children = trimmed;
}

/** Text that something was taken out of is one text again: 'a <script> b' has one space. */
function mergeTexts(children: readonly ElementContent[]): ElementContent[] {
  const merged: ElementContent[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (child.type === 'comment') continue;
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else merged.push(child);
  }
  return merged;
}

/** White space at the edges of a block, and around the blocks in it, is never seen. */
function trimBlocks(parent: Parents, children: readonly ElementContent[]): ElementContent[] {
  const isBlock = parent.type === 'root' || isBlockElement(parent);
  return children.filter((child, i) => {
    if (child.type !== 'text') return true;
    const before = children[i - 1];
    const after = children[i + 1];
    const startsLine = before === undefined ? isBlock : isBreak(before);
    const endsLine = after === undefined ? isBlock : isBreak(after);
    if (startsLine) child.value = child.value.trimStart();
    if (endsLine) child.value = child.value.trimEnd();
    return child.value !== '';
  });
}

function isBreak(node: ElementContent): boolean {
  return isBlockElement(node) || (node.type === 'element' && node.tagName === 'br');
}
