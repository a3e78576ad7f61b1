import type { Element, Parents, Root } from 'hast';
import { Parser } from 'htmlparser2';

/** Levels of nesting that are kept: real pages have up to about 60; deeper elements become siblings at this level. */
const MAX_DEPTH = 300;

/**
 * A page's markup as a tree, as forgiving as the parser is; attributes keep their names and values as they are written (in
 * lower case). Elements and texts carry their position. Bounded depth, linear time.
 */
export function parseHtml(source: string): ParsedHtml {
  const root: Root = { type: 'root', children: [] };
  const open: Open[] = [{ texts: root, elements: root }];
  const lines = createLineFinder(source);
  let [level, depth] = [0, 0];
  const top = (): Open => open[open.length - 1] ?? { texts: root, elements: root };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        level += 1;
        depth = Math.max(depth, level);
        const start = lines(parser.startIndex);
        const element: Element = {
          type: 'element',
          tagName: name,
          properties: attributes,
          children: [],
          position: { start, end: start },
        };
        const { elements } = top();
        elements.children.push(element);
        open.push({ texts: element, elements: open.length < MAX_DEPTH ? element : elements });
        if (open.length > MAX_OPEN) forgetOutermost(parser);
      },
      onclosetag() {
        level -= 1;
        if (open.length > 1) open.pop();
      },
      ontext(value) {
        const parent = top().texts;
        const last = parent.children.at(-1);
        if (last?.type === 'text') last.value += value;
        else {
          const start = lines(parser.startIndex);
          parent.children.push({ type: 'text', value, position: { start, end: start } });
        }
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true, recognizeSelfClosing: false },
  );
  parser.end(source);
  return { tree: root, depth };
}

export interface ParsedHtml {
  readonly tree: Root;
  /** Elements inside each other as the page has them. */
  readonly depth: number;
}

/** An open element: where its texts go, and where its elements go (to its ancestor, when it lies too deep). */
interface Open {
  readonly texts: Parents;
  readonly elements: Parents;
}

/** Open elements from which the parser is made to forget the outermost ones. */
const MAX_OPEN = 2000;

/**
 * The parser keeps the names of open elements, innermost first, in a list whose head it moves with each element: a page of
 * 100,000 unclosed elements would cost minutes. It closes what it has forgotten at no tag, which such a page does not have.
 */
export function forgetOutermost(parser: Parser): void {
  const stack: unknown = Reflect.get(parser, 'stack');
  if (Array.isArray(stack) && stack.length > MAX_DEPTH) stack.length = MAX_DEPTH;
}

/** Offsets must come in ascending order; lines and columns count from 1. */
function createLineFinder(
  source: string,
): (offset: number) => { line: number; column: number; offset: number } {
  let line = 1;
  let lineStart = 0;
  let next = source.indexOf('\n');
  return (offset) => {
    while (next >= 0 && next < offset) {
      line += 1;
      lineStart = next + 1;
      next = source.indexOf('\n', lineStart);
    }
    return { line, column: offset - lineStart + 1, offset };
  };
}
