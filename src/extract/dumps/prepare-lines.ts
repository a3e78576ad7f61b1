import type { Element, Root } from 'hast';
import type { Language } from '../../languages/language.js';
import { unwrapLines } from './unwrap-lines.js';

/** Share of the lines that begin with a mark of quotation, from which the whole text is quoted, as mail does. */
const QUOTED_SHARE = 0.8;
const QUOTE = /^(?:>\s?)+/;
/** Letters that a printed page joins, as programs copy them out of it: 'ﬁ'. */
const LIGATURES = /[\uFB00-\uFB06]/g;

/** Returns the lines of a text dump as they were before mail, a printed page or a terminal came between. */
export function prepareLines(tree: Root, languages: readonly Language[]): Root {
  return unwrapLines(withoutLigatures(unquote(tree)), languages);
}

function unquote(tree: Root): Root {
  const lines = tree.children.filter((node) => node.type === 'element');
  const quoted = lines.filter((node) => textOf(node).startsWith('>')).length;
  if (lines.length < 2 || quoted < lines.length * QUOTED_SHARE) return tree;
  const children = lines.flatMap((node): Element[] => {
    const text = textOf(node);
    const mark = QUOTE.exec(text)?.[0].length ?? 0;
    const start = node.position?.start;
    if (mark === 0) return [node];
    // A mark alone is a blank line.
    if (mark === text.length) return [];
    const moved: Element = { ...node, children: [{ type: 'text', value: text.slice(mark) }] };
    if (start === undefined || node.position === undefined) return [moved];
    return [{ ...moved, position: { ...node.position, start: { ...start, column: start.column + mark } } }];
  });
  return { ...tree, children };
}

function withoutLigatures(tree: Root): Root {
  const hasAny = (node: Root['children'][number]): boolean =>
    node.type === 'element' && textOf(node).search(LIGATURES) >= 0;
  if (!tree.children.some(hasAny)) return tree;
  return {
    ...tree,
    children: tree.children.map((node) => {
      if (node.type !== 'element') return node;
      const value = textOf(node).replace(LIGATURES, (letters) => letters.normalize('NFKC'));
      return { ...node, children: [{ type: 'text', value }] };
    }),
  };
}

function textOf(node: Element): string {
  const [child] = node.children;
  return child?.type === 'text' ? child.value : '';
}
