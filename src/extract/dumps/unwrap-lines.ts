import type { Element, Root } from 'hast';

/** Columns that plain text is wrapped at; longer lines are paragraphs of their own. */
const MIN_WIDTH = 45;
const MAX_WIDTH = 100;
/** Lines joined from which a text is wrapped and does not only happen to have lines of one length. */
const MIN_JOINED = 4;
/** Share of the lines with another right below them that must be full. */
const MIN_JOINED_SHARE = 0.6;
/** Share of the lines within the width: addresses and titles may be longer. */
const WITHIN_WIDTH = 0.95;

interface Line {
  readonly node: Element;
  readonly text: string;
}

/**
 * The paragraphs of a text dump that was wrapped at 70 or 80 columns: a line goes on in the next one where that one's
 * first word did not fit. A blank line and an indented line begin a paragraph. Any other dump is returned as it is.
 */
export function unwrapLines(tree: Root): Root {
  const lines = tree.children.flatMap((node) =>
    node.type === 'element' ? [{ node, text: textOf(node) }] : [],
  );
  const lengths = Uint32Array.from(lines, ({ text }) => text.length).sort();
  const width = lengths[Math.floor((lengths.length - 1) * WITHIN_WIDTH)] ?? 0;
  if (width < MIN_WIDTH || width > MAX_WIDTH) return tree;
  const pairs = lines.slice(1).map((line, index) => isBelow(lines[index], line));
  const goesOn = pairs.map(
    (isAdjacent, index) => isAdjacent && isFull(lines[index], lines[index + 1], width),
  );
  const joined = goesOn.filter(Boolean).length;
  if (joined < MIN_JOINED || joined < pairs.filter(Boolean).length * MIN_JOINED_SHARE) return tree;
  const children: Element[] = [];
  for (const [index, { node, text }] of lines.entries()) {
    const last = children.at(-1);
    if (last === undefined || goesOn[index - 1] !== true) children.push(node);
    else children[children.length - 1] = append(last, node, text);
  }
  return { ...tree, children };
}

function textOf(node: Element): string {
  const [child] = node.children;
  return child?.type === 'text' ? child.value : '';
}

function isBelow(upper: Line | undefined, lower: Line): boolean {
  const above = upper?.node.position?.start;
  const start = lower.node.position?.start;
  if (above === undefined || start === undefined) return false;
  return start.line === above.line + 1 && start.column <= above.column + 1;
}

/** Tells whether the next line's first word had no room any more. */
function isFull(line: Line | undefined, next: Line | undefined, width: number): boolean {
  if (line === undefined || next === undefined) return false;
  const word = /^\S+/.exec(next.text)?.[0] ?? '';
  return line.text.length + 1 + word.length > width;
}

/** A hyphen at the end of a line may be the word's own: it stays, and nothing comes between. */
function append(first: Element, next: Element, text: string): Element {
  const before = textOf(first);
  const value = /\p{L}-$/u.test(before) ? before + text : `${before} ${text}`;
  const [start, end] = [first.position?.start, next.position?.end];
  return {
    ...first,
    children: [{ type: 'text', value }],
    ...(start === undefined || end === undefined ? {} : { position: { start, end } }),
  };
}
