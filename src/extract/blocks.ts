import type { Element, Root } from 'hast';
import type { Evidence } from '../model/field.js';
import { MAX_QUOTE } from '../model/field.js';
import { runningText } from '../util/hast-text.js';
import { countWords, foldText, truncate } from '../util/text.js';

/** One top-level element of a document: a line of a dump, a paragraph, a heading, a list, a figure. */
export interface Block {
  readonly index: number;
  readonly node: Element;
  /** Its running text; a figure's caption. */
  readonly text: string;
  /** The text folded for comparison. */
  readonly key: string;
  readonly words: number;
  readonly line: number | null;
  readonly column: number | null;
}

/** The top-level blocks of a tree, in order. */
export function toBlocks(tree: Root): readonly Block[] {
  return tree.children
    .flatMap((node) => (node.type === 'element' ? unwrap(node) : []))
    .map((node, index) => {
      const text = node.tagName === 'figure' ? figureText(node) : runningText(node).text;
      const start = node.position?.start;
      return {
        index,
        node,
        text,
        key: foldText(text),
        words: countWords(text),
        line: start?.line ?? null,
        column: start?.column ?? null,
      };
    });
}

/** Sections and divs of a page's markup hold its blocks; they mean nothing themselves (footnotes excepted). */
function unwrap(node: Element): Element[] {
  const isContainer =
    node.tagName === 'div' || (node.tagName === 'section' && !('dataFootnotes' in node.properties));
  if (!isContainer || node.children.some((child) => child.type === 'text' && child.value.trim() !== ''))
    return [node];
  return node.children.flatMap((child) => (child.type === 'element' ? unwrap(child) : []));
}

function figureText(node: Element): string {
  return runningText({ type: 'root', children: node.children }).text;
}

/** Evidence that a value stands in a block. */
export function evidenceOf(block: Block, method: string, score: number, quote = block.text): Evidence {
  const shift = quote === block.text ? 0 : Math.max(0, block.text.indexOf(quote));
  return {
    method,
    quote: truncate(quote, MAX_QUOTE),
    line: block.line,
    column: block.column === null ? null : block.column + shift,
    score,
  };
}

/** Ends as a sentence does, closing quotes and brackets included. */
export function endsSentence(text: string): boolean {
  return /[.!?…]["”’'»)\]\s]*$/u.test(text);
}

/** Words from which a line is a paragraph without more evidence: headlines have at most about 20. */
const PARAGRAPH_WORDS = 25;
/** Words from which a line that ends as a sentence is a paragraph: shorter ones are slogans and captions as well. */
const SENTENCE_WORDS = 8;

/** Whether a block is prose and not a headline, a label or a name. */
export function isParagraph(block: Block): boolean {
  if (block.node.tagName !== 'p')
    return ['blockquote', 'ul', 'ol', 'table', 'pre'].includes(block.node.tagName);
  return block.words >= PARAGRAPH_WORDS || (block.words >= SENTENCE_WORDS && endsSentence(block.text));
}
