import type { Element, Nodes, Parents, Root, Text } from 'hast';

/** Elements whose content is blocks of their own, or that are left out of the running text. */
const BLOCK = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre search section summary table tbody td tfoot ' +
    'th thead tr ul caption'
  ).split(' '),
);
/** Not running text: a caption belongs to its picture. */
const OUTSIDE_TEXT = new Set(['figure', 'script', 'style', 'template']);

/** A text node (or a line break, node null) and where it lies in the running text. */
export interface TextSegment {
  readonly node: Text | null;
  /** UTF-16 offsets in the running text. */
  readonly start: number;
  readonly end: number;
}

export interface RunningText {
  /** The blocks' texts joined by a blank line. */
  readonly text: string;
  /** In text order. */
  readonly segments: readonly TextSegment[];
}

/** Tells whether it starts a line of its own. */
export function isBlockElement(node: Nodes): boolean {
  return node.type === 'element' && BLOCK.has(node.tagName);
}

/**
 * The running text of a tree and where each text node lies in it. White space is taken as it is (readers collapse it);
 * blocks without text leave nothing behind. Figures are left out.
 */
export function runningText(tree: Root | Element): RunningText {
  // A line of a text dump, and most paragraphs: nothing but their text.
  const [only] = tree.children;
  if (only?.type === 'text' && tree.children.length === 1) {
    const { value } = only;
    if (value.trim() === '') return { text: '', segments: [] };
    return { text: value, segments: [{ node: only, start: 0, end: value.length }] };
  }
  const segments: TextSegment[] = [];
  let text = '';
  let atBlockStart = true;
  const endBlock = (): void => {
    atBlockStart = true;
  };
  const add = (value: string, node: Text | null): void => {
    if (value === '' || (atBlockStart && value.trim() === '')) return;
    if (atBlockStart && text !== '') text += '\n\n';
    atBlockStart = false;
    segments.push({ node, start: text.length, end: text.length + value.length });
    text += value;
  };
  const walk = (parent: Parents): void => {
    for (const child of parent.children) {
      if (child.type === 'text') add(child.value, child);
      else if (child.type !== 'element' || OUTSIDE_TEXT.has(child.tagName)) continue;
      else if (child.tagName === 'br') {
        if (!atBlockStart) add('\n', null);
      } else if (BLOCK.has(child.tagName)) {
        endBlock();
        walk(child);
        endBlock();
      } else walk(child);
    }
  };
  walk(tree);
  return { text, segments };
}
