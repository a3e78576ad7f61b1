import type { Element, Root } from 'hast';
import type { Language } from '../../languages/language.js';
import { endsSentence } from '../blocks.js';
import { isCutWord, joinCutWord } from '../../languages/cut-words.js';

/** Columns that plain text is wrapped at; longer lines are paragraphs of their own. */
const MIN_WIDTH = 24;
const MAX_WIDTH = 100;
/** Lines joined from which a text is wrapped and does not only happen to have lines of one length; more, where lines are short. */
const MIN_JOINED = 4;
const MIN_NARROW_JOINED = 8;
const NARROW = 45;
/** Share of the lines with another right below them that must be full. */
const MIN_JOINED_SHARE = 0.6;
/** Share of the lines below full ones that begin within a sentence, in narrow columns: lists and verse have fewer. */
const MIN_SMALL_SHARE = 0.5;
/** Share of the lines within the width: addresses and titles may be longer. */
const WITHIN_WIDTH = 0.95;

interface Line {
  readonly node: Element;
  readonly text: string;
  /** Column after its last character, its indent included. */
  readonly end: number;
}

/**
 * The paragraphs of a text dump that was wrapped at some column, from a newspaper's to a terminal's: a line goes on in the next one
 * where that one's first word did not fit, where it begins within a sentence, or with the rest of a word. A blank line and an indented
 * line begin a paragraph. Any other dump is returned with words joined that a hyphen cuts at a line's end.
 */
export function unwrapLines(tree: Root, languages: readonly Language[]): Root {
  const lines = tree.children.flatMap((node): Line[] => {
    if (node.type !== 'element') return [];
    const text = textOf(node);
    return [{ node, text, end: (node.position?.end.column ?? text.length + 1) - 1 }];
  });
  const below = lines.map((line, index) => index > 0 && isBelow(lines[index - 1], line));
  const isWrapped = findWrapped(lines, below);
  const words = memoize(() => new Set(lines.flatMap(({ text }) => wholeWords(text))));
  const children: Element[] = [];
  let isChanged = false;
  for (const [index, { node, text }] of lines.entries()) {
    const last = children.at(-1);
    const above = lines[index - 1];
    const isCut = above !== undefined && below[index] === true && isCutWord(above.text, text);
    if (last === undefined || above === undefined || !(isCut || isWrapped(index))) {
      children.push(node);
      continue;
    }
    isChanged = true;
    const before = textOf(last);
    const value = isCut
      ? joinCutWord(before, text, words(), languages)
      : /\p{L}-$/u.test(before)
        ? before + text
        : `${before} ${text}`;
    children[children.length - 1] = append(last, node, value);
  }
  return isChanged ? { ...tree, children } : tree;
}

/** Returns the words of a line without the halves at its ends. */
function wholeWords(text: string): readonly string[] {
  const whole = text.toLowerCase().replace(/^\S+|(?<!\p{L})\p{L}+-$/gu, ' ');
  return whole.match(WORD) ?? [];
}

const WORD = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu;

function memoize<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Returns the test whether a line goes on from the one above it; never, where the text is not wrapped. */
function findWrapped(lines: readonly Line[], below: readonly boolean[]): (index: number) => boolean {
  const lengths = Uint32Array.from(lines, ({ end }) => end).sort();
  const width = lengths[Math.floor((lengths.length - 1) * WITHIN_WIDTH)] ?? 0;
  if (width < MIN_WIDTH || width > MAX_WIDTH) return () => false;
  const full = lines.map((line, index) => below[index] === true && isFull(lines[index - 1], line, width));
  const goesOn = lines.map((line, index) => {
    const above = lines[index - 1];
    if (below[index] !== true || above === undefined) return false;
    return full[index] === true || (/^\p{Ll}/u.test(line.text) && !endsSentence(above.text));
  });
  const count = (tests: readonly boolean[]): number => tests.filter(Boolean).length;
  const isNarrow = width < NARROW;
  const small = lines.filter((line, index) => full[index] === true && /^\p{Ll}/u.test(line.text)).length;
  const isSure =
    count(full) >= (isNarrow ? MIN_NARROW_JOINED : MIN_JOINED) &&
    count(goesOn) >= count(below) * MIN_JOINED_SHARE &&
    (!isNarrow || small >= count(full) * MIN_SMALL_SHARE);
  return isSure ? (index) => goesOn[index] === true : () => false;
}

function textOf(node: Element): string {
  const [child] = node.children;
  return child?.type === 'text' ? child.value : '';
}

function isBelow(upper: Line | undefined, lower: Line): boolean {
  const above = upper?.node.position?.end;
  const start = lower.node.position?.start;
  const column = upper?.node.position?.start.column;
  if (above === undefined || start === undefined || column === undefined) return false;
  return start.line === above.line + 1 && start.column <= column + 1;
}

/** Tells whether the next line's first word had no room any more. */
function isFull(line: Line | undefined, next: Line, width: number): boolean {
  if (line === undefined) return false;
  const word = /^\S+/.exec(next.text)?.[0] ?? '';
  return line.end + 1 + word.length > width;
}

function append(first: Element, next: Element, value: string): Element {
  const [start, end] = [first.position?.start, next.position?.end];
  return {
    ...first,
    children: [{ type: 'text', value }],
    ...(start === undefined || end === undefined ? {} : { position: { start, end } }),
  };
}
