import type { Element, Root } from 'hast';
import type { Evidence } from '../model/field.js';
import { MAX_QUOTE } from '../model/field.js';
import { runningText } from '../util/hast-text.js';
import { traitsOf, WORD_UNIT } from '../util/characters.js';
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

/** Returns the top-level blocks of a tree, in order. */
export function toBlocks(tree: Root): readonly Block[] {
  return tree.children
    .flatMap((node) => (node.type === 'element' ? unwrap(node) : []))
    .map((node, index) => {
      const text = node.tagName === 'figure' ? figureText(node) : runningText(node).text;
      const start = node.position?.start;
      const { key, words } = measure(text);
      return { index, node, text, key, words, line: start?.line ?? null, column: start?.column ?? null };
    });
}

/** Characters of scripts without spaces that make about one word. */
const CHARACTERS_A_WORD = 2;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Words, or about as much in a script that writes none; and the text folded. */
function measure(text: string): Pick<Block, 'words' | 'key'> {
  const key = foldText(text);
  const words = countWords(text);
  // Scripts without spaces, and many others, are in these ranges: elsewhere no need to look.
  if (!/[\u0E00-\u1FFF\u2070-\uFFFF]/.test(text)) return { key, words };
  return { key, words: Math.max(words, Math.round((text.match(UNSPACED)?.length ?? 0) / CHARACTERS_A_WORD)) };
}

/** Sections and divs of a page's markup hold its blocks; they mean nothing themselves (footnotes excepted). */
function unwrap(node: Element): Element | Element[] {
  const isContainer =
    node.tagName === 'div' || (node.tagName === 'section' && !('dataFootnotes' in node.properties));
  if (!isContainer || node.children.some((child) => child.type === 'text' && child.value.trim() !== ''))
    return node;
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

/** Ends as a sentence does; closing quotes, brackets and the source or the writers' initials after it included. */
export function endsSentence(text: string): boolean {
  // Most lines of a menu end in a letter.
  if ((traitsOf(text.charCodeAt(text.length - 1)) & WORD_UNIT) !== 0) return false;
  return /[.!?…。！？؟۔।]["”’'»」』)\]\s]*(?:[([][^()[\]]{1,40}[)\]]\s*)?$/u.test(text.slice(-MAX_ENDING));
}

/** Characters at the end of a line that are looked at. */
const MAX_ENDING = 60;

/** The writers' initials alone on the last line: '(fyk/ash)'. */
export function isSignature(text: string): boolean {
  return /^[([]\p{L}{2,5}(?:\s?[/-]\s?\p{L}{2,5}){0,4}[)\]]$/u.test(text);
}

/** Words from which a line is a paragraph without more evidence: headlines have at most about 20. */
const PARAGRAPH_WORDS = 25;
/** Words from which a line that ends as a sentence is a paragraph: shorter ones are slogans and captions as well. */
const SENTENCE_WORDS = 8;

/** Tells whether a block is prose and not a headline, a label or a name. */
export function isParagraph(block: Block): boolean {
  if (block.node.tagName !== 'p')
    return ['blockquote', 'ul', 'ol', 'table', 'pre'].includes(block.node.tagName);
  return block.words >= PARAGRAPH_WORDS || (block.words >= SENTENCE_WORDS && endsSentence(block.text));
}
