import type { Passage } from './text-fragment.js';

/** Elements whose text a page does not show. */
const UNSEEN = 'script, style, noscript, template, [hidden], .vh, .passage, dialog';

/** Returns the text of the page by blocks, and where a range lies in it; null where it has none of the text. */
export function readPassage(range: Range): Passage | null {
  const blocks: string[] = [];
  let owner: Element | null = null;
  let start: Passage['start'] | null = null;
  let end: Passage['end'] = [0, 0];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (walker.nextNode() !== null) {
    const node = walker.currentNode;
    if (node instanceof HTMLBRElement && blocks.length > 0) {
      append(blocks, ' ');
      continue;
    }
    if (!(node instanceof Text) || node.parentElement === null || !isSeen(node.parentElement)) continue;
    const block = blockOf(node.parentElement);
    if (block !== owner) {
      owner = block;
      blocks.push('');
    }
    const last = blocks.length - 1;
    if (!range.intersectsNode(node)) {
      append(blocks, node.data);
      continue;
    }
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.data.length;
    append(blocks, node.data.slice(0, from));
    start ??= [last, blocks[last]?.length ?? 0];
    append(blocks, node.data.slice(from, to));
    end = [last, blocks[last]?.length ?? 0];
    append(blocks, node.data.slice(to));
  }
  return start === null ? null : { blocks, start, end };
}

/** Returns the selected text; a blank line parts its blocks. */
export function textOf({ blocks, start: [from, begin], end: [to, stop] }: Passage): string {
  return blocks
    .slice(from, to + 1)
    .map((block, i) => block.slice(i === 0 ? begin : 0, i === to - from ? stop : undefined).trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Adds text to the last block, with single spaces and none at its beginning. */
function append(blocks: string[], text: string): void {
  const before = blocks.at(-1) ?? '';
  const added = text.replace(/\s+/gu, ' ');
  blocks[blocks.length - 1] =
    before + (before === '' || before.endsWith(' ') ? added.replace(/^ /u, '') : added);
}

function isSeen(parent: Element): boolean {
  return parent.closest(UNSEEN) === null && parent.getClientRects().length > 0;
}

function blockOf(parent: Element): Element {
  let block = parent;
  while (block.parentElement !== null && getComputedStyle(block).display.startsWith('inline'))
    block = block.parentElement;
  return block;
}
