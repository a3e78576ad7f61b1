import type { ElementContent, Parents, Root } from 'hast';
import { isBlockElement } from './hast-text.js';
import { isBarePicture } from './picture-marks.js';
import { normalizeText } from './text.js';

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
      if (child.children.length > 0 || MAY_BE_EMPTY.has(child.tagName) || isBarePicture(child))
        kept.push(child);
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
