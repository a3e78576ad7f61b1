import type { Element, ElementContent, Parents, Root } from 'hast';
import { countWords } from '../../util/text.js';
import { escapeHtml } from '../../util/html.js';

/** A document's markup with what is asked of it again and again. */
export interface MarkupTree {
  readonly root: Root;
  /** Words in an element, those inside of its elements included. */
  readonly words: (node: Parents) => number;
  readonly parentOf: (node: ElementContent) => Parents | null;
}

/** Counts words and finds parents, in one pass over a tree of bounded depth. */
export function indexTree(root: Root): MarkupTree {
  const words = new Map<Parents, number>();
  const parents = new Map<ElementContent, Parents>();
  const count = (node: Parents): number => {
    let sum = 0;
    for (const child of node.children) {
      if (child.type === 'element' || child.type === 'text') parents.set(child, node);
      if (child.type === 'text') sum += countWords(child.value);
      else if (child.type === 'element') sum += count(child);
    }
    words.set(node, sum);
    return sum;
  };
  count(root);
  return { root, words: (node) => words.get(node) ?? 0, parentOf: (node) => parents.get(node) ?? null };
}

/** Returns the elements and texts in a node, in their order. */
export function listNodes(node: Parents): readonly ElementContent[] {
  const found: ElementContent[] = [];
  const collect = ({ children }: Parents): void => {
    for (const child of children) {
      if (child.type !== 'element' && child.type !== 'text') continue;
      found.push(child);
      if (child.type === 'element') collect(child);
    }
  };
  collect(node);
  return found;
}

/** Returns the text in a node, its parts apart by blanks. */
export function plainText(node: ElementContent): string {
  const nodes = node.type === 'element' ? listNodes(node) : [node];
  const parts = nodes.map((one) => (one.type === 'text' ? one.value : ''));
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

/** Takes a node out of its parent. */
export function detach(tree: MarkupTree, node: ElementContent): void {
  const parent = tree.parentOf(node);
  const at = parent === null ? -1 : parent.children.findIndex((child) => child === node);
  if (at >= 0) parent?.children.splice(at, 1);
}

/** Elements without an end. */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/** Writes a tree as markup. */
export function writeTree(node: Parents): string {
  const parts: string[] = [];
  const write = ({ children }: Parents): void => {
    for (const child of children) {
      if (child.type === 'text') parts.push(escapeHtml(child.value));
      else if (child.type === 'element') {
        parts.push(`<${child.tagName}${writeAttributes(child)}>`);
        if (VOID.has(child.tagName)) continue;
        write(child);
        parts.push(`</${child.tagName}>`);
      }
    }
  };
  write(node);
  return parts.join('');
}

function writeAttributes({ properties }: Element): string {
  return Object.entries(properties)
    .filter(([name]) => /^[a-z][\w:-]*$/i.test(name))
    .map(([name, value]) => ` ${name}="${escapeHtml(String(value ?? ''))}"`)
    .join('');
}
