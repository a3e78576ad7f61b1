import type { Element, Root } from 'hast';

type Point = NonNullable<Element['position']>['start'];

/** Characters and words that can mean something in Markdown with GitHub's extensions; tabs and control characters with them. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const MARKUP = /[*_`[\]<>&\\~|#@\u0000-\u0009\u000B-\u001F\u007F\uFEFF]|www\.|:\/\//i;
/** How a line begins that is nothing but words: no list, heading, rule or indentation. */
const WORDS = /^[\p{L}\p{N}"'“”‘’(]/u;
const LIST_NUMBER = /^\d{1,9}[.)]/;

/**
 * The tree of a text that has no markup but blank lines between its paragraphs, as most articles are: the same, positions
 * included, that the Markdown parser makes of it, in a fiftieth of the time. Null for all others, which the parser must read.
 */
export function readPlainParagraphs(content: string): Root | null {
  if (MARKUP.test(content)) return null;
  const children: Element[] = [];
  const lines = content.split('\n');
  let start: Point | null = null;
  let offset = 0;
  for (const [i, text] of lines.entries()) {
    if (text !== '') {
      if (!isPlain(text)) return null;
      start ??= { line: i + 1, column: 1, offset };
      const end = { line: i + 1, column: text.length + 1, offset: offset + text.length };
      if ((lines[i + 1] ?? '') === '') {
        children.push(makeParagraph(content, start, end));
        start = null;
      }
    }
    offset += text.length + 1;
  }
  if (children.length === 0) return null;
  const last = lines.at(-1) ?? '';
  return {
    type: 'root',
    children,
    position: {
      start: { line: 1, column: 1, offset: 0 },
      end: { line: lines.length, column: last.length + 1, offset: content.length },
    },
  };
}

function isPlain(line: string): boolean {
  // White space at a line's end can be a line break.
  return WORDS.test(line) && !LIST_NUMBER.test(line) && !line.endsWith(' ');
}

function makeParagraph(content: string, start: Point, end: Point): Element {
  return {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [
      {
        type: 'text',
        value: content.slice(start.offset, end.offset),
        position: { start: { ...start }, end: { ...end } },
      },
    ],
    position: { start, end },
  };
}
